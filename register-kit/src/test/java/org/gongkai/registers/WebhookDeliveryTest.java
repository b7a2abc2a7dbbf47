package org.gongkai.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;
import org.gongkai.registers.testing.HeardForTests;
import org.gongkai.registers.testing.Receiver;
import org.gongkai.registers.testing.WebhooksForTests;

/** Events on their way to a server of somebody else: signed, in order, again until they arrive. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(HeardForTests.class)
class WebhookDeliveryTest {

    private static final String TYPE = "org.gongkai.letter.";

    private LettersForTests mine;
    private WebhooksForTests webhooks;

    @BeforeEach
    void anAgency() {
        mine = new LettersForTests();
        webhooks = mine.webhooks();
    }

    @Test
    void events_are_posted_in_their_order_signed_as_cloud_events() throws IOException {
        try (Receiver receiver = new Receiver()) {
            JsonPath made = webhooks.create(receiver);
            String letter = mine.receive("NATURAL_PERSON", "2021-03-01");
            mine.assign(letter, "李某某");
            mine.assign(letter, "王某某");
            mine.reply(letter, "2021-03-19").statusCode(200);

            await().until(() -> receiver.received().size() == 3);
            assertThat(receiver.types()).containsExactly(TYPE + "assign", TYPE + "assign", TYPE + "reply");
            Receiver.Received first = receiver.received().getFirst();
            assertThat(first.header("Content-Type")).startsWith("application/cloudevents+json");
            assertThat(first.header("webhook-id")).isEqualTo(first.event().getId());
            assertThat(first.header("webhook-signature"))
                    .isEqualTo(WebhooksForTests.signature(made.getString("secret"), first));
            assertThat(Math.abs(System.currentTimeMillis() / 1000 - Long.parseLong(first.header("webhook-timestamp"))))
                    .isLessThan(60);
            assertThat(first.event().getSource()).hasToString("urn:gongkai:letter-service");
            JsonNode data = new ObjectMapper().readTree(first.event().getData().toBytes());
            assertThat(first.event().getSubject())
                    .isEqualTo(data.path("letterNumber").asText());
            assertThat(data.path("stage").asText()).isEqualTo("OPEN");
        }
    }

    @Test
    void what_was_refused_or_taken_back_is_no_event() {
        try (Receiver receiver = new Receiver()) {
            webhooks.create(receiver);
            String letter = mine.receive("NATURAL_PERSON", "2021-03-01");
            mine.assign(letter, "李某");
            // The reply was told of before the register refuses it.
            mine.reply(letter, "2021-02-01").statusCode(400);
            mine.assign(letter, "王某");

            await().until(() -> receiver.received().size() == 2);
            assertThat(receiver.types()).containsExactly(TYPE + "assign", TYPE + "assign");
            assertThat(WebhooksForTests.events(letter)).isEqualTo(2);
        }
    }

    @Test
    void only_what_is_wanted_is_posted() {
        try (Receiver replies = new Receiver();
                Receiver all = new Receiver()) {
            String id = webhooks.create(replies, TYPE + "rep").getString("webhook.id");
            webhooks.create(all);
            String letter = mine.receive("NATURAL_PERSON", "2021-03-01");
            mine.assign(letter, "李某");
            mine.reply(letter, "2021-03-19").statusCode(200);

            await().until(() -> all.received().size() == 2 && replies.received().size() == 1);
            assertThat(replies.types()).containsExactly(TYPE + "reply");
            webhooks.deliveries(id).body("items.type", contains(TYPE + "reply"));
        }
    }

    @Test
    void what_failed_is_posted_again_with_the_same_id_and_the_log_tells_of_each_attempt() {
        try (Receiver receiver = new Receiver().answering(500, 503)) {
            String id = webhooks.create(receiver).getString("webhook.id");
            mine.assigned();

            await().until(() -> receiver.received().size() == 3);
            assertThat(receiver.received().stream()
                            .map(one -> one.header("webhook-id"))
                            .distinct())
                    .hasSize(1);
            await().untilAsserted(() -> webhooks.deliveries(id)
                    .body("items.size()", equalTo(1))
                    .body("items[0].type", equalTo(TYPE + "assign"))
                    .body("items[0].state", equalTo("DELIVERED"))
                    .body("items[0].attempts", equalTo(3))
                    .body("items[0].latestAttempts.status", contains(500, 503, 200))
                    .body("items[0].latestAttempts[0].error", equalTo("answered with status 500"))
                    .body("items[0].latestAttempts[2].error", nullValue())
                    .body("items[0].latestAttempts[0].at", startsWith("20")));
            webhooks.read(id).body("failingSince", nullValue());
        }
    }

    @Test
    void a_redirection_is_not_followed() {
        try (Receiver inner = new Receiver();
                Receiver receiver = new Receiver().answering(302, 307).leadingTo(inner.url())) {
            String id = webhooks.create(receiver).getString("webhook.id");
            mine.assigned();

            await().untilAsserted(() -> webhooks.deliveries(id)
                    .body("items[0].latestAttempts.status", contains(302, 307, 200))
                    .body("items[0].latestAttempts[0].error", equalTo("answered with status 302")));
            assertThat(inner.received()).isEmpty();
        }
    }

    @Test
    void one_that_answers_nothing_is_given_up_in_time_and_holds_up_nobody() {
        try (Receiver silent = new Receiver().silent();
                Receiver receiver = new Receiver()) {
            String id = webhooks.create(silent).getString("webhook.id");
            webhooks.create(receiver);
            for (int i = 0; i < 12; i++) {
                mine.assigned();
            }

            await().atMost(Duration.ofSeconds(8))
                    .until(() -> receiver.received().size() == 12);
            await().untilAsserted(() -> webhooks.deliveries(id)
                    .body("items.latestAttempts.flatten().error", hasItem("no answer within 1000 ms")));
            webhooks.read(id).body("failingSince", startsWith("20"));
        }
    }

    @Test
    void a_message_that_a_dead_process_has_delivered_is_heard_once_and_told_with_the_same_id() {
        try (Receiver receiver = new Receiver()) {
            webhooks.create(receiver);
            String letter = mine.assigned();
            await().until(() -> receiver.received().size() == 1);
            await().until(() -> WebhooksForTests.unsettled(letter) == 0);

            // As it stands when a process dies between what it does and saying so.
            DatabaseOwner.jdbi()
                    .useHandle(
                            handle -> handle.createUpdate("""
                            update outbox_message set state = 'WAITING', settled_at = null, due_at = now()
                            where subject = ?""").bind(0, letter).execute());
            await().until(() -> WebhooksForTests.unsettled(letter) == 0
                    && receiver.received().size() == 2);
            assertThat(receiver.received().stream()
                            .map(one -> one.header("webhook-id"))
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void a_paused_one_is_told_nothing_and_what_it_missed_can_be_sent() {
        try (Receiver receiver = new Receiver()) {
            String id = webhooks.create(receiver).getString("webhook.id");
            webhooks.change(id, Map.of("paused", true), "\"1\"")
                    .statusCode(200)
                    .body("state", equalTo("PAUSED"))
                    .body("pausedBecause", equalTo("BY_HAND"));
            mine.assigned();
            await().untilAsserted(() -> webhooks.deliveries(id).body("items[0].state", equalTo("SKIPPED")));
            int number = webhooks.deliveries(id).extract().path("items[0].number");
            String event = webhooks.deliveries(id).extract().path("items[0].eventId");
            assertThat(receiver.received()).isEmpty();

            webhooks.resend(id, number).statusCode(202).body("state", equalTo("WAITING"));
            await().until(() -> receiver.received().size() == 1);
            webhooks.resend(id, number).statusCode(202);
            await().until(() -> receiver.received().size() == 2);
            assertThat(receiver.received())
                    .allSatisfy(one -> assertThat(one.header("webhook-id")).isEqualTo(event));
            webhooks.resend(id, number + 1_000_000).statusCode(404);

            // It goes on with replies alone.
            webhooks.change(id, Map.of("paused", false, "types", List.of(TYPE + "reply")), "\"2\"")
                    .statusCode(200)
                    .body("state", equalTo("ACTIVE"));
            String later = mine.assigned();
            await().until(() -> WebhooksForTests.unsettled(later) == 0);
            assertThat(receiver.received()).hasSize(2);
        }
    }

    @Test
    void to_nobody_elses_body_anything_is_posted() {
        try (Receiver receiver = new Receiver()) {
            new WebhooksForTests(webhooks.path(), Api.agency("230506")).create(receiver);
            String letter = mine.assigned();

            await().until(() -> WebhooksForTests.unsettled(letter) == 0);
            assertThat(receiver.received()).isEmpty();
        }
    }
}
