package org.gongkai.request;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;

/** Who follows an application sees what was decided after the first decision, when it was sent, and nothing of how it came about. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FurtherDecisionFollowedTest {

    private static final String FURTHER = "furtherDecisions[0].";

    private final String today = LocalDate.now(ChinaTime.ZONE).toString();
    private JsonPath filed;
    private LifeForTests life;

    @BeforeEach
    void a_reply_that_was_served() {
        SubmissionsForTests submissions = SubmissionsForTests.anywhere();
        filed = submissions.file(SubmissionsForTests.form());
        life = new LifeForTests(submissions.confirm(filed))
                .processing(today)
                .replied(today)
                .closed(today);
    }

    @Test
    void before_there_is_one_none_is_shown() {
        followed().body("state", equalTo("CONCLUDED")).body("furtherDecisions", empty());
    }

    @Test
    void it_is_shown_until_when_it_is_to_be_made_and_once_it_is_sent_what_it_is() {
        life.step(
                Role.CLERK,
                "rounds",
                Map.of("on", today, "origin", "ORDER", "result", "RC_REVOKE", "reason", "复议机关赵某决定撤销"));
        followed()
                .body("furtherDecisions", hasSize(1))
                .body(FURTHER + "number", equalTo(2))
                .body(FURTHER + "origin", equalTo("ORDER"))
                .body(FURTHER + "startedOn", equalTo(today))
                .body(FURTHER + "dueOn", equalTo(life.read().extract().path("handling.subCases.rounds[0].dueOn")))
                .body("outcome", equalTo("GRANTED"))
                .body(FURTHER + "outcome", nullValue());

        round("proposals", Role.CLERK, Map.of("parts", List.of(denied())));
        life.signed("rounds/2/", today);
        // It is signed and has its number, but may be taken back until it is sent.
        String number = life.read().extract().path("handling.subCases.rounds[0].draft.documentNumber");
        followed()
                .body(not(containsString(number)))
                .body(not(containsString("DENY_INTERNAL")))
                .body(FURTHER + "documentNumber", nullValue())
                .body(FURTHER + "outcome", nullValue())
                .body(FURTHER + "dispatchedOn", nullValue())
                .body(FURTHER + "service", nullValue());

        round("dispatches", Role.CLERK, Map.of("way", "POST", "trackingNumber", "EMS777"));
        followed()
                .body(FURTHER + "documentNumber", equalTo(number))
                .body(FURTHER + "outcome", equalTo("DENY_INTERNAL"))
                .body(FURTHER + "outcomeDetail", equalTo("WORKFLOW"))
                .body(FURTHER + "dispatchedOn", equalTo(today))
                .body(FURTHER + "dueOn", nullValue())
                .body(FURTHER + "way", equalTo("POST"))
                .body(FURTHER + "service", equalTo("SENT"))
                .body(FURTHER + "servedOn", nullValue())
                .body("outcome", equalTo("GRANTED"));

        round("deliveries", Role.CLERK, Map.of("result", "RETURNED", "proof", "门卫钱某退回"));
        followed().body(FURTHER + "service", equalTo("RETURNED")).body(FURTHER + "servedOn", nullValue());
        round("deliveries", Role.CLERK, Map.of("result", "AGAIN"));
        round("deliveries", Role.CLERK, Map.of("result", "SERVED", "proof", "孙某代收"));
        followed().body(FURTHER + "service", equalTo("SERVED")).body(FURTHER + "servedOn", equalTo(today));
    }

    @Test
    void nothing_that_is_internal_is_shown_nor_a_word_of_anybody() {
        life.step(Role.SIGNER, "rounds", Map.of("on", today, "origin", "OWN", "reason", "经办人赵某适用依据错误"));
        round("proposals", Role.CLERK, Map.of("parts", List.of(denied())));
        life.signed("rounds/2/", today);
        round("dispatches", Role.CLERK, Map.of("way", "POST", "trackingNumber", "EMS777"));
        round("deliveries", Role.CLERK, Map.of("result", "SERVED", "proof", "孙某代收"));

        ValidatableResponse followed =
                followed().body(FURTHER + "origin", equalTo("OWN")).body(FURTHER + "documentNumber", notNullValue());
        for (String internal : List.of("赵某", "孙某", "周某", "李某", "EMS777", "内部资料", "test-")) {
            followed.body(not(containsString(internal)));
        }
    }

    @Test
    void each_is_shown_with_its_own_number() {
        for (int round : List.of(2, 3)) {
            life.step(
                    Role.CLERK,
                    "rounds",
                    Map.of("on", today, "origin", "ORDER", "result", "LT_REVOKE", "procedural", true, "reason", "撤销"));
            life.step(Role.CLERK, "rounds/" + round + "/proposals", Map.of("on", today, "parts", List.of(denied())));
            life.signed("rounds/" + round + "/", today);
            life.step(Role.CLERK, "rounds/" + round + "/dispatches", Map.of("on", today, "way", "ONLINE"));
            life.step(
                    Role.CLERK,
                    "rounds/" + round + "/deliveries",
                    Map.of("on", today, "result", "SERVED", "proof", "本人签收"));
        }
        List<String> numbers = life.read().extract().path("handling.subCases.rounds.draft.documentNumber");

        followed()
                .body("furtherDecisions.number", contains(2, 3))
                .body("furtherDecisions.documentNumber", equalTo(numbers));
    }

    private ValidatableResponse followed() {
        return SubmissionsForTests.follow(filed.getString("arrivalNumber"), filed.getString("queryCode"))
                .statusCode(200);
    }

    private void round(String step, Role role, Map<String, ?> said) {
        Map<String, Object> body = new HashMap<>(said);
        body.put("on", today);
        life.step(role, "rounds/2/" + step, body);
    }

    private static Map<String, Object> denied() {
        return Map.of(
                "text",
                "合同",
                "outcome",
                "DENY_INTERNAL",
                "detail",
                "WORKFLOW",
                "law",
                "《中华人民共和国政府信息公开条例》第十六条第一款",
                "facts",
                "内部资料",
                "evidence",
                "附件2");
    }
}
