package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Each reason for which a step is refused, and that nothing has changed then. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RefusalReasonsTest {

    private static final String PERSON = "230505199003070059";

    private String agency;
    private LifeForTests life;

    @BeforeEach
    void an_application() {
        agency = Api.agency("230505");
        life = received("2026-03-02");
    }

    private LifeForTests received(String on) {
        return LifeForTests.received(agency, PERSON, on);
    }

    @Test
    void what_is_told_in_the_wrong_order() {
        life.step(Role.CLERK, "assignments", Map.of("on", "2026-03-05", "handler", "李某"));
        refused(Role.CLERK, "acceptances", on("2026-03-04"), 400, "BEFORE_LAST_STEP");
        refused(
                Role.CLERK,
                "unit-tasks",
                Map.of("on", "2026-03-06", "unit", "财务科", "question", "有无", "dueOn", "2026-03-05"),
                400,
                "NOT_BEFORE");
    }

    @Test
    void what_was_asked_for_or_not() {
        life.step(Role.CLERK, "assignments", Map.of("on", "2026-03-03", "handler", "李某"));
        refused(Role.CLERK, "unclear-findings", unclear("2026-03-03"), 409, "NO_SUPPLEMENT_CAME");
        life.step(Role.CLERK, "supplement-requests", supplement("2026-03-04"));
        life.step(Role.CLERK, "supplements", Map.of("on", "2026-03-05", "content", "2025年"));
        refused(Role.CLERK, "supplement-requests", supplement("2026-03-06"), 409, "SUPPLEMENT_ONCE");
        life.step(Role.CLERK, "reason-requests", reasons("2026-03-06"));
        refused(Role.SIGNER, "reason-decisions", Map.of("on", "2026-03-09", "accepted", true), 400, "REASONS_NEEDED");
        // The supplement of the 5th gives it until the 2nd of April.
        refused(
                Role.SIGNER,
                "reason-decisions",
                Map.of("on", "2026-03-09", "accepted", true, "reasons", "课题", "deferredTo", "2026-04-02"),
                400,
                "TERM_NOT_SHORTENED");
        life.step(
                Role.SIGNER,
                "reason-decisions",
                Map.of("on", "2026-03-09", "accepted", true, "reasons", "课题", "deferredTo", "2026-05-06"));
        refused(Role.CLERK, "reason-requests", reasons("2026-03-10"), 409, "REASONS_ONCE");
        refused(
                Role.CLERK,
                "extensions",
                Map.of("on", "2026-03-10", "days", 5, "reason", "量大"),
                409,
                "DEFERRED_ALREADY");
        life.step(Role.CLERK, "withdrawals", Map.of("on", "2026-03-11", "proof", "申请书"));
        refused(
                Role.SIGNER,
                "supplements",
                Map.of("on", "2026-03-12", "content", "2025年", "goodReason", "住院"),
                409,
                "NOT_LAPSED_FOR_SUPPLEMENT");
    }

    @Test
    void a_text_without_a_word_is_no_reason() {
        life.step(Role.CLERK, "assignments", Map.of("on", "2026-03-03", "handler", "李某"));
        life.step(Role.CLERK, "reason-requests", reasons("2026-03-04"));
        refused(
                Role.SIGNER,
                "reason-decisions",
                Map.of("on", "2026-03-05", "accepted", true, "reasons", "\u3000\n"),
                400,
                "REASONS_NEEDED");
        life.step(Role.SIGNER, "reason-decisions", Map.of("on", "2026-03-05", "accepted", true, "reasons", "课题"));
        life.consulted("2026-03-05", "2026-03-05");
        refused(
                Role.CLERK,
                "consultations/1/answers",
                Map.of("on", "2026-03-06", "answer", "OBJECT_UNREASONED", "why", "\t "),
                400,
                "WHY_NEEDED");
        life.step(Role.CLERK, "consultations/1/answers", Map.of("on", "2026-03-06", "answer", "AGREE"));
        Map<String, Object> cheap = FeesForTests.notice(
                Map.of("on", "2026-03-09", "method", "PAGE", "units", 44, "amountYuan", "3", "reduction", " \n "));
        refused(Role.CLERK, "fee-notices", cheap, 400, "NOT_BY_THE_TARIFF");
    }

    @Test
    void a_supplement_that_is_late_for_no_reason_that_has_a_word() {
        life.step(Role.CLERK, "assignments", Map.of("on", "2026-03-03", "handler", "李某"));
        life.step(Role.CLERK, "supplement-requests", supplement("2026-03-04"));
        Map<String, Object> late = new HashMap<>(Map.of("on", "2026-03-27", "content", "2025年", "goodReason", "　"));
        refused(Role.CLERK, "supplements", late, 400, "GOOD_REASON_NEEDED");
        late.put("goodReason", "出院证明");
        life.step(Role.CLERK, "supplements", late);
    }

    @Test
    void a_period_that_nobody_can_count() {
        life = received("2018-12-03");
        life.step(Role.CLERK, "assignments", Map.of("on", "2018-12-04", "handler", "李某"));
        life.step(Role.CLERK, "supplement-requests", supplement("2018-12-05"));
        refused(Role.CLERK, "supplement-lapses", on("2018-12-28"), 409, "PERIOD_UNKNOWN");
    }

    @Test
    void a_consultation_that_is_not_there_or_is_over() {
        life.processing("2026-03-03");
        Map<String, Object> answer = new HashMap<>(Map.of("on", "2026-03-06", "answer", "AGREE"));
        refused(Role.CLERK, "consultations/1/answers", answer, 409, "NO_CONSULTATION");
        life.consulted("2026-03-04", "2026-03-05");
        life.consulted("2026-03-04", null);
        refused(
                Role.CLERK,
                "proposals",
                Map.of("on", "2026-03-06", "parts", List.of(LifeForTests.granted("附件1"))),
                409,
                "CONSULTATION_OPEN");
        refused(Role.CLERK, "supplement-requests", supplement("2026-03-06"), 409, "CONSULTATION_OPEN");
        refused(
                Role.CLERK,
                "consultations/1/answers",
                Map.of("on", "2026-03-06", "answer", "OBJECT_REASONED"),
                400,
                "WHY_NEEDED");
        life.step(Role.CLERK, "consultations/1/answers", answer);
        answer.put("on", "2026-03-05");
        refused(Role.CLERK, "consultations/1/answers", answer, 409, "CONSULTATION_ENDED");
        refused(Role.SIGNER, "overrides", override("2026-03-09"), 409, "NOTHING_TO_OVERRIDE");
        Map<String, Object> unreached = override("2026-05-09");
        unreached.put("consultation", 2);
        refused(Role.SIGNER, "overrides", unreached, 409, "NOTHING_TO_OVERRIDE");
    }

    @Test
    void a_disclosure_that_has_to_wait() {
        life.processing("2026-03-03").consulted("2026-03-04", "2026-03-05");
        life.step(
                Role.CLERK,
                "consultations/1/answers",
                Map.of("on", "2026-03-06", "answer", "OBJECT_UNREASONED", "why", "不愿"));
        Map<String, Object> told = override("2026-03-09");
        told.put("servedOn", "2026-03-09");
        life.step(Role.SIGNER, "overrides", told);
        life.decided("2026-03-10");
        refused(Role.CLERK, "dispatches", Map.of("on", "2026-03-16", "way", "POST"), 409, "THIRD_PARTY_MAY_STILL_ACT");
    }

    @Test
    void a_fee_that_is_not_there_or_is_settled() {
        life.processing("2026-03-03");
        refused(
                Role.SIGNER,
                "refunds",
                Map.of("on", "2026-03-04", "amountYuan", "10", "ground", "OTHER"),
                409,
                "NOTHING_PAID");
        life.charge("2026-03-04", "PAGE", 44, "140");
        Map<String, Object> payment = new HashMap<>(Map.of("on", "2026-03-06", "amountYuan", "40"));
        refused(Role.CLERK, "fee-notices/2/payments", payment, 409, "NO_FEE_NOTICE");
        life.step(Role.SIGNER, "fee-notices/1/cancellations", Map.of("on", "2026-03-05", "reason", "误发"));
        life.charge("2026-03-05", "PAGE", 44, "140");
        refused(
                Role.SIGNER,
                "fee-notices/1/cancellations",
                Map.of("on", "2026-03-06", "reason", "误发"),
                409,
                "FEE_NOTICE_SETTLED");
        payment.put("amountYuan", "140");
        life.step(Role.CLERK, "fee-notices/2/payments", payment);
        refused(Role.CLERK, "fee-notices/2/payments", payment, 409, "FEE_NOTICE_SETTLED");
    }

    @Test
    void a_review_that_is_done() {
        life.processing("2026-03-03");
        life.step(Role.CLERK, "proposals", Map.of("on", "2026-03-06", "parts", List.of(LifeForTests.granted("附件1"))));
        Map<String, Object> review = Map.of("on", "2026-03-06", "kind", "LEGAL");
        life.step(Role.REVIEWER, "reviews", review);
        refused(Role.REVIEWER, "reviews", review, 409, "REVIEWED_ALREADY");
    }

    @Test
    void a_service_of_which_nothing_is_known() {
        life.processing("2026-03-03");
        refused(
                Role.CLERK,
                "deliveries",
                Map.of("on", "2026-03-04", "result", "SERVED", "proof", "本人签收", "document", "D05_REASON"),
                400,
                "NO_NOTICE");
        life.replied("2026-03-06");
        refused(Role.CLERK, "deliveries", Map.of("on", "2026-03-09", "result", "AGAIN"), 409, "NOT_RETURNED");
        refused(Role.CLERK, "closings", on("2026-03-09"), 409, "REPLY_NOT_SERVED");
    }

    @Test
    void a_service_without_proof() {
        life.step(Role.CLERK, "assignments", Map.of("on", "2026-03-02", "handler", "李某"));
        life.step(Role.CLERK, "supplement-requests", Map.of("on", "2026-03-03", "items", List.of("年度")));
        for (String result : List.of("SERVED", "RETURNED")) {
            refused(
                    Role.CLERK,
                    "deliveries",
                    Map.of("on", "2026-03-04", "result", result, "document", "D04_SUPPLEMENT"),
                    400,
                    "PROOF_NEEDED");
        }
        life.step(Role.CLERK, "supplements", Map.of("on", "2026-03-04", "content", "2025年"));
        life.step(Role.CLERK, "acceptances", on("2026-03-04"));
        life.replied("2026-03-06");
        Map<String, String> unproved = new HashMap<>(Map.of("on", "2026-03-09", "result", "RETURNED", "proof", " "));
        refused(Role.CLERK, "deliveries", unproved, 400, "PROOF_NEEDED");
        unproved.put("proof", "查无此人");
        life.step(Role.CLERK, "deliveries", unproved);
        unproved.put("result", "PUBLIC_NOTICE");
        unproved.remove("proof");
        refused(Role.CLERK, "deliveries", unproved, 400, "PROOF_NEEDED");
    }

    @Test
    void a_case_or_a_round_that_is_there_or_not() {
        life.processing("2026-03-03").replied("2026-03-06").closed("2026-03-09");
        life.step(Role.CLERK, "case-openings", Map.of("on", "2026-04-01", "caseNumber", "案1"));
        refused(Role.CLERK, "case-openings", Map.of("on", "2026-04-02", "caseNumber", "案1"), 409, "CASE_KNOWN");
        refused(
                Role.CLERK,
                "case-endings",
                Map.of("on", "2026-04-02", "caseNumber", "案2", "result", "RC_UPHOLD"),
                409,
                "NO_OPEN_CASE");
        Map<String, Object> order =
                new HashMap<>(Map.of("on", "2026-05-06", "origin", "ORDER", "result", "RC_UPHOLD", "reason", "复议决定"));
        refused(Role.CLERK, "rounds", order, 400, "RESULT_ORDERS_NOTHING");
        refused(Role.CLERK, "rounds/2/dispatches", Map.of("on", "2026-05-06", "way", "POST"), 409, "NO_OPEN_ROUND");
        order.put("result", "RC_REVOKE");
        life.step(Role.CLERK, "rounds", order);
        refused(Role.CLERK, "rounds", order, 409, "ROUND_OPEN");
        refused(Role.CLERK, "archivings", Map.of("on", "2026-05-07", "archiveNumber", "1"), 409, "ROUND_OPEN");
        refused(Role.SIGNER, "hold-releases", Map.of("on", "2026-05-07", "reason", "结束"), 409, "NOT_HELD");
    }

    @Test
    void a_part_or_a_whole_that_cannot_be() {
        life.step(Role.CLERK, "assignments", Map.of("on", "2026-03-03", "handler", "李某"));
        refused(Role.CLERK, "unit-tasks/1/answers", Map.of("on", "2026-03-03", "answer", "有"), 409, "NO_UNIT_TASK");
        life.step(
                Role.CLERK,
                "unit-tasks",
                Map.of("on", "2026-03-03", "unit", "财务科", "question", "有无", "dueOn", "2026-03-05"));
        refused(Role.SIGNER, "splits", Map.of("on", "2026-03-04", "parts", List.of("决算", "合同")), 409, "SUBCASE_OPEN");
        refused(Role.SIGNER, "merges", Map.of("on", "2026-03-04", "into", life.id()), 400, "MERGED_WITH_ITSELF");
        LifeForTests other = received("2026-03-02");
        other.step(Role.CLERK, "withdrawals", Map.of("on", "2026-03-03", "proof", "申请书"));
        refused(Role.SIGNER, "merges", Map.of("on", "2026-03-04", "into", other.id()), 400, "OTHER_NOT_OPEN");
    }

    @Test
    void who_has_proposed_a_step_does_not_agree_to_it() {
        life.step(Role.CLERK, "assignments", Map.of("on", "2026-03-03", "handler", "李某"));
        String path = "/api/v1/applications/" + life.id() + "/";
        both(Role.CLERK)
                .body(Map.of("on", "2026-03-04", "days", 5, "reason", "量大"))
                .post(path + "extensions")
                .then()
                .statusCode(200);
        both(Role.SIGNER)
                .body(on("2026-03-05"))
                .post(path + "extensions/1/approvals")
                .then()
                .statusCode(403)
                .body("reason", equalTo("OWN_PROPOSAL"));
    }

    /** One person who was a clerk and is a head now. */
    private RequestSpecification both(Role role) {
        String token = IssuerForTests.token(
                IssuerForTests.claims(role).subject("test-promoted").claim("agency", agency));
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    @Test
    void a_refusal_calls_outcomes_and_papers_by_their_names() {
        life.processing("2026-03-03");
        Map<String, Object> unexplained = new HashMap<>(LifeForTests.granted("附件1"));
        unexplained.put("evidence", " ");
        said(
                Role.CLERK,
                "proposals",
                Map.of("on", "2026-03-06", "parts", List.of(unexplained)),
                "办理结果“予以公开（GRANTED）”须载明此项",
                "Granted (GRANTED)");
        said(
                Role.CLERK,
                "deliveries",
                Map.of("on", "2026-03-04", "result", "SERVED", "proof", "本人签收", "document", "D05_REASON"),
                "没有在途的“政府信息公开申请说明理由告知书（D05_REASON）”",
                "(D05_REASON)");
    }

    private void said(Role role, String path, Map<String, ?> body, String chinese, String english) {
        Map.of("zh-CN", chinese, "en", english)
                .forEach((language, words) -> LifeForTests.as(role)
                        .header("Accept-Language", language)
                        .body(body)
                        .post("/api/v1/applications/" + life.id() + "/" + path)
                        .then()
                        .statusCode(400)
                        .body("violations[0].message", containsString(words)));
    }

    private void refused(Role role, String path, Map<String, ?> body, int status, String reason) {
        int version = life.read().extract().path("version");
        ValidatableResponse answer = life.send(role, path, body).statusCode(status);
        answer.contentType("application/problem+json").body("reason", equalTo(reason));
        assertThat(life.read().extract().<Integer>path("version")).isEqualTo(version);
    }

    private static Map<String, Object> on(String day) {
        return Map.of("on", day);
    }

    private static Map<String, Object> supplement(String on) {
        return Map.of("on", on, "items", List.of("年度"), "servedOn", on);
    }

    private static Map<String, Object> reasons(String on) {
        return Map.of("on", on, "applications", 90, "period", "2月", "servedOn", on, "countedElsewhere", "含经信访渠道提出的");
    }

    private static Map<String, Object> unclear(String on) {
        return Map.of("on", on, "unclear", "仍未指明");
    }

    private static Map<String, Object> override(String on) {
        return new HashMap<>(Map.of("on", on, "consultation", 1, "ground", "NO_GOOD_REASON", "reasons", "不涉密"));
    }
}
