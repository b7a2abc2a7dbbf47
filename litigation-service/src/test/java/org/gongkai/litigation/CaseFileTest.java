package org.gongkai.litigation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.litigation.casefile.daily.EffectiveDecisions;
import org.gongkai.registers.testing.Api;

/** A case: its proceedings in their chain, their decisions, and the rows of the register that it counts in. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CaseFileTest {

    private final Api register = new Api("cases");
    private final LocalDate today = LocalDate.now(ChinaTime.ZONE);

    @Inject
    EffectiveDecisions effective;

    private String agency;
    private CaseFilesForTests cases;

    @BeforeEach
    void anAgency() {
        in("330100");
    }

    private void in(String region) {
        agency = Api.agency(region);
        cases = new CaseFilesForTests(agency);
    }

    @AfterEach
    void theLedgerEqualsTheRegister() {
        Api.verify(agency).statusCode(200).body("differences", empty());
    }

    @Test
    void a_case_names_an_application_or_says_why_it_names_none() {
        cases.open(Map.of("receiptNumber", "")).statusCode(400).body("violations.pointer", contains("/receiptNumber"));
        cases.open(Map.of("unlinkedReason", "老案"))
                .statusCode(400)
                .body("violations.pointer", contains("/unlinkedReason"));
        cases.open(Map.of("receiptNumber", "", "unlinkedReason", "申请在启用系统之前"))
                .statusCode(201)
                .body("subject.receiptNumber", nullValue())
                .body("subject.unlinkedReason", equalTo("申请在启用系统之前"));
        cases.open(Map.of("receiptNumber", "甲（2024） 第003号"))
                .statusCode(201)
                .header("Location", containsString("/api/v1/case-files/"))
                .body("subject.receiptNumber", equalTo("甲〔2024〕3号"))
                .body("told", equalTo(false));
        cases.open(Map.of("agencyCode", "91110000600037341L")).statusCode(422);
        cases.open(Map.of("subjectKind", "NOTHING")).statusCode(400);
        register.list("?agencyCode=" + agency).body("items", empty());
    }

    @Test
    void a_case_counts_once_in_each_block_and_its_rows_follow_it() {
        String id = cases.opened();
        cases.begin(id, "RECONSIDERATION", "caseNumber", "复1", "acceptedOn", "2023-03-01")
                .statusCode(201)
                .body("proceedings[0].block", equalTo("RECONSIDERATION"))
                .body("proceedings[0].caseId", notNullValue());
        cases.decide(id, 1, "RC_REJECT_APPL", "2023-04-10", "servedOn", "2023-04-12")
                .statusCode(201)
                .body("proceedings[0].decisions[0].result", equalTo("OTHER"))
                .body("proceedings[0].decisions[0].holdsFrom", equalTo("2023-04-12"));
        cases.begin(id, "FIRST_INSTANCE", "caseNumber", "初1", "follows", 1, "acceptedOn", "2023-04-25")
                .statusCode(201)
                .body("proceedings[1].block", equalTo("LITIGATION_AFTER_RECONSIDERATION"));
        cases.decide(id, 2, "LT_REVOKE", "2023-12-20", "servedOn", "2023-12-22").statusCode(201);

        // The term of appeal of 15 days is over on 6 January, a Saturday, which moves it to Monday 8 January.
        cases.read(id).body("proceedings[1].decisions[0].holdsFrom", equalTo("2024-01-09"));
        Api.statistics(agency, 2023)
                .cell("T4.RECONSIDERATION.OTHER", 1)
                .cell("T4.LITIGATION_AFTER_RECONSIDERATION.PENDING", 1);
        Api.statistics(agency, 2024)
                .cell("T4.RECONSIDERATION.TOTAL", 0)
                .cell("T4.LITIGATION_AFTER_RECONSIDERATION.CORRECTED", 1)
                .cell("T4.LITIGATION_AFTER_RECONSIDERATION.TOTAL", 1);
        register.list("?agencyCode=" + agency)
                .body("items", hasSize(2))
                .body("items.caseNumber", contains("复1", "初1"))
                .body("items.outcomeDetail", contains("RC_REJECT_APPL", "LT_REVOKE"))
                .body("items.closedOn", contains("2023-04-12", "2024-01-09"));

        // Somebody had appealed after all: nothing is decided with force until the second instance has.
        cases.begin(id, "SECOND_INSTANCE", "caseNumber", "终1", "follows", 2, "acceptedOn", "2024-01-05")
                .statusCode(201)
                .body("proceedings[2].caseId", equalTo(row(id, 1)));
        Api.statistics(agency, 2024)
                .cell("T4.LITIGATION_AFTER_RECONSIDERATION.PENDING", 1)
                .cell("T4.LITIGATION_AFTER_RECONSIDERATION.CORRECTED", 0);
        cases.decide(id, 3, "LT_REJECT_CLAIM", "2024-03-20", "servedOn", "2024-03-25")
                .statusCode(201);
        Api.statistics(agency, 2024)
                .cell("T4.LITIGATION_AFTER_RECONSIDERATION.UPHELD", 1)
                .cell("T4.LITIGATION_AFTER_RECONSIDERATION.TOTAL", 1);

        // A new trial changes nothing of the year of the old decision.
        cases.begin(id, "RETRIAL", "follows", 3, "acceptedOn", "2024-09-02")
                .statusCode(201)
                .body("proceedings[3].block", nullValue());
        cases.begin(id, "FIRST_INSTANCE", "follows", 4, "acceptedOn", "2024-12-10")
                .statusCode(400);
        cases.decide(id, 4, "LT_REMAND", "2024-12-02", "servedOn", "2024-12-03").statusCode(201);
        cases.begin(id, "FIRST_INSTANCE", "follows", 4, "acceptedOn", "2024-12-10")
                .statusCode(201)
                .body("proceedings[4].block", nullValue());
        cases.post(id, "/proceedings/4/decisions/1/voidings", "reason", "误录").statusCode(409);
        cases.correct(id, "/proceedings/4", "instance", "SECOND_INSTANCE", "follows", 2)
                .statusCode(400)
                .body("violations.pointer", hasItem("/instance"));
        Api.statistics(agency, 2024)
                .cell("T4.LITIGATION_AFTER_RECONSIDERATION.UPHELD", 1)
                .cell("T4.LITIGATION_AFTER_RECONSIDERATION.CORRECTED", 0);
    }

    @Test
    void what_is_filed_again_and_not_taken_leaves_a_decision_where_it_is() {
        String id = cases.opened();
        cases.begin(id, "RECONSIDERATION", "acceptedOn", "2023-03-01").statusCode(201);
        cases.decide(id, 1, "RC_UPHOLD", "2023-04-10", "servedOn", "2023-04-12").statusCode(201);
        cases.begin(id, "RECONSIDERATION", "filedOn", "2024-02-01").statusCode(201);
        Api.statistics(agency, 2023).cell("T4.RECONSIDERATION.UPHELD", 1).cell("T4.RECONSIDERATION.PENDING", 0);
        cases.decide(id, 2, "RC_NOT_ACCEPTED", "2024-02-05", "servedOn", "2024-02-06")
                .statusCode(201);
        Api.statistics(agency, 2023).cell("T4.RECONSIDERATION.UPHELD", 1);

        cases.begin(id, "FIRST_INSTANCE", "follows", 1, "acceptedOn", "2023-04-25")
                .statusCode(201);
        cases.decide(id, 3, "LT_REJECT_CLAIM", "2023-06-01", "servedOn", "2023-06-02")
                .statusCode(201);
        cases.begin(id, "FIRST_INSTANCE", "follows", 1, "filedOn", "2024-03-01").statusCode(201);
        Api.statistics(agency, 2023).cell("T4.LITIGATION_AFTER_RECONSIDERATION.UPHELD", 1);
        // One that was taken up is before the body again.
        cases.begin(id, "RECONSIDERATION", "acceptedOn", "2024-04-01").statusCode(201);
        Api.statistics(agency, 2023).cell("T4.RECONSIDERATION.PENDING", 1).cell("T4.RECONSIDERATION.UPHELD", 0);
    }

    @Test
    void what_is_before_a_body_or_was_judged_there_is_not_brought_before_it_again() {
        String id = cases.opened();
        cases.begin(id, "RECONSIDERATION", "acceptedOn", "2023-03-01").statusCode(201);
        refused(cases.begin(id, "RECONSIDERATION", "acceptedOn", "2023-03-02"), "RECONSIDERED_ALREADY");
        cases.begin(id, "RECONSIDERATION", "filedOn", "2023-03-02").statusCode(201);
        refused(cases.post(id, "/proceedings/2/acceptances", "on", "2023-03-03"), "RECONSIDERED_ALREADY");
        cases.decide(id, 2, "RC_NOT_ACCEPTED", "2023-03-06", "servedOn", "2023-03-07")
                .statusCode(201);
        cases.decide(id, 1, "RC_UPHOLD", "2023-04-10", "servedOn", "2023-04-12").statusCode(201);

        cases.begin(id, "FIRST_INSTANCE", "follows", 1, "acceptedOn", "2023-04-25")
                .statusCode(201);
        refused(cases.begin(id, "FIRST_INSTANCE", "follows", 1, "acceptedOn", "2023-04-26"), "SUED_ALREADY");
        refused(cases.begin(id, "FIRST_INSTANCE", "acceptedOn", "2023-04-26"), "SUED_ALREADY");
        cases.decide(id, 3, "LT_WITHDRAWN", "2023-05-10", "servedOn", "2023-05-11")
                .statusCode(201);
        refused(cases.begin(id, "SECOND_INSTANCE", "follows", 3, "acceptedOn", "2023-05-15"), "NOT_APPEALABLE");
        // What was withdrawn may be sued for once more, what was judged may not.
        cases.begin(id, "FIRST_INSTANCE", "follows", 1, "acceptedOn", "2023-05-20")
                .statusCode(201);
        cases.decide(id, 4, "LT_REJECT_CLAIM", "2023-09-01", "servedOn", "2023-09-04")
                .statusCode(201);
        refused(cases.begin(id, "FIRST_INSTANCE", "follows", 1, "acceptedOn", "2023-09-20"), "SUED_ALREADY");

        cases.begin(id, "SECOND_INSTANCE", "follows", 4, "filedOn", "2023-09-11")
                .statusCode(201);
        refused(cases.begin(id, "SECOND_INSTANCE", "follows", 4, "filedOn", "2023-09-12"), "APPEALED_ALREADY");
        refused(cases.begin(id, "RETRIAL", "follows", 4, "acceptedOn", "2023-09-20"), "RETRIAL_OF_THE_LAST");
        cases.correct(id, "/proceedings/5", "caseNumber", "终9", "acceptedOn", "2023-09-14")
                .statusCode(200);
        cases.decide(id, 5, "LT_REJECT_CLAIM", "2023-11-01", "servedOn", "2023-11-03")
                .statusCode(201);
        refused(cases.begin(id, "SECOND_INSTANCE", "follows", 4, "acceptedOn", "2023-11-10"), "APPEALED_ALREADY");
        cases.begin(id, "RETRIAL", "follows", 5, "acceptedOn", "2024-02-01").statusCode(201);
        refused(cases.begin(id, "RETRIAL", "follows", 5, "acceptedOn", "2024-02-02"), "RETRIED_ALREADY");

        // One that was recorded in error bars nothing.
        cases.post(id, "/proceedings/6/voidings", "reason", "误录").statusCode(200);
        cases.begin(id, "RETRIAL", "follows", 5, "acceptedOn", "2024-02-02").statusCode(201);
        Api.statistics(agency, 2023)
                .cell("T4.RECONSIDERATION.UPHELD", 1)
                .cell("T4.LITIGATION_AFTER_RECONSIDERATION.UPHELD", 1);
    }

    private static void refused(ValidatableResponse answer, String reason) {
        answer.statusCode(409).body("reason", equalTo(reason));
    }

    @Test
    void a_suit_after_a_decided_reconsideration_names_it_and_counts_behind_it() {
        String id = accepted("2024-03-01");
        refused(cases.begin(id, "FIRST_INSTANCE", "acceptedOn", "2024-04-01"), "BOTH_ROADS_OPEN");
        cases.decide(id, 1, "RC_UPHOLD", "2024-04-10", "servedOn", "2024-04-12").statusCode(201);
        refused(cases.begin(id, "FIRST_INSTANCE", "acceptedOn", "2024-05-06"), "RECONSIDERED_BEFORE");
        refused(cases.begin(id, "FIRST_INSTANCE", "filedOn", "2024-04-20"), "RECONSIDERED_BEFORE");
        cases.begin(id, "FIRST_INSTANCE", "acceptedOn", "2024-05-06", "follows", 1)
                .statusCode(201);
        refused(cases.correct(id, "/proceedings/2", "follows", null), "RECONSIDERED_BEFORE");
        Api.statistics(agency, 2024)
                .cell("T4.LITIGATION_AFTER_RECONSIDERATION.PENDING", 1)
                .cell("T4.LITIGATION_DIRECT.PENDING", 0);

        for (String leftOpen : List.of("RC_TERMINATED", "RC_REJECT_APPL")) {
            String either = accepted("2024-03-01");
            cases.decide(either, 1, leftOpen, "2024-04-10", "servedOn", "2024-04-12")
                    .statusCode(201);
            cases.begin(either, "FIRST_INSTANCE", "acceptedOn", "2024-05-06").statusCode(201);
        }
    }

    @Test
    void an_appeal_or_a_further_suit_that_the_court_does_not_take_leaves_the_judgment_where_it_is() {
        String id = cases.opened();
        cases.begin(id, "FIRST_INSTANCE", "acceptedOn", "2023-03-01").statusCode(201);
        cases.decide(id, 1, "LT_REVOKE", "2023-06-01", "servedOn", "2023-06-02").statusCode(201);
        cases.begin(id, "SECOND_INSTANCE", "follows", 1, "filedOn", "2024-01-10")
                .statusCode(201)
                .body("proceedings[0].stage", equalTo("APPEALED"));
        cases.decide(id, 2, "LT_NOT_FILED", "2024-01-15")
                .statusCode(400)
                .body("violations.pointer", contains("/outcome"));
        cases.decide(id, 2, "LT_APPEAL_NOT_TAKEN", "2024-01-15", "servedOn", "2024-01-17")
                .statusCode(201)
                .body("proceedings.stage", contains("EFFECTIVE", "NOT_BEGUN"))
                .body("findings.code", contains("FOLLOW_UP_MISSING"))
                .body("terms.code", hasItem("T_REDECISION"));
        cases.begin(id, "FIRST_INSTANCE", "filedOn", "2024-02-01").statusCode(201);
        cases.decide(id, 3, "LT_APPEAL_NOT_TAKEN", "2024-02-05")
                .statusCode(400)
                .body("violations.pointer", contains("/outcome"));
        cases.decide(id, 3, "LT_NOT_FILED", "2024-02-05", "servedOn", "2024-02-06")
                .statusCode(201);

        Api.statistics(agency, 2023).cell("T4.LITIGATION_DIRECT.CORRECTED", 1).cell("T4.LITIGATION_DIRECT.PENDING", 0);
        register.list("?agencyCode=" + agency)
                .body("items.outcomeDetail", contains("LT_REVOKE"))
                .body("items.closedOn", contains(startsWith("2023-06-")));
    }

    @Test
    void any_part_that_is_corrected_makes_it_a_case_that_corrects() {
        String id = accepted("2024-03-01");
        cases.decide(id, 1, "RC_SUSPENDED", "2024-03-20", "suspensionItem", 1).statusCode(201);
        Api.statistics(agency, 2024).cell("T4.RECONSIDERATION.PENDING", 1);
        cases.decide(id, 1, "RC_OPEN", "2024-04-20").statusCode(201);
        cases.decide(id, 1, "RC_OPEN", "2024-04-21").statusCode(409).body("reason", equalTo("WRONG_STAGE"));
        cases.decide(id, 1, "RC_REVOKE_PART", "2024-05-20", "servedOn", "2024-05-22")
                .statusCode(201);
        cases.decide(id, 1, "RC_SUSPENDED", "2024-05-21").statusCode(409);
        cases.decide(id, 1, "RC_UPHOLD", "2024-05-20", "servedOn", "2024-05-23").statusCode(201);

        Api.statistics(agency, 2024).cell("T4.RECONSIDERATION.CORRECTED", 1).cell("T4.RECONSIDERATION.TOTAL", 1);
        register.list("?agencyCode=" + agency).body("items.closedOn", contains("2024-05-23"));
    }

    @Test
    void regions_that_count_otherwise_do_so_by_setting() {
        in("651101");
        String id = cases.opened();
        cases.begin(id, "FIRST_INSTANCE", "acceptedOn", "2024-03-01").statusCode(201);
        cases.decide(id, 1, "LT_REVOKE", "2024-06-03", "servedOn", "2024-06-05").statusCode(201);
        cases.begin(id, "SECOND_INSTANCE", "follows", 1, "acceptedOn", "2024-06-17")
                .statusCode(201)
                .body("counting", contains("BY_INSTANCE"));
        Api.statistics(agency, 2024)
                .cell("T4.LITIGATION_DIRECT.CORRECTED", 1)
                .cell("T4.LITIGATION_DIRECT.PENDING", 1)
                .cell("T4.LITIGATION_DIRECT.TOTAL", 2);

        in("651401");
        String refused = cases.opened();
        cases.begin(refused, "FIRST_INSTANCE", "filedOn", "2024-03-01").statusCode(201);
        cases.decide(refused, 1, "LT_NOT_FILED", "2024-03-06", "servedOn", "2024-03-07")
                .statusCode(201);
        Api.statistics(agency, 2024).unknown("T4.LITIGATION_DIRECT.TOTAL");
    }

    @Test
    void a_suit_that_the_court_does_not_take_counts_as_another_result() {
        String id = cases.opened();
        cases.begin(id, "FIRST_INSTANCE", "filedOn", "2024-03-01").statusCode(201);
        cases.decide(id, 1, "LT_NOT_FILED", "2024-03-06", "servedOn", "2024-03-07")
                .statusCode(201);

        Api.statistics(agency, 2024).cell("T4.LITIGATION_DIRECT.OTHER", 1).cell("T4.LITIGATION_DIRECT.TOTAL", 1);
        register.list("?agencyCode=" + agency).body("items.acceptedOn", contains("2024-03-19"));
    }

    @Test
    void a_co_defendant_counts_nothing_but_by_setting() {
        coDefendant();
        Api.statistics(agency, 2024).unknown("T4.LITIGATION_AFTER_RECONSIDERATION.TOTAL");

        in("651201");
        coDefendant();
        Api.statistics(agency, 2024).cell("T4.LITIGATION_DIRECT.PENDING", 1);
    }

    private void coDefendant() {
        String id = cases.opened(Map.of("receiptNumber", "", "unlinkedReason", "复议维持后的共同被告"));
        cases.begin(id, "FIRST_INSTANCE", "acceptedOn", "2024-03-01", "role", "CO_DEFENDANT")
                .statusCode(201);
    }

    @Test
    void who_has_changed_the_reply_is_sued_alone() {
        String id = accepted("2024-03-01");
        cases.decide(id, 1, "RC_CHANGE", "2024-04-01", "servedOn", "2024-04-02").statusCode(201);
        cases.begin(id, "FIRST_INSTANCE", "follows", 1, "acceptedOn", "2024-04-12")
                .statusCode(201)
                .body("findings.code", hasItem("NOT_THE_DEFENDANT"));
        cases.correct(id, "/proceedings/2", "role", "NOT_A_PARTY")
                .statusCode(200)
                .body("findings.code", contains("FOLLOW_UP_MISSING"))
                .body("proceedings[1].caseId", nullValue());

        Api.statistics(agency, 2024)
                .cell("T4.RECONSIDERATION.CORRECTED", 1)
                .cell("T4.LITIGATION_AFTER_RECONSIDERATION.TOTAL", 0);
    }

    @Test
    void proceedings_stand_in_a_chain_and_their_days_in_order() {
        String id = accepted("2024-03-01");
        cases.begin(id, "SECOND_INSTANCE", "acceptedOn", "2024-03-02")
                .statusCode(400)
                .body("violations.pointer", contains("/follows"));
        cases.begin(id, "SECOND_INSTANCE", "follows", 1, "acceptedOn", "2024-03-02")
                .statusCode(400)
                .body("violations.pointer", contains("/follows"));
        cases.begin(id, "FIRST_INSTANCE", "follows", 7, "acceptedOn", "2024-03-02")
                .statusCode(400)
                .body("violations[0].message", containsString("no proceeding 7"));
        cases.begin(id, "FIRST_INSTANCE", "acceptedOn", "2024-03-02", "caseNumber", "")
                .statusCode(400)
                .body("violations.pointer", contains("/caseNumber"));
        cases.begin(
                        id,
                        "FIRST_INSTANCE",
                        "filedOn",
                        "2024-03-05",
                        "acceptedOn",
                        "2024-03-04",
                        "learnedOn",
                        today.plusDays(1).toString(),
                        "extendedDays",
                        10)
                .statusCode(400)
                .body("violations.pointer", contains("/acceptedOn", "/learnedOn", "/extendedDays"));
        cases.begin(id, "FIRST_INSTANCE", "acceptedOn", "2024-03-02")
                .statusCode(409)
                .body("detail", containsString("Art. 29"));
        cases.decide(id, 1, "LT_REVOKE", "2024-02-01")
                .statusCode(400)
                .body("violations.pointer", contains("/outcome", "/decidedOn"));
        cases.decide(id, 1, "RC_NOT_ACCEPTED", "2024-03-10")
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-stage"));
        cases.decide(id, 1, "RC_UPHOLD", "2024-03-10", "servedOn", "2024-03-09", "redecisionDueOn", "2024-04-01")
                .statusCode(400)
                .body("violations.pointer", contains("/redecisionDueOn", "/servedOn"));
        cases.post(id, "/proceedings/3/decisions", "outcome", "RC_UPHOLD").statusCode(404);
        cases.post("0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b", "/proceedings").statusCode(404);
        cases.post(id, "/proceedings/1/decisions/1/follow-ups", "nothing", 1).statusCode(404);
        Api.statistics(agency, 2024).cell("T4.RECONSIDERATION.PENDING", 1).cell("T4.RECONSIDERATION.TOTAL", 1);
    }

    @Test
    void what_was_wrong_is_corrected_with_a_reason_and_counts_anew() {
        String id = accepted("2023-12-28");
        cases.decide(id, 1, "RC_UPHOLD", "2024-03-10", "servedOn", "2024-03-12").statusCode(201);
        String tag = cases.read(id).extract().header("ETag");
        given().contentType("application/json")
                .body("{\"outcome\": \"RC_ILLEGAL\", \"reason\": \"录错\"}")
                .patch(CaseFilesForTests.path(id, "/proceedings/1/decisions/1"))
                .then()
                .statusCode(428);
        cases.correct(id, "/proceedings/1/decisions/1", "outcome", "RC_ILLEGAL")
                .statusCode(200)
                .body("proceedings[0].decisions[0].facts.servedOn", equalTo("2024-03-12"));
        given().contentType("application/json")
                .header("If-Match", tag)
                .body("{\"outcome\": \"RC_UPHOLD\", \"reason\": \"录错\"}")
                .patch(CaseFilesForTests.path(id, "/proceedings/1/decisions/1"))
                .then()
                .statusCode(412);
        cases.correct(id, "/proceedings/1", "acceptedOn", "2024-01-02").statusCode(200);
        cases.correct(id, "/proceedings/1", "acceptedOn", "2024-04-02").statusCode(400);
        cases.correct(id, "/proceedings/1", "acceptedOn", "2024-01-02").statusCode(400);
        cases.correct(id, "/proceedings/1", "nothing", 1).statusCode(400);
        cases.correct(id, "", "receiptNumber", "R-新").statusCode(200).body("subject.receiptNumber", equalTo("R-新"));

        Api.statistics(agency, 2023).unknown("T4.RECONSIDERATION.TOTAL");
        Api.statistics(agency, 2024).cell("T4.RECONSIDERATION.CORRECTED", 1).cell("T4.RECONSIDERATION.UPHELD", 0);
        register.list("?agencyCode=" + agency).body("items.receiptNumber", contains("R-新"));
        given().get("/api/v1/audit/litigation-service/entries?objectKind=CASE_FILE&operation=CORRECT&objectId=" + id)
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.reason", hasItem("补充"));
    }

    @Test
    void what_was_recorded_in_error_is_voided_and_counts_no_more() {
        String id = accepted("2024-03-01");
        cases.decide(id, 1, "RC_UPHOLD", "2024-03-10", "servedOn", "2024-03-12").statusCode(201);
        cases.begin(id, "FIRST_INSTANCE", "follows", 1, "acceptedOn", "2024-03-20")
                .statusCode(201);
        cases.post(id, "/proceedings/1/voidings", "reason", "误录").statusCode(409);
        cases.post(id, "/proceedings/2/voidings", "reason", "误录")
                .statusCode(200)
                .body("proceedings[1].voidReason", equalTo("误录"))
                .body("proceedings[1].caseId", nullValue());
        cases.post(id, "/proceedings/2/voidings", "reason", "误录")
                .statusCode(409)
                .body("type", equalTo("/problems/already-voided"));
        cases.post(id, "/proceedings/1/decisions/1/voidings", "reason", "误录").statusCode(200);
        Api.statistics(agency, 2024)
                .cell("T4.RECONSIDERATION.PENDING", 1)
                .cell("T4.LITIGATION_AFTER_RECONSIDERATION.TOTAL", 0);
        cases.post(id, "/voidings", "reason", "").statusCode(400);
        cases.post(id, "/voidings", "reason", "重复开卷").statusCode(200).body("voidReason", equalTo("重复开卷"));
        cases.begin(id, "RECONSIDERATION", "acceptedOn", "2024-03-02").statusCode(409);

        Api.statistics(agency, 2024).unknown("T4.RECONSIDERATION.TOTAL");
        listed("").body("items", empty());
        listed("&voided=true").body("items.id", contains(id));
        register.list("?voided=true&agencyCode=" + agency).body("items", hasSize(2));
    }

    @Test
    void a_row_of_the_register_is_a_case_with_its_proceeding() {
        register.importCsv("""
                        案号,统一社会信用代码,类别,受理日期,办结日期,结果,登记编号
                        甲1,%1$s,行政复议,2022-03-01,2022-04-02,驳回复议请求,A-1
                        甲2,%1$s,复议后起诉,2022-05-01,,,A-1
                        甲3,%1$s,未经复议,2022-05-01,2022-09-01,其他结果,
                        """.formatted(agency), "").statusCode(200).body("created", equalTo(3));

        JsonPath all = listed("").body("items", hasSize(3)).extract().jsonPath();
        assertThat(all.getList("items.told")).containsOnly(true);
        assertThat(all.getList("items.proceedings[0].decisions[0].facts.outcome")
                        .getFirst())
                .isEqualTo("RC_REJECT_CLAIM");
        listed("&receiptNumber=A-1").body("items", hasSize(2));
        listed("&open=true").body("items.proceedings[0].facts.caseNumber", contains("甲2"));
        String row = row("甲2");
        given().get("/api/v1/cases/{id}/case-file", row)
                .then()
                .statusCode(200)
                .body("proceedings[0].block", equalTo("LITIGATION_AFTER_RECONSIDERATION"))
                .body("proceedings[0].caseId", equalTo(row))
                .body("findings.code", contains("AFTER_WITHOUT_RECONSIDERATION"))
                .body("findings[0].severity", equalTo("ERROR"));
        given().get("/api/v1/cases/{id}/case-file", "0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b")
                .then()
                .statusCode(404);

        // As long as the row tells everything, the case follows it, by hand and by import.
        register.correct(row, Map.of("kind", "LITIGATION_DIRECT", "closedOn", "2022-12-01", "result", "CORRECTED"))
                .statusCode(200);
        caseOf(row)
                .body("proceedings[0].block", equalTo("LITIGATION_DIRECT"))
                .body("proceedings[0].decisions[0].result", equalTo("CORRECTED"))
                .body("proceedings[0].decisions[0].holdsFrom", equalTo("2022-12-01"))
                .body("findings", empty());
        register.importCsv("""
                        案号,统一社会信用代码,类别,受理日期,办结日期,结果,登记编号
                        甲2,%1$s,未经复议,2022-05-02,,,A-2
                        """.formatted(agency), "?onConflict=replace")
                .statusCode(200)
                .body("replaced", equalTo(1));
        caseOf(row)
                .body("subject.receiptNumber", equalTo("A-2"))
                .body("proceedings[0].facts.acceptedOn", equalTo("2022-05-02"))
                .body("proceedings[0].decisions", empty());
        register.voidRecord(row("甲3")).statusCode(200);
        listed("&voided=true").body("items.proceedings[0].facts.caseNumber", contains("甲3"));
    }

    @Test
    void a_case_of_which_more_is_known_than_its_row_is_the_only_one_who_changes_it() {
        String row = register.created(Map.of(
                "caseNumber", "乙1", "agencyCode", agency, "kind", "RECONSIDERATION", "acceptedOn", "2022-03-01"));
        String id = caseOf(row).extract().path("id");
        cases.decide(id, 1, "RC_UPHOLD", "2022-04-01", "servedOn", "2022-04-06")
                .statusCode(201)
                .body("told", equalTo(false));
        register.read(row).body("closedOn", equalTo("2022-04-06")).body("result", equalTo("UPHELD"));

        register.correct(row, Map.of("result", "OTHER"))
                .statusCode(409)
                .body("detail", containsString("/api/v1/case-files/" + id));
        register.voidRecord(row).statusCode(409);
        register.correct(row, Map.of("caseNumber", "乙〔2022〕1号", "receiptNumber", "B-1"))
                .statusCode(200);
        caseOf(row)
                .body("proceedings[0].facts.caseNumber", equalTo("乙〔2022〕1号"))
                .body("subject.receiptNumber", equalTo("B-1"));
        Api.statistics(agency, 2022).cell("T4.RECONSIDERATION.UPHELD", 1);

        // The suit that follows comes to the case that the row was.
        cases.begin(id, "FIRST_INSTANCE", "follows", 1, "acceptedOn", "2022-04-20")
                .statusCode(201)
                .body("proceedings[1].block", equalTo("LITIGATION_AFTER_RECONSIDERATION"))
                .body("findings", empty());
        Api.statistics(agency, 2022).cell("T4.LITIGATION_AFTER_RECONSIDERATION.PENDING", 1);
    }

    @Test
    void a_number_that_is_taken_is_taken_for_a_case_too() {
        register.created(Map.of(
                "caseNumber", "丙1", "agencyCode", agency, "kind", "RECONSIDERATION", "acceptedOn", "2022-03-01"));
        String id = cases.opened();
        cases.begin(id, "RECONSIDERATION", "caseNumber", "丙 1", "acceptedOn", "2022-03-01")
                .statusCode(409)
                .body("type", equalTo("/problems/duplicate-number"));
        cases.read(id).body("proceedings", empty());
    }

    @Test
    void a_judgment_counts_from_the_day_on_which_nobody_can_appeal_any_more() {
        String id = cases.opened();
        LocalDate accepted = today.minusMonths(5);
        cases.begin(id, "FIRST_INSTANCE", "acceptedOn", accepted.toString()).statusCode(201);
        cases.decide(id, 1, "LT_REJECT_CLAIM", today.minusDays(2).toString(), "servedOn", today.toString())
                .statusCode(201);
        register.list("?agencyCode=" + agency).body("items.result", contains(nullValue()));
        effective.count();
        register.list("?agencyCode=" + agency).body("items.result", contains(nullValue()));

        // Forty days pass.
        DatabaseOwner.jdbi().useHandle(owner -> {
            owner.execute(
                    "update case_decision set decided_on = ?, served_on = ? where agency_code = ?",
                    today.minusDays(42),
                    today.minusDays(40),
                    agency);
            owner.execute("update case_file set counts_on = ? where agency_code = ?", today, agency);
        });
        assertThat(effective.count()).isPositive();

        String holdsFrom = cases.read(id).extract().path("proceedings[0].decisions[0].holdsFrom");
        register.list("?agencyCode=" + agency)
                .body("items.result", contains("UPHELD"))
                .body("items.closedOn", contains(holdsFrom));
        assertThat(effective.count()).isZero();
    }

    @Test
    void what_lies_outside_the_scope_is_not_there() {
        String id = accepted("2024-03-01");
        String elsewhere = IssuerForTests.tokenOfAgency(Role.CLERK, Api.agency("330200"));
        for (String path : List.of("/api/v1/case-files/" + id, "/api/v1/case-terms?agencyCode=" + agency)) {
            given().header("Authorization", "Bearer " + elsewhere)
                    .get(path)
                    .then()
                    .statusCode(404);
        }
        Api.json(Map.of("reason", "x"))
                .header("Authorization", "Bearer " + elsewhere)
                .post("/api/v1/case-files/" + id + "/voidings")
                .then()
                .statusCode(404);
        given().header("Authorization", "Bearer " + elsewhere)
                .get("/api/v1/case-files?agencyCode=" + agency)
                .then()
                .body("items", empty());
        given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(Role.SIGNER, agency))
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/case-files/" + id + "/proceedings")
                .then()
                .statusCode(403);
    }

    private String accepted(String on) {
        String id = cases.opened();
        cases.begin(id, "RECONSIDERATION", "acceptedOn", on).statusCode(201);
        return id;
    }

    private String row(String id, int proceeding) {
        return cases.read(id).extract().path("proceedings[" + proceeding + "].caseId");
    }

    private String row(String caseNumber) {
        return register.list("?agencyCode=" + agency + "&caseNumber=" + caseNumber)
                .extract()
                .path("items[0].id");
    }

    private ValidatableResponse caseOf(String row) {
        return given().get("/api/v1/cases/{id}/case-file", row).then().statusCode(200);
    }

    private ValidatableResponse listed(String more) {
        return given().get("/api/v1/case-files?agencyCode=" + agency + more)
                .then()
                .statusCode(200);
    }
}
