package org.gongkai.request;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;
import org.gongkai.registers.testing.OdsFile;
import org.gongkai.registers.testing.XlsxFile;

/** Files as offices keep them, of which each was met somewhere in the field. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FieldFilesTest {

    private static final String AGENCY = "11230505001234567F";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
    private static final List<String> HEADS = List.of("登记编号", "统一社会信用代码", "申请渠道", "申请人类型", "收到日期");

    private final Api applications = ApplicationsForTests.APPLICATIONS;
    private String agency;

    @BeforeEach
    void theAgencies() {
        Api.replicate(AGENCY, "230505", 1);
        agency = new ApplicationsForTests().agency();
    }

    @ParameterizedTest
    @CsvSource({
        "date-by-formula.xlsx,   DEV-03, 2024-01-05",
        "upper-case-format.xlsx, DEV-04, 2024-01-05",
        "iso-date-cell.xlsx,     DEV-05, 2024-01-05"
    })
    void a_date_is_a_date_however_it_is_kept(String file, String number, String day) {
        applications.importFile(XLSX, resource(file), "?onConflict=replace").statusCode(200);

        applications.list("?agencyCode=" + AGENCY + "&receiptNumber=" + number).body("items.receivedOn", contains(day));
    }

    @Test
    void dates_are_read_as_they_are_written() {
        applications
                .importFile("text/csv", resource("dates-as-written.csv"), "?onConflict=replace")
                .statusCode(200);

        applications
                .list("?agencyCode=" + AGENCY + "&receivedOn=2024-01-05&channel=ONLINE&limit=500")
                .body("items.receiptNumber", hasItems("DEV-07-1", "DEV-07-2"));
    }

    @Test
    void a_title_above_the_heads_is_no_head() {
        applications
                .importFile(XLSX, resource("title-above-heads.xlsx"), "?onConflict=replace")
                .statusCode(200)
                .body("received", equalTo(1))
                .body("findings", org.hamcrest.Matchers.empty());
    }

    @Test
    void a_damaged_sheet_is_refused() {
        applications
                .importFile(XLSX, resource("damaged-sheet.xlsx"), "")
                .statusCode(400)
                .body("type", equalTo("/problems/unreadable-file"));
    }

    @Test
    void an_escaped_character_is_the_character() {
        applications
                .importFile(XLSX, resource("escaped-character.xlsx"), "?onConflict=replace")
                .statusCode(200);

        applications
                .list("?agencyCode=" + AGENCY + "&receiptNumber=DEV-12")
                .body("items.subject", contains("第一行\n第二行"));
    }

    @ParameterizedTest
    @CsvSource({
        "unicode-text.csv, text/csv",
        "unicode-comma.csv, text/csv",
        "unicode-text.csv, Text/CSV; Charset=utf-16"
    })
    void text_in_utf_16_is_read_with_tabs_and_with_commas(String file, String mediaType) {
        applications
                .importFile(mediaType, resource(file), "?dryRun=true&onConflict=replace")
                .statusCode(200)
                .body("received", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({"empty-rows-and-heads.xlsx, " + XLSX + ", 2", "empty-rows-and-heads.csv, text/csv, 1"})
    void rows_and_columns_without_text_are_not_there(String file, String mediaType, int rows) {
        applications
                .importFile(mediaType, resource(file), "?dryRun=true&onConflict=replace")
                .statusCode(200)
                .body("received", equalTo(rows));
    }

    @Test
    void a_sheet_is_named_and_hidden_ones_are_not_taken() {
        byte[] file = new XlsxFile()
                .sheet("旧台账", "hidden", sheet("旧-1"))
                .sheet("一季度", sheet("一-1"))
                .sheet("二季度", sheet("二-1"))
                .bytes();

        applications.importFile(XLSX, file, "").statusCode(200).body("created", equalTo(1));
        applications.importFile(XLSX, file, "?sheet=二季度").statusCode(200).body("created", equalTo(1));
        applications.importFile(XLSX, file, "?sheet=2").statusCode(200).body("unchanged", equalTo(1));
        applications
                .importFile(XLSX, file, "?sheet=旧台账")
                .statusCode(400)
                .body("violations[0].pointer", equalTo("sheet"))
                .body(
                        "violations[0].message",
                        equalTo("must be the name or number of one of the visible sheets: 一季度, 二季度"));
        applications.list("?agencyCode=" + agency).body("items.receiptNumber", contains("一-1", "二-1"));
    }

    @Test
    void a_spreadsheet_of_open_document_is_read() {
        byte[] file = OdsFile.of(OdsFile.table(
                "台账",
                OdsFile.row(HEADS.stream().map(OdsFile::text).toArray(String[]::new))
                        + OdsFile.row(
                                OdsFile.text("开-1"),
                                OdsFile.text(agency),
                                OdsFile.text("互联网"),
                                OdsFile.text("自然人"),
                                OdsFile.value("date", "2023-07-04", "2023年7月4日"))));

        applications.importFile(ODS, file, "").statusCode(200).body("created", equalTo(1));

        applications.list("?agencyCode=" + agency).body("items.receivedOn", contains("2023-07-04"));
    }

    private String sheet(String number) {
        return XlsxFile.rows(
                XlsxFile.text("A1", HEADS.get(0))
                        + XlsxFile.text("B1", HEADS.get(1))
                        + XlsxFile.text("C1", HEADS.get(2))
                        + XlsxFile.text("D1", HEADS.get(3))
                        + XlsxFile.text("E1", HEADS.get(4)),
                XlsxFile.text("A2", number)
                        + XlsxFile.text("B2", agency)
                        + XlsxFile.text("C2", "互联网")
                        + XlsxFile.text("D2", "自然人")
                        + XlsxFile.text("E2", "2023-07-04"));
    }

    private static byte[] resource(String name) {
        try (InputStream in = FieldFilesTest.class.getResourceAsStream("/field/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
