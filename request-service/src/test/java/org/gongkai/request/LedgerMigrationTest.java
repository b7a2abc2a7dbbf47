package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Ledgers of offices become lives: what their columns tell of the handling is taken over with its days. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LedgerMigrationTest {

    private final Api applications = ApplicationsForTests.APPLICATIONS;
    private String agency;
    private MigratedLedger ledger;

    @BeforeEach
    void anAgencyOfItsOwn() {
        agency = new ApplicationsForTests().agency();
        ledger = new MigratedLedger(agency);
    }

    @AfterEach
    void theLedgerEqualsTheRegister() {
        Api.verify(agency).statusCode(200).body("differences", hasSize(0));
    }

    @Test
    void a_row_becomes_a_life_with_its_days() {
        ledger.importRow(
                        "确认日期,经办人,承办处室,补正告知日期,补正送达日期,补正收到日期,征求第三方意见日期,第三方收到日期,第三方答复日期,第三方意见,"
                                + "延期告知日期,延期天数,答复文号,送达方式,送达日期,复议诉讼案号,复议诉讼日期,归档号,归档日期,备注",
                        ledger.row("L-1", "2024-03-01", "2024-05-10", "部分公开")
                                + ",2024-03-01,张某,档案科,2024-03-06,2024-03-07,2024-03-14,2024-03-18,2024-03-19,2024-03-25,同意,"
                                + "2024-04-01,20,双政办公开〔2024〕3号,EMS,2024-05-13,双政复〔2024〕8号,2024-06-20,2024-A-003,2024-12-30,来电询问",
                        "")
                .statusCode(200)
                .body("created", equalTo(1))
                .body("warnings", hasSize(0));

        ledger.life("L-1")
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
        ledger.importRow(
                        "补正告知日期,补正收到日期",
                        ledger.row("T-1", "2024-03-01", "2024-04-12", "予以公开") + ",2024-03-06,2024-03-20\n"
                                + ledger.row("T-2", "2024-03-01", "2024-04-12", "予以公开") + ",,",
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

        ledger.life("Y-1")
                .body("receivedOn", equalTo("2024-03-05"))
                .body("closedOn", equalTo("2024-04-10"))
                .body("outcome", equalTo("DENY_PROCESS"))
                .body("handling.timeline.find { it.event == 'served' }.on", equalTo("2024-04-12"));
        ledger.life("Y-2")
                .body("closedOn", equalTo("2024-01-30"))
                .body("outcome", equalTo("UNAVAIL_NOT_HELD"))
                .body("outcomeDetail", equalTo("NOT_EXIST"))
                .body("handling.timeline.find { it.event == 'requestSupplement' }.on", equalTo("2023-12-25"))
                .body("handling.timeline.find { it.event == 'served' }.on", equalTo("2024-02-01"));
    }

    @Test
    void rows_without_further_columns_stay_rows() {
        ledger.importRow("补正告知日期,备注", ledger.row("P-1", "2024-03-01", "", "") + ",,", "")
                .statusCode(200)
                .body("created", equalTo(1));

        ledger.life("P-1").body("handling.timeline", hasSize(0)).body("handling.stage", equalTo("RECEIVED"));
    }

    @Test
    void an_open_one_goes_on_by_hand_where_the_ledger_ends() {
        ledger.importRow("补正告知日期,补正送达日期", ledger.row("O-1", "2026-03-02", "", "") + ",2026-03-04,2026-03-05", "")
                .statusCode(200);
        String id = ledger.id("O-1");
        ledger.life("O-1")
                .body("handling.stage", equalTo("SUPPLEMENT_REQUESTED"))
                .body("handling.clock.dueOn", nullValue());

        ledger.step(id, "supplements", Map.of("on", "2026-03-16", "content", "2025年度决算"))
                .statusCode(200);

        ledger.life("O-1")
                .body("handling.stage", equalTo("IN_REVIEW"))
                .body("handling.clock.start", equalTo("2026-03-16"))
                .body("handling.timeline[2].origin", equalTo("STEP"))
                .body("handling.timeline[1].origin", equalTo("IMPORT"));
        ledger.importRow(
                        "补正告知日期,补正送达日期",
                        ledger.row("O-1", "2026-03-02", "", "") + ",2026-03-03,2026-03-05",
                        "?onConflict=replace")
                .statusCode(422)
                .body("findings.code", contains("HANDLED_SINCE"));
        ledger.importRow("补正告知日期,补正送达日期", ledger.row("O-1", "2026-03-02", "", "") + ",2026-03-04,2026-03-05", "")
                .statusCode(200)
                .body("unchanged", equalTo(1));
    }

    @Test
    void another_ledger_supersedes_what_the_first_has_told() {
        String heads = "经办人,补正告知日期,补正收到日期,备注";
        String first = ledger.row("S-1", "2024-03-01", "2024-03-28", "予以公开") + ",张某,2024-03-05,2024-03-11,一";
        String second = ledger.row("S-1", "2024-03-01", "2024-03-28", "予以公开") + ",李某,2024-03-06,2024-03-12,二";
        ledger.importRow(heads, first, "").statusCode(200).body("created", equalTo(1));

        ledger.importRow(heads, first, "").statusCode(200).body("unchanged", equalTo(1));
        ledger.importRow(heads, second, "").statusCode(422).body("findings.code", contains("CONFLICT"));
        int before = ledger.version("S-1");
        ledger.importRow(heads, second, "?onConflict=replace")
                .statusCode(200)
                .body("replaced", equalTo(1))
                .body("replacements[0].changes.field", hasItems("handler", "supplementSentOn", "remarks"))
                .body("replacements[0].changes.find { it.field == 'handler' }.before", equalTo("张某"));

        assertThat(ledger.version("S-1")).isEqualTo(before + 1);
        ledger.life("S-1")
                .body("handling.handler", equalTo("李某"))
                .body("handling.stage", equalTo("CLOSED"))
                .body("handling.clock.start", equalTo("2024-03-12"))
                .body(
                        "handling.timeline.superseded",
                        contains(true, true, true, true, true, false, false, false, false, false));
        ledger.importRow(heads, second, "").statusCode(200).body("unchanged", equalTo(1));
        // A file without a column leaves it as it is; one with an empty cell below its head empties it.
        ledger.importRow("备注", ledger.row("S-1", "2024-03-01", "2024-03-28", "予以公开") + ",", "?onConflict=replace")
                .statusCode(200)
                .body("replacements[0].changes.field", contains("remarks"));
        ledger.life("S-1").body("handling.handler", equalTo("李某"));
    }

    @Test
    void row_and_life_are_replaced_together() {
        ledger.importRow("补正告知日期", ledger.row("S-2", "2024-03-01", "", "") + ",2024-03-05", "")
                .statusCode(200);
        ledger.importRow(
                        "补正告知日期,补正收到日期,答复文号,送达日期",
                        ledger.row("S-2", "2024-03-04", "2024-03-28", "部分公开")
                                + ",2024-03-06,2024-03-11,公复1号,2024-04-01",
                        "?onConflict=replace")
                .statusCode(200)
                .body("replaced", equalTo(1));

        ledger.life("S-2")
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
                .correct(ledger.id("S-2"), Map.of("outcome", "GRANTED"), Role.SIGNER)
                .statusCode(200);
        ledger.life("S-2").body("handling.timeline[-1].event", equalTo("recordCorrected"));
        // It is one more ledger that tells otherwise, for nobody has taken a step.
        ledger.importRow("答复文号", ledger.row("S-2", "2024-03-04", "2024-03-29", "部分公开") + ",公复2号", "?onConflict=replace")
                .statusCode(200)
                .body("replaced", equalTo(1));
        ledger.life("S-2").body("closedOn", equalTo("2024-03-29")).body("handling.stage", equalTo("CLOSED"));
        Api.statistics(agency, 2024).cell("T3.PARTIAL.TOTAL", 1).cell("T3.GRANTED.TOTAL", 0);
    }

    @Test
    void several_payments_become_several_steps() {
        ledger.importRow(
                        "收费方式,件页数,收费通知日期,信息处理费,缴费日期,缴费明细",
                        ledger.row("F-1", "2024-03-01", "", "") + ",按量,140,2024-03-06,1500,2024-03-08,"
                                + "2024-03-08 500; 2024-03-11 1000",
                        "")
                .statusCode(200)
                .body("warnings", hasSize(0));

        ledger.life("F-1")
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

    /** What the register's list gives back is given back in the life too, else more could be refunded than was left. */
    @Test
    void refunds_that_the_list_of_payments_tells_are_steps_like_those_of_their_columns() {
        String heads = "收费方式,件页数,收费通知日期,应缴金额,信息处理费,缴费日期,缴费明细";
        String row = ledger.row("F-2", "2024-03-01", "", "") + ",按量,44,2024-03-05,140,90,2024-03-06,"
                + "2024-03-06 140; 2024-03-18 -50";
        ledger.importRow(heads, row, "").statusCode(200).body("warnings", hasSize(0));

        ledger.life("F-2")
                .body("handling.subCases.refunds.amountYuan", contains("50.00"))
                .body("handling.subCases.refunds.on", contains("2024-03-18"));
        LifeForTests life = new LifeForTests(ledger.id("F-2"));
        life.send(Role.SIGNER, "refunds", Map.of("on", "2024-04-18", "amountYuan", "90.01", "ground", "OTHER"))
                .statusCode(400)
                .body("reason", equalTo("MORE_THAN_PAID"));
        ledger.importRow(heads, row, "").statusCode(200).body("unchanged", equalTo(1));
        byte[] export = given().get("/api/v1/applications/export.csv?agencyCode=" + agency)
                .asByteArray();
        applications.importFile("text/csv", export, "").statusCode(200).body("unchanged", equalTo(1));
        life.step(Role.SIGNER, "refunds", Map.of("on", "2024-04-18", "amountYuan", "90", "ground", "OTHER"))
                .body("processingFeePayments", equalTo("2024-03-06 140.00; 2024-03-18 -50.00; 2024-03-06 -90.00"));
    }

    @Test
    void one_that_lapsed_for_a_supplement_ends_with_that() {
        ledger.importRow(
                        "补正告知日期,补正送达日期,逾期未补正日期",
                        ledger.row("Y-1", "2024-03-01", "2024-03-25", "补正未回") + ",2024-03-05,2024-03-06,2024-03-25",
                        "")
                .statusCode(200)
                .body("warnings", hasSize(0));

        ledger.life("Y-1")
                .body("outcome", equalTo("OTHER_SUPPLEMENT_LAPSED"))
                .body("handling.stage", equalTo("CLOSED"))
                .body("handling.timeline[-1].event", equalTo("supplementLapsed"));
        assertThat(given().get("/api/v1/applications/export.csv?agencyCode=" + agency)
                        .asString())
                .contains("2024-03-05,2024-03-06,,,2024-03-25");
    }

    private static void row(Worksheet sheet, int row, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            if (!texts[column].isEmpty()) {
                sheet.value(row, column, texts[column]);
            }
        }
    }
}
