package org.gongkai.litigation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.imports.file.ImportFile;
import org.gongkai.registers.testing.Api;

/** What ledgers of cases tell beside the fields of the register. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CaseColumnsTest {

    private static final String HEADS = "案号,机构代码,类别,受理日期,办结日期,结果,复议案号,复议机关,决定日期,送达日期,答复日期,答复结果\n";

    private final Api register = new Api("cases");
    private String agency;

    @BeforeEach
    void anAgency() {
        agency = Api.agency("330400");
    }

    @AfterEach
    void theLedgerEqualsTheRegister() {
        Api.verify(agency).statusCode(200).body("differences", empty());
    }

    @Test
    void a_suit_comes_behind_the_reconsideration_that_its_ledger_names() {
        String file = HEADS
                + row("复1,%s,行政复议,2024-03-01,2024-04-12,结果维持,,某市人民政府,2024-04-10,2024-04-12,2024-02-20,属于国家秘密")
                + row("诉1,%s,复议后起诉,2024-04-25,,,复1,某市中级人民法院,,,,");
        register.importCsv(file, "").statusCode(200).body("created", equalTo(2)).body("warnings", empty());

        caseOf("诉1")
                .body("told", equalTo(true))
                .body("proceedings", hasSize(2))
                .body("proceedings.facts.caseNumber", contains("复1", "诉1"))
                .body("proceedings.block", contains("RECONSIDERATION", "LITIGATION_AFTER_RECONSIDERATION"))
                .body("proceedings[0].facts.body", equalTo("某市人民政府"))
                .body("proceedings[0].decisions[0].facts.decidedOn", equalTo("2024-04-10"))
                .body("proceedings[0].decisions[0].holdsFrom", equalTo("2024-04-12"))
                .body("subject.replyOutcome", equalTo("DENY_STATE_SECRET"))
                .body("findings", empty());
        given().get("/api/v1/case-files?open=true&agencyCode=" + agency).then().body("items", hasSize(1));
        Api.statistics(agency, 2024)
                .cell("T4.RECONSIDERATION.UPHELD", 1)
                .cell("T4.LITIGATION_AFTER_RECONSIDERATION.PENDING", 1);

        register.importCsv(file, "").statusCode(200).body("unchanged", equalTo(2));
        String exported = given().get("/api/v1/cases/export.csv?agencyCode=" + agency)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        register.importCsv(exported, "").statusCode(200).body("unchanged", equalTo(2));

        // A row that is replaced keeps its place in the chain, and what is known beside it.
        register.importCsv("""
                        案号,机构代码,类别,受理日期,办结日期,结果
                        诉1,%s,复议后起诉,2024-04-26,2024-11-04,结果维持
                        """.formatted(agency), "?onConflict=replace")
                .statusCode(200)
                .body("replaced", equalTo(1));
        caseOf("诉1")
                .body("proceedings[1].facts.follows", equalTo(1))
                .body("proceedings[1].facts.body", equalTo("某市中级人民法院"))
                .body("proceedings[1].facts.acceptedOn", equalTo("2024-04-26"))
                .body("proceedings[1].decisions[0].result", equalTo("UPHELD"));

        register.voidRecord(id("诉1")).statusCode(200);
        caseOf("复1").body("proceedings[1].voidReason", equalTo("重复登记"));
        register.correct(id("复1"), Map.of("acceptedOn", "2024-03-02")).statusCode(200);
    }

    @Test
    void a_ledger_goes_out_as_a_workbook_with_the_ground_of_the_loss_and_comes_back_unchanged() {
        String heads = "案号,机构代码,类别,受理日期,办结日期,结果,复议案号,败诉原因,申请人,决定日期,送达日期,答复日期,答复结果\n";
        String file = heads
                + row("复11,%s,行政复议,2024-03-01,2024-04-12,结果纠正,,程序违法,张三,2024-04-10,2024-04-12,2024-02-20,属于国家秘密")
                + row("诉11,%s,复议后起诉,2024-04-25,2024-08-01,结果纠正,复11,主要事实不清、证据不足,,,,,")
                + row("复12,%s,行政复议,2024-03-01,,,,,李四,,,,");
        register.importCsv(file, "").statusCode(200).body("created", equalTo(3)).body("warnings", empty());

        caseOf("复11")
                .body("told", equalTo(true))
                .body("proceedings[0].decisions[0].facts.ground", equalTo("PROCEDURE"))
                .body("proceedings[1].decisions[0].facts.ground", equalTo("FACTS"))
                .body("applicantName", equalTo("张*"));
        given().get("/api/v1/case-files?ground=PROCEDURE&agencyCode=" + agency)
                .then()
                .body("items", hasSize(1));
        byte[] workbook = given().get("/api/v1/cases/export.xlsx?agencyCode=" + agency)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        register.importFile(ImportFile.XLSX, workbook, "?onConflict=replace")
                .statusCode(200)
                .body("unchanged", equalTo(3))
                .body("warnings", empty());
        caseOf("复12").body("applicantName", equalTo("李*"));

        // What is corrected otherwise of the row leaves it; a case that was not lost was lost on no ground.
        register.correct(id("诉11"), Map.of("closedOn", "2024-08-02")).statusCode(200);
        caseOf("诉11").body("proceedings[1].decisions[0].facts.ground", equalTo("FACTS"));
        register.correct(id("诉11"), Map.of("result", "UPHELD")).statusCode(200);
        caseOf("诉11").body("proceedings[1].decisions[0].facts.ground", nullValue());
        register.importCsv(heads + row("复13,%s,行政复议,2024-03-01,2024-04-12,结果维持,,程序违法,,,,,"), "")
                .statusCode(422)
                .body("findings.column", contains("败诉原因"));
    }

    @Test
    void a_chain_goes_on_where_one_of_its_rows_was_voided() {
        register.importCsv(
                        HEADS
                                + row("复8,%s,行政复议,2024-03-01,2024-04-12,结果维持,,,,,,")
                                + row("诉8,%s,复议后起诉,2024-04-25,,,复8,,,,,"),
                        "")
                .statusCode(200);
        String file = caseOf("诉8").extract().path("id");
        register.voidRecord(id("复8")).statusCode(200);

        CaseFilesForTests cases = new CaseFilesForTests(agency);
        cases.post(file, "/proceedings/2/notifications", "on", "2024-05-06").statusCode(200);
        cases.decide(file, 2, "LT_REJECT_CLAIM", "2024-08-01", "servedOn", "2024-08-05")
                .statusCode(201)
                .body("told", equalTo(false))
                .body("proceedings[0].voidReason", equalTo("重复登记"));
        Api.statistics(agency, 2024).cell("T4.RECONSIDERATION.TOTAL", 0);
    }

    @Test
    void a_row_is_refused_that_names_a_number_which_is_not_there() {
        String file = HEADS
                + row("诉2,%s,复议后起诉,2024-04-25,,,复99,,,,,")
                + row("复7,%s,行政复议,2024-03-01,2024-04-12,结果维持,,,,,,")
                + row("诉7,%s,复议后起诉,2024-04-25,,,复7,,,,,");
        register.importCsv(file, "")
                .statusCode(422)
                .body("findings.row", contains(2))
                .body("findings.column", contains("复议案号"))
                .body("findings.code", contains("UNKNOWN_CASE"))
                .body("findings[0].message", containsString("复99"));
        register.list("?agencyCode=" + agency).body("items", empty());

        register.importCsv(file, "?partial=true")
                .statusCode(200)
                .body("created", equalTo(2))
                .body("rejected", equalTo(1));
        caseOf("诉7").body("proceedings.facts.caseNumber", contains("复7", "诉7"));
    }

    @Test
    void a_chain_is_joined_from_its_beginning_however_many_rows_it_has() {
        StringBuilder file = new StringBuilder(HEADS);
        for (int i = 0; i < 20; i++) {
            file.append(row("链复" + i + ",%s,行政复议,2024-03-01,2024-04-12,结果维持,,,,,,"));
            file.append(row("链诉" + i + ",%s,复议后起诉,2024-04-25,2024-08-01,结果维持,链复" + i + ",,,,,"));
            file.append(row("链再" + i + ",%s,行政复议,2024-09-02,,,链诉" + i + ",,,,,"));
        }
        register.importCsv(file.toString(), "").statusCode(200).body("created", equalTo(60));

        for (int i = 0; i < 20; i++) {
            caseOf("链再" + i).body("proceedings.facts.caseNumber", contains("链复" + i, "链诉" + i, "链再" + i));
        }
        register.importCsv(file.toString(), "").statusCode(200).body("unchanged", equalTo(60));
    }

    @Test
    void what_cannot_have_been_so_is_a_finding() {
        register.importCsv(
                        HEADS
                                + row("复3,%s,行政复议,2024-03-01,2024-04-12,结果维持,复3,,2024-04-13,,,")
                                + row("复4,%s,行政复议,2024-03-01,,,,,2024-04-10,,,")
                                + row("诉4,%s,复议后起诉,2024-05-06,,,复4,,,,2024-02-20,GRANTED")
                                + row("复5,%s,行政复议,2024-03-01,2024-04-12,结果维持,,,2024-04-10,2024-04-09,,"),
                        "")
                .statusCode(422)
                .body("findings.row", contains(2, 2, 3, 4, 4, 5))
                .body("findings.column", contains("复议案号", "决定日期", "决定日期", "答复日期", "答复结果", "送达日期"));
    }

    @Test
    void a_result_that_says_that_there_is_none_yet_is_none() {
        String open = HEADS + row("在1,%s,行政复议,2024-03-01,,尚未审结,,,,,,") + row("在2,%s,直接起诉,2024-03-01,,审理中,,,,,,");
        register.importCsv(open, "?dryRun=true")
                .statusCode(200)
                .body("words.find { it.word == '尚未审结' }.certainty", equalTo("SURE"))
                .body("words.find { it.word == '尚未审结' }.code", nullValue());
        register.importCsv(open, "").statusCode(200).body("created", equalTo(2));

        register.importCsv(HEADS + row("在1,%s,行政复议,2024-03-01,,,,,,,,"), "")
                .statusCode(200)
                .body("unchanged", equalTo(1));
        register.importCsv(HEADS + row("在3,%s,行政复议,2024-03-01,2024-04-12,尚未审结,,,,,,"), "")
                .statusCode(422);
    }

    @Test
    void a_case_that_was_worked_on_is_told_nothing_by_a_file() {
        register.importCsv(HEADS + row("复6,%s,行政复议,2024-03-01,,,,某市人民政府,,,,"), "")
                .statusCode(200);
        String file = caseOf("复6").extract().path("id");
        new CaseFilesForTests(agency)
                .correct(file, "/proceedings/1", "learnedOn", "2024-03-04")
                .statusCode(200);

        register.importCsv(HEADS + row("复6,%s,行政复议,2024-03-01,,,,另一机关,,,,"), "?onConflict=replace")
                .statusCode(422)
                .body("findings.code", contains("WORKED_ON"));
        caseOf("复6").body("proceedings[0].facts.body", equalTo("某市人民政府"));
    }

    private String row(String cells) {
        return cells.formatted(agency) + "\n";
    }

    private String id(String caseNumber) {
        return register.list("?agencyCode=" + agency + "&caseNumber=" + caseNumber)
                .extract()
                .path("items[0].id");
    }

    private ValidatableResponse caseOf(String caseNumber) {
        return given().get("/api/v1/cases/{id}/case-file", id(caseNumber))
                .then()
                .statusCode(200);
    }
}
