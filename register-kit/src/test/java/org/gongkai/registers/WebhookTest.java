package org.gongkai.registers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;
import org.gongkai.registers.testing.HeardForTests;
import org.gongkai.registers.testing.Receiver;
import org.gongkai.registers.testing.WebhooksForTests;

/** Webhooks themselves: whose they are, where they may lead, their secrets, and how they end. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(HeardForTests.class)
class WebhookTest {

    private static final String TYPE = "org.gongkai.letter.";

    private LettersForTests mine;
    private WebhooksForTests webhooks;

    @BeforeEach
    void anAgency() {
        mine = new LettersForTests();
        webhooks = mine.webhooks();
    }

    @Test
    void a_webhook_is_its_bodys_administrators_business_alone() {
        try (Receiver receiver = new Receiver()) {
            String id = webhooks.create(
                            Map.of("agencyCode", mine.agency(), "url", receiver.url(), "description", "办公系统"))
                    .statusCode(201)
                    .extract()
                    .path("webhook.id");
            webhooks.read(id)
                    .statusCode(200)
                    .header("ETag", startsWith("\"1-"))
                    .body("url", equalTo(receiver.url()))
                    .body("description", equalTo("办公系统"))
                    .body("secret", nullValue());
            webhooks.admin()
                    .get(webhooks.path() + "?agencyCode=" + mine.agency())
                    .then()
                    .body("items.id", contains(id));

            WebhooksForTests elsewhere = new WebhooksForTests(webhooks.path(), Api.agency("540000"));
            elsewhere.read(id).statusCode(404);
            elsewhere.admin().get(webhooks.path()).then().body("items.id", not(hasItem(id)));
            elsewhere
                    .admin()
                    .get(webhooks.path() + "/" + id + "/deliveries")
                    .then()
                    .statusCode(404);
            elsewhere
                    .create(Map.of("agencyCode", mine.agency(), "url", receiver.url()))
                    .statusCode(422);
            for (Role role : List.of(Role.CLERK, Role.SIGNER, Role.AUDITOR)) {
                String token = role == Role.AUDITOR
                        ? IssuerForTests.token(role)
                        : IssuerForTests.tokenOfAgency(role, mine.agency());
                given().header("Authorization", "Bearer " + token)
                        .get(webhooks.path() + "/" + id)
                        .then()
                        .statusCode(403);
            }

            webhooks.change(id, Map.of("paused", true), null).statusCode(428);
            webhooks.change(id, Map.of("description", "门户"), "\"1\"")
                    .statusCode(200)
                    .body("description", equalTo("门户"))
                    .body("state", equalTo("ACTIVE"));
            webhooks.change(id, Map.of("paused", true), "\"1\"").statusCode(412);
            webhooks.admin()
                    .header("If-Match", "\"2\"")
                    .delete(webhooks.path() + "/" + id)
                    .then()
                    .statusCode(204);
            webhooks.read(id).statusCode(404);
        }
    }

    /** {@code AddressRulesTest} has them all. */
    @Test
    void an_address_that_may_not_be_called_is_refused() {
        for (String url : List.of(
                "http://10.0.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::1]/",
                "http://2130706433/",
                "http://user@127.0.0.1/",
                "ftp://127.0.0.1/",
                "127.0.0.1",
                "http://127.0.1.1/")) {
            webhooks.create(Map.of("agencyCode", mine.agency(), "url", url))
                    .statusCode(400)
                    .body("violations.pointer", contains("/url"));
        }
        try (Receiver receiver = new Receiver()) {
            String id = webhooks.create(receiver).getString("webhook.id");
            webhooks.change(id, Map.of("url", "http://10.0.0.1/"), "\"1\"")
                    .statusCode(400)
                    .body("violations.pointer", contains("/url"));
        }
    }

    @Test
    void an_event_that_there_is_not_is_refused() {
        webhooks.create(Map.of(
                        "agencyCode",
                        mine.agency(),
                        "url",
                        "http://127.0.0.1/",
                        "types",
                        List.of(TYPE + "nothing"),
                        "prefixes",
                        List.of("com.")))
                .statusCode(400)
                .body("violations.pointer", contains("/types", "/prefixes"))
                .body("violations[0].message", containsString("没有名为"));
    }

    @Test
    void after_a_rotation_both_secrets_sign_for_a_while() {
        try (Receiver receiver = new Receiver()) {
            JsonPath made = webhooks.create(receiver);
            String id = made.getString("webhook.id");
            String secret = webhooks.admin()
                    .header("If-Match", "\"1\"")
                    .contentType("application/json")
                    .post(webhooks.path() + "/" + id + "/secret-rotations")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .extract()
                    .path("secret");
            mine.assigned();

            await().until(() -> !receiver.received().isEmpty());
            Receiver.Received first = receiver.received().getFirst();
            assertThat(first.header("webhook-signature").split(" "))
                    .containsExactly(
                            WebhooksForTests.signature(secret, first),
                            WebhooksForTests.signature(made.getString("secret"), first));

            QuarkusMock.installMockForType(
                    Clock.offset(Clock.system(ChinaTime.ZONE), Duration.ofHours(25)), Clock.class);
            mine.assigned();
            await().until(() -> receiver.received().size() == 2);
            Receiver.Received second = receiver.received().getLast();
            assertThat(second.header("webhook-signature")).isEqualTo(WebhooksForTests.signature(secret, second));
            assertThat(sealed(id)).noneMatch(column -> column.contains("whsec_") || column.contains("127.0.0.1"));
        }
    }

    @Test
    void what_is_sealed_opens_with_the_next_data_key_too() {
        try (Receiver receiver = new Receiver()) {
            JsonPath made = webhooks.create(receiver);
            List<String> before = sealed(made.getString("webhook.id"));
            given().header("Authorization", "Bearer " + IssuerForTests.token(Role.ADMIN))
                    .post("/api/v1/data-keys/letter-service/rotations")
                    .then()
                    .statusCode(204);
            assertThat(sealed(made.getString("webhook.id"))).doesNotContainAnyElementsOf(before);
            mine.assigned();

            await().until(() -> receiver.received().size() == 1);
            Receiver.Received first = receiver.received().getFirst();
            assertThat(first.header("webhook-signature"))
                    .isEqualTo(WebhooksForTests.signature(made.getString("secret"), first));
        }
    }

    @Test
    void one_that_fails_for_long_or_is_gone_is_paused_and_the_audit_tells() {
        try (Receiver failing = new Receiver().answering(500, 500, 500, 500, 500, 500, 500, 500);
                Receiver gone = new Receiver().answering(410)) {
            String first = webhooks.create(failing).getString("webhook.id");
            String second = webhooks.create(gone).getString("webhook.id");
            mine.assigned();
            await().until(() -> !failing.received().isEmpty());
            QuarkusMock.installMockForType(Clock.offset(Clock.system(ChinaTime.ZONE), Duration.ofDays(4)), Clock.class);

            await().untilAsserted(() ->
                    webhooks.read(first).body("state", equalTo("PAUSED")).body("pausedBecause", equalTo("FAILING")));
            await().untilAsserted(() -> webhooks.read(second).body("pausedBecause", equalTo("GONE")));
            await().untilAsserted(() -> webhooks.deliveries(first).body("items[0].state", equalTo("SKIPPED")));
            given().header("Authorization", "Bearer " + IssuerForTests.token(Role.AUDITOR))
                    .get("/api/v1/audit/letter-service/entries?operation=PAUSE_WEBHOOK&agencyCode=" + mine.agency())
                    .then()
                    .statusCode(200)
                    .body("items.objectId", hasItems(first, second))
                    .body("items.after.state", everyItem(equalTo("PAUSED")));
        }
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
}
