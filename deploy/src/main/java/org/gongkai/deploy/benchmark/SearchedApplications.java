package org.gongkai.deploy.benchmark;

import java.time.LocalDate;
import java.util.Random;

/**
 * Applications with texts as offices get them: made of words of the trade, each with its own frequency, so that an index of
 * their words is as large and as uneven as a real one.
 */
final class SearchedApplications {

    /** In three of ten. */
    static final String FREQUENT = "部门决算";

    /** In one of fifty thousand. */
    static final String RARE = "氢能";

    /** In none. */
    static final String ABSENT = "麒麟";

    /** Of one in ten thousand. */
    static final String NAME = "欧阳静";

    private static final int RARELY = 50_000;
    private static final int OF_ONE = 10_000;
    private static final String[] YEARS = {"2018年度", "2019年度", "2020年度", "2021年度", "近三年"};
    private static final String[] PLACES = {
        "四方台区", "宝山区", "尖山区", "岭东区", "集贤县", "友谊县", "宝清县", "饶河县", "太保镇", "振兴街道", "长安街道", "七星镇", "某村", "某小区", "某厂区"
    };
    private static final String[] THINGS = {
        "土地征收", "房屋拆迁", "补偿安置", "环境影响", "建设工程规划", "施工许可", "棚户区改造", "城市低保", "农村危房", "义务教育", "公立医院", "供热管网", "道路养护",
        "煤矿安全", "林地承包", "水库移民", "扶贫资金", "三公经费", "政府采购", "招标投标", "国有资产", "事业编制", "行政处罚", "信访处理", "食品抽检", "药品监管",
        "消防验收", "物业维修", "公积金", "社会保险"
    };
    private static final String[] PAPERS = {
        "批复文件", "实施方案", "会议纪要", "资金明细", "评估报告", "审批档案", "公示材料", "合同文本", "检查记录", "统计数据", "执法台账", "验收意见"
    };
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉梅鹏宇欣怡浩然子涵";
    private static final String[] KINDS = {
        "NATURAL_PERSON", "NATURAL_PERSON", "NATURAL_PERSON", "ENTERPRISE", "RESEARCH"
    };
    private static final String[] OUTCOMES = {"GRANTED", "GRANTED", "PARTIAL", "UNAVAIL_NOT_HELD", "OTHER_MISC"};

    private final Random random = new Random(20_261_127);

    /** A file of applications that are concluded, numbered from {@code first}. */
    String concluded(String agency, int first, int rows) {
        StringBuilder csv = heads();
        for (int i = first; i < first + rows; i++) {
            LocalDate received = LocalDate.of(2019, 6, 3).plusDays(random.nextInt(2_000));
            row(csv, agency, i, received, received.plusDays(random.nextInt(25)) + "," + one(OUTCOMES));
        }
        return csv.toString();
    }

    /** A file of applications that are open. */
    String open(String agency, int first, int rows, LocalDate today) {
        StringBuilder csv = heads();
        for (int i = first; i < first + rows; i++) {
            row(csv, agency, i, today.minusDays(random.nextInt(120)), ",");
        }
        return csv.toString();
    }

    private static StringBuilder heads() {
        return new StringBuilder(
                "receiptNumber,agencyCode,channel,applicantKind,receivedOn,closedOn,outcome,applicantName,subject,description\n");
    }

    private void row(StringBuilder csv, String agency, int number, LocalDate received, String conclusion) {
        String thing = random.nextInt(10) < 3 ? FREQUENT : one(THINGS);
        String rare = number % RARELY == 7 ? RARE : "";
        String name = number % OF_ONE == 3
                ? NAME
                : "" + SURNAMES.charAt(random.nextInt(SURNAMES.length()))
                        + GIVEN.charAt(random.nextInt(GIVEN.length()))
                        + GIVEN.charAt(random.nextInt(GIVEN.length()));
        csv.append("Q-%d,%s,ONLINE,%s,%s,%s,%s,%s%s%s%s,申请公开%s%s%s的%s以及%s的%s。用途：%s%d号\n"
                .formatted(
                        number,
                        agency,
                        one(KINDS),
                        received,
                        conclusion,
                        name,
                        one(YEARS),
                        one(PLACES),
                        rare,
                        thing,
                        one(PLACES),
                        one(YEARS),
                        thing,
                        one(PAPERS),
                        one(THINGS),
                        one(PAPERS),
                        one(PLACES),
                        number));
    }

    private String one(String[] some) {
        return some[random.nextInt(some.length)];
    }
}
