package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Ledgers as offices keep them are taken as they are, and what is taken can be had as a ledger again. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OfficeLedgerTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Api applications = ApplicationsForTests.APPLICATIONS;
    private ApplicationsForTests mine;
    private String agency;

    @BeforeEach
    void anAgencyOfItsOwn() {
        mine = new ApplicationsForTests();
        agency = mine.agency();
    }

    @AfterEach
    void theLedgerEqualsTheRegister() {
        Api.verify(agency).statusCode(200).body("differences", hasSize(0));
    }

    @Test
    void a_ledger_with_all_that_offices_put_into_it_is_taken_in_one_go() throws IOException {
        applications
                .importFile(XLSX, ledger(), "")
                .statusCode(200)
                .body("received", equalTo(3))
                .body("created", equalTo(3))
                .body("findings", hasSize(0))
                .body("sheet.name", equalTo("2021年"));

        applications
                .list("?agencyCode=" + agency)
                .body("items.receiptNumber", contains("0012", "0013", "0014"))
                .body("items.applicantKind", contains("NATURAL_PERSON", "ENTERPRISE", "LEGAL_SERVICE"))
                .body("items.receivedOn", contains("2021-01-05", "2021-02-06", "2021-03-07"))
                .body("items.channel", contains("ONLINE", "IN_PERSON", "REGISTERED_MAIL"))
                .body("items[0].processingFeeYuan", equalTo("1230.50"));
        Api.statistics(agency, 2021).cell("T3.NEW_RECEIVED.TOTAL", 3).cell("T3.GRANTED.TOTAL", 1);
    }

    /** Titles, heads in two rows with groups, stars and hints, empty rows and columns, sums, notes, a hidden sheet. */
    private byte[] ledger() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet hidden = workbook.newWorksheet("旧台账");
            hidden.value(0, 0, "登记编号");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            Worksheet sheet = workbook.newWorksheet("2021年");
            row(sheet, 0, "四方台区2021年依申请公开台账");
            sheet.range(0, 0, 0, 10).merge();
            row(sheet, 1, "填报单位：区政府办公室");
            row(sheet, 2, "序号", "登记\n编号*", "机构代码", "渠道", "收到日期\n（必填）", "申请人", "", "办理情况", "", "信息处理费（元）", "缴费日期", "备注");
            row(sheet, 3, "", "", "", "", "", "姓名或名称", "类型", "办结日期", "办理结果", "", "", "");
            for (int column : new int[] {0, 1, 2, 3, 4, 9, 10, 11}) {
                sheet.range(2, column, 3, column).merge();
            }
            sheet.range(2, 5, 2, 6).merge();
            sheet.range(2, 7, 2, 8).merge();
            row(sheet, 4, "1", "", "", "网上申请", "", "王某", "公民", "2021.1.20", "已公开", "", "2021年1月8日", "当日答复");
            sheet.value(4, 1, 12);
            sheet.style(4, 1).format("0000").set();
            sheet.value(4, 2, agency);
            sheet.range(4, 2, 6, 2).merge();
            sheet.value(4, 4, LocalDate.of(2021, 1, 5));
            sheet.style(4, 4).format("[$-804]YYYY\"年\"M\"月\"D\"日\";@").set();
            sheet.value(4, 9, 1230.5);
            sheet.style(4, 9).format("#,##0.00;[Red]-#,##0.00").set();
            row(sheet, 5, "2", "0013", "", "当面", "20210206", "某公司", "企业", "", "", "", "", "");
            row(sheet, 6, "3", "００１４", "", "ＥＭＳ", "2021 年 3 月 7 日", "某律所", "律师事务所", "", "", "", "", "");
            row(sheet, 8, "合计", "", "", "", "", "", "", "", "", "1230.5", "", "");
            row(sheet, 9, "填表人：张某　审核人：李某");
        }
        return file.toByteArray();
    }

    private static void row(Worksheet sheet, int row, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            if (!texts[column].isEmpty()) {
                sheet.value(row, column, texts[column]);
            }
        }
    }

    @Test
    void a_finding_names_the_column_as_the_file_heads_it_and_the_words_that_are_taken() {
        applications
                .importCsv("编制单位：某办,,,,\n登记编号*,机构代码,渠道（必填）,类别,收到日期\nX-1," + agency + ",飞鸽,自然人,2021-3-1\n", "")
                .statusCode(422)
                .body("findings.row", contains(3))
                .body("findings.column", contains("渠道（必填）"))
                .body("findings.message", contains(containsString("当面提交, 挂号信函, 平常信函, 互联网")));
    }

    @Test
    void an_unknown_column_a_wrong_unit_and_a_missing_head_are_told() {
        applications
                .importCsv("登记编号,机构代码,渠道,类别,收到日期,信息处理费（万元）,天气\nX-1," + agency + ",互联网,自然人,2021-3-1,1,晴\n", "")
                .statusCode(422)
                .body("findings.code", hasItem("WRONG_UNIT"))
                .body("findings.code", hasItem("UNKNOWN_COLUMN"));
        applications
                .importCsv("登记编号,机构代码,渠道,类别,收到日期,\nX-1," + agency + ",互联网,自然人,2021-3-1,晴\n", "")
                .statusCode(422)
                .body("findings.code", contains("WRONG_FIELD_COUNT"));
    }

    @Test
    void an_office_adds_words_of_its_own() {
        String csv = "登记编号,机构代码,渠道,类别,收到日期\nV-1," + agency + ",政务大厅,自然人,2021-3-1\n";
        applications.importCsv(csv, "").statusCode(422).body("findings.code", contains("UNKNOWN_CODE"));

        Map<String, Object> words =
                Map.of("words", List.of(Map.of("field", "channel", "word", "政务大厅", "code", "IN_PERSON")));
        String path = "/api/v1/applications/words?agencyCode=" + agency;
        Api.json(words).put(path).then().statusCode(428);
        Api.json(words)
                .header("If-Match", "\"0\"")
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        Api.json(words).header("If-Match", "\"0\"").put(path).then().statusCode(412);
        Api.json(Map.of("words", List.of(Map.of("field", "channel", "word", "鸽", "code", "PIGEON"))))
                .header("If-Match", "\"1\"")
                .put(path)
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/words/0/code"));

        applications.importCsv(csv, "").statusCode(200).body("created", equalTo(1));
        given().get(path)
                .then()
                .statusCode(200)
                .body("words.word", contains("政务大厅"))
                .body("common.word", hasItem("网上"));
        ApplicationsForTests others = new ApplicationsForTests();
        applications
                .importCsv(csv.replace(agency, others.agency()), "")
                .statusCode(422)
                .body("findings.code", contains("UNKNOWN_CODE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void what_is_exported_imports_again_unchanged(String format) {
        applications
                .importCsv(
                        "登记编号,机构代码,渠道,类别,收到日期,办结日期,办理结果,办理结果说明,申请人,证件号码,电话,申请事项,内容,信息处理费,缴费日期\n"
                                + "E-1," + agency
                                + ",互联网,自然人,2021-3-1,2021-3-9,部分公开,,王某,11010519491231002X,0469-0000000,=1+1,\"第一行\n-第二行\",30,2021-3-5\n"
                                + "E-2," + agency + ",传真,企业,2021-3-2,,,,某公司,,,@某,'-x,,\n"
                                + "007," + agency + ",口头,其他,2021-3-3,,,,,,,+8,2021,,\n",
                        "")
                .statusCode(200)
                .body("created", equalTo(3));
        var export = given().get("/api/v1/applications/export." + format + "?agencyCode=" + agency)
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"applications." + format + "\""))
                .extract();

        applications
                .importFile(format.equals("csv") ? "text/csv" : XLSX, export.asByteArray(), "")
                .statusCode(200)
                .body("received", equalTo(3))
                .body("unchanged", equalTo(3));

        if (format.equals("csv")) {
            assertThat(new String(export.asByteArray(), StandardCharsets.UTF_8))
                    .startsWith("\uFEFF登记编号,")
                    .contains(",'=1+1,", ",'@某,", ",'+8,", ",王*,")
                    .doesNotContain("王某");
        }
        given().get("/api/v1/applications/export." + format + "?nothing=1")
                .then()
                .statusCode(400);
    }

    @Test
    void a_template_has_heads_notes_and_lists_and_imports_when_it_is_filled_in() throws IOException {
        byte[] template = given().get("/api/v1/applications/template.xlsx")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        ByteArrayOutputStream filled = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("登记编号*");
            assertThat(sheet.getCellComments()).hasSize(sheet.getRow(0).getLastCellNum());
            assertThat(sheet.getDataValidations())
                    .extracting(DataValidation::getValidationConstraint)
                    .hasSize(9);
            assertThat(workbook.getSheetVisibility(1)).isEqualTo(SheetVisibility.HIDDEN);
            String[] row = {"T-1", agency, "挂号信函", "其他", "2021-03-01"};
            for (int column = 0; column < row.length; column++) {
                (sheet.getRow(1) == null ? sheet.createRow(1) : sheet.getRow(1))
                        .createCell(column)
                        .setCellValue(row[column]);
            }
            workbook.write(filled);
        }

        applications.importFile(XLSX, filled.toByteArray(), "").statusCode(200).body("created", equalTo(1));
    }
}
