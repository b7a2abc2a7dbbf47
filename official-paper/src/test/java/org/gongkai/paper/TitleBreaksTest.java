package org.gongkai.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles are broken at their sense, and their lines are a trapezoid or a lozenge (GB/T 9704 7.3.1). */
class TitleBreaksTest {

    private static final double ROOM = 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "双鸭山市四方台区人力资源和社会保障局|劳动保障监察综合行政执法大队",
                "内蒙古自治区呼伦贝尔市|莫力达瓦达斡尔族自治旗人民政府办公室",
                "新疆生产建设兵团第十三师新星市|自然资源和规划局",
                "海西蒙古族藏族自治州格尔木市|昆仑经济技术开发区管理委员会",
                "国家税务总局双鸭山市四方台区税务局|第一税务分局（办税服务厅）",
                "关于四方台区人民政府办公室2024年|政府信息公开工作年度报告的补充说明",
                "双鸭山市四方台区人民政府办公室",
                "2024年政府信息公开工作年度报告",
            })
    void a_name_is_broken_where_a_part_of_it_ends_and_only_when_no_line_can_hold_it(String title) {
        assertThat(String.join("|", TitleBreaks.lines(title.replace("|", ""), ROOM)))
                .isEqualTo(title);
    }

    @Test
    void no_line_is_longer_than_the_page_or_shorter_than_both_around_it() {
        String title = "黑龙江省双鸭山市四方台区长安街道办事处社会事务综合服务中心政府信息公开申请处理工作领导小组办公室";
        List<String> lines = TitleBreaks.lines(title, ROOM);

        assertThat(String.join("", lines)).isEqualTo(title);
        assertThat(lines)
                .hasSize(3)
                .allSatisfy(line -> assertThat(TitleBreaks.width(line)).isLessThanOrEqualTo(ROOM));
        List<Double> widths = lines.stream().map(TitleBreaks::width).toList();
        assertThat(widths.get(1)).isGreaterThanOrEqualTo(Math.min(widths.get(0), widths.get(2)));
    }

    @Test
    void what_has_no_sense_is_broken_anywhere_but_for_numbers_and_marks() {
        List<String> lines = TitleBreaks.lines("某".repeat(19) + "2024" + "某".repeat(30) + "）", ROOM);

        assertThat(lines)
                .allSatisfy(line -> assertThat(TitleBreaks.width(line)).isLessThanOrEqualTo(ROOM))
                .anyMatch(line -> line.contains("2024"))
                .noneMatch(line -> line.startsWith("）"));
    }

    @Test
    void a_narrow_window_breaks_names_between_their_parts() {
        assertThat(TitleBreaks.parts("双鸭山市四方台区人力资源和社会保障局劳动保障监察综合行政执法大队"))
                .containsExactly("双鸭山市", "四方台区", "人力资源和社会保障局", "劳动保障监察综合行政执法大队");
    }
}
