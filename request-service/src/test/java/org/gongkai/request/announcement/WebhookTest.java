package org.gongkai.request.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.HeardForTests;
import org.gongkai.registers.testing.Receiver;
import org.gongkai.registers.testing.WebhooksForTests;

/** Of which steps of applications a body's webhooks hear, and what; how they are delivered is tested with the kit. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(HeardForTests.class)
class WebhookTest {

    private static final String TYPE = AnnouncedLives.TYPE;

    /** What is done in these tests, without the receipts before it. */
    private static final String[] DONE = {TYPE + "a", TYPE + "c", TYPE + "d", TYPE + "w"};

    private AnnouncedLives lives;
    private WebhooksForTests webhooks;

    @BeforeEach
    void anAgency() {
        lives = AnnouncedLives.ofAnAgency();
        webhooks = new WebhooksForTests("/api/v1/webhooks", lives.agency());
    }

    @Test
    void steps_are_posted_in_their_order_without_a_word_of_anybody() throws Exception {
        try (Receiver receiver = new Receiver()) {
            webhooks.create(receiver, DONE);
            String application = lives.received("赵某某");
            lives.step(Role.CLERK, application, "assignments", Map.of("on", "2026-03-03", "handler", "钱某某"))
                    .statusCode(200);
            lives.step(Role.CLERK, application, "acceptances", Map.of("on", "2026-03-04"))
                    .statusCode(200);
            String consultation = "某某公司的商业秘密";
            lives.step(
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
            assertThat(first.event().getSource()).hasToString("urn:gongkai:request-service");
            JsonNode data = new ObjectMapper().readTree(first.event().getData().toBytes());
            assertThat(first.event().getSubject())
                    .isEqualTo(data.path("receiptNumber").asText());
            assertThat(data.path("agencyCode").asText()).isEqualTo(lives.agency());
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
            webhooks.create(receiver, DONE);
            String one = lives.received("周某");
            String other = lives.received("吴某");
            lives.step(Role.CLERK, one, "dispatches", Map.of("on", "2026-03-03", "way", "POST"))
                    .statusCode(409);
            // The step was taken and its record changed before the other application refuses it.
            lives.step(Role.SIGNER, one, "merges", Map.of("on", "2026-03-03", "into", other))
                    .statusCode(400)
                    .body("reason", equalTo("NOT_THE_SAME_APPLICANT"));
            lives.step(Role.CLERK, one, "assignments", Map.of("on", "2026-03-03", "handler", "李某"))
                    .statusCode(200);

            await().until(() -> !receiver.received().isEmpty());
            assertThat(receiver.types()).containsExactly(TYPE + "assign");
            // Beside the step, that the two were received.
            assertThat(WebhooksForTests.events(one) + WebhooksForTests.events(other))
                    .isEqualTo(3);
        }
    }

    @Test
    void a_receipt_that_is_entered_is_told_of_and_so_is_each_part_of_a_split() throws Exception {
        try (Receiver receiver = new Receiver()) {
            webhooks.create(receiver);
            String application = lives.received("周某");
            lives.step(Role.CLERK, application, "assignments", Map.of("on", "2026-03-03", "handler", "李某"))
                    .statusCode(200);
            lives.step(Role.SIGNER, application, "splits", Map.of("on", "2026-03-04", "parts", List.of("决算", "预算")))
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
    void the_office_is_written_to_of_one_that_is_paused() {
        try (Receiver gone = new Receiver().answering(410)) {
            String id = webhooks.create(gone, DONE).getString("webhook.id");
            lives.assign(lives.received("沈某"));

            await().untilAsserted(() -> webhooks.read(id).body("pausedBecause", equalTo("GONE")));
            // As soon as there is an address.
            assertThat(letters(id)).isEqualTo(1);
        }
    }

    @Test
    void only_what_happens_to_applications_can_be_wanted() {
        webhooks.create(Map.of(
                        "agencyCode",
                        lives.agency(),
                        "url",
                        "http://127.0.0.1/",
                        "types",
                        List.of(TYPE + "nothing", TYPE + "assign"),
                        "prefixes",
                        List.of("com.", TYPE)))
                .statusCode(400)
                .body("violations.pointer", contains("/types", "/prefixes"));
    }

    private static int letters(String webhook) {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from outbox_message where topic = 'mail' and body like '%' || ? || '%'")
                        .bind(0, webhook)
                        .mapTo(Integer.class)
                        .one());
    }
}
