package org.gongkai.litigation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** A case day by day: what is recorded, what it leads to, what is refused and why. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CaseLifeTest {

    private static final String FIRST = "/proceedings/1";

    private String agency;
    private CaseFilesForTests cases;

    @BeforeEach
    void anAgency() {
        agency = Api.agency("330900");
        cases = new CaseFilesForTests(agency);
    }

    @Test
    void a_reconsideration_is_led_from_its_filing_to_what_the_agency_did_because_of_it() {
        String id = cases.opened();
        cases.begin(id, "RECONSIDERATION", "caseNumber", "", "filedOn", "2024-03-01")
                .statusCode(201)
                .body("stage", equalTo("UNDER_WAY"))
                .body("proceedings[0].stage", equalTo("FILED"));
        cases.post(id, FIRST + "/supplement-requests", "on", "2024-03-04").statusCode(200);
        cases.post(id, FIRST + "/acceptances", "on", "2024-03-11")
                .statusCode(400)
                .body("violations.pointer", contains("/caseNumber"));
        cases.post(id, FIRST + "/acceptances", "on", "2024-03-11", "caseNumber", "某政复（2024） 第007号")
                .statusCode(200)
                .body("proceedings[0].stage", equalTo("OPEN"))
                .body("proceedings[0].facts.caseNumber", equalTo("某政复〔2024〕7号"));
        refused(cases.post(id, FIRST + "/answers", "on", "2024-03-12"), "NOT_LEARNED_OF");
        cases.post(id, FIRST + "/notifications", "on", "2024-03-08")
                .statusCode(400)
                .body("violations.pointer", contains("/on"));
        cases.post(id, FIRST + "/notifications", "on", "2024-03-12").statusCode(200);
        refused(cases.post(id, FIRST + "/notifications", "on", "2024-03-12"), "LEARNED_ALREADY");
        cases.post(id, FIRST + "/answers", "on", "2024-03-20").statusCode(200);
        cases.post(id, FIRST + "/extensions", "on", "2024-05-06", "days", 31).statusCode(400);
        cases.post(id, FIRST + "/extensions", "on", "2024-05-06", "days", 30).statusCode(200);
        refused(cases.post(id, FIRST + "/extensions", "on", "2024-05-06", "days", 10), "LENGTHENED_ALREADY");
        cases.decide(id, 1, "RC_REVOKE", "2024-05-20")
                .statusCode(201)
                .body("stage", equalTo("UNDER_WAY"))
                .body("proceedings[0].stage", equalTo("DECIDED"));
        cases.post(id, FIRST + "/decisions/1/services", "on", "2024-05-24")
                .statusCode(200)
                .body("stage", equalTo("TO_PERFORM"))
                .body("proceedings[0].stage", equalTo("EFFECTIVE"))
                .body("terms.code", hasItem("T_REDECISION"));
        refused(cases.post(id, FIRST + "/decisions/1/services", "on", "2024-05-24"), "SERVED_ALREADY");
        // Sixty days from then: 23 July.
        cases.post(id, FIRST + "/opinions", "on", "2024-05-24")
                .statusCode(200)
                .body("findings.code", hasItem("OPINION_UNANSWERED"))
                .body("findings.find { it.code == 'OPINION_UNANSWERED' }.message", containsString("2024-07-23"));
        cases.post(id, FIRST + "/decisions/1/follow-ups", "kind", "REDECISION", "on", "2024-06-10", "note", "重新答复")
                .statusCode(200)
                .body("stage", equalTo("TO_PERFORM"));
        cases.post(id, FIRST + "/opinion-reports", "on", "2024-07-10")
                .statusCode(200)
                .body("stage", equalTo("ENDED"))
                .body("findings", empty())
                .body(
                        "timeline.event",
                        contains(
                                "openCase",
                                "begin",
                                "askSupplement",
                                "accept",
                                "learn",
                                "answer",
                                "lengthen",
                                "decide",
                                "serve",
                                "receiveOpinion",
                                "followUp",
                                "reportOnOpinion"))
                .body("timeline[7].proceeding", equalTo(1))
                .body("timeline[7].decision", equalTo(1))
                .body("timeline[7].on", equalTo("2024-05-20"));
        Api.statistics(agency, 2024).cell("T4.RECONSIDERATION.CORRECTED", 1);
    }

    @Test
    void a_hearing_may_be_to_come_and_who_appeared_is_known_when_it_has_been() {
        String id = cases.opened();
        cases.begin(id, "FIRST_INSTANCE", "acceptedOn", "2024-03-01").statusCode(201);
        refused(cases.post(id, FIRST + "/appearances", "headAppeared", true), "NOT_HEARD_YET");
        String tomorrow = LocalDate.now(ChinaTime.ZONE).plusDays(1).toString();
        cases.post(id, FIRST + "/hearings", "on", tomorrow)
                .statusCode(200)
                .body("proceedings[0].facts.hearingOn", equalTo(tomorrow));
        refused(cases.post(id, FIRST + "/appearances", "headAppeared", true), "NOT_HEARD_YET");
        cases.post(id, FIRST + "/hearings", "on", "2024-06-11").statusCode(200);
        cases.post(id, FIRST + "/appearances", "headAppeared", false, "appearedAs", "局长")
                .statusCode(400);
        cases.post(id, FIRST + "/appearances", "headAppeared", true, "appearedAs", "副局长")
                .statusCode(200)
                .body("proceedings[0].facts.appearedAs", equalTo("副局长"));
        refused(cases.post(id, FIRST + "/appearances", "headAppeared", true), "APPEARANCE_KNOWN");
        cases.post(id, FIRST + "/hearings", "on", "2024-06-01")
                .statusCode(400)
                .body("violations.pointer", contains("/on"));
        cases.post(id, FIRST + "/hearings", "on", "2024-07-02")
                .statusCode(200)
                .body("proceedings[0].facts.hearingOn", equalTo("2024-07-02"))
                .body("proceedings[0].facts.headAppeared", nullValue())
                .body("proceedings[0].earlierHearings.on", contains("2024-06-11"))
                .body("proceedings[0].earlierHearings.appearedAs", contains("副局长"));
        cases.post(id, FIRST + "/appearances", "headAppeared", false).statusCode(200);
        // Heard twice, it is one suit, and a head was there.
        given().get("/api/v1/case-figures/2024?agencyCode=" + agency)
                .then()
                .body("heard", equalTo(1))
                .body("headAppeared", equalTo(1));
        refused(cases.post(id, FIRST + "/opinions", "on", "2024-06-12"), "ONLY_OF_RECONSIDERATION");
    }

    @Test
    void what_may_be_done_is_told_before_with_the_reason_why_not() {
        String id = cases.opened();
        cases.begin(id, "FIRST_INSTANCE", "acceptedOn", "2024-03-01").statusCode(201);

        cases.read(id)
                .body("proceedings[0].actions.find { it.event == 'decide' }.allowed", equalTo(true))
                .body("proceedings[0].actions.find { it.event == 'decide' }.needs", contains("outcome", "decidedOn"))
                .body(
                        "proceedings[0].actions.find { it.event == 'decide' }.href",
                        equalTo(CaseFilesForTests.path(id, FIRST + "/decisions")))
                .body("proceedings[0].actions.find { it.event == 'answer' }.allowed", equalTo(false))
                .body(
                        "proceedings[0].actions.find { it.event == 'answer' }.refusal.type",
                        equalTo("/problems/step-refused"))
                .body(
                        "proceedings[0].actions.find { it.event == 'resume' }.refusal.detail",
                        containsString("before the body"))
                .body(
                        "actions.findAll { it.allowed }.event",
                        contains("correctCase", "begin", "voidCase", "nameApplicant", "checkLink"))
                .body("actions.find { it.event == 'hold' }.refusal.type", equalTo("/problems/forbidden"));
        given().header("Accept-Language", "zh")
                .get(CaseFilesForTests.path(id, ""))
                .then()
                .body("proceedings[0].actions.find { it.event == 'resume' }.refusal.detail", containsString("审理中"));
        given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(Role.SIGNER, agency))
                .get(CaseFilesForTests.path(id, ""))
                .then()
                .body("actions.findAll { it.allowed }.event", contains("hold"));
        given().get("/api/v1/case-files?agencyCode=" + agency)
                .then()
                .body("items[0].stage", equalTo("UNDER_WAY"))
                .body("items[0].timeline", empty())
                .body("items[0].actions", empty());
    }

    @Test
    void who_has_another_duty_records_nothing_of_cases() {
        String id = cases.opened();
        String secrecy = IssuerForTests.token(IssuerForTests.claims(Role.REVIEWER)
                .claim("agency", agency)
                .claim("grants", List.of("SECRECY_REVIEW")));
        given().header("Authorization", "Bearer " + secrecy)
                .get(CaseFilesForTests.path(id, ""))
                .then()
                .body("actions.allowed", everyItem(equalTo(false)));
        for (String below : List.of("/voidings", "")) {
            Api.json(below.isEmpty() ? opening() : Map.of("reason", "误录"))
                    .header("Authorization", "Bearer " + secrecy)
                    .post(below.isEmpty() ? "/api/v1/case-files" : CaseFilesForTests.path(id, below))
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/not-your-duty"))
                    .body("reason", equalTo("WRONG_DUTY"));
        }
        cases.read(id).body("voidReason", nullValue());
    }

    private Map<String, Object> opening() {
        return Map.of("agencyCode", agency, "subjectKind", "REPLY", "receiptNumber", "R-别人");
    }

    @Test
    void what_silence_has_brought_about_is_found() {
        String id = cases.opened();
        cases.begin(id, "RECONSIDERATION", "filedOn", "2024-03-01")
                .statusCode(201)
                .body("findings.code", contains("SILENCE_ACCEPTS"))
                .body("findings[0].message", containsString("2024-03-08"));
        cases.post(id, FIRST + "/supplement-requests", "on", "2024-03-04")
                .statusCode(200)
                .body("findings.code", contains("SILENCE_ABANDONS"))
                .body("findings[0].message", containsString("2024-03-18"));
        cases.decide(id, 1, "RC_NOT_ACCEPTED", "2024-03-20").statusCode(201).body("findings", empty());
    }

    @Test
    void what_a_judgment_orders_is_performed_by_its_day_and_reported() {
        String id = cases.opened();
        cases.begin(id, "FIRST_INSTANCE", "acceptedOn", "2024-03-01").statusCode(201);
        cases.decide(id, 1, "LT_ILLEGAL", "2024-06-03", "redecisionDueOn", "2024-07-31")
                .statusCode(400)
                .body("violations.pointer", contains("/redecisionDueOn"));
        cases.decide(id, 1, "LT_PAY", "2024-06-03", "servedOn", "2024-06-05", "redecisionDueOn", "2024-07-31")
                .statusCode(201)
                .body("stage", equalTo("TO_PERFORM"))
                .rootPath("terms.find { it.code == 'T_PERFORM' }")
                .body("dueOn", equalTo("2024-07-31"))
                .body("duty", equalTo("AGENCY"))
                .body("state", equalTo("OVER"));
        String reports = FIRST + "/decisions/1/performance-reports";
        refused(cases.post(id, reports, "on", "2024-07-25"), "NOTHING_PERFORMED");
        cases.post(id, FIRST + "/decisions/1/follow-ups", "kind", "PAYMENT", "on", "2024-07-20", "note", "已给付")
                .statusCode(200)
                .body("stage", equalTo("ENDED"))
                .body("terms.find { it.code == 'T_PERFORM' }.state", equalTo("MET"));
        cases.post(id, reports, "on", "2024-07-19").statusCode(400).body("violations.pointer", contains("/on"));
        cases.post(id, reports, "on", "2024-07-25")
                .statusCode(200)
                .body("proceedings[0].decisions[0].followUp.on", equalTo("2024-07-20"))
                .body("proceedings[0].decisions[0].followUp.reportedOn", equalTo("2024-07-25"))
                .body("timeline[-1].event", equalTo("reportPerformance"));
        refused(cases.post(id, reports, "on", "2024-07-25"), "PERFORMANCE_REPORTED");
    }

    @Test
    void what_came_after_a_decision_is_corrected_and_voided_without_the_decision() {
        String id = cases.opened();
        cases.begin(id, "RECONSIDERATION", "acceptedOn", "2024-03-01").statusCode(201);
        cases.decide(id, 1, "RC_REVOKE", "2024-04-10", "servedOn", "2024-04-12").statusCode(201);
        String followed = FIRST + "/decisions/1/follow-ups";
        refused(cases.correct(id, followed, "on", "2024-05-08"), "NOT_FOLLOWED_UP");
        refused(cases.post(id, FIRST + "/decisions/1/follow-up-voidings", "reason", "误录"), "NOT_FOLLOWED_UP");
        cases.post(id, followed, "kind", "REDECISION", "on", "2024-05-06", "note", "重新作出答复")
                .statusCode(200)
                .body("stage", equalTo("ENDED"));
        refused(
                cases.post(id, followed, "kind", "REDECISION", "on", "2024-05-08", "note", "再次"),
                "FOLLOWED_UP_ALREADY");

        cases.correct(id, followed, "on", "2024-04-09").statusCode(400).body("violations.pointer", contains("/on"));
        cases.correct(id, followed, "note", "重新作出答复").statusCode(400);
        cases.correct(id, followed, "kind", "NONE_NEEDED", "reportedOn", "2024-05-09")
                .statusCode(400)
                .body("violations.pointer", contains("/reportedOn"));
        cases.correct(id, followed, "on", "2024-05-08", "reportedOn", "2024-05-09")
                .statusCode(200)
                .body("proceedings[0].decisions[0].followUp.on", equalTo("2024-05-08"))
                .body("proceedings[0].decisions[0].followUp.note", equalTo("重新作出答复"))
                .body("proceedings[0].decisions[0].followUp.reportedOn", equalTo("2024-05-09"))
                .body("timeline[-1].event", equalTo("correctFollowUp"))
                .body("timeline[-1].reason", equalTo("补充"));

        // A decision does not come after what was done because of it, nor ask for nothing then.
        cases.correct(id, FIRST + "/decisions/1", "decidedOn", "2024-05-09", "servedOn", "2024-05-09")
                .statusCode(400)
                .body("violations.pointer", contains("/decidedOn"));
        cases.correct(id, FIRST + "/decisions/1", "outcome", "RC_UPHOLD")
                .statusCode(400)
                .body("violations.pointer", contains("/outcome"));

        cases.post(id, FIRST + "/decisions/1/follow-up-voidings", "reason", "记错案件")
                .statusCode(200)
                .body("stage", equalTo("TO_PERFORM"))
                .body("proceedings[0].decisions[0].followUp", nullValue())
                .body("proceedings[0].decisions[0].facts.outcome", equalTo("RC_REVOKE"))
                .body("timeline[-1].event", equalTo("voidFollowUp"));
        cases.correct(id, FIRST + "/decisions/1", "outcome", "RC_UPHOLD").statusCode(200);
    }

    @Test
    void days_of_what_comes_one_behind_the_other_stand_in_that_order() {
        String id = cases.opened();
        cases.begin(id, "FIRST_INSTANCE", "acceptedOn", "2024-03-01").statusCode(201);
        cases.decide(id, 1, "LT_SUSPENDED", "2024-04-01").statusCode(201);
        cases.decide(id, 1, "LT_OPEN", "2024-03-20").statusCode(400).body("violations.pointer", contains("/decidedOn"));
        cases.decide(id, 1, "LT_OPEN", "2024-05-06").statusCode(201);
        cases.decide(id, 1, "LT_REJECT_CLAIM", "2024-04-30")
                .statusCode(400)
                .body("violations.pointer", contains("/decidedOn"));
        cases.decide(id, 1, "LT_REJECT_CLAIM", "2024-06-03", "servedOn", "2024-06-05")
                .statusCode(201);
        cases.correct(id, FIRST + "/decisions/1", "decidedOn", "2024-05-07")
                .statusCode(400)
                .body("violations.pointer", contains("/decidedOn"));
        cases.begin(id, "SECOND_INSTANCE", "follows", 1, "filedOn", "2024-06-02", "acceptedOn", "2024-06-02")
                .statusCode(400)
                .body("violations.pointer", contains("/filedOn", "/acceptedOn"));
        cases.begin(id, "SECOND_INSTANCE", "follows", 1, "acceptedOn", "2024-06-17")
                .statusCode(201);

        for (String never : List.of(
                "9999-12-31",
                LocalDate.now(ChinaTime.ZONE).plusYears(1).plusDays(2).toString())) {
            cases.correct(id, "/proceedings/2", "hearingOn", never)
                    .statusCode(400)
                    .body("violations.pointer", contains("/hearingOn"));
        }
        cases.open(Map.of("repliedOn", "0001-01-01", "replyDueOn", "9999-12-31"))
                .statusCode(400)
                .body("violations.pointer", contains("/repliedOn", "/replyDueOn"));
        cases.decide(id, 2, "LT_REVOKE", "2024-08-01", "redecisionDueOn", "9999-12-31")
                .statusCode(400)
                .body("violations.pointer", contains("/redecisionDueOn"));
        cases.open(Map.of("receiptNumber", "", "unlinkedReason", " "))
                .statusCode(400)
                .body("violations.pointer", contains("/receiptNumber"));
    }

    @Test
    void the_simple_procedure_is_not_lengthened() {
        String id = cases.opened();
        cases.begin(id, "RECONSIDERATION", "acceptedOn", "2024-03-01", "simple", true)
                .statusCode(201);
        refused(cases.post(id, FIRST + "/extensions", "on", "2024-03-20", "days", 30), "NOT_OF_SIMPLE");
        cases.correct(id, FIRST, "simple", false).statusCode(200);
        cases.post(id, FIRST + "/extensions", "on", "2024-03-20", "days", 30).statusCode(200);
        cases.correct(id, FIRST, "simple", true).statusCode(400).body("violations.pointer", contains("/extendedDays"));
    }

    @Test
    void an_appeal_that_was_given_up_is_told_from_a_suit_that_was() {
        String id = cases.opened();
        cases.begin(id, "FIRST_INSTANCE", "acceptedOn", "2024-03-01").statusCode(201);
        cases.decide(id, 1, "LT_REJECT_CLAIM", "2024-06-03", "servedOn", "2024-06-05")
                .statusCode(201);
        cases.begin(id, "SECOND_INSTANCE", "follows", 1, "acceptedOn", "2024-06-20")
                .statusCode(201);
        cases.decide(id, 2, "LT_WITHDRAWN", "2024-07-10", "servedOn", "2024-07-12")
                .statusCode(201)
                .body("findings.code", contains("APPEAL_OR_SUIT_WITHDRAWN"));
        cases.correct(id, "/proceedings/2/decisions/1", "outcome", "LT_REJECT_CLAIM")
                .statusCode(200)
                .body("findings", empty());
        Api.statistics(agency, 2024).cell("T4.LITIGATION_DIRECT.UPHELD", 1).cell("T4.LITIGATION_DIRECT.OTHER", 0);
    }

    @Test
    void an_appeal_that_was_withdrawn_lets_the_first_judgment_hold_and_count() {
        String id = cases.opened();
        cases.begin(id, "FIRST_INSTANCE", "acceptedOn", "2023-09-01").statusCode(201);
        cases.decide(id, 1, "LT_APPEAL_WITHDRAWN", "2023-12-01")
                .statusCode(400)
                .body("violations.pointer", contains("/outcome"));
        cases.decide(id, 1, "LT_REVOKE", "2023-12-01", "servedOn", "2023-12-05").statusCode(201);
        cases.begin(id, "SECOND_INSTANCE", "follows", 1, "acceptedOn", "2023-12-18")
                .statusCode(201)
                .body("proceedings[0].stage", equalTo("APPEALED"));
        Api.statistics(agency, 2023).cell("T4.LITIGATION_DIRECT.PENDING", 1);

        cases.decide(id, 2, "LT_APPEAL_WITHDRAWN", "2024-02-20")
                .statusCode(201)
                .body("findings.code", not(hasItem("APPEAL_OR_SUIT_WITHDRAWN")))
                .body("proceedings[0].decisions[0].holdsFrom", nullValue());
        Api.statistics(agency, 2024).cell("T4.LITIGATION_DIRECT.PENDING", 1);
        cases.post(id, "/proceedings/2/decisions/1/services", "on", "2024-02-26")
                .statusCode(200)
                .body("proceedings.stage", contains("EFFECTIVE", "EFFECTIVE"))
                .body("proceedings[0].decisions[0].holdsFrom", equalTo("2024-02-26"))
                .body("stage", equalTo("TO_PERFORM"))
                .body("findings.code", contains("FOLLOW_UP_MISSING"));
        Api.statistics(agency, 2023).cell("T4.LITIGATION_DIRECT.PENDING", 1);
        Api.statistics(agency, 2024)
                .cell("T4.LITIGATION_DIRECT.CORRECTED", 1)
                .cell("T4.LITIGATION_DIRECT.OTHER", 0)
                .cell("T4.LITIGATION_DIRECT.PENDING", 0);
        new Api("cases")
                .list("?agencyCode=" + agency)
                .body("items.outcomeDetail", contains("LT_REVOKE"))
                .body("items.closedOn", contains("2024-02-26"));
        cases.post(id, FIRST + "/decisions/1/follow-ups", "kind", "REDECISION", "on", "2024-03-11", "note", "已重新答复")
                .statusCode(200)
                .body("stage", equalTo("ENDED"));
    }

    @Test
    void a_case_is_found_by_any_of_its_numbers_and_by_why_it_was_lost() {
        String counted = cases.opened();
        cases.begin(counted, "RECONSIDERATION", "caseNumber", "某政复〔2024〕21号", "acceptedOn", "2024-03-01")
                .statusCode(201);
        cases.decide(counted, 1, "RC_REVOKE", "2024-04-01", "servedOn", "2024-04-02", "ground", "FACTS")
                .statusCode(201);
        // What counts at the other defendant stands in no row of the register.
        String elsewhere = cases.opened();
        cases.begin(
                        elsewhere,
                        "FIRST_INSTANCE",
                        "caseNumber",
                        "（2024）行初22号",
                        "acceptedOn",
                        "2024-03-01",
                        "role",
                        "CO_DEFENDANT")
                .statusCode(201);

        found("&caseNumber=某政复（2024）第021号").body("items.id", contains(counted));
        found("&caseNumber=（2024）行初22号").body("items.id", contains(elsewhere));
        found("&caseNumber=（2024）行初23号").body("items", empty());
        found("&ground=FACTS").body("items.id", contains(counted));
        found("&ground=LAW").body("items", empty());
        given().get("/api/v1/case-files?ground=NONE")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("ground"));
    }

    private ValidatableResponse found(String more) {
        return given().get("/api/v1/case-files?agencyCode=" + agency + more)
                .then()
                .statusCode(200);
    }

    private static void refused(ValidatableResponse answer, String reason) {
        answer.statusCode(409).body("type", equalTo("/problems/step-refused")).body("reason", equalTo(reason));
    }
}
