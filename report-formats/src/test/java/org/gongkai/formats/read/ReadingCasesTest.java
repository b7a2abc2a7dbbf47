package org.gongkai.formats.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.gongkai.document.Narrative;
import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.edition.Editions;
import org.gongkai.form.words.Language;

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
        FileKind kind = FileKind.ofName(name).orElseThrow();
        try (var in = ReadingCasesTest.class.getResourceAsStream("/readings/" + name)) {
            byte[] file = in.readAllBytes();
            return READER.read(kind, file, kind.decode(file, Optional.empty()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
