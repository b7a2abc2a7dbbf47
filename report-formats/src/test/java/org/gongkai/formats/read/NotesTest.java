package org.gongkai.formats.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Narrative;
import org.gongkai.document.ReportJson;
import org.gongkai.document.ReportParser;
import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.Figures;
import org.gongkai.form.edition.Editions;
import org.gongkai.formats.print.RandomReports;
import org.gongkai.formats.print.Renderers;

/** Notes behind figures and below tables, and cells without a number, come back from every format as what they are. */
class NotesTest {

    private static final ReportReader READER = new ReportReader(Editions.shipped());

    private static final Renderers RENDERERS = new Renderers();

    private static final CellId ISSUED = CellId.parse("T2.NORMATIVE_DOCUMENT.ISSUED");
    private static final CellId FEE = CellId.parse("T2.ADMINISTRATIVE_FEE.WAN_YUAN");
    private static final CellId TOTAL = CellId.parse("T3.GRANTED.TOTAL");
    private static final CellId UNKNOWN = CellId.parse("T2.PENALTY.DECISIONS");
    private static final CellId EMPTY = CellId.parse("T2.COMPULSION.DECISIONS");
    private static final CellId NOT_APPLICABLE = CellId.parse("T2.REGULATION.ISSUED");
    private static final CellId REMARK = CellId.parse("T2.LICENSING.DECISIONS");

    private static final String NOTE = "其中修订16件，含联合发文(2件)";
    private static final String NOTES = "本表按实施机关统计，其中12件由市级下放。\n第二行含废止的3件";

    private static AnnualReport report() {
        AnnualReport report = new RandomReports(11).next();
        Map<String, String> texts = new LinkedHashMap<>(report.narrative().texts());
        texts.put("notes.T2", NOTES);
        texts.put("notes.T3", "注：含区级部门99件。");
        texts.remove("notes.T4");
        Figures figures = report.figures()
                .with(ISSUED, CellValue.of(22))
                .with(FEE, CellValue.of(new BigDecimal("1.25")))
                .noted(ISSUED, NOTE)
                .noted(FEE, "不含罚没收入")
                .noted(TOTAL, "含上年结转")
                .with(UNKNOWN, new CellValue.Unknown())
                .with(EMPTY, new CellValue.Empty())
                .with(NOT_APPLICABLE, new CellValue.NotApplicable())
                .with(REMARK, new CellValue.Remark("见附件"));
        return RandomReports.with(report, Narrative.of(report.form(), texts), figures);
    }

    @ParameterizedTest
    @CsvSource({"html, HTML", "txt, TEXT", "docx, DOCX", "xlsx, XLSX", "pdf, PDF"})
    void a_reader_finds_them_where_they_were_printed(String suffix, FileKind kind) {
        AnnualReport report = report();
        byte[] file = RENDERERS.render(report, suffix);
        String text = new String(file, StandardCharsets.UTF_8);

        ReportReading reading = READER.read(kind, file, text);

        Figures read = reading.figures();
        assertThat(read.value(ISSUED)).contains(new CellValue.Amount(new BigDecimal(22), Optional.of(NOTE)));
        assertThat(read.value(FEE)).contains(new CellValue.Amount(new BigDecimal("1.25"), Optional.of("不含罚没收入")));
        assertThat(read.value(TOTAL).flatMap(CellValue::note)).contains("含上年结转");
        assertThat(read.amount(TOTAL)).isEqualTo(report.figures().amount(TOTAL));
        assertThat(read.value(NOT_APPLICABLE)).contains(new CellValue.NotApplicable());
        assertThat(read.amount(UNKNOWN)).isEmpty();
        assertThat(read.amount(EMPTY)).isEmpty();
        assertThat(read.amount(REMARK)).isEmpty();
        assertThat(reading.narrative().text("notes.T2")).contains(NOTES);
        assertThat(reading.narrative().text("notes.T3")).contains("含区级部门99件。");
        assertThat(reading.narrative().text("notes.T4")).isEmpty();
        assertThat(read.amounts().keySet())
                .containsAll(report.figures().amounts().keySet());
    }

    @Test
    void json_keeps_all_of_them() {
        AnnualReport report = report();

        AnnualReport parsed = new ReportParser(Editions.shipped()).parse(ReportJson.canonical(report), report.status());

        assertThat(parsed.figures()).isEqualTo(report.figures());
        assertThat(parsed.narrative()).isEqualTo(report.narrative());
    }

    @Test
    void xml_and_csv_name_them() {
        AnnualReport report = report();
        String xml = new String(RENDERERS.render(report, "xml"), StandardCharsets.UTF_8);
        String csv = new String(RENDERERS.render(report, "csv"), StandardCharsets.UTF_8);

        assertThat(xml)
                .contains("note=\"" + NOTE + "\">22<", "kind=\"UNKNOWN\"", "kind=\"EMPTY\"", "kind=\"NOT_APPLICABLE\"")
                .contains("place=\"notes.T3\"");
        assertThat(csv).contains("22（" + NOTE + "）", "notes.T3,表注,含区级部门99件。");
    }

    @Test
    void a_page_that_is_one_line_and_one_that_breaks_a_note_are_read() {
        String text = new String(RENDERERS.render(report(), "txt"), StandardCharsets.UTF_8);
        String broken = text.replace("其中12件由市级", "其中12件由\n市级");

        for (String page : new String[] {text.replace('\n', ' '), broken}) {
            ReportReading reading = READER.read(FileKind.TEXT, page.getBytes(StandardCharsets.UTF_8), page);

            assertThat(reading.narrative().text("notes.T2").orElseThrow().replace(',', '，'))
                    .startsWith("本表按实施机关统计，其中12件由市级下放。");
            assertThat(reading.narrative().text("notes.T3").orElseThrow()).startsWith("含区级部门99件。");
            assertThat(reading.figures().value(ISSUED).flatMap(CellValue::amount))
                    .contains(new BigDecimal(22));
        }
    }

    @Test
    void notes_of_a_sum_are_never_added() {
        Figures figures = report().figures();

        Figures sum = figures.add(figures);

        assertThat(sum.value(ISSUED)).contains(CellValue.of(44));
        assertThat(sum.value(UNKNOWN)).isEmpty();
    }
}
