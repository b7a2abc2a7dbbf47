package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;
import org.gongkai.registers.testing.OdsFile;

/** Ledgers of offices in every format that they come in, and as they are exported again. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LedgerFormatsTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Api applications = ApplicationsForTests.APPLICATIONS;
    private ApplicationsForTests mine;
    private String agency;
    private MigratedLedger ledger;

    @BeforeEach
    void anAgencyOfItsOwn() {
        mine = new ApplicationsForTests();
        agency = mine.agency();
        ledger = new MigratedLedger(agency);
    }

    @AfterEach
    void theLedgerEqualsTheRegister() {
        Api.verify(agency).statusCode(200).body("differences", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void what_is_exported_imports_again_unchanged(String format) {
        ledger.importRow(
                        "代理人,共同申请人,补正告知日期,补正内容,第三方,征求第三方意见日期,收费方式,件页数,收费通知日期,信息处理费,缴费日期,退费日期,退费金额,送达方式,邮寄单号,备注",
                        ledger.row("E-1", "2024-03-01", "2024-05-20", "予以公开")
                                + ",赵某,\"钱某、孙某\",2024-03-05,\"=1+1\n请写明年度\",某公司,2024-03-20,按量,140,2024-03-08,"
                                + "1500,2024-03-12,2024-06-01,100,邮寄,EMS9,-1\n"
                                + ledger.row("E-2", "2024-03-01", "", "") + ",,,,,,,,,,,,,,,,",
                        "")
                .statusCode(200)
                .body("created", equalTo(2));
        byte[] export = given().get("/api/v1/applications/export." + format + "?agencyCode=" + agency)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        if (format.equals("csv")) {
            assertThat(new String(export, StandardCharsets.UTF_8))
                    .contains("代理人,共同申请人")
                    .contains("赵*")
                    .doesNotContain("赵某")
                    .contains("按量,140")
                    .contains("邮寄送达,EMS9");
        }
        applications
                .importFile(format.equals("csv") ? "text/csv" : XLSX, export, "")
                .statusCode(200)
                .body("findings", hasSize(0))
                .body("unchanged", equalTo(2));
    }

    @Test
    void names_are_seen_by_who_says_why() {
        ledger.importRow("代理人", ledger.row("N-1", "2024-03-01", "", "") + ",赵大宝", "")
                .statusCode(200);
        String path = "/api/v1/applications/export.csv?agencyCode=" + agency;

        assertThat(given().get(path).asString()).contains("赵*").doesNotContain("赵大宝");
        assertThat(given().header("Authorization", "Bearer " + IssuerForTests.token(Role.CLERK))
                        .get(path + "&reason=移交档案馆")
                        .asString())
                .contains("赵大宝");
    }

    @Test
    void a_lapse_of_the_fee_and_a_late_supplement_are_exported_and_come_back() {
        ledger.importRow(
                        "收费方式,件页数,当月在先件数,收费通知日期,收费通知送达日期,应缴金额,逾期未缴费日期," + "补正告知日期,补正送达日期,逾期未补正日期,补正收到日期,逾期补正理由",
                        ledger.row("X-1", "2024-03-01", "2024-04-08", "逾期未缴费")
                                + ",按件,15,8,2024-03-06,2024-03-07,1300,2024-04-08,,,,,\n"
                                + ledger.row("X-2", "2024-03-01", "2024-04-10", "予以公开")
                                + ",,,,,,,,2024-03-05,2024-03-06,2024-03-21,2024-03-25,住院",
                        "")
                .statusCode(200)
                .body("warnings", hasSize(0));
        endedAndTakenUpAgain();

        String exported = new String(
                given().get("/api/v1/applications/export.csv?agencyCode=" + agency)
                        .asByteArray(),
                StandardCharsets.UTF_8);
        String from = agency;
        anAgencyOfItsOwn();
        applications
                .importCsv(exported.replace(from, agency), "")
                .statusCode(200)
                .body("created", equalTo(2))
                .body("warnings", hasSize(0));
        endedAndTakenUpAgain();
    }

    @Test
    void what_was_done_here_is_exported_in_the_columns_of_a_ledger() {
        String id = mine.receive("NATURAL_PERSON", "2026-03-02");
        ledger.step(id, "assignments", Map.of("on", "2026-03-03", "handler", "clerk", "unit", "档案科"))
                .statusCode(200);
        ledger.step(id, "supplement-requests", Map.of("on", "2026-03-04", "items", List.of("年度")))
                .statusCode(200);
        byte[] export = given().get("/api/v1/applications/export.csv?agencyCode=" + agency)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        assertThat(new String(export, StandardCharsets.UTF_8)).contains("clerk,档案科,2026-03-04,,年度");
        applications.importFile("text/csv", export, "").statusCode(200).body("unchanged", equalTo(1));
    }

    @Test
    void json_lines_carry_the_same_columns() {
        String line = """
                {"receiptNumber":"J-1","agencyCode":"%s","channel":"ONLINE","applicantKind":"NATURAL_PERSON",\
                "receivedOn":"2024-03-01","extensionOn":"2024-03-20","extensionDays":10,"unit":"档案科"}
                """.formatted(agency);
        applications
                .importFile("application/x-ndjson", line.getBytes(StandardCharsets.UTF_8), "")
                .statusCode(200)
                .body("created", equalTo(1));

        ledger.life("J-1").body("handling.flags", hasItem("EXTENDED")).body("handling.unit", equalTo("档案科"));
    }

    /** Heads in two rows with groups, merged cells, days as offices write them. */
    @Test
    void a_workbook_with_groups_of_columns_is_taken() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("2024年");
            row(sheet, 0, "某办2024年度依申请公开办理台账");
            sheet.range(0, 0, 0, 15).merge();
            row(sheet, 1, "序号", "收件编号", "机构代码", "渠道", "类别", "收到日期", "补正", "", "", "第三方", "", "", "", "答复", "", "备注");
            row(sheet, 2, "", "", "", "", "", "", "告知", "送达", "补齐", "发出", "收到", "答复", "意见", "办结日期", "办理结果", "");
            for (int column : new int[] {0, 1, 2, 3, 4, 5, 15}) {
                sheet.range(1, column, 2, column).merge();
            }
            sheet.range(1, 6, 1, 8).merge();
            sheet.range(1, 9, 1, 12).merge();
            sheet.range(1, 13, 1, 14).merge();
            row(
                    sheet,
                    3,
                    "1",
                    "G-1",
                    agency,
                    "网上",
                    "公民",
                    "2024.3.1",
                    "2024年3月6日",
                    "20240307",
                    "2024/3/14",
                    "2024-3-18",
                    "",
                    "2024.3.25",
                    "同意",
                    "2024.4.20",
                    "部分公开",
                    "");
            row(sheet, 4, "合计", "", "", "", "", "", "1");
        }

        applications
                .importFile(XLSX, file.toByteArray(), "")
                .statusCode(200)
                .body("findings", hasSize(0))
                .body("created", equalTo(1));

        ledger.life("G-1")
                .body(
                        "handling.timeline.event",
                        hasItems("requestSupplement", "supplementReceived", "consultThirdParty"))
                .body("handling.subCases.consultations[0].state", equalTo("ANSWERED"))
                .body("handling.subCases.consultations[0].answer", equalTo("AGREE"));
    }

    @Test
    void old_workbooks_and_those_of_open_document_carry_them_too() throws IOException {
        String[] heads = {"收件编号", "机构代码", "渠道", "类别", "收到日期", "延期告知日期", "延期天数", "承办科室"};
        String[] xls = {"X-1", agency, "网上", "公民", "2024.3.1", "2024-03-20", "10", "信息科"};
        String[] ods = {"X-2", agency, "网上", "公民", "2024.3.1", "2024-03-20", "10", "信息科"};
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            HSSFSheet sheet = workbook.createSheet("台账");
            for (int row = 0; row < 2; row++) {
                HSSFRow cells = sheet.createRow(row);
                String[] texts = row == 0 ? heads : xls;
                for (int column = 0; column < texts.length; column++) {
                    cells.createCell(column).setCellValue(texts[column]);
                }
            }
            workbook.write(file);
        }

        applications
                .importFile("application/vnd.ms-excel", file.toByteArray(), "")
                .statusCode(200)
                .body("created", equalTo(1));
        applications
                .importFile(
                        "application/vnd.oasis.opendocument.spreadsheet",
                        OdsFile.of(OdsFile.table("台账", ods(heads) + ods(ods))),
                        "")
                .statusCode(200)
                .body("created", equalTo(1));

        for (String number : List.of("X-1", "X-2")) {
            ledger.life(number).body("handling.flags", hasItem("EXTENDED")).body("handling.unit", equalTo("信息科"));
        }
    }

    private void endedAndTakenUpAgain() {
        ledger.life("X-1")
                .body("outcome", equalTo("OTHER_FEE_UNPAID"))
                .body("handling.stage", equalTo("CLOSED"))
                .body("handling.timeline[-1].event", equalTo("feeLapsed"))
                .body("handling.subCases.feeNotices[0].state", equalTo("LAPSED"))
                .body("handling.subCases.feeNotices[0].earlier", equalTo(8))
                .body("handling.subCases.feeNotices[0].earlierFrom", equalTo("NOTICE"))
                .body("handling.subCases.feeNotices[0].computedYuan", equalTo("1300.00"));
        ledger.life("X-2")
                .body(
                        "handling.timeline.findAll { it.origin != 'CLOCK' }.event",
                        hasItems("supplementLapsed", "acceptLateSupplement"))
                .body("handling.subCases.supplements[0].goodReason", equalTo("住院"))
                .body("outcome", equalTo("GRANTED"));
    }

    private static void row(Worksheet sheet, int row, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            if (!texts[column].isEmpty()) {
                sheet.value(row, column, texts[column]);
            }
        }
    }

    private static String ods(String... texts) {
        return OdsFile.row(Stream.of(texts).map(OdsFile::text).toArray(String[]::new));
    }
}
