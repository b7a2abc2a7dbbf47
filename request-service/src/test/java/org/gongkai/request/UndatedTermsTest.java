package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/**
 * Every term that reaches into a year whose notice is not known has no last day until it is loaded, and says so (domain 1.7). In
 * years that no other test asks for: what is loaded for the nation is loaded for all of them.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class UndatedTermsTest {

    private String agency;

    @BeforeEach
    void a_body() {
        agency = Api.agency("230505");
    }

    @Test
    void what_waits_for_others_into_a_year_that_is_not_known_has_its_date_when_that_is_loaded() {
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse("2034-12-20T02:00:00Z"), ChinaTime.ZONE), Clock.class);
        load(2034);
        LifeForTests supplement = received();
        supplement.step(
                Role.CLERK,
                "supplement-requests",
                Map.of("on", "2034-12-08", "items", List.of("年度"), "servedOn", "2034-12-19"));
        LifeForTests reasons = received();
        reasons.step(
                Role.CLERK,
                "reason-requests",
                Map.of("on", "2034-12-08", "applications", 90, "period", "11月", "servedOn", "2034-12-19"));
        LifeForTests consulted = received();
        consulted.step(Role.CLERK, "acceptances", Map.of("on", "2034-12-05"));
        consulted.consulted("2034-12-12", "2034-12-12");
        LifeForTests charged = received();
        charged.step(Role.CLERK, "acceptances", Map.of("on", "2034-12-05"));
        charged.charge("2034-12-12", "PAGE", 44, "140");

        undated(supplement, "T_SUPPLEMENT", "2035-01-02", "10日中已计8日，待2035年放假安排");
        undated(reasons, "T_REASON", "2035-01-02", "10日中已计8日，待2035年放假安排");
        undated(consulted, "T_THIRD_PARTY", "2035-01-02", "15日中已计13日，待2035年放假安排");
        undated(charged, "T_FEE", "2035-01-07", "20日中已计13日，待2035年放假安排");
        undatedCase(supplement, "supplementRequest", "10日中已计8日，待2035年放假安排");
        undatedCase(reasons, "reasonRequest", "10日中已计8日，待2035年放假安排");
        undatedCase(consulted, "consultations[0]", "15日中已计13日，待2035年放假安排");
        undatedCase(charged, "feeNotices[0]", "20日中已计13日，待2035年放假安排");
        // Of the one whose term runs on, the last day for the reply is known.
        reasons.read().body("handling.clock.dueOn", equalTo("2034-12-29"));
        for (LifeForTests life : List.of(supplement, consulted, charged)) {
            life.read().body("handling.flags", hasItem("DATE_OPEN"));
        }
        given().get("/api/v1/applications?dateOpen=true&agencyCode=" + agency)
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(supplement.id(), consulted.id(), charged.id()));
        worklist()
                .body("counts.DATE_OPEN", equalTo(3))
                .body("items.find { it.id == '" + charged.id() + "' }.undated.timer", hasItem("T_FEE"));
        calculated().body("terms.find { it.timer == 'T_SUPPLEMENT' }.dueNotBefore", equalTo("2035-01-02"));

        load(2035);
        dated(supplement, "T_SUPPLEMENT", "2035-01-03");
        dated(reasons, "T_REASON", "2035-01-03");
        dated(consulted, "T_THIRD_PARTY", "2035-01-03");
        dated(charged, "T_FEE", "2035-01-10");
        charged.read()
                .body("handling.subCases.feeNotices[0].dueOn", equalTo("2035-01-10"))
                .body("handling.subCases.feeNotices[0].open", nullValue());
        worklist()
                .body("counts.DATE_OPEN", equalTo(0))
                .body("items.collectMany { it.undated }", empty())
                .body("counts.WAITING", equalTo(4));
        calculated().body("terms.find { it.timer == 'T_SUPPLEMENT' }.dueOn", equalTo("2035-01-03"));
    }

    private LifeForTests received() {
        LifeForTests life = LifeForTests.received(agency, null, "2034-12-01");
        life.step(Role.CLERK, "assignments", Map.of("on", "2034-12-04", "handler", "李某"));
        return life;
    }

    private static void undatedCase(LifeForTests life, String which, String said) {
        String subCase = "handling.subCases." + which + ".";
        LifeForTests.as(Role.CLERK)
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/applications/" + life.id())
                .then()
                .statusCode(200)
                .body(subCase + "dueOn", nullValue())
                .body(subCase + "open.said", equalTo(said));
    }

    private static void undated(LifeForTests life, String timer, String notBefore, String said) {
        String term = "handling.terms.find { it.timer == '" + timer + "' }.";
        LifeForTests.as(Role.CLERK)
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/applications/" + life.id())
                .then()
                .statusCode(200)
                .body(term + "dueOn", nullValue())
                .body(term + "dueNotBefore", equalTo(notBefore))
                .body(term + "open.kind", equalTo("DATE_OPEN"))
                .body(term + "open.said", equalTo(said));
    }

    private static void dated(LifeForTests life, String timer, String dueOn) {
        String term = "handling.terms.find { it.timer == '" + timer + "' }.";
        life.read()
                .body(term + "dueOn", equalTo(dueOn))
                .body(term + "dueNotBefore", nullValue())
                .body(term + "open", nullValue())
                .body("handling.flags", not(hasItem("DATE_OPEN")));
    }

    private static ValidatableResponse calculated() {
        return given().contentType("application/json")
                .body(Map.of(
                        "receivedOn",
                        "2034-12-01",
                        "events",
                        List.of(Map.of("event", "requestSupplement", "on", "2034-12-08", "servedOn", "2034-12-19"))))
                .post("/api/v1/public/term-calculations")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse worklist() {
        return LifeForTests.as(Role.CLERK)
                .get("/api/v1/applications/worklist?agencyCode=" + agency)
                .then()
                .statusCode(200);
    }

    private static void load(int year) {
        String first = year + "-01-01";
        LifeForTests.as(Role.ADMIN)
                .body(new HashMap<>(Map.of(
                        "notice",
                        "国办发明电〔%d〕1号".formatted(year - 1),
                        "days",
                        List.of(Map.of("from", first, "to", first, "kind", "OFF", "name", "元旦")))))
                .put("/api/v1/calendars/" + year)
                .then()
                .statusCode(200);
    }
}
