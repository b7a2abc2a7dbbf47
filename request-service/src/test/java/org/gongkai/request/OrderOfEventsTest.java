package org.gongkai.request;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Nothing happens on a day to come, and nothing before what it follows from, within a stage as well as between two. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OrderOfEventsTest {

    private static final String TO_COME = "2999-01-01";

    private LifeForTests life;

    @BeforeEach
    void an_application() {
        life = LifeForTests.received(Api.agency("230505"), null, "2026-03-02");
    }

    @Test
    void a_day_of_service_that_is_still_to_come_is_refused() {
        life.step(Role.CLERK, "assignments", Map.of("on", "2026-03-03", "handler", "李某"));
        toCome(
                Role.CLERK,
                "supplement-requests",
                Map.of("on", "2026-03-04", "items", List.of("年度"), "servedOn", TO_COME),
                "/servedOn");
        toCome(
                Role.CLERK,
                "reason-requests",
                Map.of("on", "2026-03-04", "applications", 90, "period", "2月", "servedOn", TO_COME),
                "/servedOn");
        life.step(Role.CLERK, "acceptances", Map.of("on", "2026-03-04"));
        toCome(
                Role.CLERK,
                "fee-notices",
                FeesForTests.notice(Map.of(
                        "on", "2026-03-05", "method", "PAGE", "units", 44, "amountYuan", "140", "servedOn", TO_COME)),
                "/servedOn");
        toCome(
                Role.CLERK,
                "consultations",
                Map.of(
                        "on",
                        "2026-03-05",
                        "party",
                        "THIRD_PARTY",
                        "partyName",
                        "某公司",
                        "information",
                        "合同",
                        "deliveredOn",
                        TO_COME),
                "/deliveredOn");
        life.consulted("2026-03-05", "2026-03-05");
        life.step(
                Role.CLERK,
                "consultations/1/answers",
                Map.of("on", "2026-03-06", "answer", "OBJECT_UNREASONED", "why", "不愿"));
        toCome(Role.SIGNER, "overrides", override("2026-03-09", TO_COME), "/servedOn");
    }

    @Test
    void a_day_that_lies_ahead_by_nature_is_not() {
        life.step(Role.CLERK, "assignments", Map.of("on", "2026-03-03", "handler", "李某"));
        life.step(
                Role.CLERK,
                "unit-tasks",
                Map.of("on", "2026-03-04", "unit", "财务科", "question", "有无", "dueOn", TO_COME));
    }

    @Test
    void a_signature_before_a_review_is_refused() {
        life.processing("2026-03-03");
        life.step(Role.CLERK, "proposals", Map.of("on", "2026-03-09", "parts", List.of(LifeForTests.granted("附件1"))));
        life.step(Role.REVIEWER, "reviews", Map.of("on", "2026-03-10", "kind", "SECRECY"));
        life.step(Role.REVIEWER, "reviews", Map.of("on", "2026-03-12", "kind", "LEGAL"));
        tooEarly(Role.SIGNER, "approvals", Map.of("on", "2026-03-11"), "2026-03-12");
    }

    @Test
    void so_is_a_closing_before_the_service_and_service_before_the_next_attempt() {
        life.processing("2026-03-03").replied("2026-03-09");
        life.step(Role.CLERK, "deliveries", Map.of("on", "2026-03-12", "result", "RETURNED", "proof", "查无此人"));
        tooEarly(Role.CLERK, "deliveries", Map.of("on", "2026-03-11", "result", "AGAIN"), "2026-03-12");
        life.step(Role.CLERK, "deliveries", Map.of("on", "2026-03-13", "result", "AGAIN"));
        life.step(Role.CLERK, "deliveries", Map.of("on", "2026-03-18", "result", "SERVED", "proof", "本人签收"));
        tooEarly(Role.CLERK, "closings", Map.of("on", "2026-03-17"), "2026-03-18");
    }

    @Test
    void so_is_what_the_head_says_to_a_step_before_it_was_proposed() {
        life.processing("2026-03-03");
        life.step(Role.CLERK, "extensions", Map.of("on", "2026-03-10", "days", 10, "reason", "检索量大"));
        for (String decision : List.of("approvals", "refusals")) {
            tooEarly(Role.SIGNER, "pending-steps/1/" + decision, Map.of("on", "2026-03-09"), "2026-03-10");
            toCome(Role.SIGNER, "pending-steps/1/" + decision, Map.of("on", TO_COME), "/on");
        }
        life.read().body("handling.pending.number", contains(1));
        life.agree("2026-03-10");
    }

    @Test
    void what_others_tell_the_office_late_has_its_own_day() {
        life.processing("2026-03-03").consulted("2026-03-04", "2026-03-05");
        life.step(
                Role.CLERK,
                "consultations/1/answers",
                Map.of("on", "2026-03-06", "answer", "OBJECT_UNREASONED", "why", "不愿"));
        life.step(Role.SIGNER, "overrides", override("2026-03-09", null));
        life.decided("2026-03-12");
        life.step(
                Role.CLERK,
                "deliveries",
                Map.of(
                        "on",
                        "2026-03-10",
                        "result",
                        "SERVED",
                        "document",
                        "D11_TP_DECISION",
                        "number",
                        1,
                        "proof",
                        "回执3月10日签收，3月13日退回"));
        life.step(Role.CLERK, "dispatches", Map.of("on", "2026-03-18", "way", "POST"));
        life.closed("2026-03-25");
        life.step(Role.CLERK, "case-openings", Map.of("on", "2026-03-23", "caseNumber", "双政复〔2026〕8号"))
                .body("handling.flags", hasItem("DISPUTED"));
        tooEarly(
                Role.CLERK,
                "case-endings",
                Map.of("on", "2026-03-20", "caseNumber", "双政复〔2026〕8号", "result", "RC_UPHOLD"),
                "2026-03-23");
        life.step(Role.SIGNER, "holds", Map.of("on", "2026-03-20", "reason", "审计"));
    }

    @Test
    void so_is_a_refund_before_the_money_came() {
        life.processing("2026-03-03").charge("2026-03-04", "PAGE", 44, "140");
        life.step(Role.CLERK, "fee-notices/1/payments", Map.of("on", "2026-03-09", "amountYuan", "40"));
        life.step(Role.CLERK, "fee-notices/1/payments", Map.of("on", "2026-03-12", "amountYuan", "100"));
        Map<String, Object> refund =
                new HashMap<>(Map.of("on", "2026-03-13", "amountYuan", "60", "ground", "OVERPAID"));
        life.step(Role.SIGNER, "refunds", refund);
        LifeForTests other =
                LifeForTests.received(Api.agency("230505"), null, "2026-03-02").processing("2026-03-02");
        other.charge("2026-03-04", "PAGE", 44, "140");
        other.step(Role.CLERK, "fee-notices/1/payments", Map.of("on", "2026-03-09", "amountYuan", "40"));
        refund.put("amountYuan", "10");
        refund.put("on", "2026-03-06");
        life = other;
        tooEarly(Role.SIGNER, "refunds", refund, "2026-03-09");
        other.step(Role.CLERK, "fee-notices/1/payments", Map.of("on", "2026-03-10", "amountYuan", "30"));
        refund.put("amountYuan", "60");
        refund.put("on", "2026-03-09");
        tooEarly(Role.SIGNER, "refunds", refund, "2026-03-10");
    }

    @Test
    void so_is_an_override_before_the_answer_or_before_silence() {
        life.processing("2026-03-03").consulted("2026-03-04", "2026-03-05");
        life.step(
                Role.CLERK,
                "consultations/1/answers",
                Map.of("on", "2026-03-10", "answer", "OBJECT_UNREASONED", "why", "不愿"));
        tooEarly(Role.SIGNER, "overrides", override("2026-03-09", null), "2026-03-10");
        life = LifeForTests.received(Api.agency("230505"), null, "2026-03-02").processing("2026-03-03");
        life.consulted("2026-03-04", "2026-03-05");
        tooEarly(Role.SIGNER, "overrides", override("2026-03-26", null), "2026-03-27");
        life.step(Role.SIGNER, "overrides", override("2026-03-27", null));
    }

    @Test
    void so_is_an_answer_before_the_letter_arrived() {
        life.processing("2026-03-03").consulted("2026-03-04", "2026-03-06");
        tooEarly(Role.CLERK, "consultations/1/answers", Map.of("on", "2026-03-05", "answer", "AGREE"), "2026-03-06");
    }

    @Test
    void so_is_the_end_of_a_case_or_of_a_hold_before_its_beginning() {
        life.processing("2026-03-03").replied("2026-03-09");
        life.step(Role.CLERK, "case-openings", Map.of("on", "2026-04-10", "caseNumber", "案1"));
        tooEarly(
                Role.CLERK,
                "case-endings",
                Map.of("on", "2026-04-09", "caseNumber", "案1", "result", "RC_UPHOLD"),
                "2026-04-10");
        life.step(Role.SIGNER, "holds", Map.of("on", "2026-04-20", "reason", "巡视"));
        tooEarly(Role.SIGNER, "hold-releases", Map.of("on", "2026-04-17", "reason", "结束"), "2026-04-20");
    }

    @Test
    void so_is_a_publication_before_it_was_decided() {
        life.processing("2026-03-03").replied("2026-03-09");
        life.step(Role.CLERK, "publication-proposals", Map.of("on", "2026-03-10", "reason", "多人申请"));
        life.step(
                Role.SIGNER,
                "publication-proposals/1/decisions",
                Map.of("on", "2026-03-16", "publish", true, "reason", "公众利益"));
        tooEarly(
                Role.CLERK,
                "publication-proposals/1/publications",
                Map.of("on", "2026-03-13", "title", "决算", "request", "决算表", "reply", "已公开"),
                "2026-03-16");
    }

    @Test
    void what_is_recorded_late_is_judged_by_how_it_was_on_its_day() {
        life.processing("2026-03-03").consulted("2026-03-04", "2026-03-05");
        life.step(Role.CLERK, "consultations/1/answers", Map.of("on", "2026-03-16", "answer", "AGREE"));
        // On the tenth the third party had not answered yet, whatever is known of it now.
        life.send(Role.CLERK, "proposals", Map.of("on", "2026-03-10", "parts", List.of(LifeForTests.granted("附件1"))))
                .statusCode(409)
                .body("reason", equalTo("CONSULTATION_OPEN"));
        // And on the twentieth the term was not over, so that there was no omission to dispute.
        life.send(Role.CLERK, "case-openings", Map.of("on", "2026-03-20", "caseNumber", "案1"))
                .statusCode(409)
                .body("reason", equalTo("NOT_OVERDUE"));
    }

    private static Map<String, Object> override(String on, String servedOn) {
        Map<String, Object> body =
                new HashMap<>(Map.of("on", on, "consultation", 1, "ground", "NO_GOOD_REASON", "reasons", "不涉密"));
        if (servedOn != null) {
            body.put("servedOn", servedOn);
        }
        return body;
    }

    private void toCome(Role role, String path, Map<String, ?> body, String pointer) {
        life.send(role, path, body)
                .statusCode(400)
                .body("reason", equalTo("IN_THE_FUTURE"))
                .body("violations[0].pointer", equalTo(pointer));
    }

    private void tooEarly(Role role, String path, Map<String, ?> body, String antecedent) {
        ValidatableResponse answer = life.send(role, path, body);
        answer.statusCode(400)
                .body("reason", equalTo("NOT_BEFORE"))
                .body("violations[0].pointer", equalTo("/on"))
                .body("violations[0].message", equalTo("must not be before " + antecedent));
    }
}
