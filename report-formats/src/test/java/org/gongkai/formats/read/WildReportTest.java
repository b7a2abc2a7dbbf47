package org.gongkai.formats.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Narrative;
import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.Figures;
import org.gongkai.form.Form;
import org.gongkai.form.edition.Editions;
import org.gongkai.form.words.Language;
import org.gongkai.formats.print.RandomReports;
import org.gongkai.formats.print.Renderers;
import org.gongkai.formats.read.limit.UnreadableReport;
import org.gongkai.formats.read.table.ReadCell;
import org.gongkai.formats.words.FormatWords;

/** Reports as they are really published, and faults that they have. */
class WildReportTest {

    private static final ReportReader READER = new ReportReader(Editions.shipped());

    private static final Renderers RENDERERS = new Renderers();

    @Test
    void the_report_of_a_district_is_read_cell_by_cell() {
        ReportReading reading = text(sample("sifangtai-2021.txt"));

        JsonNode published = json("sifangtai-2021.json");
        assertThat(reading.unplaced()).isEmpty();
        assertThat(reading.year().orElseThrow()).isEqualTo(2021);
        assertThat(reading.body().name()).isEqualTo("四方台区人民政府办公室");
        assertThat(reading.form().edition()).isEqualTo("2021");
        assertThat(reading.cells())
                .hasSize(200)
                .allSatisfy(
                        cell -> assertThat(cell.place().in(Language.CHINESE)).isNotBlank());
        assertThat(reading.figures()).isEqualTo(figures(published));
        Narrative narrative = reading.narrative();
        assertThat(narrative.text("overview.proactiveDisclosure").orElseThrow()).contains("共发布信息 2020 条");
        assertThat(narrative.text("overview.applications").orElseThrow())
                .startsWith("（二）完善内部制度，规范政府信息公开申请办理工作\n四方台区政府办公室")
                .contains("未收到依申请公开");
        assertThat(narrative.text("overview.informationManagement").orElseThrow())
                .contains("一事一审");
        assertThat(narrative.text("overview.platforms").orElseThrow()).contains("互联网协议第6版");
        assertThat(narrative.text("overview.supervision").orElseThrow()).contains("建立问责机制");
        assertThat(narrative.text(Narrative.PROBLEMS).orElseThrow()).contains("成果推广与应用仍需加强");
        assertThat(narrative.text(Narrative.OTHER_MATTERS).orElseThrow()).isEqualTo("无其他需要报告的事项。");
        assertThat(narrative.text(Narrative.INTRODUCTION).orElseThrow())
                .startsWith("本年度报告根据")
                .contains("国办发〔2021〕12 号");
    }

    @Test
    void an_offices_own_headings_and_what_opens_section_1_are_printed_in_their_place_and_come_back() {
        ReportReading wild = text(sample("sifangtai-2021.txt"));
        String printed = new String(RENDERERS.render(wild.report().orElseThrow(), "txt"), StandardCharsets.UTF_8);

        assertThat(printed.lines().filter(line -> line.matches("（[一二三四五]）.*")))
                .containsExactly(
                        "（一）夯实工作基础，扎实推进信息主动公开",
                        "（二）完善内部制度，规范政府信息公开申请办理工作",
                        "（三）围绕工作要点，全面做好政务信息管理工作",
                        "（四）深化政务公开，搭建公开平台",
                        "（五）细化措施，做好政务信息监督保障工作");
        assertThat(printed.indexOf("力争公开面达 100%。")).isLessThan(printed.indexOf("（一）夯实工作基础"));
        assertThat(text(printed).narrative()).isEqualTo(wild.narrative());
    }

    @ParameterizedTest
    @ValueSource(strings = {"suqian-2023.json", "suqian-2024.json", "city-2025.json"})
    void the_figures_of_cities_come_back_from_every_layout(String sample) {
        Figures figures = figures(json(sample));
        AnnualReport report = with(figures);

        for (Layouts layout : Layouts.values()) {
            byte[] file = layout.render(report, new java.util.Random(1));
            ReportReading reading = READER.read(layout.kind(), file, new String(file, StandardCharsets.UTF_8));

            reading.cells()
                    .forEach(cell -> assertThat(
                                    layout.leavesZerosOut() && cell.value() instanceof CellValue.Empty
                                            ? CellValue.of(0)
                                            : cell.value())
                            .as("%s %s", layout, cell.cell())
                            .isEqualTo(figures.value(cell.cell()).orElseThrow()));
            assertThat(reading.cells())
                    .as("%s %s", layout, unplaced(reading))
                    .hasSizeGreaterThan(layout.losesColumns() ? 0 : 190);
        }
    }

    @Test
    void an_introduction_that_a_page_breaks_into_lines_loses_none_of_them() {
        String said =
                "本年度报告由某区财政局按照条例编制，所列数据的统计期限自1月1日起至12月31日止。" + "如对本年度报告有疑问，请与某区财政局办公室联系，地址为某区长安路100号，邮政编码为100000。";
        AnnualReport report = RandomReports.with(
                new RandomReports(11).next(),
                Narrative.of(Editions.shipped().latest(), Map.of(Narrative.INTRODUCTION, said)),
                new RandomReports(11).figures());

        ReportReading reading = READER.read(FileKind.PDF, RENDERERS.render(report, "pdf"), "");

        assertThat(reading.narrative().text(Narrative.INTRODUCTION)).contains(said);
    }

    @Test
    void printed_totals_that_are_wrong_stay_as_printed() {
        CellId total = CellId.parse("T3.GRANTED.TOTAL");
        Figures wrong = new RandomReports(5).figures().with(total, CellValue.of(999_999_999));

        ReportReading reading = text(new String(RENDERERS.render(with(wrong), "txt"), StandardCharsets.UTF_8));

        assertThat(reading.figures()).isEqualTo(wrong);
        assertThat(reading.form().check(reading.figures())).isNotEmpty();
    }

    @Test
    void other_outcomes_that_are_merged_into_one_row_are_left_empty_and_told() {
        String text = new String(RENDERERS.render(new RandomReports(6).next(), "txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.contains("行政机关不再处理") || line.contains("（六）"))
                .filter(line -> !line.matches("\\t*3\\. 其他\\t.*"))
                .map(line -> line.replaceFirst("1\\. 申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", ""))
                .collect(java.util.stream.Collectors.joining("\n"));

        ReportReading reading = text(text);

        assertThat(reading.figures().values().keySet())
                .noneMatch(cell -> cell.row().startsWith("OTHER_"))
                .anyMatch(cell -> cell.row().equals("TOTAL_CLOSED"));
        assertThat(unplaced(reading)).anyMatch(what -> what.contains("申请人无正当理由"));
    }

    @Test
    void remarks_blanks_and_strokes_are_not_taken_for_numbers() {
        String page = new String(RENDERERS.render(new RandomReports(7).next(), "html"), StandardCharsets.UTF_8);
        String marked = set(
                set(set(page, "T2.NORMATIVE_DOCUMENT.ISSUED", "22（其中修订16件）"), "T2.REGULATION.ISSUED", "/"),
                "T3.GRANTED.RESEARCH",
                "");

        ReportReading reading = READER.read(FileKind.HTML, new byte[0], marked);

        Figures figures = reading.figures();
        assertThat(figures.value(CellId.parse("T2.NORMATIVE_DOCUMENT.ISSUED")))
                .contains(new CellValue.Amount(new BigDecimal(22), Optional.of("其中修订16件")));
        assertThat(figures.value(CellId.parse("T2.REGULATION.ISSUED"))).contains(new CellValue.NotApplicable());
        assertThat(figures.value(CellId.parse("T3.GRANTED.RESEARCH"))).contains(new CellValue.Empty());
        assertThat(reading.cells()).hasSize(200);
    }

    @Test
    void prose_beside_the_tables_is_told_with_its_place() {
        String said = "2021年本机关收到的申请主要集中在征地补偿领域，均在法定期限内答复。";
        String text = new String(RENDERERS.render(with(new RandomReports(4).figures()), "txt"), StandardCharsets.UTF_8)
                .replaceFirst("(三、收到和处理政府信息公开申请情况[^\\n]*\\n)", "$1" + said + "\n");

        ReportReading reading = text(text);

        assertThat(reading.cells()).hasSize(200);
        assertThat(reading.unplaced()).isEmpty();
        assertThat(reading.prose()).hasSize(1);
        assertThat(reading.prose().getFirst().section()).isEqualTo(3);
        assertThat(reading.prose().getFirst().text()).isEqualTo(said);
    }

    @Test
    void empty_boxes_of_a_pdf_are_told_by_the_rules_around_them() {
        Figures figures = new RandomReports(9).figures();
        Random random = new Random(9);
        for (CellId cell : Editions.shipped().latest().cells().keySet()) {
            figures = random.nextInt(3) == 0 ? figures.with(cell, new CellValue.Empty()) : figures;
        }
        AnnualReport report = with(figures);

        ReportReading reading = READER.read(FileKind.PDF, RENDERERS.render(report, "pdf"), "");

        for (ReadCell cell : reading.cells()) {
            assertThat(cell.value())
                    .as(cell.cell().toString())
                    .isEqualTo(figures.value(cell.cell()).orElseThrow());
        }
        assertThat(reading.cells()).hasSize(200);
        assertThat(reading.cells().getLast().place().in(Language.CHINESE)).matches("第\\d+页 第\\d+行 第\\d+列");
        assertThat(reading.cells().getLast().place().in(Language.ENGLISH)).matches("page \\d+, line \\d+, column \\d+");
    }

    @Test
    void a_report_in_the_form_of_2019_is_read_in_that_form() {
        Form form = Editions.shipped().find("2019").orElseThrow();
        AnnualReport report = new RandomReports(8, form).next();

        ReportReading reading = text(new String(RENDERERS.render(report, "txt"), StandardCharsets.UTF_8));

        assertThat(reading.form().edition()).isEqualTo("2019");
        reading.cells()
                .forEach(cell -> assertThat(cell.value())
                        .as(cell.cell().toString())
                        .isEqualTo(report.figures().value(cell.cell()).orElseThrow()));
        assertThat(reading.cells()).hasSizeGreaterThan(form.cells().size() * 9 / 10);
    }

    @Test
    void figures_in_pictures_are_told() {
        ReportReading reading = READER.read(
                FileKind.HTML, new byte[0], "<h1>某区2021年政府信息公开工作年度报告</h1><p>三、收到和处理政府信息公开申请情况</p><img src='t3.png'>");

        assertThat(reading.cells()).isEmpty();
        assertThat(unplaced(reading)).anyMatch(what -> what.contains("图片"));
    }

    @Test
    void a_file_that_is_something_else_is_refused() {
        assertThatThrownBy(() -> READER.read(FileKind.PDF, new byte[] {1, 2, 3}, ""))
                .isInstanceOf(UnreadableReport.class);
        assertThat(text("没有表格的文字").cells()).isEmpty();
    }

    private static List<String> unplaced(ReportReading reading) {
        return reading.unplaced().stream()
                .map(what -> what.in(Language.CHINESE))
                .toList();
    }

    private static ReportReading text(String text) {
        return READER.read(FileKind.TEXT, new byte[0], text);
    }

    private static String set(String page, String cell, String text) {
        return page.replaceFirst("(data-cell=\"" + cell.replace(".", "\\.") + "\"[^>]*>)[^<]*", "$1" + text);
    }

    @Test
    void a_report_that_names_no_year_is_read_and_is_no_report_of_any_year() {
        ReportReading reading = text(sample("sifangtai-2021.txt").replaceAll("20\\d{2}\\s*年?", ""));

        assertThat(reading.year()).isEmpty();
        assertThat(reading.report()).isEmpty();
        assertThat(reading.cells()).hasSize(200);
        assertThat(reading.unplaced()).contains(FormatWords.NO_YEAR);
    }

    @Test
    void a_fault_of_the_reader_is_not_told_as_one_of_the_file() {
        assertThatThrownBy(() -> READER.read(FileKind.TEXT, new byte[0], null))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> READER.read(FileKind.PDF, "no pdf".getBytes(StandardCharsets.UTF_8), ""))
                .isInstanceOf(UnreadableReport.class);
        assertThatThrownBy(() -> READER.read(FileKind.DOCX, "no word".getBytes(StandardCharsets.UTF_8), ""))
                .isInstanceOf(UnreadableReport.class);
    }

    private static AnnualReport with(Figures figures) {
        return RandomReports.with(new RandomReports(9).next(), figures);
    }

    private static Figures figures(JsonNode sample) {
        Map<CellId, CellValue> values = new HashMap<>();
        sample.path("cells")
                .properties()
                .forEach(cell -> CellId.find(cell.getKey())
                        .ifPresent(id -> values.put(
                                id,
                                CellValue.of(
                                        new java.math.BigDecimal(cell.getValue().asText())))));
        assertThat(values).hasSize(200);
        return Figures.of(values);
    }

    private static JsonNode json(String name) {
        try {
            return new ObjectMapper().readTree(sample(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sample(String name) {
        try (var in = WildReportTest.class.getResourceAsStream("/published/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
