package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** What another service tells of cases about an application: taken once, known where it was recorded by hand, refused where it cannot be. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ToldCaseTest {

    private static final String NUMBER = "双政复〔2026〕31号";

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
    void a_case_holds_the_application_until_it_is_over_however_often_that_is_told() {
        String opened = UUID.randomUUID().toString();
        tell(opened, "OPENED", "2026-04-01", Map.of())
                .statusCode(200)
                .body("outcome", equalTo("TAKEN"))
                .body("round", nullValue());
        tell(opened, "OPENED", "2026-04-01", Map.of()).statusCode(200).body("outcome", equalTo("TAKEN"));
        life.read()
                .body("handling.flags", hasItem("DISPUTED"))
                .body("handling.flags", hasItem("HOLD"))
                .body("handling.subCases.openCases", contains(NUMBER))
                .body("handling.timeline.findAll { it.event == 'caseOpened' }", hasSize(1));

        String ended = UUID.randomUUID().toString();
        tell(ended, "ENDED", "2026-05-08", Map.of("result", "RC_UPHOLD")).statusCode(200);
        life.read().body("handling.flags", not(hasItem("DISPUTED"))).body("handling.flags", not(hasItem("HOLD")));
        // The first is told once more after all, by a process that did not hear that it had been taken.
        tell(opened, "OPENED", "2026-04-01", Map.of()).statusCode(200).body("outcome", equalTo("TAKEN"));
        life.read().body("handling.subCases.openCases", empty());

        tell("OPENED", "2026-04-01", Map.of()).body("outcome", equalTo("TAKEN"));
        life.read().body("handling.subCases.openCases", contains(NUMBER));
        tell("ENDED", "2026-05-20", Map.of("result", "RECORDED_IN_ERROR")).body("outcome", equalTo("TAKEN"));
        life.read()
                .body("handling.flags", not(hasItem("HOLD")))
                .body("handling.timeline[-1].event", equalTo("caseEnded"));
    }

    @Test
    void what_the_office_has_recorded_by_hand_is_known() {
        life.step(Role.CLERK, "case-openings", Map.of("on", "2026-04-02", "caseNumber", "双政复[2026]31号"));
        tell("OPENED", "2026-04-01", Map.of()).statusCode(200).body("outcome", equalTo("KNOWN"));
        life.step(Role.CLERK, "case-endings", Map.of("on", "2026-05-08", "caseNumber", NUMBER, "result", "RC_REVOKE"));
        tell("ENDED", "2026-05-08", Map.of("result", "RC_REVOKE")).body("outcome", equalTo("KNOWN"));
        life.step(
                Role.CLERK,
                "rounds",
                Map.of("on", "2026-05-09", "origin", "ORDER", "result", "RC_REVOKE", "reason", "复议撤销"));
        tell("ORDERED", "2026-05-08", Map.of("result", "RC_REVOKE")).body("outcome", equalTo("KNOWN"));
        Map<String, Object> otherwise = new HashMap<>(LifeForTests.granted("附件2"));
        otherwise.put("facts", "重新查明");
        life.step(Role.CLERK, "rounds/2/proposals", Map.of("on", "2026-05-11", "parts", List.of(otherwise)));
        life.signed("rounds/2/", "2026-05-12")
                .step(Role.CLERK, "rounds/2/dispatches", Map.of("on", "2026-05-13", "way", "POST"));
        // Another case about the same reply has ended in the same way: it was opened before the reply was given anew.
        tell("OPENED", "2026-05-01", Map.of("caseNumber", "双政复〔2026〕32号")).body("outcome", equalTo("TAKEN"));
        String late = UUID.randomUUID().toString();
        tell(late, "ORDERED", "2026-08-20", Map.of("result", "RC_REVOKE", "caseNumber", "双政复〔2026〕32号"))
                .body("outcome", equalTo("KNOWN"))
                .body("round", equalTo(2));
        assertThat(toldBack(late)).singleElement().asString().contains("\"on\":\"2026-05-13\"");

        life.read()
                .body("handling.timeline.findAll { it.event == 'caseOpened' }", hasSize(2))
                .body("handling.timeline.findAll { it.event == 'caseEnded' }", hasSize(1))
                .body("handling.subCases.rounds", hasSize(1));

        // One that was opened afterwards is about the reply that was given anew, however soon its order comes.
        tell("OPENED", "2026-05-18", Map.of("caseNumber", "双政复〔2026〕33号")).body("outcome", equalTo("TAKEN"));
        tell("ORDERED", "2026-05-25", Map.of("result", "RC_REVOKE", "caseNumber", "双政复〔2026〕33号"))
                .body("outcome", equalTo("TAKEN"))
                .body("round", equalTo(3));
    }

    @Test
    void a_case_is_told_once_when_its_order_is_carried_out() {
        String order = UUID.randomUUID().toString();
        tell(order, "ORDERED", "2026-05-08", Map.of("result", "RC_REVOKE")).body("round", equalTo(2));
        assertThat(toldBack(order)).isEmpty();
        Map<String, Object> otherwise = new HashMap<>(LifeForTests.granted("附件2"));
        otherwise.put("facts", "重新查明");
        life.step(Role.CLERK, "rounds/2/proposals", Map.of("on", "2026-05-11", "parts", List.of(otherwise)));
        life.signed("rounds/2/", "2026-05-12");
        assertThat(toldBack(order)).isEmpty();

        life.step(Role.CLERK, "rounds/2/dispatches", Map.of("on", "2026-05-13", "way", "POST"));

        assertThat(toldBack(order))
                .singleElement()
                .asString()
                .contains("\"on\":\"2026-05-13\"", "\"agencyCode\":\"" + agency + "\"");
        tell(order, "ORDERED", "2026-05-08", Map.of("result", "RC_REVOKE")).body("round", equalTo(2));
        assertThat(toldBack(order)).hasSize(1);
    }

    /** What waits to be told to the case of what was heard under an id. */
    private static List<String> toldBack(String heard) {
        return DatabaseOwner.jdbi()
                .withHandle(owner -> owner.createQuery(
                                "select body from outbox_message where topic = 'redecision' and body like '%' || :id || '%'")
                        .bind("id", heard)
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void an_order_opens_a_round_with_its_term_in_which_the_same_reply_is_stopped() {
        String order = UUID.randomUUID().toString();
        Map<String, Object> said =
                Map.of("result", "LT_REVOKE", "dueOn", "2026-06-30", "orderNumber", "（2026）黑0505行初7号");
        tell(order, "ORDERED", "2026-05-08", said)
                .statusCode(200)
                .body("outcome", equalTo("TAKEN"))
                .body("round", equalTo(2));
        tell(order, "ORDERED", "2026-05-08", said).body("round", equalTo(2));
        life.read()
                .body("handling.flags", hasItem("REDECISION"))
                .body("handling.subCases.rounds", hasSize(1))
                .body("handling.subCases.rounds[0].origin", equalTo("ORDER"))
                .body("handling.subCases.rounds[0].startedOn", equalTo("2026-05-08"))
                .body("handling.subCases.rounds[0].dueOn", equalTo("2026-06-30"))
                .body("handling.timeline[-1].content.orderNumber", equalTo("（2026）黑0505行初7号"));

        life.send(
                        Role.CLERK,
                        "rounds/2/proposals",
                        Map.of("on", "2026-05-11", "parts", List.of(LifeForTests.granted("附件1"))))
                .statusCode(400)
                .body("reason", equalTo("SAME_DECISION"));
    }

    @Test
    void what_was_revoked_for_its_procedure_alone_may_be_decided_again() {
        tell("ORDERED", "2026-05-08", Map.of("result", "RC_REVOKE", "procedural", true))
                .body("round", equalTo(2));
        life.step(
                Role.CLERK,
                "rounds/2/proposals",
                Map.of("on", "2026-05-11", "parts", List.of(LifeForTests.granted("附件1"))));
    }

    @Test
    void a_case_that_was_given_up_since_the_body_corrected_itself_revokes_nothing_which_the_head_does() {
        String revoked = UUID.randomUUID().toString();
        tell(revoked, "REVOKED", "2026-05-08", Map.of("result", "LT_SELF_CORRECTED"))
                .statusCode(409)
                .body("reason", equalTo("REVOKE_FIRST"));
        life.read().body("handling.subCases.rounds", empty());

        life.step(Role.SIGNER, "rounds", Map.of("on", "2026-05-08", "origin", "OWN", "reason", "原答复有误"));

        tell(revoked, "REVOKED", "2026-05-08", Map.of("result", "LT_SELF_CORRECTED"))
                .body("outcome", equalTo("KNOWN"));
        life.read().body("handling.subCases.rounds.origin", contains("OWN"));
    }

    @Test
    void what_cannot_have_happened_as_the_application_stands_is_refused_and_may_be_told_again() {
        String ended = UUID.randomUUID().toString();
        tell(ended, "ENDED", "2026-05-08", Map.of("result", "RC_UPHOLD"))
                .statusCode(409)
                .body("reason", equalTo("NO_OPEN_CASE"));
        life.step(Role.CLERK, "case-openings", Map.of("on", "2026-04-01", "caseNumber", NUMBER));
        tell(ended, "ENDED", "2026-05-08", Map.of("result", "RC_UPHOLD")).body("outcome", equalTo("TAKEN"));

        tell("ORDERED", "2026-05-08", Map.of("result", "RC_UPHOLD"))
                .statusCode(400)
                .body("violations.pointer", contains("/result"));
        put(UUID.randomUUID().toString(), Role.SERVICE, body("OPENED", "2026-04-01", Map.of("agencyCode", "1")))
                .statusCode(404);
        put(
                        UUID.randomUUID().toString(),
                        Role.SERVICE,
                        body(
                                "OPENED",
                                "2026-04-01",
                                Map.of("application", UUID.randomUUID().toString())))
                .statusCode(404)
                .body("detail", containsString("application"));
        put(UUID.randomUUID().toString(), Role.CLERK, body("OPENED", "2026-04-01", Map.of()))
                .statusCode(403);
    }

    private ValidatableResponse tell(String kind, String on, Map<String, Object> more) {
        return tell(UUID.randomUUID().toString(), kind, on, more);
    }

    private ValidatableResponse tell(String id, String kind, String on, Map<String, Object> more) {
        return put(id, Role.SERVICE, body(kind, on, more));
    }

    private Map<String, Object> body(String kind, String on, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>();
        body.put("application", life.id());
        body.put("agencyCode", agency);
        body.put("caseFile", "00000000-0000-7000-8000-000000000001");
        body.put("kind", kind);
        body.put("on", on);
        body.put("caseNumber", NUMBER);
        body.put("procedural", false);
        body.putAll(more);
        return body;
    }

    private static ValidatableResponse put(String id, Role role, Map<String, Object> body) {
        return LifeForTests.as(role)
                .body(body)
                .put("/api/v1/told-cases/{id}", id)
                .then();
    }
}
