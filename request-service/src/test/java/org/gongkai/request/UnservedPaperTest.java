package org.gongkai.request;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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

/**
 * The clock stands still from the day on which a paper is sent; that it arrives is seen to by the office, for the term of whoever
 * was asked begins with that alone (decision 050).
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class UnservedPaperTest {

    private String agency;
    private LifeForTests life;

    @BeforeEach
    void an_application() {
        agency = Api.agency("230505");
        life = LifeForTests.received(agency, null, "2026-03-02");
        life.step(Role.CLERK, "assignments", Map.of("on", "2026-03-03", "handler", "李某"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        STEP                | DOCUMENT       | HINT                        | NUMBER | KIND    | TIMER
        supplement-requests | D04_SUPPLEMENT | SUPPLEMENT_RECEIPT_UNKNOWN  | 0      | STOPPED | T_SUPPLEMENT
        fee-notices         | D14_FEE_NOTICE | FEE_RECEIPT_UNKNOWN         | 0      | STOPPED | T_FEE
        OTHER_AGENCY        | D12_CO_CONSULT | AGENCY_RECEIPT_UNKNOWN      | 1      | PAUSED  | T_OTHER_AGENCY
        THIRD_PARTY         | D08_TP_CONSULT | THIRD_PARTY_RECEIPT_UNKNOWN | 1      | PAUSED  | T_THIRD_PARTY
        """)
    void what_was_sent_and_never_arrived_is_a_hint_an_entry_and_a_term(
            String step, String document, String hint, int number, String kind, String timer) {
        send(step);

        life.read()
                .body("handling.clock.open.kind", equalTo(kind))
                .body("handling.hints.code", hasItem(hint))
                .body("handling.terms.find { it.timer == 'T_SERVICE' }.number", equalTo(number))
                .body("handling.terms.find { it.timer == 'T_SERVICE' }.dueOn", equalTo("2026-03-13"))
                .body("handling.terms.timer", not(hasItem(timer)));
        worklist("CLERK")
                .body("items.id", contains(life.id()))
                .body("items[0].waitingFor.find { it.whom == 'CLERK' }.step", equalTo("noticeServed"))
                .body("items[0].waitingFor.find { it.whom == 'CLERK' }.number", equalTo(number))
                .body("items[0].waitingFor.find { it.whom == 'CLERK' }.until", equalTo("2026-03-13"));

        life.step(
                Role.CLERK,
                "deliveries",
                Map.of("on", "2026-03-10", "result", "SERVED", "document", document, "number", 1, "proof", "回执"));
        life.read()
                .body("handling.hints.code", not(hasItem(hint)))
                .body("handling.terms.timer", not(hasItem("T_SERVICE")))
                .body("handling.terms.timer", hasItem(timer));
        worklist("CLERK").body("items", empty());
    }

    private void send(String step) {
        switch (step) {
            case "supplement-requests" ->
                life.step(Role.CLERK, step, Map.of("on", "2026-03-06", "items", List.of("年度")));
            case "fee-notices" -> {
                life.step(
                        Role.CLERK,
                        step,
                        FeesForTests.notice(new HashMap<>(
                                Map.of("on", "2026-03-06", "method", "PAGE", "units", 44, "amountYuan", "140"))));
                life.agree("2026-03-06");
            }
            default -> {
                life.step(Role.CLERK, "acceptances", Map.of("on", "2026-03-04"));
                life.step(
                        Role.CLERK,
                        "consultations",
                        Map.of("on", "2026-03-06", "party", step, "partyName", "某单位", "information", "合同"));
            }
        }
    }

    @Test
    void what_came_back_is_to_be_sent_again_within_as_many_days() {
        send("supplement-requests");
        life.step(
                Role.CLERK,
                "deliveries",
                Map.of("on", "2026-03-11", "result", "RETURNED", "document", "D04_SUPPLEMENT", "proof", "退回"));

        life.read().body("handling.terms.find { it.timer == 'T_SERVICE' }.dueOn", equalTo("2026-03-18"));
    }

    @Test
    void money_that_came_in_vain_waits_for_the_head_until_it_is_given_back() {
        life.step(Role.CLERK, "acceptances", Map.of("on", "2026-03-04"));
        life.charge("2026-03-06", "PAGE", 44, "140");
        life.step(Role.CLERK, "fee-notices/1/payments", Map.of("on", "2026-03-09", "amountYuan", "60"));
        worklist("HEAD").body("items", empty());
        life.step(Role.CLERK, "fee-notices/1/lapses", Map.of("on", "2026-04-08"));
        life.agree("2026-04-08").body("handling.stage", equalTo("CLOSED"));

        worklist("HEAD")
                .body("items.id", contains(life.id()))
                .body("items[0].state", equalTo("WAITING"))
                .body("items[0].waitingFor.step", contains("refund"))
                .body("items[0].waitingFor.number", contains(1));
        life.step(Role.SIGNER, "refunds", Map.of("on", "2026-04-10", "amountYuan", "60", "ground", "PART_PAYMENT"));
        worklist("HEAD").body("items", empty());
    }

    private ValidatableResponse worklist(String waitingFor) {
        return LifeForTests.as(Role.CLERK)
                .get("/api/v1/applications/worklist?agencyCode=" + agency + "&waitingFor=" + waitingFor)
                .then()
                .statusCode(200);
    }
}
