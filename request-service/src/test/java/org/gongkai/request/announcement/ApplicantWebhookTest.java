package org.gongkai.request.announcement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.HeardForTests;
import org.gongkai.registers.testing.Receiver;

/** What an applicant's own webhook hears of the one application, and of nothing else. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(HeardForTests.class)
class ApplicantWebhookTest {

    private static final String TYPE = AnnouncedLives.TYPE;

    private AnnouncedLives lives;

    @BeforeEach
    void anAgency() {
        lives = AnnouncedLives.ofAnAgency();
    }

    @Test
    void an_applicant_hears_of_the_own_application_also_when_it_is_decided_anew() throws Exception {
        try (Receiver receiver = new Receiver()) {
            JsonPath filed = lives.filed();
            JsonPath neighbour = lives.filed();
            String arrival = filed.getString("arrivalNumber");
            String code = filed.getString("queryCode");
            follow(arrival, "ABCDEFGHJKLM", receiver).statusCode(404);
            String id = follow(arrival, code, receiver)
                    .statusCode(201)
                    .body("webhook.createdBy", equalTo("public"))
                    .body("secret", startsWith("whsec_"))
                    .extract()
                    .path("webhook.id");
            lives.confirm(neighbour);
            String application = lives.confirm(filed);
            lives.assign(application);
            own(arrival, code).body("items.state", contains("ACTIVE"));
            own(neighbour.getString("arrivalNumber"), neighbour.getString("queryCode"))
                    .body("items.size()", equalTo(0));
            lives.as(Role.ADMIN)
                    .get("/api/v1/webhooks?agencyCode=" + lives.agency())
                    .then()
                    .body("items.size()", equalTo(0));
            lives.step(Role.CLERK, application, "withdrawals", Map.of("on", AnnouncedLives.today(), "proof", "申请书"))
                    .statusCode(200);

            await().untilAsserted(() -> assertThat(receiver.types())
                    .containsExactlyInAnyOrder(TYPE + "confirmReceipt", TYPE + "assign", TYPE + "withdraw"));
            await().untilAsserted(() -> log(arrival, code, id)
                    .statusCode(200)
                    .body("items.type", contains(TYPE + "withdraw", TYPE + "assign", TYPE + "confirmReceipt"))
                    .body("items.state.unique()", contains("DELIVERED"))
                    .body("items[0].latestAttempts.status", contains(200)));
            log(neighbour.getString("arrivalNumber"), neighbour.getString("queryCode"), id)
                    .statusCode(404);
            int withdrawal = log(arrival, code, id).extract().path("items[0].number");
            resend(neighbour.getString("arrivalNumber"), neighbour.getString("queryCode"), id, withdrawal)
                    .statusCode(404);
            resend(arrival, code, id, 0).statusCode(404);
            resend(arrival, code, id, withdrawal).statusCode(202).body("number", equalTo(withdrawal));
            await().untilAsserted(() -> assertThat(receiver.types())
                    .filteredOn((TYPE + "withdraw")::equals)
                    .hasSize(2));
            assertThat(receiver.received().stream()
                            .map(Receiver.Received::event)
                            .filter(event -> event.getType().equals(TYPE + "withdraw"))
                            .map(CloudEvent::getId)
                            .distinct())
                    .hasSize(1);
            own(arrival, code).body("items.state", contains("ACTIVE"));
            lives.step(
                            Role.CLERK,
                            application,
                            "rounds",
                            Map.of(
                                    "on",
                                    AnnouncedLives.today(),
                                    "origin",
                                    "ORDER",
                                    "result",
                                    "RC_REVOKE",
                                    "days",
                                    10,
                                    "reason",
                                    "复议决定撤销"))
                    .statusCode(200);
            await().untilAsserted(() -> assertThat(receiver.types()).endsWith(TYPE + "orderRedecision"));
            JsonNode anew = new ObjectMapper()
                    .readTree(receiver.received().getLast().event().getData().toBytes());
            assertThat(anew.path("stage").asText()).isEqualTo("CLOSED");
            assertThat(anew.has("dueOn")).isTrue();
            follow(arrival, code, receiver).statusCode(201);
        }
    }

    /** Parts came with what was followed: it ends with the last of all of them alone. */
    @Test
    void an_applicant_hears_of_what_was_split_off_also_when_the_whole_is_voided() throws Exception {
        try (Receiver receiver = new Receiver()) {
            JsonPath filed = lives.filed();
            String arrival = filed.getString("arrivalNumber");
            String code = filed.getString("queryCode");
            follow(arrival, code, receiver).statusCode(201);
            String application = lives.confirm(filed);
            lives.assign(application);
            lives.step(
                            Role.SIGNER,
                            application,
                            "splits",
                            Map.of("on", AnnouncedLives.today(), "parts", List.of("决算", "预算")))
                    .statusCode(200);
            JsonPath part = lives.as(Role.CLERK)
                    .get("/api/v1/applications/" + application)
                    .jsonPath();
            String id = part.getString("handling.parts[0].id");
            lives.step(Role.CLERK, id, "acceptances", Map.of("on", AnnouncedLives.today()))
                    .statusCode(200);
            await().untilAsserted(() -> assertThat(receiver.types()).contains(TYPE + "accept"));
            own(part.getString("handling.parts[0].receiptNumber"), code).body("items.state", contains("ACTIVE"));

            lives.step(Role.SIGNER, application, "voidings", Map.of("ground", "TEST", "reason", "测试件"))
                    .statusCode(200);
            lives.step(Role.CLERK, id, "withdrawals", Map.of("on", AnnouncedLives.today(), "proof", "申请书"))
                    .statusCode(200);
            await().untilAsserted(() ->
                    assertThat(receiver.types()).contains(TYPE + "void").contains(TYPE + "withdraw"));
            own(arrival, code).body("items.state", contains("ACTIVE"));
        }
    }

    /** That somebody is asked moves the last day, and so does the answer; the stage stays. */
    @Test
    void an_applicant_hears_of_every_other_last_day() throws Exception {
        try (Receiver receiver = new Receiver()) {
            JsonPath filed = lives.filed();
            follow(filed.getString("arrivalNumber"), filed.getString("queryCode"), receiver)
                    .statusCode(201);
            String application = lives.confirm(filed);
            lives.assign(application);
            lives.step(Role.CLERK, application, "acceptances", Map.of("on", AnnouncedLives.today()))
                    .statusCode(200);
            lives.step(
                            Role.CLERK,
                            application,
                            "unit-tasks",
                            Map.of(
                                    "on",
                                    AnnouncedLives.today(),
                                    "unit",
                                    "财务科",
                                    "question",
                                    "有无",
                                    "dueOn",
                                    AnnouncedLives.today()))
                    .statusCode(200);
            lives.step(
                            Role.CLERK,
                            application,
                            "consultations",
                            Map.of(
                                    "on",
                                    AnnouncedLives.today(),
                                    "party",
                                    "THIRD_PARTY",
                                    "partyName",
                                    "某公司",
                                    "information",
                                    "合同"))
                    .statusCode(200);
            lives.step(
                            Role.CLERK,
                            application,
                            "consultations/1/answers",
                            Map.of("on", AnnouncedLives.today(), "answer", "AGREE"))
                    .statusCode(200);

            await().untilAsserted(() -> assertThat(receiver.types())
                    .containsExactlyInAnyOrder(
                            TYPE + "confirmReceipt",
                            TYPE + "assign",
                            TYPE + "accept",
                            TYPE + "consultThirdParty",
                            TYPE + "consultationAnswered"));
        }
    }

    /** Days on which the body does not work, and another length of a term, are no step, and move the last day all the same. */
    @Test
    void an_applicant_hears_of_last_days_that_a_calendar_or_a_length_moves() throws Exception {
        try (Receiver receiver = new Receiver();
                Receiver neighbours = new Receiver()) {
            JsonPath filed = lives.filed();
            follow(filed.getString("arrivalNumber"), filed.getString("queryCode"), receiver)
                    .statusCode(201);
            String application = lives.confirm(filed);
            lives.assign(application);
            lives.step(
                            Role.CLERK,
                            application,
                            "supplement-requests",
                            Map.of(
                                    "on",
                                    AnnouncedLives.today(),
                                    "items",
                                    List.of("年度"),
                                    "servedOn",
                                    AnnouncedLives.today()))
                    .statusCode(200);
            String due = supplementDue(application);
            JsonPath other = lives.filed();
            follow(other.getString("arrivalNumber"), other.getString("queryCode"), neighbours)
                    .statusCode(201);
            String running = lives.confirm(other);
            await().until(() ->
                    receiver.received().size() == 3 && neighbours.received().size() == 1);

            LocalDate off = LocalDate.parse(due);
            Map<String, Object> days = Map.of(
                    "notice",
                    "双政办发〔2026〕9号",
                    "days",
                    List.of(Map.of("from", due, "to", due, "kind", "OFF", "name", "暴雪停工")));
            String path = "/api/v1/calendars/" + off.getYear() + "?agencyCode=" + lives.agency();
            put(Role.SIGNER, path + "&dryRun=true", days).statusCode(200).body("moved.size()", equalTo(2));
            put(Role.SIGNER, path, days).statusCode(200);

            await().until(() ->
                    receiver.received().size() == 4 && neighbours.received().size() == 2);
            assertThat(receiver.types()).endsWith(TYPE + "termsMoved");
            JsonNode data = new ObjectMapper()
                    .readTree(receiver.received().getLast().event().getData().toBytes());
            assertThat(data.path("cause").asText()).isEqualTo("CALENDAR");
            assertThat(data.path("stage").asText()).isEqualTo("SUPPLEMENT_REQUESTED");
            assertThat(data.has("dueOn")).isFalse();
            assertThat(data.at("/terms/0/timer").asText()).isEqualTo("T_SUPPLEMENT");
            assertThat(data.at("/terms/0/before").asText()).isEqualTo(due);
            assertThat(data.at("/terms/0/after").asText()).isEqualTo(supplementDue(application));
            data = new ObjectMapper()
                    .readTree(neighbours.received().getLast().event().getData().toBytes());
            assertThat(data.at("/terms/0/timer").asText()).isEqualTo("T_REPLY");
            assertThat(data.path("dueOn").asText())
                    .isEqualTo(lives.as(Role.CLERK)
                            .get("/api/v1/applications/" + running)
                            .path("handling.clock.dueOn"));

            Map<String, Object> shorter = Map.of("days", 5, "from", AnnouncedLives.today(), "basis", "本机关规定");
            put(Role.SIGNER, "/api/v1/term-lengths/T_SUPPLEMENT?agencyCode=" + lives.agency(), shorter)
                    .statusCode(200);
            await().until(() -> receiver.received().size() == 5);
            data = new ObjectMapper()
                    .readTree(receiver.received().getLast().event().getData().toBytes());
            assertThat(data.path("cause").asText()).isEqualTo("TERM_LENGTH");
            assertThat(data.at("/terms/0/after").asText()).isEqualTo(supplementDue(application));
            assertThat(neighbours.received()).hasSize(2);
        }
    }

    private String supplementDue(String application) {
        return lives.as(Role.CLERK)
                .get("/api/v1/applications/" + application)
                .path("handling.terms.find { it.timer == 'T_SUPPLEMENT' }.dueOn");
    }

    private ValidatableResponse put(Role role, String path, Map<String, ?> body) {
        return lives.as(role)
                .contentType("application/json")
                .body(body)
                .put(path)
                .then();
    }

    @Test
    void an_applicants_webhook_ends_with_an_application_that_is_voided() throws Exception {
        try (Receiver receiver = new Receiver()) {
            JsonPath filed = lives.filed();
            String arrival = filed.getString("arrivalNumber");
            String code = filed.getString("queryCode");
            follow(arrival, code, receiver).statusCode(201);
            String application = lives.confirm(filed);
            lives.step(Role.SIGNER, application, "voidings", Map.of("ground", "TEST", "reason", "测试件"))
                    .statusCode(200);
            await().untilAsserted(() -> own(arrival, code).body("items.state", contains("ENDED")));
            follow(arrival, code, receiver).statusCode(409);
        }
    }

    @Test
    void an_applicant_takes_the_own_webhook_back_and_has_few() {
        try (Receiver receiver = new Receiver()) {
            JsonPath filed = lives.filed();
            String arrival = filed.getString("arrivalNumber");
            String code = filed.getString("queryCode");
            String id = follow(arrival, code, receiver).extract().path("webhook.id");
            follow(arrival, code, receiver).statusCode(201);
            follow(arrival, code, receiver).statusCode(201);
            follow(arrival, code, receiver).statusCode(409);
            delete(arrival, "ABCDEFGHJKLM", id).statusCode(404);
            delete(arrival, code, id).statusCode(204);
            delete(arrival, code, id).statusCode(404);
            own(arrival, code).body("items.size()", equalTo(2));
        }
    }

    private static ValidatableResponse follow(String number, String code, Receiver receiver) {
        return given().noFilters()
                .header("Query-Code", code)
                .contentType("application/json")
                .body(Map.of("url", receiver.url()))
                .post("/api/v1/public/applications/{number}/webhooks", number)
                .then();
    }

    private static ValidatableResponse own(String number, String code) {
        return given().noFilters()
                .header("Query-Code", code)
                .get("/api/v1/public/applications/{number}/webhooks", number)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse log(String number, String code, String id) {
        return given().noFilters()
                .header("Query-Code", code)
                .get("/api/v1/public/applications/{number}/webhooks/{id}/deliveries", number, id)
                .then();
    }

    private static ValidatableResponse resend(String number, String code, String id, int delivery) {
        return given().noFilters()
                .header("Query-Code", code)
                .post("/api/v1/public/applications/{number}/webhooks/{id}/deliveries/{n}/resends", number, id, delivery)
                .then();
    }

    private static ValidatableResponse delete(String number, String code, String id) {
        return given().noFilters()
                .header("Query-Code", code)
                .delete("/api/v1/public/applications/{number}/webhooks/{id}", number, id)
                .then();
    }
}
