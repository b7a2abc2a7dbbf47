package org.gongkai.request.announcement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Webhooks from the step of an application to a server of somebody else. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(HeardForTests.class)
class WebhookTest {

    private static final String TYPE = "org.gongkai.application.";

    private String agency;

    @BeforeEach
    void anAgency() {
        agency = Api.agency("230505");
    }

    @Test
    void steps_are_posted_in_their_order_signed_and_without_a_word_of_anybody() throws Exception {
        try (Receiver receiver = new Receiver()) {
            JsonPath made = create(Map.of("url", receiver.url()));
            String application = application("赵某某");
            step(Role.CLERK, application, "assignments", Map.of("on", "2026-03-03", "handler", "钱某某"))
                    .statusCode(200);
            step(Role.CLERK, application, "acceptances", Map.of("on", "2026-03-04"))
                    .statusCode(200);
            String consultation = "某某公司的商业秘密";
            step(
                            Role.CLERK,
                            application,
                            "consultations",
                            Map.of(
                                    "on",
                                    "2026-03-05",
                                    "party",
                                    "THIRD_PARTY",
                                    "partyName",
                                    "孙某某",
                                    "information",
                                    consultation))
                    .statusCode(200);

            await().until(() -> receiver.received().size() == 3);
            assertThat(receiver.types()).containsExactly(TYPE + "assign", TYPE + "accept", TYPE + "consultThirdParty");
            Receiver.Received first = receiver.received().getFirst();
            assertThat(first.header("Content-Type")).startsWith("application/cloudevents+json");
            assertThat(first.header("webhook-id")).isEqualTo(first.event().getId());
            assertThat(first.header("webhook-signature")).isEqualTo(signature(made.getString("secret"), first));
            assertThat(Math.abs(System.currentTimeMillis() / 1000 - Long.parseLong(first.header("webhook-timestamp"))))
                    .isLessThan(60);
            assertThat(first.event().getSource()).hasToString("urn:gongkai:request-service");
            JsonNode data = new ObjectMapper().readTree(first.event().getData().toBytes());
            assertThat(first.event().getSubject())
                    .isEqualTo(data.path("receiptNumber").asText());
            assertThat(data.path("agencyCode").asText()).isEqualTo(agency);
            assertThat(data.path("stage").asText()).isEqualTo("IN_REVIEW");
            assertThat(data.path("step").asText()).isEqualTo("assign");
            assertThat(data.path("on").asText()).isEqualTo("2026-03-03");
            assertThat(data.path("dueOn").asText()).isEqualTo("2026-03-30");
            assertThat(data.path("duty").asText()).isEqualTo("CLERK");
            assertThat(receiver.received())
                    .allSatisfy(one -> assertThat(one.body()).doesNotContain("某", consultation, "test-clerk"));
        }
    }

    @Test
    void a_step_that_was_refused_or_taken_back_is_no_event() {
        try (Receiver receiver = new Receiver()) {
            create(Map.of("url", receiver.url()));
            String one = application("周某");
            String other = application("吴某");
            step(Role.CLERK, one, "dispatches", Map.of("on", "2026-03-03", "way", "POST"))
                    .statusCode(409);
            // The step was taken and its record changed before the other application refuses it.
            step(Role.SIGNER, one, "merges", Map.of("on", "2026-03-03", "into", other))
                    .statusCode(400)
                    .body("reason", equalTo("NOT_THE_SAME_APPLICANT"));
            step(Role.CLERK, one, "assignments", Map.of("on", "2026-03-03", "handler", "李某"))
                    .statusCode(200);

            await().until(() -> !receiver.received().isEmpty());
            assertThat(receiver.types()).containsExactly(TYPE + "assign");
            // Beside the step, that the two were received.
            assertThat(events(one) + events(other)).isEqualTo(3);
        }
    }

    @Test
    void a_receipt_that_is_entered_is_told_of_and_so_is_each_part_of_a_split() throws Exception {
        try (Receiver receiver = new Receiver()) {
            createForAll(Map.of("url", receiver.url()));
            String application = application("周某");
            step(Role.CLERK, application, "assignments", Map.of("on", "2026-03-03", "handler", "李某"))
                    .statusCode(200);
            step(Role.SIGNER, application, "splits", Map.of("on", "2026-03-04", "parts", List.of("决算", "预算")))
                    .statusCode(200);

            await().until(() -> receiver.received().size() == 4);
            assertThat(receiver.types())
                    .containsExactlyInAnyOrder(
                            TYPE + "registerReceipt", TYPE + "assign", TYPE + "split", TYPE + "split");
            JsonNode received = new ObjectMapper()
                    .readTree(receiver.received().getFirst().event().getData().toBytes());
            assertThat(received.path("stage").asText()).isEqualTo("RECEIVED");
            assertThat(received.path("on").asText()).isEqualTo("2026-03-02");
            assertThat(receiver.received().stream()
                            .filter(one -> one.event().getType().endsWith("split"))
                            .map(one -> one.event().getSubject()))
                    .doesNotHaveDuplicates()
                    .anyMatch(number -> number.endsWith("-2"));
        }
    }

    @Test
    void what_failed_is_posted_again_with_the_same_id_and_the_log_tells_of_each_attempt() {
        try (Receiver receiver = new Receiver().answering(500, 503)) {
            String id = create(Map.of("url", receiver.url())).getString("webhook.id");
            assign(application("郑某"));

            await().until(() -> receiver.received().size() == 3);
            assertThat(receiver.received().stream()
                            .map(one -> one.header("webhook-id"))
                            .distinct())
                    .hasSize(1);
            await().untilAsserted(() -> deliveries(id)
                    .body("items.size()", equalTo(1))
                    .body("items[0].type", equalTo(TYPE + "assign"))
                    .body("items[0].state", equalTo("DELIVERED"))
                    .body("items[0].attempts", equalTo(3))
                    .body("items[0].latestAttempts.status", contains(500, 503, 200))
                    .body("items[0].latestAttempts[0].error", equalTo("answered with status 500"))
                    .body("items[0].latestAttempts[2].error", nullValue())
                    .body("items[0].latestAttempts[0].at", startsWith("20")));
            admin().get("/api/v1/webhooks/" + id).then().body("failingSince", nullValue());
        }
    }

    @Test
    void a_redirection_is_not_followed() {
        try (Receiver inner = new Receiver();
                Receiver receiver = new Receiver().answering(302, 307).leadingTo(inner.url())) {
            String id = create(Map.of("url", receiver.url())).getString("webhook.id");
            assign(application("王某"));

            await().untilAsserted(() -> deliveries(id)
                    .body("items[0].latestAttempts.status", contains(302, 307, 200))
                    .body("items[0].latestAttempts[0].error", equalTo("answered with status 302")));
            assertThat(inner.received()).isEmpty();
        }
    }

    @Test
    void one_that_answers_nothing_is_given_up_in_time_and_holds_up_nobody() {
        try (Receiver silent = new Receiver().silent();
                Receiver receiver = new Receiver()) {
            String id = create(Map.of("url", silent.url())).getString("webhook.id");
            create(Map.of("url", receiver.url()));
            for (int i = 0; i < 12; i++) {
                assign(application("冯某"));
            }

            await().atMost(Duration.ofSeconds(8))
                    .until(() -> receiver.received().size() == 12);
            await().untilAsserted(() ->
                    deliveries(id).body("items.latestAttempts.flatten().error", hasItem("no answer within 1000 ms")));
            admin().get("/api/v1/webhooks/" + id).then().body("failingSince", startsWith("20"));
        }
    }

    @Test
    void after_a_rotation_both_secrets_sign_for_a_while() throws Exception {
        try (Receiver receiver = new Receiver()) {
            JsonPath made = create(Map.of("url", receiver.url()));
            String id = made.getString("webhook.id");
            String secret = admin().contentType("application/json")
                    .post("/api/v1/webhooks/" + id + "/secret-rotations")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .extract()
                    .path("secret");
            assign(application("陈某"));

            await().until(() -> !receiver.received().isEmpty());
            Receiver.Received first = receiver.received().getFirst();
            assertThat(first.header("webhook-signature").split(" "))
                    .containsExactly(signature(secret, first), signature(made.getString("secret"), first));

            QuarkusMock.installMockForType(
                    Clock.offset(Clock.system(ChinaTime.ZONE), Duration.ofHours(25)), Clock.class);
            assign(application("褚某"));
            await().until(() -> receiver.received().size() == 2);
            Receiver.Received second = receiver.received().getLast();
            assertThat(second.header("webhook-signature")).isEqualTo(signature(secret, second));
            assertThat(sealed(id)).noneMatch(column -> column.contains("whsec_") || column.contains("127.0.0.1"));
        }
    }

    @Test
    void what_is_sealed_opens_with_the_next_data_key_too() throws Exception {
        try (Receiver receiver = new Receiver()) {
            JsonPath made = create(Map.of("url", receiver.url()));
            List<String> before = sealed(made.getString("webhook.id"));
            given().header("Authorization", "Bearer " + IssuerForTests.token(Role.ADMIN))
                    .post("/api/v1/data-keys/request-service/rotations")
                    .then()
                    .statusCode(204);
            assertThat(sealed(made.getString("webhook.id"))).doesNotContainAnyElementsOf(before);
            assign(application("孔某"));

            await().until(() -> receiver.received().size() == 1);
            Receiver.Received first = receiver.received().getFirst();
            assertThat(first.header("webhook-signature")).isEqualTo(signature(made.getString("secret"), first));
        }
    }

    @Test
    void a_paused_one_is_told_nothing_and_what_it_missed_can_be_sent() {
        try (Receiver receiver = new Receiver()) {
            String id = create(Map.of("url", receiver.url())).getString("webhook.id");
            change(id, Map.of("paused", true), "\"1\"")
                    .statusCode(200)
                    .body("state", equalTo("PAUSED"))
                    .body("pausedBecause", equalTo("BY_HAND"));
            assign(application("卫某"));
            await().untilAsserted(() -> deliveries(id).body("items[0].state", equalTo("SKIPPED")));
            int number = deliveries(id).extract().path("items[0].number");
            String event = deliveries(id).extract().path("items[0].eventId");
            assertThat(receiver.received()).isEmpty();

            resend(id, number).statusCode(202).body("state", equalTo("WAITING"));
            await().until(() -> receiver.received().size() == 1);
            resend(id, number).statusCode(202);
            await().until(() -> receiver.received().size() == 2);
            assertThat(receiver.received())
                    .allSatisfy(one -> assertThat(one.header("webhook-id")).isEqualTo(event));
            resend(id, number + 1_000_000).statusCode(404);

            change(id, Map.of("paused", false, "prefixes", List.of(TYPE + "dis")), "\"1\"")
                    .statusCode(412);
            change(id, Map.of("paused", false), null).statusCode(428);
            change(id, Map.of("paused", false, "prefixes", List.of(TYPE + "dis")), "\"2\"")
                    .statusCode(200)
                    .body("state", equalTo("ACTIVE"))
                    .body("prefixes", contains(TYPE + "dis"));
            assign(application("蒋某"));
            assertThat(receiver.received()).hasSize(2);
        }
    }

    @Test
    void one_that_fails_for_long_or_is_gone_is_paused_and_the_audit_tells() {
        try (Receiver failing = new Receiver().answering(500, 500, 500, 500, 500, 500, 500, 500);
                Receiver gone = new Receiver().answering(410)) {
            String first = create(Map.of("url", failing.url())).getString("webhook.id");
            String second = create(Map.of("url", gone.url())).getString("webhook.id");
            assign(application("沈某"));
            await().until(() -> !failing.received().isEmpty());
            QuarkusMock.installMockForType(Clock.offset(Clock.system(ChinaTime.ZONE), Duration.ofDays(4)), Clock.class);

            await().untilAsserted(() -> admin().get("/api/v1/webhooks/" + first)
                    .then()
                    .body("state", equalTo("PAUSED"))
                    .body("pausedBecause", equalTo("FAILING")));
            await().untilAsserted(() ->
                    admin().get("/api/v1/webhooks/" + second).then().body("pausedBecause", equalTo("GONE")));
            await().untilAsserted(() -> deliveries(first).body("items[0].state", equalTo("SKIPPED")));
            given().header("Authorization", "Bearer " + IssuerForTests.token(Role.AUDITOR))
                    .get("/api/v1/audit/request-service/entries?operation=PAUSE_WEBHOOK&agencyCode=" + agency)
                    .then()
                    .statusCode(200)
                    .body("items.objectId", hasItem(first))
                    .body("items.objectId", hasItem(second));
            // The office hears of it by mail, as soon as there is an address.
            assertThat(letters(first)).isEqualTo(1);
            assertThat(letters(second)).isEqualTo(1);
        }
    }

    @Test
    void a_message_that_a_dead_process_has_delivered_is_heard_once_and_told_with_the_same_id() {
        try (Receiver receiver = new Receiver()) {
            create(Map.of("url", receiver.url()));
            String application = application("韩某");
            assign(application);
            await().until(() -> receiver.received().size() == 1);
            await().until(() -> unsettled(application) == 0);

            // As it stands when a process dies between what it does and saying so.
            DatabaseOwner.jdbi()
                    .useHandle(handle ->
                            handle.createUpdate("""
                            update outbox_message set state = 'WAITING', settled_at = null, due_at = now()
                            where subject = ?""").bind(0, application).execute());
            await().until(() ->
                    unsettled(application) == 0 && receiver.received().size() == 2);
            assertThat(receiver.received().stream()
                            .map(one -> one.header("webhook-id"))
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void a_webhook_is_its_bodys_administrators_business_alone() {
        try (Receiver receiver = new Receiver()) {
            String id =
                    create(Map.of("url", receiver.url(), "description", "办公系统")).getString("webhook.id");
            String path = "/api/v1/webhooks/" + id;
            admin().get(path)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"1\"")
                    .body("url", equalTo(receiver.url()))
                    .body("secret", nullValue());
            admin().get("/api/v1/webhooks?agencyCode=" + agency).then().body("items.id", contains(id));
            String elsewhere = Api.agency("540000");
            RequestSpecification stranger = as(Role.ADMIN, elsewhere);
            stranger.get(path).then().statusCode(404);
            as(Role.ADMIN, elsewhere).get("/api/v1/webhooks").then().body("items.id", not(hasItem(id)));
            as(Role.ADMIN, elsewhere).get(path + "/deliveries").then().statusCode(404);
            as(Role.ADMIN, elsewhere)
                    .contentType("application/json")
                    .body(Map.of("agencyCode", agency, "url", receiver.url()))
                    .post("/api/v1/webhooks")
                    .then()
                    .statusCode(422);
            for (Role role : List.of(Role.CLERK, Role.SIGNER, Role.AUDITOR)) {
                as(role, agency).get(path).then().statusCode(403);
            }
            admin().header("If-Match", "\"1\"").delete(path).then().statusCode(204);
            admin().get(path).then().statusCode(404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::1]/",
                "http://2130706433/",
                "http://user@127.0.0.1/",
                "ftp://127.0.0.1/",
                "127.0.0.1",
                "http://127.0.1.1/"
            })
    void an_address_that_may_not_be_called_is_refused(String url) {
        admin().contentType("application/json")
                .body(Map.of("agencyCode", agency, "url", url))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/url"));
    }

    @Test
    void an_event_that_there_is_not_is_refused() {
        admin().contentType("application/json")
                .body(Map.of(
                        "agencyCode",
                        agency,
                        "url",
                        "http://127.0.0.1/",
                        "types",
                        List.of(TYPE + "nothing"),
                        "prefixes",
                        List.of("com.")))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/types", "/prefixes"))
                .body("violations[0].message", containsString("没有名为"));
    }

    @Test
    void an_applicant_hears_of_the_own_application_also_when_it_is_decided_anew() throws Exception {
        try (Receiver receiver = new Receiver()) {
            JsonPath filed = filed();
            JsonPath neighbour = filed();
            String arrival = filed.getString("arrivalNumber");
            String code = filed.getString("queryCode");
            follow(arrival, "ABCDEFGHJKLM", receiver).statusCode(404);
            String id = follow(arrival, code, receiver)
                    .statusCode(201)
                    .body("webhook.createdBy", equalTo("public"))
                    .body("secret", startsWith("whsec_"))
                    .extract()
                    .path("webhook.id");
            confirm(neighbour);
            String application = confirm(filed);
            assign(application);
            own(arrival, code).body("items.state", contains("ACTIVE"));
            own(neighbour.getString("arrivalNumber"), neighbour.getString("queryCode"))
                    .body("items.size()", equalTo(0));
            admin().get("/api/v1/webhooks?agencyCode=" + agency).then().body("items.size()", equalTo(0));
            step(Role.CLERK, application, "withdrawals", Map.of("on", today(), "proof", "申请书"))
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
            resendOwn(neighbour.getString("arrivalNumber"), neighbour.getString("queryCode"), id, withdrawal)
                    .statusCode(404);
            resendOwn(arrival, code, id, 0).statusCode(404);
            resendOwn(arrival, code, id, withdrawal).statusCode(202).body("number", equalTo(withdrawal));
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
            step(
                            Role.CLERK,
                            application,
                            "rounds",
                            Map.of(
                                    "on",
                                    today(),
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

    /** That somebody is asked moves the last day, and so does the answer; the stage stays. */
    @Test
    void an_applicant_hears_of_every_other_last_day() throws Exception {
        try (Receiver receiver = new Receiver()) {
            JsonPath filed = filed();
            follow(filed.getString("arrivalNumber"), filed.getString("queryCode"), receiver)
                    .statusCode(201);
            String application = confirm(filed);
            assign(application);
            step(Role.CLERK, application, "acceptances", Map.of("on", today())).statusCode(200);
            step(
                            Role.CLERK,
                            application,
                            "unit-tasks",
                            Map.of("on", today(), "unit", "财务科", "question", "有无", "dueOn", today()))
                    .statusCode(200);
            step(
                            Role.CLERK,
                            application,
                            "consultations",
                            Map.of("on", today(), "party", "THIRD_PARTY", "partyName", "某公司", "information", "合同"))
                    .statusCode(200);
            step(Role.CLERK, application, "consultations/1/answers", Map.of("on", today(), "answer", "AGREE"))
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
            JsonPath filed = filed();
            follow(filed.getString("arrivalNumber"), filed.getString("queryCode"), receiver)
                    .statusCode(201);
            String application = confirm(filed);
            assign(application);
            step(
                            Role.CLERK,
                            application,
                            "supplement-requests",
                            Map.of("on", today(), "items", List.of("年度"), "servedOn", today()))
                    .statusCode(200);
            String due = supplementDue(application);
            JsonPath other = filed();
            follow(other.getString("arrivalNumber"), other.getString("queryCode"), neighbours)
                    .statusCode(201);
            String running = confirm(other);
            await().until(() ->
                    receiver.received().size() == 3 && neighbours.received().size() == 1);

            LocalDate off = LocalDate.parse(due);
            Map<String, Object> days = Map.of(
                    "notice",
                    "双政办发〔2026〕9号",
                    "days",
                    List.of(Map.of("from", due, "to", due, "kind", "OFF", "name", "暴雪停工")));
            String path = "/api/v1/calendars/" + off.getYear() + "?agencyCode=" + agency;
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
                    .isEqualTo(as(Role.CLERK, agency)
                            .get("/api/v1/applications/" + running)
                            .path("handling.clock.dueOn"));

            Map<String, Object> shorter = Map.of("days", 5, "from", today(), "basis", "本机关规定");
            put(Role.SIGNER, "/api/v1/term-lengths/T_SUPPLEMENT?agencyCode=" + agency, shorter)
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
        return as(Role.CLERK, agency)
                .get("/api/v1/applications/" + application)
                .path("handling.terms.find { it.timer == 'T_SUPPLEMENT' }.dueOn");
    }

    private ValidatableResponse put(Role role, String path, Map<String, ?> body) {
        return as(role, agency)
                .contentType("application/json")
                .body(body)
                .put(path)
                .then();
    }

    @Test
    void an_applicants_webhook_ends_with_an_application_that_is_voided() throws Exception {
        try (Receiver receiver = new Receiver()) {
            JsonPath filed = filed();
            String arrival = filed.getString("arrivalNumber");
            String code = filed.getString("queryCode");
            follow(arrival, code, receiver).statusCode(201);
            String application = confirm(filed);
            step(Role.SIGNER, application, "voidings", Map.of("ground", "TEST", "reason", "测试件"))
                    .statusCode(200);
            await().untilAsserted(() -> own(arrival, code).body("items.state", contains("ENDED")));
            follow(arrival, code, receiver).statusCode(409);
        }
    }

    @Test
    void an_applicant_takes_the_own_webhook_back_and_has_few() {
        try (Receiver receiver = new Receiver()) {
            JsonPath filed = filed();
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

    private JsonPath create(Map<String, Object> request) {
        // What is done in these tests, without the receipts before it.
        return createForAll(with(request, "prefixes", List.of(TYPE + "a", TYPE + "c", TYPE + "d", TYPE + "w")));
    }

    private static Map<String, Object> with(Map<String, Object> request, String member, Object value) {
        Map<String, Object> body = new HashMap<>(request);
        body.putIfAbsent(member, value);
        return body;
    }

    private JsonPath createForAll(Map<String, Object> request) {
        Map<String, Object> body = with(request, "agencyCode", agency);
        return admin().contentType("application/json")
                .body(body)
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private ValidatableResponse change(String id, Map<String, Object> change, String ifMatch) {
        RequestSpecification request = admin().contentType("application/json").body(change);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.patch("/api/v1/webhooks/" + id).then();
    }

    private ValidatableResponse deliveries(String id) {
        return admin().get("/api/v1/webhooks/" + id + "/deliveries").then().statusCode(200);
    }

    private ValidatableResponse resend(String id, int number) {
        return admin().contentType("application/json")
                .post("/api/v1/webhooks/" + id + "/deliveries/" + number + "/resends")
                .then();
    }

    private String application(String name) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("receiptNumber", "W-" + System.nanoTime());
        entry.put("agencyCode", agency);
        entry.put("channel", "IN_PERSON");
        entry.put("applicantKind", "NATURAL_PERSON");
        entry.put("applicantName", name);
        entry.put("subject", "决算");
        entry.put("receivedOn", "2026-03-02");
        return new Api("applications").created(entry);
    }

    private void assign(String application) {
        step(Role.CLERK, application, "assignments", Map.of("on", today(), "handler", "李某"))
                .statusCode(200);
    }

    private static String today() {
        return LocalDate.now(ChinaTime.ZONE).toString();
    }

    private ValidatableResponse step(Role role, String application, String step, Map<String, ?> body) {
        return as(role, agency)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/applications/" + application + "/" + step)
                .then();
    }

    /** One whose arrival was told already: who follows it from now on hears of what comes then. */
    private JsonPath filed() {
        JsonPath filed = given().noFilters()
                .contentType("application/json")
                .body(Map.of(
                        "agencyCode", agency,
                        "applicantKind", "NATURAL_PERSON",
                        "applicantName", "杨某",
                        "applicantIdNumber", "11010519491231002X",
                        "applicantPhone", "13812345678",
                        "subject", "部门决算",
                        "description", "申请公开2020年度部门决算表"))
                .post("/api/v1/public/applications")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String submission = submission(filed);
        await().until(() -> unsettled(submission) == 0);
        return filed;
    }

    private String submission(JsonPath filed) {
        return as(Role.CLERK, agency)
                .get("/api/v1/submissions?agencyCode=" + agency)
                .then()
                .extract()
                .path("items.find { it.arrivalNumber == '" + filed.getString("arrivalNumber") + "' }.id");
    }

    private String confirm(JsonPath filed) {
        return as(Role.CLERK, agency)
                .contentType("application/json")
                .body(Map.of("on", today(), "way", "PHONE"))
                .post("/api/v1/submissions/" + submission(filed) + "/receipt-confirmations")
                .then()
                .statusCode(200)
                .extract()
                .path("applicationId");
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

    private static ValidatableResponse resendOwn(String number, String code, String id, int delivery) {
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

    private RequestSpecification admin() {
        return as(Role.ADMIN, agency);
    }

    private static RequestSpecification as(Role role, String agency) {
        String token = role == Role.AUDITOR ? IssuerForTests.token(role) : IssuerForTests.tokenOfAgency(role, agency);
        return given().header("Accept-Language", "zh-CN").header("Authorization", "Bearer " + token);
    }

    private static int unsettled(String application) {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from outbox_message where subject = ? and state = 'WAITING'")
                        .bind(0, application)
                        .mapTo(Integer.class)
                        .one());
    }

    private static int events(String application) {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from outbox_message where topic = 'event' and subject = ?")
                        .bind(0, application)
                        .mapTo(Integer.class)
                        .one());
    }

    private static int letters(String webhook) {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from outbox_message where topic = 'mail' and body like '%' || ? || '%'")
                        .bind(0, webhook)
                        .mapTo(Integer.class)
                        .one());
    }

    private static List<String> sealed(String id) {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select url, secret, former_secret from webhook where id = cast(? as uuid)")
                        .bind(0, id)
                        .map((row, context) -> Stream.of(row.getString(1), row.getString(2), row.getString(3))
                                .filter(Objects::nonNull)
                                .toList())
                        .one());
    }

    /** By the words of Standard Webhooks, computed on our own. */
    private static String signature(String secret, Receiver.Received received) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
        String signed =
                String.join(".", received.header("webhook-id"), received.header("webhook-timestamp"), received.body());
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
