package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** A further decision takes the way of the first, changes no year's figures, and says nothing that was revoked (domain 5.5). */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RoundTest {

    private String agency;
    private LifeForTests life;

    @BeforeEach
    void a_reply_that_was_served() {
        agency = Api.agency("230505");
        life = LifeForTests.received(agency, null, "2026-03-02")
                .processing("2026-03-03")
                .replied("2026-03-10")
                .closed("2026-03-12");
    }

    @Test
    void it_is_drafted_reviewed_signed_sent_and_served_and_no_figure_moves() {
        Api.statistics(agency, 2026).cell("T3.GRANTED.NATURAL_PERSON", 1).cell("T3.DENY_INTERNAL.NATURAL_PERSON", 0);
        life.read()
                .body("handling.remedies.timer", contains("T_RECON_APPLY", "T_SUIT_DIRECT"))
                .body("handling.remedies[0].startedOn", equalTo("2026-03-12"));

        ordered(Map.of("result", "RC_REVOKE"))
                .body("handling.flags", hasItem("REDECISION"))
                .body("handling.remedies", empty())
                .body("handling.subCases.rounds[0].stage", equalTo("PROCESSING"));
        round("proposals", Role.CLERK, "2026-05-11", Map.of("parts", List.of(denied())))
                .statusCode(200)
                .body("handling.stage", equalTo("CLOSED"))
                .body("handling.subCases.rounds[0].stage", equalTo("APPROVAL"))
                .body("handling.subCases.rounds[0].draft.outcome", equalTo("DENY_INTERNAL"));
        round("approvals", Role.SIGNER, "2026-05-12", Map.of())
                .statusCode(409)
                .body("reason", equalTo("REVIEWS_MISSING"));
        round("reviews", Role.REVIEWER, "2026-05-12", Map.of("kind", "SECRECY")).statusCode(200);
        round("reviews", Role.REVIEWER, "2026-05-12", Map.of("kind", "LEGAL")).statusCode(200);
        round("approvals", Role.SIGNER, "2026-05-13", Map.of("documentNumber", "公复〔2026〕9号"))
                .statusCode(400)
                .body("violations.pointer", contains("/documentNumber"));
        round("approvals", Role.SIGNER, "2026-05-13", Map.of())
                .statusCode(200)
                .body("handling.subCases.rounds[0].draft.documentNumber", equalTo("公复〔2026〕2号"))
                .body("handling.documentNumber", equalTo("公复〔2026〕1号"));
        round("dispatches", Role.CLERK, "2026-05-14", Map.of("way", "POST", "trackingNumber", "EMS2"))
                .statusCode(200)
                .body("handling.flags", not(hasItem("REDECISION")))
                .body("handling.subCases.rounds[0].dispatchedOn", equalTo("2026-05-14"))
                .body("handling.remedies", empty())
                .body("outcome", equalTo("GRANTED"))
                .body("closedOn", equalTo("2026-03-10"));
        round("deliveries", Role.CLERK, "2026-05-18", Map.of("result", "RETURNED", "proof", "本人签收"))
                .statusCode(200);
        round("deliveries", Role.CLERK, "2026-05-19", Map.of("result", "AGAIN")).statusCode(200);
        round("deliveries", Role.CLERK, "2026-05-21", Map.of("result", "SERVED", "proof", "本人签收"))
                .statusCode(200)
                .body("handling.subCases.rounds[0].servedOn", equalTo("2026-05-21"))
                .body("handling.remedies.timer", contains("T_RECON_APPLY"))
                .body("handling.remedies[0].startedOn", equalTo("2026-05-21"));
        round("deliveries", Role.CLERK, "2026-05-22", Map.of("result", "SERVED", "proof", "本人签收"))
                .statusCode(409)
                .body("reason", equalTo("SERVED_ALREADY"));

        Api.statistics(agency, 2026).cell("T3.GRANTED.NATURAL_PERSON", 1).cell("T3.DENY_INTERNAL.NATURAL_PERSON", 0);
        Api.verify(agency).statusCode(200).body("differences", empty());
    }

    @Test
    void its_drafter_neither_reviews_nor_signs() {
        ordered(Map.of("result", "LT_REVOKE"));
        round("proposals", Role.REVIEWER, "2026-05-11", Map.of("parts", List.of(denied())))
                .statusCode(200);
        round("reviews", Role.REVIEWER, "2026-05-12", Map.of("kind", "LEGAL"))
                .statusCode(403)
                .body("reason", equalTo("OWN_DRAFT"));
    }

    @Test
    void its_evidence_is_in_the_case_before_it_is_signed() {
        ordered(Map.of("result", "RC_REVOKE"));
        Map<String, Object> notHeld = new HashMap<>(Map.of(
                "text",
                "合同",
                "outcome",
                "UNAVAIL_NOT_HELD",
                "detail",
                "NOT_EXIST",
                "facts",
                "未制作",
                "evidence",
                "检索档案室"));
        round("proposals", Role.CLERK, "2026-05-11", Map.of("parts", List.of(notHeld)))
                .statusCode(200);
        round("reviews", Role.REVIEWER, "2026-05-11", Map.of("kind", "SECRECY")).statusCode(200);
        round("reviews", Role.REVIEWER, "2026-05-11", Map.of("kind", "LEGAL")).statusCode(200);
        round("approvals", Role.SIGNER, "2026-05-11", Map.of())
                .statusCode(409)
                .body("reason", equalTo("DECISION_INCOMPLETE"));
        round("returns", Role.SIGNER, "2026-05-11", Map.of("reason", "证据不足"))
                .statusCode(200)
                .body("handling.subCases.rounds[0].stage", equalTo("PROCESSING"));
        notHeld.put(
                "elements",
                Map.of("searchPlace", "档案室", "searchWords", "合同", "searchedBy", "李某", "searchedOn", "2026年5月11日"));
        round("proposals", Role.CLERK, "2026-05-12", Map.of("parts", List.of(notHeld)))
                .statusCode(200);
        life.signed("rounds/2/", "2026-05-12");
    }

    @ParameterizedTest
    @CsvSource({"RC_REVOKE", "RC_REVOKE_PART", "LT_REVOKE"})
    void what_was_revoked_is_not_decided_again_on_the_same_facts_and_law(String result) {
        ordered(Map.of("result", result));
        round("proposals", Role.CLERK, "2026-05-11", Map.of("parts", List.of(LifeForTests.granted("附件2"))))
                .statusCode(400)
                .body("reason", equalTo("SAME_DECISION"))
                .body("violations.pointer", contains("/parts"));
        Map<String, Object> other = LifeForTests.granted("附件2");
        other.put("law", "《政府信息公开条例》第36条第（二）项");
        round("proposals", Role.CLERK, "2026-05-11", Map.of("parts", List.of(other)))
                .statusCode(400)
                .body("reason", equalTo("SAME_DECISION"));
        other.put("facts", "重新检索，另有附件");
        round("proposals", Role.CLERK, "2026-05-11", Map.of("parts", List.of(other)))
                .statusCode(200);
    }

    @Test
    void nor_is_what_the_body_itself_has_revoked_or_what_a_further_round_had_decided() {
        life.step(Role.SIGNER, "rounds", Map.of("on", "2026-05-08", "origin", "OWN", "reason", "适用依据错误"));
        round("proposals", Role.CLERK, "2026-05-11", Map.of("parts", List.of(LifeForTests.granted("附件1"))))
                .statusCode(400)
                .body("reason", equalTo("SAME_DECISION"));
        round("proposals", Role.CLERK, "2026-05-11", Map.of("parts", List.of(denied())))
                .statusCode(200);
        life.signed("rounds/2/", "2026-05-11");
        round("dispatches", Role.CLERK, "2026-05-11", Map.of("way", "POST")).statusCode(200);
        life.step(
                Role.CLERK,
                "rounds",
                Map.of("on", "2026-06-08", "origin", "ORDER", "result", "RC_REVOKE", "reason", "再次撤销"));
        life.send(Role.CLERK, "rounds/3/proposals", Map.of("on", "2026-06-09", "parts", List.of(denied())))
                .statusCode(400)
                .body("reason", equalTo("SAME_DECISION"));
    }

    @Test
    void what_was_revoked_for_its_procedure_may_be_decided_again() {
        ordered(Map.of("result", "RC_REVOKE", "procedural", true));
        round("proposals", Role.CLERK, "2026-05-11", Map.of("parts", List.of(LifeForTests.granted("附件1"))))
                .statusCode(200);
    }

    @Test
    void a_signed_one_is_recalled_and_its_number_is_not_given_again() {
        ordered(Map.of("result", "RC_REVOKE"));
        round("proposals", Role.CLERK, "2026-05-11", Map.of("parts", List.of(denied())))
                .statusCode(200);
        life.signed("rounds/2/", "2026-05-11");
        round("recalls", Role.SIGNER, "2026-05-12", Map.of("reason", "附件有误"))
                .statusCode(200)
                .body("handling.subCases.rounds[0].draft", equalTo(null));
        round("proposals", Role.CLERK, "2026-05-12", Map.of("parts", List.of(denied())))
                .statusCode(200);
        life.signed("rounds/2/", "2026-05-12");
        life.read().body("handling.subCases.rounds[0].draft.documentNumber", equalTo("公复〔2026〕3号"));
    }

    @Test
    void its_paper_tells_its_own_decision_and_is_void_when_that_is_recalled() {
        PaperLife paper = new PaperLife()
                .processing()
                .proposed(List.of(PaperLife.granted()))
                .reviewed()
                .approved()
                .dispatched();
        int first = paper.made("D20_GRANT", "2026-03-13", Map.of());
        paper.then(
                        Role.CLERK,
                        "rounds",
                        Map.of("on", "2026-05-08", "origin", "ORDER", "result", "RC_REVOKE", "reason", "撤销"))
                .then(Role.CLERK, "rounds/2/proposals", Map.of("on", "2026-05-11", "parts", List.of(denied())))
                .then(Role.REVIEWER, "rounds/2/reviews", Map.of("on", "2026-05-11", "kind", "SECRECY"))
                .then(Role.REVIEWER, "rounds/2/reviews", Map.of("on", "2026-05-11", "kind", "LEGAL"))
                .then(Role.SIGNER, "rounds/2/approvals", Map.of("on", "2026-05-12"));
        int further = paper.made("D22_DENY", "2026-05-12", Map.of());
        assertThat(paper.pdf(further)).contains("公复〔2026〕2号", "属于内部管理信息").doesNotContain("公复〔2026〕1号");

        paper.then(Role.SIGNER, "rounds/2/recalls", Map.of("on", "2026-05-13", "reason", "附件有误"));

        state(paper, further).body("state", equalTo("VOID"));
        state(paper, first).body("state", equalTo("MADE"));
    }

    private static ValidatableResponse state(PaperLife paper, int number) {
        return paper.as(Role.CLERK)
                .get(paper.path("/documents"))
                .then()
                .statusCode(200)
                .rootPath("items.find { it.number == %d }".formatted(number));
    }

    @Test
    void each_step_has_its_place_and_its_day() {
        ordered(Map.of("result", "RC_REVOKE"));
        round("reviews", Role.REVIEWER, "2026-05-11", Map.of("kind", "LEGAL"))
                .statusCode(409)
                .body("reason", equalTo("WRONG_ROUND_STAGE"));
        round("dispatches", Role.CLERK, "2026-05-11", Map.of("way", "POST"))
                .statusCode(409)
                .body("reason", equalTo("WRONG_ROUND_STAGE"));
        round("proposals", Role.CLERK, "2026-05-07", Map.of("parts", List.of(denied())))
                .statusCode(400)
                .body("reason", equalTo("NOT_BEFORE"));
        life.send(Role.CLERK, "rounds/3/proposals", Map.of("on", "2026-05-11", "parts", List.of(denied())))
                .statusCode(409)
                .body("reason", equalTo("NO_OPEN_ROUND"));
        life.send(Role.CLERK, "proposals", Map.of("on", "2026-05-11", "parts", List.of(denied()), "round", 2))
                .statusCode(409)
                .body("reason", equalTo("OTHER_PATH"));
        round("proposals", Role.CLERK, "2026-05-11", Map.of("parts", List.of(denied())))
                .statusCode(200);
        round("reviews", Role.REVIEWER, "2026-05-12", Map.of("kind", "SECRECY")).statusCode(200);
        round("reviews", Role.REVIEWER, "2026-05-13", Map.of("kind", "LEGAL")).statusCode(200);
        round("approvals", Role.SIGNER, "2026-05-12", Map.of()).statusCode(400).body("reason", equalTo("NOT_BEFORE"));
        round("approvals", Role.SIGNER, "2026-05-14", Map.of()).statusCode(200);
        round("dispatches", Role.CLERK, "2026-05-13", Map.of("way", "POST"))
                .statusCode(400)
                .body("reason", equalTo("NOT_BEFORE"));
        life.read()
                .body("handling.actions.find { it.event == 'dispatchRound' }.needs", contains("on", "way"))
                .body(
                        "handling.actions.find { it.event == 'proposeRound' }.refusal.detail",
                        containsString("propose a further decision"));
    }

    @Test
    void its_term_is_as_it_was_ordered() {
        ordered(Map.of("result", "RC_REVOKE", "days", 10)).body(due(), equalTo("2026-05-21"));
        sent(2);
        another(Map.of("result", "RC_REVOKE", "days", 15, "unit", "DAY"), "2026-06-01")
                .statusCode(200)
                .body("handling.subCases.rounds[1].dueOn", equalTo("2026-06-16"));
        sent(3);
        another(Map.of("result", "RC_REVOKE", "dueOn", "2026-07-31"), "2026-07-01")
                .statusCode(200)
                .body("handling.subCases.rounds[2].dueOn", equalTo("2026-07-31"));
        sent(4);
        another(Map.of("result", "RC_REVOKE", "days", 10, "dueOn", "2026-08-31"), "2026-08-03")
                .statusCode(400)
                .body("reason", equalTo("ONE_TERM"));
        another(Map.of("result", "RC_REVOKE", "dueOn", "2026-08-02"), "2026-08-03")
                .statusCode(400)
                .body("reason", equalTo("NOT_BEFORE"));
    }

    @Test
    void an_order_to_reply_to_an_open_one_adds_its_term_alone() {
        LifeForTests open = LifeForTests.received(agency, null, "2026-03-02").processing("2026-03-03");
        open.send(
                        Role.CLERK,
                        "rounds",
                        Map.of("on", "2026-06-01", "origin", "ORDER", "result", "RC_REVOKE", "reason", "撤销"))
                .statusCode(409)
                .body("reason", equalTo("WRONG_STAGE"));
        open.step(
                        Role.CLERK,
                        "rounds",
                        Map.of(
                                "on",
                                "2026-06-01",
                                "origin",
                                "ORDER",
                                "result",
                                "LT_PERFORM",
                                "days",
                                15,
                                "unit",
                                "DAY",
                                "reason",
                                "责令限期答复"))
                .body("handling.stage", equalTo("PROCESSING"))
                .body("handling.subCases.rounds", empty())
                .body("handling.subCases.ordersToReply", hasSize(1))
                .body("handling.subCases.ordersToReply[0].dueOn", equalTo("2026-06-16"))
                .body("handling.flags", not(hasItem("REDECISION")));
        open.replied("2026-06-05");
        open.read().body("outcome", equalTo("GRANTED")).body("closedOn", equalTo("2026-06-05"));
        Api.statistics(agency, 2026).cell("T3.GRANTED.NATURAL_PERSON", 2);
    }

    @Test
    void while_one_is_open_nothing_is_erased() {
        life.read().body("handling.flags", not(hasItem("HOLD")));
        ordered(Map.of("result", "RC_REVOKE")).body("handling.flags", hasItem("HOLD"));
        sent(2).body("handling.flags", not(hasItem("HOLD")));
    }

    private static String due() {
        return "handling.subCases.rounds[0].dueOn";
    }

    private ValidatableResponse ordered(Map<String, ?> order) {
        return another(order, "2026-05-08").statusCode(200);
    }

    private ValidatableResponse another(Map<String, ?> order, String on) {
        Map<String, Object> body = new HashMap<>(order);
        body.putAll(Map.of("on", on, "origin", "ORDER", "reason", "复议撤销"));
        return life.send(Role.CLERK, "rounds", body);
    }

    private ValidatableResponse round(String step, Role role, String on, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("on", on);
        return life.send(role, "rounds/2/" + step, body);
    }

    /** Decides a round and sends it, on the day of the last step of any. */
    private ValidatableResponse sent(int number) {
        List<String> started = life.read().extract().path("handling.subCases.rounds.startedOn");
        String on = started.getLast();
        Map<String, Object> part = denied();
        part.put("facts", "第" + number + "轮查明");
        String below = "rounds/" + number + "/";
        life.step(Role.CLERK, below + "proposals", Map.of("on", on, "parts", List.of(part)));
        return life.signed(below, on).step(Role.CLERK, below + "dispatches", Map.of("on", on, "way", "POST"));
    }

    private static Map<String, Object> denied() {
        return new HashMap<>(Map.of(
                "text",
                "合同",
                "outcome",
                "DENY_INTERNAL",
                "detail",
                "WORKFLOW",
                "law",
                "《中华人民共和国政府信息公开条例》第十六条第一款",
                "facts",
                "属于内部管理信息",
                "evidence",
                "内部流程记录"));
    }
}
