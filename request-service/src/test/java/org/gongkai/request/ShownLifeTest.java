package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
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

/** What a look at an application shows of its terms, its sub-cases and what has happened to it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ShownLifeTest {

    private final String today = LocalDate.now(ChinaTime.ZONE).toString();
    private String agency;

    @BeforeEach
    void an_agency() {
        agency = Api.agency("230505");
    }

    @Test
    void every_term_that_runs_is_shown_with_its_last_day_and_article() {
        LifeForTests life = LifeForTests.received(agency, null, "2024-03-01");
        life.step(Role.CLERK, "assignments", Map.of("on", "2024-03-04", "handler", "李某"));
        life.read()
                .body("handling.terms.timer", contains("T_REPLY", "T_SUPP_NOTICE"))
                .body("handling.terms.dueOn", contains("2024-03-29", "2024-03-12"))
                .body("handling.terms[1].basis", equalTo("条例第三十条"))
                .body("handling.terms[1].name", equalTo("notice to supplement"));
        life.step(
                Role.CLERK,
                "supplement-requests",
                Map.of("on", "2024-03-05", "items", List.of("年度"), "days", 5, "servedOn", "2024-03-06"));
        life.read()
                .body("handling.terms.timer", contains("T_SUPPLEMENT"))
                .body("handling.terms.dueOn", contains("2024-03-13"));
        life.step(Role.CLERK, "supplements", Map.of("on", "2024-03-08", "content", "2023年"));
        life.step(
                Role.CLERK,
                "unit-tasks",
                Map.of("on", "2024-03-08", "unit", "财务科", "question", "有无", "dueOn", "2024-03-15"));
        life.step(Role.CLERK, "acceptances", Map.of("on", "2024-03-11"));
        life.step(
                Role.CLERK,
                "consultations",
                Map.of(
                        "on",
                        "2024-03-12",
                        "party",
                        "THIRD_PARTY",
                        "partyName",
                        "某公司",
                        "information",
                        "合同",
                        "deliveredOn",
                        "2024-03-13"));
        life.step(
                Role.CLERK,
                "consultations/1/answers",
                Map.of("on", "2024-03-18", "answer", "OBJECT_UNREASONED", "why", "不愿"));
        life.step(
                Role.SIGNER,
                "overrides",
                Map.of(
                        "on",
                        "2024-03-19",
                        "consultation",
                        1,
                        "ground",
                        "NO_GOOD_REASON",
                        "reasons",
                        "不涉密",
                        "servedOn",
                        "2024-03-20"));
        life.step(Role.CLERK, "publication-proposals", Map.of("on", "2024-03-20", "reason", "多人"));
        life.step(
                Role.SIGNER,
                "publication-proposals/1/decisions",
                Map.of("on", "2024-03-21", "publish", true, "reason", "公众利益"));
        life.read()
                .body("handling.terms.timer", containsInAnyOrder("T_REPLY", "T_UNIT", "T_OVERRIDE_WAIT", "T_ART44"))
                .body("handling.terms.find { it.timer == 'T_UNIT' }.dueOn", equalTo("2024-03-15"))
                .body("handling.terms.find { it.timer == 'T_OVERRIDE_WAIT' }.dueOn", equalTo("2024-03-27"))
                .body("handling.terms.find { it.timer == 'T_OVERRIDE_WAIT' }.number", equalTo(1));
    }

    @Test
    void a_named_day_stands_in_place_of_the_term_and_what_is_over_says_until_when_it_is_kept() {
        LifeForTests life = LifeForTests.received(agency, null, "2024-03-01");
        life.step(Role.CLERK, "assignments", Map.of("on", "2024-03-04", "handler", "李某"));
        life.step(
                Role.CLERK,
                "reason-requests",
                Map.of("on", "2024-03-05", "applications", 90, "period", "2月", "servedOn", "2024-03-05"));
        life.step(
                Role.SIGNER,
                "reason-decisions",
                Map.of("on", "2024-03-11", "accepted", true, "reasons", "课题研究", "deferredTo", "2024-06-28"));
        life.read()
                .body("handling.terms.timer", contains("T_DEFERRED"))
                .body("handling.terms.dueOn", contains("2024-06-28"))
                .body("handling.terms.basis", contains("条例第三十五条"));

        life.replied("2024-05-20").closed("2024-05-22");
        life.read()
                .body("handling.terms.timer", contains("T_RETENTION", "T_RETENTION"))
                .body("handling.terms.number", contains(1, 2))
                .body("handling.terms.dueOn", contains("2029-05-20", "2034-05-20"));
        life.step(Role.CLERK, "case-openings", Map.of("on", "2024-06-03", "caseNumber", "双政复〔2024〕9号"));
        life.read().body("handling.terms", empty());
        life.step(
                Role.CLERK,
                "case-endings",
                Map.of("on", "2024-07-15", "caseNumber", "双政复〔2024〕9号", "result", "RC_UPHOLD"));
        life.read().body("handling.terms.dueOn", contains("2029-07-15", "2034-07-15"));
    }

    @Test
    void an_application_that_was_just_confirmed_says_by_when_a_supplement_is_to_be_asked_for() {
        SubmissionsForTests office = new SubmissionsForTests(agency);
        String id = office.arrive("IN_PERSON", "2024-03-01", SubmissionsForTests.form())
                .extract()
                .path("applicationId");
        new LifeForTests(id)
                .read()
                .body("handling.terms.timer", containsInAnyOrder("T_SUPP_NOTICE", "T_REPLY"))
                .body("handling.terms.find { it.timer == 'T_SUPP_NOTICE' }.dueOn", equalTo("2024-03-12"));
    }

    @Test
    void what_is_offered_could_be_taken_and_what_is_not_says_why() {
        LifeForTests life = LifeForTests.received(agency, null, "2024-03-01");
        life.step(Role.CLERK, "assignments", Map.of("on", "2024-03-04", "handler", "李某"));
        life.step(Role.CLERK, "acceptances", Map.of("on", "2024-03-04"));
        String offered = "handling.actions.find { it.event == '%s' }";
        life.read()
                .body(offered.formatted("caseEnded") + ".allowed", equalTo(false))
                .body(
                        offered.formatted("unitAnswered") + ".refusal.detail",
                        equalTo("there is no such task without an answer"))
                .body(offered.formatted("noticeFee") + ".allowed", equalTo(true));
        life.step(
                Role.CLERK,
                "consultations",
                Map.of("on", "2024-03-05", "party", "OTHER_AGENCY", "partyName", "某局", "information", "合同"));
        life.read()
                .body(offered.formatted("noticeFee") + ".allowed", equalTo(false))
                .body(offered.formatted("noticeFee") + ".refusal.detail", equalTo("a consultation is not over yet"))
                .body(offered.formatted("consultationAnswered") + ".allowed", equalTo(true));
    }

    @Test
    void what_passes_by_the_calendar_stands_in_the_timeline_on_its_day() {
        LifeForTests life = LifeForTests.received(agency, null, "2024-03-01").processing("2024-03-04");
        life.step(
                Role.CLERK,
                "consultations",
                Map.of(
                        "on",
                        "2024-03-05",
                        "party",
                        "CO_MAKER",
                        "partyName",
                        "某局",
                        "information",
                        "文件",
                        "deliveredOn",
                        "2024-03-05"));
        life.step(Role.CLERK, "extensions", Map.of("on", "2024-04-01", "days", 3, "reason", "量大"));
        life.agree("2024-04-02");
        life.read()
                .body(
                        "handling.timeline.event",
                        contains("assign", "accept", "consultCoMaker", "consultationSilent", "extend", "dueDatePasses"))
                .body("handling.timeline.origin", contains("STEP", "STEP", "STEP", "CLOCK", "STEP", "CLOCK"))
                .body("handling.timeline[3].on", equalTo("2024-03-26"))
                .body("handling.timeline[3].number", equalTo(1))
                .body("handling.timeline[3].by", nullValue())
                .body("handling.timeline[4].by", equalTo("test-clerk"))
                .body("handling.timeline[4].approvedBy", equalTo("test-signer"))
                .body("handling.timeline[0].approvedBy", nullValue())
                .body("handling.subCases.extensions[0].state", equalTo("APPROVED"))
                .body("handling.subCases.extensions[0].proposedBy", equalTo("test-clerk"))
                .body("handling.subCases.extensions[0].decidedBy", equalTo("test-signer"))
                .body("handling.subCases.extensions[0].on", equalTo("2024-04-02"));
    }

    @Test
    void sub_cases_show_who_reviewed_what_was_paid_and_how_it_was_served() {
        Map<String, Object> entry = ApplicationsForTests.entryFor(agency, "R-1");
        entry.put("receivedOn", "2026-03-02");
        entry.put("applicantName", "王某");
        entry.put("subject", "部门决算");
        LifeForTests life = new LifeForTests(ApplicationsForTests.APPLICATIONS.created(entry)).processing("2026-03-03");
        life.step(Role.CLERK, "extensions", Map.of("on", "2026-03-03", "days", 5, "reason", "量大"));
        life.read().body("handling.subCases.extensions.state", contains("PROPOSED"));
        life.step(Role.SIGNER, "extensions/1/refusals", Map.of("on", "2026-03-03"));
        life.read().body("handling.subCases.extensions.state", contains("REFUSED"));
        life.charge("2026-03-03", "PAGE", 31, "10");
        life.step(Role.SIGNER, "fee-notices/1/cancellations", Map.of("on", "2026-03-03", "reason", "误发"));
        life.charge("2026-03-04", "PAGE", 31, "10");
        life.step(Role.CLERK, "fee-notices/2/payments", Map.of("on", "2026-03-04", "amountYuan", "4", "receipt", "票1"));
        life.step(Role.CLERK, "fee-notices/2/payments", Map.of("on", "2026-03-05", "amountYuan", "6"));
        life.step(Role.SIGNER, "refunds", Map.of("on", "2026-03-05", "amountYuan", "2", "ground", "OTHER"));
        propose(life, "2026-03-05");
        life.step(Role.REVIEWER, "reviews", Map.of("on", "2026-03-06", "kind", "SECRECY"));
        life.step(Role.SIGNER, "returns", Map.of("on", "2026-03-06", "reason", "理由不足"));
        propose(life, "2026-03-06");
        life.step(Role.REVIEWER, "reviews", Map.of("on", "2026-03-06", "kind", "SECRECY", "opinion", "不涉密"));
        life.step(Role.REVIEWER, "reviews", Map.of("on", "2026-03-06", "kind", "LEGAL"));
        life.step(Role.SIGNER, "approvals", Map.of("on", "2026-03-06"));
        life.step(Role.CLERK, "dispatches", Map.of("on", "2026-03-09", "way", "POST", "trackingNumber", "EMS1"));
        life.step(Role.CLERK, "deliveries", Map.of("on", "2026-03-12", "result", "RETURNED", "proof", "查无此人"));
        life.read()
                .body("handling.subCases.services[0].state", equalTo("RETURNED"))
                .body("handling.subCases.services[0].servedOn", nullValue());
        life.step(Role.CLERK, "deliveries", Map.of("on", "2026-03-13", "result", "AGAIN", "way", "DIRECT"));
        life.step(Role.CLERK, "deliveries", Map.of("on", "2026-03-16", "result", "SERVED", "proof", "本人签收"));
        life.read()
                .body("handling.subCases.feeNotices.state", contains("CANCELLED", "PAID"))
                .body("handling.subCases.feeNotices[0].cancellation.reason", equalTo("误发"))
                .body("handling.subCases.feeNotices[0].payments", hasSize(0))
                .body("handling.subCases.feeNotices[1].payments.amountYuan", contains("4", "6"))
                .body("handling.subCases.feeNotices[1].payments[0].receipt", equalTo("票1"))
                .body("handling.subCases.refunds.amountYuan", contains("2"))
                .body("handling.subCases.refunds[0].ground", equalTo("OTHER"))
                .body("handling.subCases.reviews.kind", contains("SECRECY", "SECRECY", "LEGAL"))
                .body("handling.subCases.reviews.stands", contains(false, true, true))
                .body("handling.subCases.reviews.by", hasItem("test-reviewer"))
                .body("handling.subCases.reviews[1].opinion", equalTo("不涉密"))
                .body("handling.subCases.services", hasSize(1))
                .body("handling.subCases.services[0].way", equalTo("DIRECT"))
                .body("handling.subCases.services[0].trackingNumber", nullValue())
                .body("handling.subCases.services[0].dispatchedOn", equalTo("2026-03-09"))
                .body("handling.subCases.services[0].servedOn", equalTo("2026-03-16"))
                .body("handling.subCases.services[0].returns", equalTo(1))
                .body("handling.subCases.services[0].deliveries.result", contains("RETURNED", "AGAIN", "SERVED"))
                .body("handling.subCases.services[0].state", equalTo("SERVED"));
    }

    @Test
    void the_worklist_says_whom_each_waits_for() {
        LifeForTests supplement = LifeForTests.received(agency, null, today);
        supplement.step(Role.CLERK, "assignments", Map.of("on", today, "handler", "李某"));
        supplement.step(
                Role.CLERK, "supplement-requests", Map.of("on", today, "items", List.of("年度"), "servedOn", today));
        LifeForTests consulting = LifeForTests.received(agency, null, today).processing(today);
        consulting.step(Role.CLERK, "unit-tasks", Map.of("on", today, "unit", "财务科", "question", "有无", "dueOn", today));
        for (String party : List.of("THIRD_PARTY", "OTHER_AGENCY")) {
            consulting.step(
                    Role.CLERK,
                    "consultations",
                    Map.of("on", today, "party", party, "partyName", "某方", "information", "合同"));
        }
        LifeForTests nobody = LifeForTests.received(agency, null, today).processing(today);

        ValidatableResponse list = given().header(
                        "Authorization", "Bearer " + IssuerForTests.tokenOfAgency(Role.CLERK, agency))
                .get("/api/v1/applications/worklist?agencyCode=" + agency)
                .then()
                .statusCode(200);
        list.body(of(supplement, "whom"), contains("APPLICANT"))
                .body(of(supplement, "until"), not(hasItem(nullValue())))
                .body(of(consulting, "whom"), contains("CLERK", "CLERK", "THIRD_PARTY", "OTHER_AGENCY", "UNIT"))
                .body(of(consulting, "number"), contains(1, 2, 1, 2, 1))
                .body(
                        of(consulting, "until"),
                        contains(notNullValue(), notNullValue(), nullValue(), nullValue(), equalTo(today)))
                .body(of(nobody, "whom"), hasSize(0));
    }

    private static String of(LifeForTests life, String member) {
        return "items.find { it.id == '" + life.id() + "' }.waitingFor." + member;
    }

    private static void propose(LifeForTests life, String on) {
        life.step(
                Role.CLERK,
                "proposals",
                Map.of(
                        "on",
                        on,
                        "parts",
                        List.of(Map.of(
                                "text", "决算",
                                "outcome", "GRANTED",
                                "detail", "PROVIDED",
                                "evidence", "决算表",
                                "elements", Map.of("deliveryForm", "纸质")))));
    }
}
