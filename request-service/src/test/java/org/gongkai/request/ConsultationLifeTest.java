package org.gongkai.request;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Letters that come back, answers and silence, and disclosure against a third party (Arts. 32 to 34 of the Regulations). */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ConsultationLifeTest {

    private LifeForTests life;

    @BeforeEach
    void an_application() {
        life = LifeForTests.received(Api.agency("230505"), null, "2026-03-02").processing("2026-03-03");
    }

    @Test
    void a_letter_that_was_served_is_not_served_again() {
        life.consulted("2026-03-05", "2026-03-06");
        refused(delivered("2026-03-09", "SERVED"), "SERVED_ALREADY");
        life.consulted("2026-03-05", null);
        life.step(Role.CLERK, "consultations/2/answers", Map.of("on", "2026-03-09", "answer", "AGREE"));
        refused(delivered("2026-03-10", "SERVED", 2), "CONSULTATION_ENDED");
    }

    @Test
    void a_letter_comes_back_and_goes_out_again() {
        life.consulted("2026-03-05", null);
        refused(delivered("2026-03-06", "AGAIN"), "NOT_RETURNED");
        refused(delivered("2026-03-06", "PUBLIC_NOTICE"), "NOT_RETURNED");
        delivered("2026-03-09", "RETURNED").statusCode(200).body("handling.stage", equalTo("PROCESSING"));
        refused(delivered("2026-03-10", "RETURNED"), "RETURNED_ALREADY");
        refused(delivered("2026-03-06", "AGAIN"), "NOT_BEFORE");
        delivered("2026-03-10", "AGAIN").statusCode(200);
        delivered("2026-03-12", "SERVED")
                .statusCode(200)
                .body("handling.subCases.consultations[0].deliveredOn", equalTo("2026-03-12"));
    }

    @Test
    void who_cannot_be_reached_after_three_returns_is_silent() {
        life.consulted("2026-03-05", null);
        Map<String, Object> silence = Map.of("on", "2026-03-12");
        delivered("2026-03-06", "RETURNED").statusCode(200);
        delivered("2026-03-09", "AGAIN").statusCode(200);
        delivered("2026-03-10", "RETURNED").statusCode(200);
        refused(life.send(Role.CLERK, "consultations/1/silences", silence), "STILL_REACHABLE");
        delivered("2026-03-10", "AGAIN").statusCode(200);
        delivered("2026-03-12", "RETURNED").statusCode(200);
        life.read().body("handling.flags", hasItem("PAUSED"));
        life.step(Role.CLERK, "consultations/1/silences", silence)
                .body("handling.subCases.consultations[0].state", equalTo("SILENT"))
                .body("handling.flags", not(hasItem("PAUSED")));
        refused(
                life.send(Role.CLERK, "consultations/1/answers", Map.of("on", "2026-03-13", "answer", "AGREE")),
                "CONSULTATION_ENDED");
    }

    @Test
    void a_request_for_a_supplement_that_came_back_is_served_by_public_notice() {
        LifeForTests asked = LifeForTests.received(Api.agency("230505"), null, "2026-03-02");
        asked.step(Role.CLERK, "assignments", Map.of("on", "2026-03-03", "handler", "李某"));
        asked.step(Role.CLERK, "supplement-requests", Map.of("on", "2026-03-04", "items", List.of("年度")));
        asked.step(Role.CLERK, "deliveries", notice("2026-03-06", "RETURNED", "D04_SUPPLEMENT"));
        refused(asked.send(Role.CLERK, "supplement-lapses", Map.of("on", "2026-04-30")), "NOTICE_NOT_SERVED");
        asked.step(Role.CLERK, "deliveries", notice("2026-03-09", "PUBLIC_NOTICE", "D04_SUPPLEMENT"));
        asked.step(Role.CLERK, "supplement-lapses", Map.of("on", "2026-03-24"));
        refused(
                asked.send(Role.CLERK, "deliveries", notice("2026-03-25", "SERVED", "D04_SUPPLEMENT")),
                "SERVED_ALREADY");
    }

    @Test
    void a_reply_that_came_back_is_undelivered_until_it_is_served() {
        life.replied("2026-03-10");
        life.step(Role.CLERK, "deliveries", Map.of("on", "2026-03-12", "result", "RETURNED", "proof", "本人签收"))
                .body("handling.flags", hasItem("UNDELIVERED"));
        life.step(Role.CLERK, "deliveries", Map.of("on", "2026-03-13", "result", "AGAIN"))
                .body("handling.flags", hasItem("UNDELIVERED"));
        life.step(Role.CLERK, "deliveries", Map.of("on", "2026-03-16", "result", "SERVED", "proof", "本人签收"))
                .body("handling.flags", not(hasItem("UNDELIVERED")));
    }

    @Test
    void disclosure_waits_until_the_overridden_party_was_told_and_may_no_longer_act() {
        objected("OBJECT_UNREASONED");
        life.step(Role.SIGNER, "overrides", override("2026-03-10", "NO_GOOD_REASON", null));
        life.decided("2026-03-11");
        refused(dispatched("2026-03-12"), "NOTICE_NOT_SERVED");
        life.step(Role.CLERK, "deliveries", notice("2026-03-12", "RETURNED", "D11_TP_DECISION"));
        life.step(Role.CLERK, "deliveries", notice("2026-03-13", "AGAIN", "D11_TP_DECISION"));
        life.step(Role.CLERK, "deliveries", notice("2026-03-16", "SERVED", "D11_TP_DECISION"));
        refused(dispatched("2026-03-23"), "THIRD_PARTY_MAY_STILL_ACT");
        dispatched("2026-03-24").statusCode(200);
    }

    /** Art. 24 of the Regulations of 2007: fifteen working days, and fifteen more. */
    @Test
    void what_was_received_before_the_revision_is_extended_by_as_much_as_its_term() {
        LifeForTests old =
                LifeForTests.received(Api.agency("230505"), null, "2019-05-06").processing("2019-05-07");
        old.send(Role.CLERK, "extensions", Map.of("on", "2019-05-16", "days", 16, "reason", "检索量大"))
                .statusCode(400)
                .body("reason", equalTo("EXTENSION_TOO_LONG"))
                .body("violations[0].message", containsString("15"));
        old.step(Role.CLERK, "extensions", Map.of("on", "2019-05-16", "days", 15, "reason", "检索量大"));
        old.agree("2019-05-16").body("handling.clock.length", equalTo(30));
    }

    @Test
    void a_wait_into_a_year_that_is_not_known_has_not_passed() {
        LifeForTests late =
                LifeForTests.received(Api.agency("230505"), null, "2018-12-03").processing("2018-12-04");
        late.consulted("2018-12-05", "2018-12-06");
        late.step(
                Role.CLERK,
                "consultations/1/answers",
                Map.of("on", "2018-12-10", "answer", "OBJECT_UNREASONED", "why", "不愿"));
        late.step(Role.SIGNER, "overrides", override("2018-12-11", "NO_GOOD_REASON", "2018-12-11"));
        late.decided("2018-12-12");
        refused(late.send(Role.CLERK, "dispatches", Map.of("on", "2018-12-28", "way", "POST")), "PERIOD_UNKNOWN");
    }

    @Test
    void an_objection_with_good_reason_yields_to_the_public_interest_alone() {
        objected("OBJECT_REASONED");
        life.send(Role.SIGNER, "overrides", override("2026-03-10", "NO_GOOD_REASON", "2026-03-10"))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/ground"))
                .body("reason", equalTo("REASONS_WERE_GOOD"));
        life.step(Role.SIGNER, "overrides", override("2026-03-10", "PUBLIC_INTEREST", "2026-03-10"));
    }

    @Test
    void nothing_is_disclosed_against_an_objection_before_it_is_overridden() {
        objected("OBJECT_REASONED");
        life.step(Role.CLERK, "proposals", Map.of("on", "2026-03-10", "parts", List.of(LifeForTests.granted("附件1"))));
        life.step(Role.REVIEWER, "reviews", Map.of("on", "2026-03-10", "kind", "SECRECY"));
        life.step(Role.REVIEWER, "reviews", Map.of("on", "2026-03-10", "kind", "LEGAL"));
        refused(life.send(Role.SIGNER, "approvals", Map.of("on", "2026-03-10")), "NOT_OVERRIDDEN");
        life.step(Role.SIGNER, "overrides", override("2026-03-11", "PUBLIC_INTEREST", "2026-03-11"));
        life.step(Role.SIGNER, "approvals", Map.of("on", "2026-03-12"));
    }

    @Test
    void a_refusal_for_a_third_party_needs_its_objection_or_its_silence() {
        life.consulted("2026-03-05", "2026-03-06");
        life.step(Role.CLERK, "consultations/1/answers", Map.of("on", "2026-03-09", "answer", "AGREE"));
        deniedForThirdParty("2026-03-10", 409);
        life.consulted("2026-03-11", "2026-03-11");
        life.step(Role.SIGNER, "consultations/2/recalls", Map.of("on", "2026-03-12", "reason", "误发"));
        deniedForThirdParty("2026-03-12", 409);
        life.consulted("2026-03-13", "2026-03-13");
        life.step(
                Role.CLERK,
                "consultations/3/answers",
                Map.of("on", "2026-03-16", "answer", "OBJECT_REASONED", "why", "商业秘密"));
        deniedForThirdParty("2026-03-17", 200);
    }

    @Test
    void a_further_decision_discloses_no_more_against_an_objection_than_the_first() {
        objected("OBJECT_REASONED");
        deniedForThirdParty("2026-03-10", 200);
        life.step(Role.CLERK, "dispatches", Map.of("on", "2026-03-11", "way", "POST"));
        refused(life.send(Role.SIGNER, "overrides", override("2026-05-08", "PUBLIC_INTEREST", null)), "NO_OPEN_ROUND");
        life.step(
                Role.CLERK,
                "rounds",
                Map.of("on", "2026-05-08", "origin", "ORDER", "result", "LT_REVOKE", "reason", "判决撤销"));
        life.step(
                Role.CLERK,
                "rounds/2/proposals",
                Map.of("on", "2026-05-11", "parts", List.of(LifeForTests.granted("附件1"))));
        life.step(Role.REVIEWER, "rounds/2/reviews", Map.of("on", "2026-05-11", "kind", "SECRECY"));
        life.step(Role.REVIEWER, "rounds/2/reviews", Map.of("on", "2026-05-11", "kind", "LEGAL"));
        refused(life.send(Role.SIGNER, "rounds/2/approvals", Map.of("on", "2026-05-11")), "NOT_OVERRIDDEN");

        life.step(Role.SIGNER, "overrides", override("2026-05-12", "PUBLIC_INTEREST", null));
        life.step(Role.SIGNER, "rounds/2/approvals", Map.of("on", "2026-05-12"));
        Map<String, Object> sent = new HashMap<>(Map.of("on", "2026-05-13", "way", "POST"));
        refused(life.send(Role.CLERK, "rounds/2/dispatches", sent), "NOTICE_NOT_SERVED");
        life.step(Role.CLERK, "deliveries", notice("2026-05-14", "SERVED", "D11_TP_DECISION"));
        refused(life.send(Role.CLERK, "rounds/2/dispatches", sent), "THIRD_PARTY_MAY_STILL_ACT");
        sent.put("on", "2026-05-22");
        life.step(Role.CLERK, "rounds/2/dispatches", sent);
    }

    @Test
    void who_made_it_too_and_does_not_answer_consents() {
        life.step(
                        Role.CLERK,
                        "consultations",
                        Map.of(
                                "on",
                                "2026-03-05",
                                "party",
                                "CO_MAKER",
                                "partyName",
                                "某局",
                                "information",
                                "联合发文",
                                "deliveredOn",
                                "2026-03-06"))
                .body("handling.subCases.consultations[0].state", equalTo("SILENT"))
                .body("handling.subCases.consultations[0].answer", equalTo("CONSENT"));
        life.consulted("2026-03-05", "2026-03-06");
        life.read()
                .body("handling.subCases.consultations[1].state", equalTo("SILENT"))
                .body("handling.subCases.consultations[1].answer", nullValue());
    }

    private void deniedForThirdParty(String on, int status) {
        Map<String, Object> part = new HashMap<>(Map.of(
                "text",
                "合同",
                "outcome",
                "DENY_THIRD_PARTY",
                "detail",
                "TRADE_SECRET",
                "law",
                "《中华人民共和国政府信息公开条例》第十五条",
                "facts",
                "涉及商业秘密",
                "evidence",
                "第三方意见"));
        part.put("elements", Map.of("objectionReason", "确属商业秘密", "publicInterest", "不涉及公共利益"));
        life.step(Role.CLERK, "proposals", Map.of("on", on, "parts", List.of(part)));
        life.step(Role.REVIEWER, "reviews", Map.of("on", on, "kind", "SECRECY"));
        life.step(Role.REVIEWER, "reviews", Map.of("on", on, "kind", "LEGAL"));
        life.send(Role.SIGNER, "approvals", Map.of("on", on)).statusCode(status);
        if (status != 200) {
            life.step(Role.SIGNER, "returns", Map.of("on", on, "reason", "证据不足"));
        }
    }

    private void objected(String answer) {
        life.consulted("2026-03-05", "2026-03-06");
        life.step(Role.CLERK, "consultations/1/answers", Map.of("on", "2026-03-09", "answer", answer, "why", "商业秘密"));
    }

    private static Map<String, Object> override(String on, String ground, String servedOn) {
        Map<String, Object> body =
                new HashMap<>(Map.of("on", on, "consultation", 1, "ground", ground, "reasons", "不公开有损公共利益"));
        if (servedOn != null) {
            body.put("servedOn", servedOn);
        }
        return body;
    }

    private ValidatableResponse dispatched(String on) {
        return life.send(Role.CLERK, "dispatches", Map.of("on", on, "way", "POST"));
    }

    private ValidatableResponse delivered(String on, String result) {
        return delivered(on, result, 1);
    }

    private ValidatableResponse delivered(String on, String result, int number) {
        Map<String, Object> body = notice(on, result, "D08_TP_CONSULT");
        body.put("number", number);
        return life.send(Role.CLERK, "deliveries", body);
    }

    private static Map<String, Object> notice(String on, String result, String document) {
        return new HashMap<>(Map.of("on", on, "result", result, "document", document, "number", 1, "proof", "本人签收"));
    }

    private static void refused(ValidatableResponse answer, String reason) {
        answer.body("reason", equalTo(reason));
    }

    /** What was met with silence ended with its term, whatever ends the application later. */
    @ParameterizedTest
    @ValueSource(strings = {"replied", "withdrawn"})
    void an_end_does_not_move_the_last_day_by_a_consultation_that_has_ended_in_silence(String ending) {
        life.consulted("2026-03-05", "2026-03-06");
        life.read().body("handling.clock.dueOn", equalTo("2026-04-22"));

        if (ending.equals("replied")) {
            life.replied("2026-04-24");
        } else {
            life.step(Role.CLERK, "withdrawals", Map.of("on", "2026-04-24", "proof", "申请书"));
        }

        life.read()
                .body("handling.clock.dueOn", equalTo("2026-04-22"))
                .body("handling.clock.excluded", equalTo(16))
                .body("handling.subCases.consultations[0].state", equalTo("SILENT"))
                .body("handling.flags", hasItem("OVERDUE"));
    }
}
