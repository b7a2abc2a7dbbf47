package org.gongkai.formats.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.document.Narrative;
import org.gongkai.document.ReportFinding;
import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.edition.Editions;
import org.gongkai.form.words.Language;
import org.gongkai.formats.words.FormatWords;

/** Published reports as they are laid out in the wild, each of a kind that was read wrong once. */
class ReadingCasesTest {

    private static final ReportReader READER = new ReportReader(Editions.shipped());

    @Test
    void an_amount_is_in_the_unit_that_its_cell_prints() {
        ReportReading reading = read("01-amount-in-yuan.txt");

        assertThat(amount(reading, "T2.PROCUREMENT.PROJECTS")).isEqualByComparingTo("4");
        assertThat(amount(reading, "T2.PROCUREMENT.WAN_YUAN")).isEqualByComparingTo("38.645");
        assertThat(reading.year()).contains(2020);
        assertThat(reading.body().name()).isEqualTo("青溪县云岭乡人民政府");
    }

    @Test
    void a_change_has_the_sign_that_a_word_says() {
        ReportReading reading = read("02-change-in-words.txt");

        assertThat(amount(reading, "T2.LICENSING.PREVIOUS_ITEMS")).isEqualByComparingTo("46");
        assertThat(amount(reading, "T2.LICENSING.CHANGE")).isEqualByComparingTo("-3");
        assertThat(amount(reading, "T2.LICENSING.DECISIONS")).isEqualByComparingTo("1203");
    }

    @Test
    void an_amount_is_in_the_unit_that_its_head_names() {
        assertThat(amount(read("03-unit-in-the-head.html"), "T2.ADMINISTRATIVE_FEE.WAN_YUAN"))
                .isEqualByComparingTo("15.26");
    }

    @Test
    void headings_that_run_into_short_texts_part_them() {
        assertTexts(
                read("04-short-headings-in-the-line.html"),
                Map.of(
                        Narrative.INTRODUCTION, "本报告由县残联编制。",
                        Narrative.PROACTIVE_DISCLOSURE, "全年发布消息六十二条。",
                        Narrative.APPLICATIONS, "没有收到申请。",
                        Narrative.INFORMATION_MANAGEMENT, "逐件审查后发布。",
                        Narrative.PLATFORMS, "依托县政府网站。",
                        Narrative.SUPERVISION, "开了一次培训会。",
                        Narrative.PROBLEMS, "人手少；明年增加一名专人。",
                        Narrative.OTHER_MATTERS, "没有收取信息处理费。"));
    }

    @Test
    void headings_in_lines_that_a_page_has_broken_part_the_texts() {
        assertTexts(
                read("05-headings-in-broken-lines.txt"),
                Map.of(
                        Narrative.INTRODUCTION,
                        "本年度报告根据政府信息公开条例的要求编制，所列数据的统计期限自2023年1月1日起至2023年12月31日止。",
                        Narrative.PROACTIVE_DISCLOSURE,
                        "通过县政府网站、公示栏和村务微信群三个渠道发布了种粮补贴、农机购置补贴和高标准农田建设的信息一百四十条，栏目每周更新。",
                        Narrative.APPLICATIONS,
                        "全年收到三件申请，都在期限之内答复，申请人没有提出复议。",
                        Narrative.INFORMATION_MANAGEMENT,
                        "发文前先定公开属性，年底对往年文件逐件清理一遍。",
                        Narrative.PLATFORMS,
                        "主动公开专栏改版一次，对查询不便的栏目作了合并，手机上也能打开附件。",
                        Narrative.SUPERVISION,
                        "把公开工作列入考核，开展培训两次，没有发生责任追究。",
                        Narrative.PROBLEMS,
                        "主要问题是解读形式单一，下一步多用图表。",
                        Narrative.OTHER_MATTERS,
                        "没有收取信息处理费。"));
    }

    @Test
    void a_report_that_is_only_mentioned_is_not_the_title() {
        ReportReading reading = read("06-year-of-another-report.txt");

        assertThat(reading.year()).isEmpty();
        assertThat(reading.body().name()).isEmpty();
        assertThat(reading.unplaced())
                .anyMatch(what -> what.in(Language.CHINESE).contains("年度"));
        assertThat(reading.narrative().text(Narrative.INTRODUCTION)).contains("根据政府信息公开条例，编制本报告。");
    }

    @Test
    void a_title_may_begin_with_the_year_and_a_section_be_called_otherwise() {
        ReportReading reading = read("07-year-before-the-office.html");

        assertThat(reading.year()).contains(2023);
        assertThat(reading.body().name()).isEqualTo("青溪县云岭乡人民政府");
        assertTexts(reading, Map.of(Narrative.PROACTIVE_DISCLOSURE, "本乡全年发布信息七十条。"));
    }

    @Test
    void section_4_may_be_a_table_for_each_kind_of_case() {
        ReportReading reading = read("08-three-tables-in-section-4.md");

        assertThat(reading.year()).contains(2023);
        Map.of(
                        "T4.RECONSIDERATION", "6 2 3 1 12",
                        "T4.LITIGATION_DIRECT", "1 0 2 0 3",
                        "T4.LITIGATION_AFTER_RECONSIDERATION", "4 0 0 1 5")
                .forEach((row, printed) -> {
                    String[] columns = {"UPHELD", "CORRECTED", "OTHER", "PENDING", "TOTAL"};
                    String[] figures = printed.split(" ");
                    for (int at = 0; at < columns.length; at++) {
                        assertThat(amount(reading, row + "." + columns[at]))
                                .as("%s %s", row, columns[at])
                                .isEqualByComparingTo(figures[at]);
                    }
                });
    }

    @Test
    void what_a_text_says_against_its_table_is_read_as_it_is() {
        ReportReading reading = read("09-text-against-table.html");

        assertThat(amount(reading, "T3.NEW_RECEIVED.TOTAL")).isEqualByComparingTo("9");
        assertThat(amount(reading, "T3.UNAVAIL_NOT_HELD.NATURAL_PERSON")).isEqualByComparingTo("4");
        assertThat(reading.narrative().text(Narrative.APPLICATIONS).orElseThrow())
                .startsWith("本年度共受理政府信息公开申请7件")
                .endsWith("都没有超过法定的期限。");
    }

    @Test
    void one_odd_cell_does_not_cost_its_row() {
        ReportReading reading = read("10-note-beside-a-figure.html");

        assertThat(amount(reading, "T2.NORMATIVE_DOCUMENT.ISSUED")).isEqualByComparingTo("6");
        assertThat(amount(reading, "T2.NORMATIVE_DOCUMENT.REPEALED")).isEqualByComparingTo("2");
        assertThat(reading.figures().value(CellId.parse("T2.NORMATIVE_DOCUMENT.IN_FORCE")))
                .contains(new CellValue.Remark("40*"));
    }

    @ParameterizedTest
    @CsvSource({
        "386450元, 38.645",
        "38.6万元, 38.6",
        "1.2亿元, 12000",
        "1.2亿, 12000",
        "15.26万, 15.26",
        "'1,910元', 0.191",
        "７元, 0.0007",
        "0.5, 0.5",
        "约40, 约40",
        "3件, 3件",
        "见附件, 见附件"
    })
    void money_is_in_the_unit_of_its_cell_and_words_are_a_remark(String printed, String read) {
        assertThat(value(fee("（单位：万元）", printed), "T2.ADMINISTRATIVE_FEE.WAN_YUAN"))
                .isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "（单位：元）, 152600, 15.26",
        "（元）, 152600, 15.26",
        "单位：亿元, 1.5, 15000",
        "（金额单位：人民币元）, 152600, 15.26",
        "（单位：元）, 15.26万元, 15.26",
        "（单位：万元）, 15.26, 15.26",
        "'', 15.26, 15.26"
    })
    void money_is_in_the_unit_of_its_head_where_its_cell_names_none(String head, String printed, String read) {
        assertThat(value(fee(head, printed), "T2.ADMINISTRATIVE_FEE.WAN_YUAN")).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "减3, -3",
        "减少3项, -3",
        "↓3, -3",
        "3↓, -3",
        "-3, -3",
        "−3, -3",
        "负3, -3",
        "增加2, 2",
        "增2, 2",
        "+2, 2",
        "↑2, 2",
        "持平, ",
    })
    void a_change_has_its_sign_however_it_is_printed(String printed, String read) {
        String text = text("02-change-in-words.txt");
        for (String page : List.of(
                text.replace("减少3", printed),
                text.replaceFirst("行政许可\\n46\\n减少3\\n1203", "行政许可\t46\t" + printed + "\t1203"))) {
            ReportReading reading = READER.read(FileKind.TEXT, new byte[0], page);

            assertThat(reading.figures()
                            .value(CellId.parse("T2.LICENSING.CHANGE"))
                            .flatMap(CellValue::amount)
                            .map(BigDecimal::toPlainString))
                    .isEqualTo(Optional.ofNullable(read));
            assertThat(reading.figures().amount(CellId.parse("T2.PENALTY.DECISIONS")))
                    .isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource({"40件, 40", "40余, 40余", "约40, 约40", "40①, 40①", "1.2万, 12000", "40（含联合2件）, 40", "/, ''", "未统计, 未统计"})
    void a_count_with_something_beside_it_is_read_or_kept_as_it_is(String printed, String read) {
        String page = text("10-note-beside-a-figure.html");
        for (String odd :
                List.of(page.replace("40*", printed), page.replace("<td>6</td>", "<td>" + printed + "</td>"))) {
            ReportReading reading = READER.read(FileKind.HTML, new byte[0], odd);

            assertThat(value(reading, "T2.NORMATIVE_DOCUMENT.REPEALED")).isEqualTo("2");
            assertThat(List.of(
                            value(reading, "T2.NORMATIVE_DOCUMENT.IN_FORCE"),
                            value(reading, "T2.NORMATIVE_DOCUMENT.ISSUED")))
                    .contains(read);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            青溪县教育局2023年政府信息公开工作年度报告                        | 青溪县教育局     | 2023
            青溪县教育局;2023年政府信息公开工作年度报告                       | 青溪县教育局     | 2023
            青溪县教育局2023年;政府信息公开工作年度报告                       | 青溪县教育局     | 2023
            2023年;青溪县教育局政府信息公开工作年度报告                       | 青溪县教育局     | 2023
            青溪县人民政府;办公室2023年政府信息公开工作年度报告                | 青溪县人民政府办公室 | 2023
            2023年度青溪县教育局政府信息公开年度报告                          | 青溪县教育局     | 2023
            2023年青溪县云岭乡人民政府信息公开工作年度报告                    | 青溪县云岭乡人民政府 | 2023
            青溪县教育局政府信息公开工作2023年度报告                          | 青溪县教育局     | 2023
            青溪县教育局关于2023年政府信息公开工作年度报告                    | 青溪县教育局     | 2023
            青溪县⼈⺠政府⼆〇⼆三年政府信息公开⼯作年度报告                  | 青溪县人民政府   | 2023
            2023年政府信息公开工作年度报告;青溪县教育局                       | 青溪县教育局     | 2023
            > # 青 溪 县 教 育 局 2023 年政府信息公开工作年度报告               | 青溪县教育局     | 2023
            首页 > 政务公开;青溪县教育局2023年政府信息公开工作年度报告        | 青溪县教育局     | 2023
            青溪县教育局政府信息公开工作年度报告                              | 青溪县教育局     |
            关于印发青溪县教育局2022年政府信息公开工作年度报告的通知          |                |
            我局按时公布了青溪县教育局2022年政府信息公开工作年度报告。        |                |
            2023年，青溪县教育局公开信息七十条。                              |                |
            青溪县教育局2022年政府信息公开工作年度报告;青溪县教育局2023年政府信息公开工作年度报告 | 青溪县教育局 |
            """)
    void a_title_says_whose_report_it_is_and_of_which_year(String title, String body, Integer year) {
        ReportReading reading =
                READER.read(FileKind.TEXT, new byte[0], title.replace(';', '\n') + "\n一、总体情况\n（一）主动公开\n全年发布消息六十条。\n");

        assertThat(reading.year()).isEqualTo(Optional.ofNullable(year));
        assertThat(reading.body().name()).isEqualTo(body == null ? "" : body);
        assertThat(reading.unplaced().contains(FormatWords.NO_BODY)).isEqualTo(body == null);
        assertThat(reading.narrative().text(Narrative.PROACTIVE_DISCLOSURE)).contains("全年发布消息六十条。");
        assertThat(reading.narrative().text(Narrative.INTRODUCTION).isPresent()).isEqualTo(body == null);
    }

    @Test
    void the_period_decides_between_titles_and_stands_for_one_without_a_year() {
        String period = "所列数据的统计期限自2023年1月1日起至2023年12月31日止。\n一、总体情况\n";

        assertThat(READER.read(FileKind.TEXT, new byte[0], "青溪县教育局政府信息公开工作年度报告\n" + period)
                        .year())
                .contains(2023);
        assertThat(READER.read(
                                FileKind.TEXT,
                                new byte[0],
                                "青溪县教育局2022年政府信息公开工作年度报告\n青溪县教育局2023年政府信息公开工作年度报告\n" + period)
                        .year())
                .contains(2023);
    }

    @Test
    void a_line_of_text_that_begins_as_a_heading_does_is_none() {
        String page = """
                青溪县教育局2023年政府信息公开工作年度报告
                一、总体情况
                （一）主动公开情况
                按照条例第二十条第
                （二）项的规定公开申请办理的流程，全年主动公开信息
                3119
                件。主要做法：
                1.依申请公开的渠道写进了指南。
                2.监督电话写进了指南。
                （二）依申请公开情况
                没有收到申请。
                （三）组织学习情况
                学习两次。
                二、主动公开政府信息情况
                """;

        ReportReading reading = READER.read(FileKind.TEXT, new byte[0], page);

        assertThat(reading.narrative()
                        .text(Narrative.PROACTIVE_DISCLOSURE)
                        .orElseThrow()
                        .replace("\n", ""))
                .isEqualTo("按照条例第二十条第（二）项的规定公开申请办理的流程，全年主动公开信息3119件。主要做法：1.依申请公开的渠道写进了指南。2.监督电话写进了指南。");
        assertThat(reading.narrative().text(Narrative.APPLICATIONS).orElseThrow())
                .isEqualTo("没有收到申请。\n（三）组织学习情况\n学习两次。");
        assertThat(reading.unplaced())
                .anyMatch(what -> what.in(Language.CHINESE).contains("（三）组织学习情况"));
    }

    @Test
    void what_is_around_a_report_comes_into_no_text_and_its_sentences_are_told() {
        String page = """
                <body><p><a href="/">首页</a> <a href="/zw">政务公开</a></p><p>本站将于周末停机维护，敬请谅解。</p>
                <ul><li><a href="/2022.html">青溪县教育局2022年政府信息公开工作年度报告</a></li></ul>
                <h1>青溪县教育局2023年政府信息公开工作年度报告</h1><p>发布日期：2024-01-20 来源：县教育局 浏览：19次</p>
                <p>本报告由县教育局编制。</p><p>一、总体情况</p><p>（一）主动公开</p><p>全年发布消息六十条。</p>
                <p>六、其他需要报告的事项</p><p>没有收取信息处理费。</p><p>青溪县教育局</p><p>2024年1月20日</p>
                <p>上一篇：关于开展检查的通知</p><p>扫一扫在手机打开当前页</p><p>地址：青溪县长安路1号，电话12345。</p></body>
                """;

        ReportReading reading = READER.read(FileKind.HTML, new byte[0], page);

        assertThat(reading.year()).contains(2023);
        assertTexts(
                reading,
                Map.of(
                        Narrative.INTRODUCTION, "本报告由县教育局编制。",
                        Narrative.PROACTIVE_DISCLOSURE, "全年发布消息六十条。",
                        Narrative.OTHER_MATTERS, "没有收取信息处理费。"));
        assertThat(reading.prose())
                .filteredOn(prose -> prose.section() == 0)
                .extracting(ReportReading.Prose::text)
                .contains("本站将于周末停机维护，敬请谅解。", "地址：青溪县长安路1号，电话12345。");
        assertThat(ReadingFindings.of(reading))
                .extracting(ReportFinding::message)
                .anyMatch(message -> message.contains("报告正文之外") && message.contains("停机维护"));
    }

    @Test
    void rows_above_the_rule_of_a_table_in_markdown_are_rows() {
        ReportReading reading = READER.read(FileKind.MARKDOWN, new byte[0], """
                # 青溪县教育局2023年政府信息公开工作年度报告
                ## 二、主动公开政府信息情况
                | 第二十条第（一）项 | | | |
                | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
                | 规章 | 0 | 0 | 0 |
                |---|---|---|---|
                | 行政规范性文件 | **6** | 2 | 40 |
                | 第二十条第（五）项 |
                | 信息内容 | 本年处理决定数量 |
                | 行政许可 | 7 |
                """);

        assertThat(value(reading, "T2.REGULATION.IN_FORCE")).isEqualTo("0");
        assertThat(value(reading, "T2.NORMATIVE_DOCUMENT.ISSUED")).isEqualTo("6");
        assertThat(value(reading, "T2.LICENSING.DECISIONS")).isEqualTo("7");
    }

    @Test
    void section_4_may_have_a_line_for_each_kind_of_case() {
        ReportReading reading = READER.read(
                FileKind.HTML,
                new byte[0],
                "<h1>青溪县教育局2023年政府信息公开工作年度报告</h1><p>四、政府信息公开行政复议、行政诉讼情况</p><table>"
                        + "<tr><td></td><td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td></tr>"
                        + "<tr><td>行政复议</td><td>6</td><td>2</td><td>3</td><td>1</td><td>12</td></tr>"
                        + "<tr><td>未经复议直接起诉</td><td>1</td><td>0</td><td>2</td><td>0</td><td>3</td></tr>"
                        + "<tr><td>复议后起诉</td><td>4</td><td>0</td><td>0</td><td>1</td><td>5</td></tr></table>");

        assertThat(value(reading, "T4.RECONSIDERATION.TOTAL")).isEqualTo("12");
        assertThat(value(reading, "T4.LITIGATION_DIRECT.OTHER")).isEqualTo("2");
        assertThat(value(reading, "T4.LITIGATION_AFTER_RECONSIDERATION.PENDING"))
                .isEqualTo("1");
    }

    @Test
    void a_table_that_is_missing_is_one_finding() {
        ReportReading reading =
                READER.read(FileKind.TEXT, new byte[0], "青溪县教育局2023年政府信息公开工作年度报告\n一、总体情况\n（一）主动公开\n全年发布消息六十条。\n");

        assertThat(reading.cells()).isEmpty();
        assertThat(reading.unplaced()).hasSize(3);
    }

    private static ReportReading fee(String head, String printed) {
        return READER.read(
                FileKind.HTML,
                new byte[0],
                text("03-unit-in-the-head.html").replace("（单位：元）", head).replace("152600", printed));
    }

    /** A number in digits, or a remark, or nothing. */
    private static String value(ReportReading reading, String cell) {
        return switch (reading.figures().value(CellId.parse(cell)).orElseThrow(() -> new AssertionError(cell))) {
            case CellValue.Amount amount -> amount.value().toPlainString();
            case CellValue.Remark remark -> remark.text();
            case CellValue.Empty empty -> "";
            case CellValue.NotApplicable none -> "";
            case CellValue.Unknown unknown -> "";
        };
    }

    private static void assertTexts(ReportReading reading, Map<String, String> texts) {
        assertThat(reading.narrative().texts()).containsExactlyInAnyOrderEntriesOf(texts);
    }

    private static BigDecimal amount(ReportReading reading, String cell) {
        return reading.figures()
                .amount(CellId.parse(cell))
                .orElseThrow(() -> new AssertionError(cell + ": "
                        + reading.unplaced().stream()
                                .map(what -> what.in(Language.CHINESE))
                                .toList()));
    }

    private static ReportReading read(String name) {
        return READER.read(FileKind.ofName(name).orElseThrow(), new byte[0], text(name));
    }

    private static String text(String name) {
        try (var in = ReadingCasesTest.class.getResourceAsStream("/readings/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
