package org.gongkai.report;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.outbox.Message;
import org.gongkai.kit.outbox.Outbox;
import org.gongkai.kit.outbox.Topic;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.report.service.Source;

/** What could not be delivered, and what an administrator does about it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(GoldenSources.class)
class OutboxTest {

    private static final String LETTERS = "/api/v1/outbox/report-gateway/dead-letters";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Outbox outbox;

    @Inject
    Jdbi database;

    @BeforeEach
    void everyServiceAnswers() {
        GoldenSources.answerAll();
    }

    @Test
    void what_a_service_refuses_is_a_dead_letter_until_somebody_sends_it_again() {
        String code = refusedAgency();
        ValidatableResponse letters = letters("?subject=" + code);

        letters.body("items.size()", equalTo(1))
                .body("items[0].topic", equalTo("agency"))
                .body("items[0].destination", equalTo("disclosure-service"))
                .body("items[0].subject", equalTo(code))
                .body("items[0].attempts", equalTo(1))
                .body("items[0].failure", containsString("status 422"))
                .body("items[0].writtenAt", containsString("+08:00"))
                .body("items[0].diedAt", containsString("+08:00"))
                .body("items[0].requestId", notNullValue())
                .body("items[0].body", equalTo(null))
                .body("next", equalTo(null));
        int letter = letters.extract().path("items[0].id");
        GoldenSources.takeAgencies(Source.DISCLOSURE);
        resend(letter).statusCode(204);

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> given().get("/api/v1/agencies/" + code).then().body("replicated", is(true)));
        assertThat(GoldenSources.taken(Source.DISCLOSURE, "/api/v1/agency-replicas/" + code))
                .hasSize(1);
        letters("?subject=" + code).body("items", empty());
        resend(letter).statusCode(404);
        given().get("/api/v1/audit/report-gateway/entries?operation=RESEND_MESSAGE&objectId=" + letter)
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].actor", equalTo("test-admin"))
                .body("items[0].before.subject", equalTo(code));
    }

    @Test
    void the_next_change_of_an_agency_takes_the_place_of_a_dead_letter() {
        String code = refusedAgency();
        int letter = letters("?subject=" + code).extract().path("items[0].id");
        Map<String, Object> changed = Directory.body("320101");
        changed.put("name", "新名");
        GoldenSources.takeAgencies(Source.DISCLOSURE);

        Directory.put(code, changed, "\"1\"").statusCode(200).body("replicated", is(true));

        letters("?subject=" + code).body("items", empty());
        resend(letter).statusCode(404);
        assertThat(GoldenSources.taken(Source.DISCLOSURE, "/api/v1/agency-replicas/" + code))
                .extracting(taken -> JsonPath.from(taken).getList("facts.version"))
                .containsExactly(List.of(1, 2));
    }

    @Test
    void a_dead_event_holds_up_those_behind_it_until_it_is_sent_again() {
        RehearsalDelivery.REFUSED.add("second");
        post("play", "first", "second", "third");

        await().atMost(PATIENCE)
                .untilAsserted(() -> letters("?topic=rehearsal&subject=play").body("items.size()", equalTo(1)));
        post("other play", "prologue");
        await().atMost(PATIENCE).until(() -> RehearsalDelivery.TAKEN.contains("prologue"));
        assertThat(RehearsalDelivery.TAKEN).doesNotContain("second", "third");
        // Nothing of it can arrive: nobody waits.
        boolean arrived = assertTimeout(
                Duration.ofSeconds(10),
                () -> outbox.await(RehearsalDelivery.REHEARSAL, "play", Duration.ofSeconds(30)));
        assertThat(arrived).isFalse();
        RehearsalDelivery.REFUSED.clear();
        resend(letters("?subject=play").extract().path("items[0].id")).statusCode(204);

        await().atMost(PATIENCE).until(() -> RehearsalDelivery.TAKEN.contains("third"));
        assertThat(RehearsalDelivery.TAKEN).containsSubsequence("first", "second", "third");
    }

    @Test
    void dead_letters_are_paged_filtered_and_tagged_as_every_list() {
        List<String> codes = List.of(refusedAgency(), refusedAgency());
        List<String> paged = new ArrayList<>();
        String next = "";
        while (next != null) {
            ValidatableResponse page =
                    letters("?destination=disclosure-service&limit=1" + (next.isEmpty() ? "" : "&after=" + next));
            page.body("items.size()", equalTo(1));
            paged.add(page.extract().path("items[0].subject"));
            next = page.extract().path("next");
        }

        assertThat(paged).doesNotHaveDuplicates().containsSubsequence(codes);
        letters("?destination=nowhere").body("items", empty());
        String tag = letters("").extract().header("ETag");
        given().header("If-None-Match", tag).get(LETTERS).then().statusCode(304);
        letters("?colour=red").statusCode(400);
        letters("?limit=501").statusCode(400);
        letters("?after=x").statusCode(400);
    }

    @Test
    void only_those_who_keep_the_whole_installation_see_dead_letters() {
        String code = refusedAgency();
        int letter = letters("?subject=" + code).extract().path("items[0].id");
        String ofRegion = IssuerForTests.tokenOfRegion(Role.ADMIN, "32");

        for (Role role : List.of(Role.CLERK, Role.SIGNER, Role.SUPERVISOR, Role.AUDITOR)) {
            as(IssuerForTests.token(role)).get(LETTERS).then().statusCode(403);
            as(IssuerForTests.token(role))
                    .post(LETTERS + "/" + letter + "/resendings")
                    .then()
                    .statusCode(403);
        }
        given().noFilters().get(LETTERS).then().statusCode(401);
        as(ofRegion).get(LETTERS).then().statusCode(200).body("items", empty());
        as(ofRegion).post(LETTERS + "/" + letter + "/resendings").then().statusCode(404);
        for (String nothing : List.of("0", "x", "99999999999999999999", "%00")) {
            given().urlEncodingEnabled(false)
                    .post(LETTERS + "/" + nothing + "/resendings")
                    .then()
                    .statusCode(404);
        }
        assertThat(ofNobody("select count(*) from outbox_message")).isZero();
        letters("?subject=" + code).body("items.size()", equalTo(1));
    }

    @Test
    void each_service_answers_for_its_own_outbox() {
        String ofRequests = "/api/v1/outbox/request-service/dead-letters";
        GoldenSources.serve(Source.REQUEST, ofRequests, "{\"items\": [], \"next\": null}");

        given().get(ofRequests).then().statusCode(200).header("ETag", "\"7\"");
        given().get("/api/v1/outbox/other-service/dead-letters").then().statusCode(404);
    }

    @Test
    void what_waits_how_long_and_what_died_is_measured_for_each_destination() {
        refusedAgency();
        GoldenSources.answer(Source.LITIGATION, aResponse().withStatus(500));
        Directory.put(Directory.newCode("320101"), Directory.body("320101"), null)
                .statusCode(202);

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(metric("gongkai_outbox_waiting", "litigation-service")).isPositive();
            assertThat(metric("gongkai_outbox_lag_seconds", "litigation-service"))
                    .isPositive();
            assertThat(metric("gongkai_outbox_dead_letters", "disclosure-service"))
                    .isPositive();
        });
        GoldenSources.answerAll();
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(metric("gongkai_outbox_waiting", "litigation-service")).isZero();
            assertThat(metric("gongkai_outbox_lag_seconds", "litigation-service"))
                    .isZero();
        });
        given().get("/q/metrics").then().body(containsString("outcome=\"failed\""));
    }

    @Test
    void a_message_without_a_transaction_or_a_delivery_is_refused() {
        assertThatThrownBy(() -> outbox.post(List.of(rehearsal("nobody", "lost"))))
                .hasMessageContaining("in the transaction");
        Message unknown = new Message(Topic.ofEvents("unknown"), "stage", "nobody", "{}");
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> outbox.post(List.of(unknown))))
                .hasMessageContaining("nobody delivers");
    }

    /** An agency that the disclosure service refuses, which leaves a dead letter. */
    private static String refusedAgency() {
        GoldenSources.answer(
                Source.DISCLOSURE, aResponse().withStatus(422).withBody("{\"type\": \"/problems/conflict\"}"));
        String code = Directory.newCode("320101");
        Directory.put(code, Directory.body("320101"), null).statusCode(202).body("replicated", is(false));
        letters("?subject=" + code).body("items.subject", hasItem(code));
        return code;
    }

    private void post(String subject, String... bodies) {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.post(
                        Stream.of(bodies).map(body -> rehearsal(subject, body)).toList()));
    }

    private static Message rehearsal(String subject, String body) {
        return new Message(RehearsalDelivery.REHEARSAL, "stage", subject, body);
    }

    private static ValidatableResponse letters(String query) {
        return given().get(LETTERS + query).then();
    }

    private static ValidatableResponse resend(int letter) {
        return given().post(LETTERS + "/" + letter + "/resendings").then();
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static double metric(String name, String destination) {
        String line = name + "{destination=\"" + destination + "\"}";
        return given().get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(each -> each.startsWith(line))
                .mapToDouble(each -> Double.parseDouble(each.substring(each.lastIndexOf(' '))))
                .findFirst()
                .orElse(-1);
    }

    private Integer ofNobody(String query) {
        return database.withHandle(
                handle -> handle.select(query).mapTo(Integer.class).one());
    }
}
