package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;
import org.gongkai.registers.testing.OdsFile;

/** Ledgers of offices become lives: what their columns tell of the handling is taken over with its days. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LedgerMigrationTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String BASE = "登记编号,机构代码,渠道,类别,收到日期,办结日期,办理结果";

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
    void a_row_becomes_a_life_with_its_days() {
        importRow(
                        "确认日期,经办人,承办处室,补正告知日期,补正送达日期,补正收到日期,征求第三方意见日期,第三方收到日期,第三方答复日期,第三方意见,"
                                + "延期告知日期,延期天数,答复文号,送达方式,送达日期,复议诉讼案号,复议诉讼日期,归档号,归档日期,备注",
                        row("L-1", "2024-03-01", "2024-05-10", "部分公开")
                                + ",2024-03-01,张某,档案科,2024-03-06,2024-03-07,2024-03-14,2024-03-18,2024-03-19,2024-03-25,同意,"
                                + "2024-04-01,20,双政办公开〔2024〕3号,EMS,2024-05-13,双政复〔2024〕8号,2024-06-20,2024-A-003,2024-12-30,来电询问",
                        "")
                .statusCode(200)
                .body("created", equalTo(1))
                .body("warnings", hasSize(0));

        life("L-1")
                .body("outcome", equalTo("PARTIAL"))
                .body("handling.stage", equalTo("ARCHIVED"))
                .body("handling.handler", equalTo("张某"))
                .body("handling.unit", equalTo("档案科"))
                .body("handling.documentNumber", equalTo("双政办公开〔2024〕3号"))
                .body("handling.ledger.told.remarks", equalTo("来电询问"))
                .body("handling.ledger.told.confirmedOn", equalTo("2024-03-01"))
                .body("handling.flags", hasItems("EXTENDED", "DISPUTED"))
                .body("handling.flags", not(hasItem("OVERDUE")))
                .body(
                        "handling.timeline.event",
                        contains(
                                "ledgerKept",
                                "requestSupplement",
                                "supplementReceived",
                                "accept",
                                "consultThirdParty",
                                "consultationAnswered",
                                "extend",
                                "ledgerReplied",
                                "served",
                                "close",
                                "caseOpened",
                                "archive"))
                .body("handling.timeline.origin.unique()", contains("IMPORT"))
                .body("handling.timeline.row.unique()", contains(2))
                .body("handling.clock.start", equalTo("2024-03-14"))
                .body("handling.clock.length", equalTo(40))
                .body("handling.clock.excluded", equalTo(5));
        Api.statistics(agency, 2024).cell("T3.NEW_RECEIVED.TOTAL", 1).cell("T3.PARTIAL.TOTAL", 1);
    }

    @Test
    void a_supplement_in_the_ledger_restarts_the_term() {
        importRow(
                        "补正告知日期,补正收到日期",
                        row("T-1", "2024-03-01", "2024-04-12", "予以公开") + ",2024-03-06,2024-03-20\n"
                                + row("T-2", "2024-03-01", "2024-04-12", "予以公开") + ",,",
                        "")
                .statusCode(200)
                .body("warnings", hasSize(0));

        given().get("/api/v1/statistics/2024/reply-terms?agencyCode=" + agency)
                .then()
                .statusCode(200)
                .body("due", equalTo(2))
                .body("late", equalTo(1))
                .body("applications.receiptNumber", contains("T-2"));
    }

    @Test
    void days_without_a_year_have_that_of_the_sheet_or_follow_the_first_day_of_the_row() {
        String heads = "登记编号,机构代码,渠道,类别,收到日期,补正告知日期,补正收到日期,办结日期,办理结果,送达日期\n";
        applications
                .importCsv(
                        "2024年度依申请公开台账,,,,,,,,,\n" + heads + "Y-1," + agency
                                + ",当面,自然人,3月5日,3月8日,3月14日,4月10日,不予公开（过程性信息）,4月12日\n"
                                + "Y-2," + agency + ",当面,自然人,2023年12月20日,12月25日,1月4日,1月30日,无法提供：信息不存在,2月1号\n",
                        "")
                .statusCode(200)
                .body("created", equalTo(2))
                .body("warnings.findAll { it.code == 'YEAR_ADDED' }.size()", equalTo(9))
                .body("warnings[0].column", equalTo("收到日期"));

        life("Y-1")
                .body("receivedOn", equalTo("2024-03-05"))
                .body("closedOn", equalTo("2024-04-10"))
                .body("outcome", equalTo("DENY_PROCESS"))
                .body("handling.timeline.find { it.event == 'served' }.on", equalTo("2024-04-12"));
        life("Y-2")
                .body("closedOn", equalTo("2024-01-30"))
                .body("outcome", equalTo("UNAVAIL_NOT_HELD"))
                .body("outcomeDetail", equalTo("NOT_EXIST"))
                .body("handling.timeline.find { it.event == 'requestSupplement' }.on", equalTo("2023-12-25"))
                .body("handling.timeline.find { it.event == 'served' }.on", equalTo("2024-02-01"));
    }

    @Test
    void a_day_whose_year_nothing_says_and_words_that_contradict_are_findings() {
        String heads = "登记编号,机构代码,渠道,类别,收到日期,办结日期,办理结果\n";
        applications
                .importCsv(
                        heads + "N-1," + agency + ",当面,自然人,3月5日,,\n" + "N-2," + agency
                                + ",信函,自然人,2024-03-05,2024-03-06,予以公开\n" + "N-3," + agency
                                + ",当面,自然人,2024-03-05,2024-03-06,不予公开（信息不存在）\n" + "N-4," + agency
                                + ",当面,自然人,2024-03-05,2月30日,予以公开\n",
                        "?dryRun=true")
                .statusCode(422)
                .body("findings.row", contains(2, 3, 4, 5))
                .body("findings.code", contains("WRONG_DATE", "AMBIGUOUS_WORD", "UNKNOWN_CODE", "WRONG_DATE"));
    }

    @Test
    void rows_without_further_columns_stay_rows() {
        importRow("补正告知日期,备注", row("P-1", "2024-03-01", "", "") + ",,", "")
                .statusCode(200)
                .body("created", equalTo(1));

        life("P-1").body("handling.timeline", hasSize(0)).body("handling.stage", equalTo("RECEIVED"));
    }

    @Test
    void an_open_one_goes_on_by_hand_where_the_ledger_ends() {
        importRow("补正告知日期,补正送达日期", row("O-1", "2026-03-02", "", "") + ",2026-03-04,2026-03-05", "")
                .statusCode(200);
        String id = id("O-1");
        life("O-1").body("handling.stage", equalTo("SUPPLEMENT_REQUESTED")).body("handling.clock.dueOn", nullValue());

        step(id, "supplements", Map.of("on", "2026-03-16", "content", "2025年度决算"))
                .statusCode(200);

        life("O-1")
                .body("handling.stage", equalTo("IN_REVIEW"))
                .body("handling.clock.start", equalTo("2026-03-16"))
                .body("handling.timeline[2].origin", equalTo("STEP"))
                .body("handling.timeline[1].origin", equalTo("IMPORT"));
        importRow("补正告知日期,补正送达日期", row("O-1", "2026-03-02", "", "") + ",2026-03-03,2026-03-05", "?onConflict=replace")
                .statusCode(422)
                .body("findings.code", contains("HANDLED_SINCE"));
        importRow("补正告知日期,补正送达日期", row("O-1", "2026-03-02", "", "") + ",2026-03-04,2026-03-05", "")
                .statusCode(200)
                .body("unchanged", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            heads                       | cells                            | code               | column
            补正告知日期                | 2024-03-20                       | LATE_NOTICE        | 补正告知日期
            备注                        | 超期                             | LATE_REPLY         | 办结日期
            延期告知日期,延期天数       | 2024-03-10,30                    | EXTENSION_TOO_LONG | 延期告知日期
            延期告知日期,延期天数       | 2024-04-20,10                    | TERM_OVER          | 延期告知日期
            补正收到日期                | 2024-03-10                       | NO_STEP            | 补正收到日期
            确认日期                    | 2024-03-04                       | RECEIPT_OTHERWISE  | 确认日期
            复议诉讼案号                | 双政复1号                        | NO_STEP            | 复议诉讼案号
            """)
    void what_was_unlawful_is_taken_as_it_was_with_a_warning(String heads, String cells, String code, String column) {
        importRow(heads, row("W-1", "2024-03-01", "2024-05-20", "予以公开") + "," + cells, "")
                .statusCode(200)
                .body("created", equalTo(1))
                .body("warnings.code", hasItem(code))
                .body("warnings.find { it.code == '" + code + "' }.column", equalTo(column))
                .body("warnings.find { it.code == '" + code + "' }.row", equalTo(2));
    }

    /** What is carried over has a list with the day on which each is due (domain 2.9). */
    @ParameterizedTest
    @CsvSource({"2024-03-29, ", "2024-04-01, DUE_ON_OTHERWISE"})
    void the_last_day_that_an_office_has_counted_is_kept_and_compared(String dueOn, String code) {
        importRow("答复期限", row("D-" + dueOn, "2024-03-01", "", "") + "," + dueOn, "")
                .statusCode(200)
                .body("created", equalTo(1))
                .body("warnings.code", code == null ? empty() : contains(code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            heads                           | cells                            | code                | column
            补正告知日期                    | 2024-02-20                       | CONTRADICTORY_DATES | 补正告知日期
            补正告知日期,补正收到日期       | 2024-03-06,2024-03-05            | CONTRADICTORY_DATES | 补正收到日期
            送达日期                        | 2024-03-19                       | CONTRADICTORY_DATES | 送达日期
            归档号,归档日期                 | 7,2024-03-01                     | CONTRADICTORY_DATES | 归档日期
            补正告知日期,补正收到日期       | 2024-03-22,2024-03-25            | WRONG_STAGE         | 补正告知日期
            延期告知日期,延期天数           | 2024-03-25,10                    | WRONG_STAGE         | 延期告知日期
            归档号,归档日期                 | 7,2999-01-01                     | IN_THE_FUTURE       | 归档日期
            第三方意见                      | 不同意                           | AMBIGUOUS_WORD      | 第三方意见
            延期天数                        | 很久                             | WRONG_NUMBER        | 延期天数
            """)
    void what_cannot_have_been_so_is_refused(String heads, String cells, String code, String column) {
        importRow(heads, row("R-1", "2024-03-01", "2024-03-20", "予以公开") + "," + cells, "")
                .statusCode(422)
                .body("findings.code", hasItem(code))
                .body("findings.find { it.code == '" + code + "' }.column", equalTo(column))
                .body("findings.find { it.code == '" + code + "' }.row", equalTo(2));
        applications.list("?agencyCode=" + agency).body("items", hasSize(0));
    }

    @Test
    void findings_are_told_in_both_languages() {
        String csv = BASE + ",送达日期\n" + row("R-2", "2024-03-01", "2024-03-20", "予以公开") + ",2024-03-19\n";
        Api.csv(csv)
                .header("Accept-Language", "zh-CN")
                .post("/api/v1/applications/imports")
                .then()
                .statusCode(422)
                .body("findings[0].message", equalTo("早于“办结日期”（2024-03-20）"));
        Api.csv(csv)
                .header("Accept-Language", "en")
                .post("/api/v1/applications/imports")
                .then()
                .body("findings[0].message", containsString("earlier than"));
    }

    @Test
    void another_ledger_supersedes_what_the_first_has_told() {
        String heads = "经办人,补正告知日期,补正收到日期,备注";
        String first = row("S-1", "2024-03-01", "2024-03-28", "予以公开") + ",张某,2024-03-05,2024-03-11,一";
        String second = row("S-1", "2024-03-01", "2024-03-28", "予以公开") + ",李某,2024-03-06,2024-03-12,二";
        importRow(heads, first, "").statusCode(200).body("created", equalTo(1));

        importRow(heads, first, "").statusCode(200).body("unchanged", equalTo(1));
        importRow(heads, second, "").statusCode(422).body("findings.code", contains("CONFLICT"));
        int before = version("S-1");
        importRow(heads, second, "?onConflict=replace")
                .statusCode(200)
                .body("replaced", equalTo(1))
                .body("replacements[0].changes.field", hasItems("handler", "supplementSentOn", "remarks"))
                .body("replacements[0].changes.find { it.field == 'handler' }.before", equalTo("张某"));

        assertThat(version("S-1")).isEqualTo(before + 1);
        life("S-1")
                .body("handling.handler", equalTo("李某"))
                .body("handling.stage", equalTo("CLOSED"))
                .body("handling.clock.start", equalTo("2024-03-12"))
                .body(
                        "handling.timeline.superseded",
                        contains(true, true, true, true, true, false, false, false, false, false));
        importRow(heads, second, "").statusCode(200).body("unchanged", equalTo(1));
        // A file without a column leaves it as it is; one with an empty cell below its head empties it.
        importRow("备注", row("S-1", "2024-03-01", "2024-03-28", "予以公开") + ",", "?onConflict=replace")
                .statusCode(200)
                .body("replacements[0].changes.field", contains("remarks"));
        life("S-1").body("handling.handler", equalTo("李某"));
    }

    @Test
    void row_and_life_are_replaced_together() {
        importRow("补正告知日期", row("S-2", "2024-03-01", "", "") + ",2024-03-05", "")
                .statusCode(200);
        importRow(
                        "补正告知日期,补正收到日期,答复文号,送达日期",
                        row("S-2", "2024-03-04", "2024-03-28", "部分公开") + ",2024-03-06,2024-03-11,公复1号,2024-04-01",
                        "?onConflict=replace")
                .statusCode(200)
                .body("replaced", equalTo(1));

        life("S-2")
                .body("outcome", equalTo("PARTIAL"))
                .body("handling.stage", equalTo("CLOSED"))
                .body("handling.clock.start", equalTo("2024-03-11"))
                .body(
                        "handling.timeline.findAll { !it.superseded }.event",
                        contains(
                                "ledgerKept",
                                "requestSupplement",
                                "supplementReceived",
                                "ledgerReplied",
                                "served",
                                "close"));
        // The row alone is corrected: the life follows, and so does the ledger that is written of it.
        applications
                .correct(id("S-2"), Map.of("outcome", "GRANTED"), Role.SIGNER)
                .statusCode(200);
        life("S-2").body("handling.timeline[-1].event", equalTo("recordCorrected"));
        // It is one more ledger that tells otherwise, for nobody has taken a step.
        importRow("答复文号", row("S-2", "2024-03-04", "2024-03-29", "部分公开") + ",公复2号", "?onConflict=replace")
                .statusCode(200)
                .body("replaced", equalTo(1));
        life("S-2").body("closedOn", equalTo("2024-03-29")).body("handling.stage", equalTo("CLOSED"));
        Api.statistics(agency, 2024).cell("T3.PARTIAL.TOTAL", 1).cell("T3.GRANTED.TOTAL", 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void what_is_exported_imports_again_unchanged(String format) {
        importRow(
                        "代理人,共同申请人,补正告知日期,补正内容,第三方,征求第三方意见日期,收费方式,件页数,收费通知日期,信息处理费,缴费日期,退费日期,退费金额,送达方式,邮寄单号,备注",
                        row("E-1", "2024-03-01", "2024-05-20", "予以公开")
                                + ",赵某,\"钱某、孙某\",2024-03-05,\"=1+1\n请写明年度\",某公司,2024-03-20,按量,140,2024-03-08,"
                                + "1500,2024-03-12,2024-06-01,100,邮寄,EMS9,-1\n"
                                + row("E-2", "2024-03-01", "", "") + ",,,,,,,,,,,,,,,,",
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
        importRow("代理人", row("N-1", "2024-03-01", "", "") + ",赵大宝", "").statusCode(200);
        String path = "/api/v1/applications/export.csv?agencyCode=" + agency;

        assertThat(given().get(path).asString()).contains("赵*").doesNotContain("赵大宝");
        assertThat(given().header("Authorization", "Bearer " + IssuerForTests.token(Role.CLERK))
                        .get(path + "&reason=移交档案馆")
                        .asString())
                .contains("赵大宝");
    }

    @Test
    void a_lapse_of_the_fee_and_a_late_supplement_are_exported_and_come_back() {
        importRow(
                        "收费方式,件页数,当月在先件数,收费通知日期,收费通知送达日期,应缴金额,逾期未缴费日期," + "补正告知日期,补正送达日期,逾期未补正日期,补正收到日期,逾期补正理由",
                        row("X-1", "2024-03-01", "2024-04-08", "逾期未缴费")
                                + ",按件,15,8,2024-03-06,2024-03-07,1300,2024-04-08,,,,,\n"
                                + row("X-2", "2024-03-01", "2024-04-10", "予以公开")
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

    private void endedAndTakenUpAgain() {
        life("X-1")
                .body("outcome", equalTo("OTHER_FEE_UNPAID"))
                .body("handling.stage", equalTo("CLOSED"))
                .body("handling.timeline[-1].event", equalTo("feeLapsed"))
                .body("handling.subCases.feeNotices[0].state", equalTo("LAPSED"))
                .body("handling.subCases.feeNotices[0].earlier", equalTo(8))
                .body("handling.subCases.feeNotices[0].earlierFrom", equalTo("NOTICE"))
                .body("handling.subCases.feeNotices[0].computedYuan", equalTo("1300.00"));
        life("X-2")
                .body(
                        "handling.timeline.findAll { it.origin != 'CLOCK' }.event",
                        hasItems("supplementLapsed", "acceptLateSupplement"))
                .body("handling.subCases.supplements[0].goodReason", equalTo("住院"))
                .body("outcome", equalTo("GRANTED"));
    }

    @Test
    void a_day_on_which_nothing_lapsed_is_kept_and_told() {
        importRow(
                        "收费方式,件页数,收费通知日期,收费通知送达日期,应缴金额,逾期未缴费日期",
                        row("X-3", "2024-03-01", "2024-04-10", "予以公开")
                                + ",按量,140,2024-03-06,2024-03-07,1500,2024-04-08",
                        "")
                .statusCode(200)
                .body("warnings.column", hasItem("逾期未缴费日期"));
        assertThat(given().get("/api/v1/applications/export.csv?agencyCode=" + agency)
                        .asString())
                .contains("1500.00,2024-04-08");
    }

    @Test
    void of_a_fee_by_items_the_register_tells_how_many_came_before_where_it_knows_the_applicant() {
        applications
                .importCsv(
                        BASE + ",姓名,证件号码,收费方式,件页数,收费通知日期,应缴金额\n"
                                + row("F-6", "2024-03-04", "", "") + ",王某,11010519491231002X,按件,11,2024-03-06,200\n"
                                + row("F-5", "2024-03-01", "", "") + ",王某,11010519491231002X,,,,\n",
                        "")
                .statusCode(200)
                .body("warnings", hasSize(0));

        String notice = "handling.subCases.feeNotices[0].";
        life("F-6")
                .body(notice + "earlier", equalTo(1))
                .body(notice + "earlierFrom", equalTo("REGISTER"))
                .body(notice + "computedYuan", equalTo("200.00"))
                .body(notice + "reduction", nullValue());
    }

    /** Which of the applicant's items of the month they were, a ledger need not say (Art. 4 of the rules on fees). */
    @Test
    void of_a_fee_by_items_nobody_knows_what_the_tariff_had() {
        importRow(
                        "收费方式,件页数,收费通知日期,信息处理费,缴费日期",
                        row("F-3", "2024-03-01", "", "") + ",按件,15,2024-03-06,300,2024-03-08",
                        "")
                .statusCode(200)
                .body("warnings", hasSize(0));

        String notice = "handling.subCases.feeNotices[0].";
        life("F-3")
                .body(notice + "amountYuan", equalTo("300.00"))
                .body(notice + "earlier", nullValue())
                .body(notice + "earlierFrom", equalTo("UNKNOWN"))
                .body(notice + "computedYuan", nullValue())
                .body(notice + "steps", empty())
                .body(notice + "reduction", nullValue());
    }

    @Test
    void several_payments_become_several_steps() {
        importRow(
                        "收费方式,件页数,收费通知日期,信息处理费,缴费日期,缴费明细",
                        row("F-1", "2024-03-01", "", "") + ",按量,140,2024-03-06,1500,2024-03-08,"
                                + "2024-03-08 500; 2024-03-11 1000",
                        "")
                .statusCode(200)
                .body("warnings", hasSize(0));

        life("F-1")
                .body(
                        "handling.timeline.findAll { it.origin != 'CLOCK' }.event",
                        contains("ledgerKept", "noticeFee", "payPart", "payInFull"))
                .body("handling.stage", equalTo("PROCESSING"))
                .body("handling.clock.start", equalTo("2024-03-11"))
                .body("handling.subCases.feeNotices[0].paidYuan", equalTo("1500.00"));
        byte[] export = given().get("/api/v1/applications/export.csv?agencyCode=" + agency)
                .asByteArray();
        applications.importFile("text/csv", export, "").statusCode(200).body("unchanged", equalTo(1));
    }

    @Test
    void what_was_done_here_is_exported_in_the_columns_of_a_ledger() {
        String id = mine.receive("NATURAL_PERSON", "2026-03-02");
        step(id, "assignments", Map.of("on", "2026-03-03", "handler", "clerk", "unit", "档案科"))
                .statusCode(200);
        step(id, "supplement-requests", Map.of("on", "2026-03-04", "items", List.of("年度")))
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
    void one_that_lapsed_for_a_supplement_ends_with_that() {
        importRow(
                        "补正告知日期,补正送达日期,逾期未补正日期",
                        row("Y-1", "2024-03-01", "2024-03-25", "补正未回") + ",2024-03-05,2024-03-06,2024-03-25",
                        "")
                .statusCode(200)
                .body("warnings", hasSize(0));

        life("Y-1")
                .body("outcome", equalTo("OTHER_SUPPLEMENT_LAPSED"))
                .body("handling.stage", equalTo("CLOSED"))
                .body("handling.timeline[-1].event", equalTo("supplementLapsed"));
        assertThat(given().get("/api/v1/applications/export.csv?agencyCode=" + agency)
                        .asString())
                .contains("2024-03-05,2024-03-06,,,2024-03-25");
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

        life("J-1").body("handling.flags", hasItem("EXTENDED")).body("handling.unit", equalTo("档案科"));
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

        life("G-1")
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
            life(number).body("handling.flags", hasItem("EXTENDED")).body("handling.unit", equalTo("信息科"));
        }
    }

    @Test
    void a_dry_run_tells_each_word_and_what_it_is_taken_for() {
        String rows = row("D-1", "2024-03-01", "2024-03-20", "信息不存在") + "\n"
                + row("D-2", "2024-03-01", "2024-03-20", "信息不存在") + "\n"
                + row("D-3", "2024-03-01", "2024-03-20", "已答复") + "\n"
                + row("D-4", "2024-03-01", "2024-03-20", "看心情") + "\n"
                + row("D-5", "2024-03-01", "2024-03-20", "予以公开") + "\n";
        applications
                .importCsv(BASE + "\n" + rows, "?dryRun=true&partial=true")
                .statusCode(200)
                .body("created", equalTo(3))
                .body("findings.code", contains("AMBIGUOUS_WORD", "UNKNOWN_CODE"))
                .body("findings[0].message", containsString("予以公开"))
                .body("words.find { it.word == '信息不存在' }.certainty", equalTo("SURE"))
                .body("words.find { it.word == '信息不存在' }.code", equalTo("UNAVAIL_NOT_HELD"))
                .body("words.find { it.word == '信息不存在' }.alsoCode", equalTo("NOT_EXIST"))
                .body("words.find { it.word == '信息不存在' }.count", equalTo(2))
                .body("words.find { it.word == '已答复' }.certainty", equalTo("AMBIGUOUS"))
                .body("words.find { it.word == '已答复' }.candidates", hasItem("PARTIAL"))
                .body("words.find { it.word == '看心情' }.certainty", equalTo("UNKNOWN"))
                .body("words.find { it.word == '予以公开' }.certainty", equalTo("EXACT"));
        applications.list("?agencyCode=" + agency).body("items", hasSize(0));

        Api.json(Map.of("words", List.of(Map.of("field", "outcome", "word", "已答复", "code", "GRANTED"))))
                .header("If-Match", "\"0\"")
                .put("/api/v1/applications/words?agencyCode=" + agency)
                .then()
                .statusCode(200);
        applications
                .importCsv(BASE + "\n" + row("D-3", "2024-03-01", "2024-03-20", "已答复") + "\n", "")
                .statusCode(200)
                .body("created", equalTo(1))
                .body("words", hasSize(0));
    }

    private ValidatableResponse importRow(String heads, String rows, String query) {
        return applications.importCsv(BASE + "," + heads + "\n" + rows + "\n", query);
    }

    private String row(String number, String receivedOn, String closedOn, String outcome) {
        return String.join(",", number, agency, "互联网", "自然人", receivedOn, closedOn, outcome);
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

    private String id(String number) {
        return applications
                .list("?agencyCode=" + agency + "&receiptNumber=" + number)
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private int version(String number) {
        return applications
                .list("?agencyCode=" + agency + "&receiptNumber=" + number)
                .extract()
                .path("items[0].version");
    }

    private ValidatableResponse life(String number) {
        return given().get("/api/v1/applications/" + id(number)).then().statusCode(200);
    }

    private ValidatableResponse step(String id, String step, Map<String, ?> body) {
        return given().header("Authorization", "Bearer " + IssuerForTests.token(Role.CLERK))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/applications/" + id + "/" + step)
                .then();
    }
}
