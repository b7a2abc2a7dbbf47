package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** What is found in the ledgers of offices that become lives: what was late or wrong, and words that nobody knows. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LedgerFindingsTest {

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
        ledger.importRow(heads, ledger.row("W-1", "2024-03-01", "2024-05-20", "予以公开") + "," + cells, "")
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
        ledger.importRow("答复期限", ledger.row("D-" + dueOn, "2024-03-01", "", "") + "," + dueOn, "")
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
        ledger.importRow(heads, ledger.row("R-1", "2024-03-01", "2024-03-20", "予以公开") + "," + cells, "")
                .statusCode(422)
                .body("findings.code", hasItem(code))
                .body("findings.find { it.code == '" + code + "' }.column", equalTo(column))
                .body("findings.find { it.code == '" + code + "' }.row", equalTo(2));
        applications.list("?agencyCode=" + agency).body("items", hasSize(0));
    }

    @Test
    void findings_are_told_in_both_languages() {
        String csv = MigratedLedger.BASE + ",送达日期\n" + ledger.row("R-2", "2024-03-01", "2024-03-20", "予以公开")
                + ",2024-03-19\n";
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

    /** Columns are called as the file heads them; one that it does not have is called as its others are. */
    @Test
    void findings_call_other_columns_as_the_file_does() {
        messages("登记编号,机构代码,渠道,类别,收件日期（必填）,办结时间,办理结果,送达日期", "2024-03-20,2024-03-01,予以公开,2024-03-19")
                .body("findings.column", contains("办结时间"))
                .body("findings.message", contains("不得早于收件日期（必填）"));
        messages("登记编号,机构代码,渠道,类别,收到日期,办结时间,办理结果,送达日期", "2024-03-01,2024-03-20,予以公开,2024-03-19")
                .body("findings.message", contains("早于“办结时间”（2024-03-20）"));
        messages("登记编号,机构代码,渠道,类别,收到日期,办结时间", "2024-03-01,2024-03-20")
                .body("findings.column", contains("办理结果"))
                .body("findings.message", contains("有办结时间时必填"));
        messages("receiptNumber,agencyCode,channel,applicantKind,receivedOn,closedOn", "2024-03-01,2024-03-20")
                .body("findings.column", contains("outcome"))
                .body("findings.message", contains("有closedOn时必填"));
        Api.file(
                        "application/x-ndjson",
                        ("{\"登记编号\": \"H-1\", \"机构代码\": \"" + agency
                                        + "\", \"渠道\": \"互联网\", \"类别\": \"自然人\", \"收到日期\": \"2024-03-20\", \"办结日期\":"
                                        + " \"2024-03-01\", \"办理结果\": \"予以公开\"}")
                                .getBytes(StandardCharsets.UTF_8))
                .header("Accept-Language", "zh-CN")
                .post("/api/v1/applications/imports")
                .then()
                .statusCode(422)
                .body("findings.message", contains("不得早于收到日期"));
    }

    private ValidatableResponse messages(String heads, String days) {
        return Api.csv(heads + "\nH-1," + agency + ",互联网,自然人," + days + "\n")
                .header("Accept-Language", "zh-CN")
                .post("/api/v1/applications/imports")
                .then()
                .statusCode(422);
    }

    @Test
    void a_day_on_which_nothing_lapsed_is_kept_and_told() {
        ledger.importRow(
                        "收费方式,件页数,收费通知日期,收费通知送达日期,应缴金额,逾期未缴费日期",
                        ledger.row("X-3", "2024-03-01", "2024-04-10", "予以公开")
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
                        MigratedLedger.BASE + ",姓名,证件号码,收费方式,件页数,收费通知日期,应缴金额\n"
                                + ledger.row("F-6", "2024-03-04", "", "")
                                + ",王某,11010519491231002X,按件,11,2024-03-06,200\n"
                                + ledger.row("F-5", "2024-03-01", "", "") + ",王某,11010519491231002X,,,,\n",
                        "")
                .statusCode(200)
                .body("warnings", hasSize(0));

        String notice = "handling.subCases.feeNotices[0].";
        ledger.life("F-6")
                .body(notice + "earlier", equalTo(1))
                .body(notice + "earlierFrom", equalTo("REGISTER"))
                .body(notice + "computedYuan", equalTo("200.00"))
                .body(notice + "reduction", nullValue());
    }

    /** Which of the applicant's items of the month they were, a ledger need not say (Art. 4 of the rules on fees). */
    @Test
    void of_a_fee_by_items_nobody_knows_what_the_tariff_had() {
        ledger.importRow(
                        "收费方式,件页数,收费通知日期,信息处理费,缴费日期",
                        ledger.row("F-3", "2024-03-01", "", "") + ",按件,15,2024-03-06,300,2024-03-08",
                        "")
                .statusCode(200)
                .body("warnings", hasSize(0));

        String notice = "handling.subCases.feeNotices[0].";
        ledger.life("F-3")
                .body(notice + "amountYuan", equalTo("300.00"))
                .body(notice + "earlier", nullValue())
                .body(notice + "earlierFrom", equalTo("UNKNOWN"))
                .body(notice + "computedYuan", nullValue())
                .body(notice + "steps", empty())
                .body(notice + "reduction", nullValue());
    }

    @Test
    void a_dry_run_tells_each_word_and_what_it_is_taken_for() {
        String rows = ledger.row("D-1", "2024-03-01", "2024-03-20", "信息不存在") + "\n"
                + ledger.row("D-2", "2024-03-01", "2024-03-20", "信息不存在") + "\n"
                + ledger.row("D-3", "2024-03-01", "2024-03-20", "已答复") + "\n"
                + ledger.row("D-4", "2024-03-01", "2024-03-20", "看心情") + "\n"
                + ledger.row("D-5", "2024-03-01", "2024-03-20", "予以公开") + "\n";
        applications
                .importCsv(MigratedLedger.BASE + "\n" + rows, "?dryRun=true&partial=true")
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
                .importCsv(MigratedLedger.BASE + "\n" + ledger.row("D-3", "2024-03-01", "2024-03-20", "已答复") + "\n", "")
                .statusCode(200)
                .body("created", equalTo(1))
                .body("words", hasSize(0));
    }

    private static void row(Worksheet sheet, int row, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            if (!texts[column].isEmpty()) {
                sheet.value(row, column, texts[column]);
            }
        }
    }
}
