package org.gongkai.disclosure.item;

import org.gongkai.registers.field.Labelled;

/** The fifteen categories of Art. 20 of the Regulations (第二十条), which every agency discloses on its own motion. */
public enum Article20Item implements Labelled {
    A20_01("行政法规、规章和规范性文件"),
    A20_02("机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名"),
    A20_03("国民经济和社会发展规划、专项规划、区域规划及相关政策"),
    A20_04("国民经济和社会发展统计信息"),
    A20_05("办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果"),
    A20_06("实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定"),
    A20_07("财政预算、决算信息"),
    A20_08("行政事业性收费项目及其依据、标准"),
    A20_09("政府集中采购项目的目录、标准及实施情况"),
    A20_10("重大建设项目的批准和实施情况"),
    A20_11("扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况"),
    A20_12("突发公共事件的应急预案、预警信息及应对情况"),
    A20_13("环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况"),
    A20_14("公务员招考的职位、名额、报考条件等事项以及录用结果"),
    A20_15("法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息");

    private final String label;

    Article20Item(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** As the law counts it: {@code 第（七）项}. */
    public String printed() {
        String[] digits = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
        int number = ordinal() + 1;
        return "第（" + (number > digits.length ? "十" + digits[number - digits.length - 1] : digits[number - 1]) + "）项";
    }
}
