package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.HashMap;
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

/** What is owed behind the reply stands in the worklist with its last day. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OwedAfterReplyTest {

    private final String today = LocalDate.now(ChinaTime.ZONE).toString();
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
    void a_further_decision_stands_there_until_it_is_sent() {
        worklist().body("items", empty());
        ordered("2026-05-08", Map.of());
        LifeForTests open = LifeForTests.received(agency, null, today);

        worklist()
                .body("items.id", contains(life.id(), open.id()))
                .body("items[0].state", equalTo("OVERDUE"))
                .body("items[0].stage", equalTo("CLOSED"))
                .body("items[0].flags", hasItem("REDECISION"))
                .body("items[0].dueOn", equalTo("2026-06-04"))
                .body("items[0].daysLeft", lessThan(-50))
                .body("items[0].cautiousDueOn", nullValue())
                .body("items[0].open", nullValue())
                .body("items[0].owed.timer", contains("T_REDECISION"))
                .body("items[0].owed.number", contains(2))
                .body("items[0].owed.dueOn", contains("2026-06-04"))
                .body("items[1].owed", empty())
                .body("counts.OVERDUE", equalTo(1));
        worklist("state", "OVERDUE").body("items.id", contains(life.id()));
        worklist("handler", "李某").body("items.id", contains(life.id()));
        worklist("handler", "张某").body("items", empty());
        worklist("waitingFor", "APPLICANT").body("items", empty());

        life.step(Role.CLERK, "rounds/2/proposals", Map.of("on", "2026-05-11", "parts", List.of(denied())));
        life.signed("rounds/2/", "2026-05-12");
        worklist().body("items.id", contains(life.id(), open.id()));
        life.step(Role.CLERK, "rounds/2/dispatches", Map.of("on", "2026-05-13", "way", "POST"));
        worklist().body("items.id", contains(open.id()));
    }

    @Test
    void one_whose_last_day_is_near_or_not_known_stands_where_that_says() {
        ordered(today, Map.of("dueOn", today));
        worklist()
                .body("items.state", contains("DUE"))
                .body("items[0].dueOn", equalTo(today))
                .body("items[0].daysLeft", equalTo(0));

        LifeForTests far = LifeForTests.received(agency, null, "2026-03-02")
                .processing("2026-03-03")
                .replied("2026-03-10");
        Map<String, Object> order = new HashMap<>(Map.of("on", today, "origin", "ORDER", "result", "LT_REVOKE"));
        order.putAll(Map.of("days", 300, "reason", "判决撤销"));
        far.step(Role.CLERK, "rounds", order);
        worklist()
                .body("items.id", contains(life.id(), far.id()))
                .body("items[1].state", equalTo("DATE_OPEN"))
                .body("items[1].dueOn", nullValue())
                .body("items[1].owed.timer", contains("T_REDECISION"))
                .body("items[1].owed.dueOn", contains(nullValue()))
                .body("items[1].owed.dueNotBefore", not(hasItem(nullValue())));
    }

    @Test
    void a_publication_that_was_decided_is_owed_too_and_what_is_voided_is_not() {
        life.step(Role.CLERK, "publication-proposals", Map.of("on", "2026-03-16", "reason", "多人申请"));
        worklist().body("items[0].owed", empty()).body("items[0].waitingFor.whom", contains("HEAD"));
        life.step(
                Role.SIGNER,
                "publication-proposals/1/decisions",
                Map.of("on", "2026-03-17", "publish", true, "reason", "公众利益"));

        worklist().body("items.id", contains(life.id())).body("items[0].owed.timer", contains("T_ART44"));
        life.step(Role.SIGNER, "voidings", ApplicationsForTests.TRIED_OUT);
        worklist().body("items", empty());
    }

    private static Map<String, Object> denied() {
        Map<String, Object> part = new HashMap<>(Map.of("text", "合同", "outcome", "DENY_INTERNAL"));
        part.putAll(Map.of("detail", "WORKFLOW", "law", "《中华人民共和国政府信息公开条例》第十六条第一款"));
        part.putAll(Map.of("facts", "属于内部管理信息", "evidence", "内部流程记录"));
        return part;
    }

    private void ordered(String on, Map<String, Object> more) {
        Map<String, Object> order = new HashMap<>(Map.of("on", on, "origin", "ORDER", "result", "RC_REVOKE"));
        order.put("reason", "复议决定撤销");
        order.putAll(more);
        life.step(Role.CLERK, "rounds", order);
    }

    private ValidatableResponse worklist(String... parameter) {
        Map<String, Object> parameters = new HashMap<>(Map.of("agencyCode", agency));
        if (parameter.length > 0) {
            parameters.put(parameter[0], parameter[1]);
        }
        return given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(Role.CLERK, agency))
                .queryParams(parameters)
                .get("/api/v1/applications/worklist")
                .then()
                .statusCode(200);
    }
}
