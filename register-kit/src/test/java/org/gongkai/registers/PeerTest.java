package org.gongkai.registers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.calendar.Calendars;
import org.gongkai.registers.service.Peer;
import org.gongkai.registers.service.PeerAnswer;
import org.gongkai.registers.service.Peers;
import org.gongkai.registers.testing.Api;

/** Services of one installation among each other: whose token each shows, what their answers mean, and the calendars that all count by. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PeerTest {

    @Inject
    Peers peers;

    @Inject
    Calendars calendars;

    @Test
    void a_service_shows_its_own_token_and_takes_no_other_for_it() {
        Api.bringOwnToken().statusCode(200).body("service", equalTo("letter-service"));
        PeerAnswer<String> shown = peers.tell(authorization -> authorization);
        assertThat(shown).isInstanceOf(PeerAnswer.Taken.class);

        bring(IssuerForTests.token(Role.SERVICE)).statusCode(400).body("violations.pointer", contains("/token"));
        bring("x.y.z").statusCode(400);
        given().header("Authorization", "Bearer " + IssuerForTests.token(Role.ADMIN))
                .contentType("application/json")
                .body(Map.of("token", "x"))
                .put("/api/v1/own-token")
                .then()
                .statusCode(403);
        assertThat(peers.<String>tell(authorization -> authorization)).isEqualTo(shown);
    }

    private static ValidatableResponse bring(String token) {
        return Api.json(Map.of("token", token))
                .header("Authorization", "Bearer " + IssuerForTests.token(Role.SERVICE))
                .put("/api/v1/own-token")
                .then();
    }

    @Test
    void a_refusal_is_an_answer_and_what_passes_is_silence() {
        Api.bringOwnToken().statusCode(200);

        assertThat(answer(409, "{\"type\": \"/problems/step-refused\", \"detail\": \"该案件未审结\"}"))
                .isEqualTo(new PeerAnswer.Refused<>(409, "step-refused", "该案件未审结"));
        assertThat(answer(400, "{\"type\": \"/problems/invalid\", \"violations\": [{\"message\": \"不得早于收到申请之日\"}]}"))
                .isEqualTo(new PeerAnswer.Refused<>(400, "invalid", "不得早于收到申请之日"));
        assertThat(answer(
                        409,
                        "{\"type\": \"/problems/step-refused\", \"reason\": \"NO_OPEN_CASE\", \"detail\": \"没有\"}"))
                .isEqualTo(new PeerAnswer.Refused<>(409, "NO_OPEN_CASE", "没有"));
        assertThat(answer(404, "gone")).isEqualTo(new PeerAnswer.Refused<>(404, "", "gone"));
        assertThat(answer(503, "")).isInstanceOf(PeerAnswer.Silent.class);
        assertThat(answer(401, "")).isInstanceOf(PeerAnswer.Silent.class);
        assertThat(peers.<String>tellAs("of a clerk", authorization -> {
                    throw new WebApplicationException(
                            Response.status(403).entity("{\"detail\": \"无权\"}").build());
                }))
                .isEqualTo(new PeerAnswer.Refused<>(403, "", "无权"));
        assertThat(peers.<String>tell(authorization -> {
                    throw new ProcessingException("connection refused");
                }))
                .isEqualTo(new PeerAnswer.Silent<>("connection refused"));
    }

    private PeerAnswer<String> answer(int status, String body) {
        return peers.tell(authorization -> {
            throw new WebApplicationException(
                    Response.status(status).entity(body).build());
        });
    }

    @Test
    void a_call_is_made_once_more_when_the_connection_breaks_and_given_up_after_its_time() throws IOException {
        Api.bringOwnToken().statusCode(200);
        try (FaultyPeer faulty = new FaultyPeer()) {
            Peer<Greeting> peer = peers.at(faulty.origin(), Greeting.class, Duration.ofMillis(500));

            faulty.next(FaultyPeer.Manner.BROKEN, FaultyPeer.Manner.GOOD);
            assertThat(greet(peer)).isEqualTo(new PeerAnswer.Taken<>(new Greeting.Said("好")));

            faulty.next(FaultyPeer.Manner.BROKEN, FaultyPeer.Manner.BROKEN, FaultyPeer.Manner.GOOD);
            isSilence(greet(peer));
            assertThat(greet(peer)).isInstanceOf(PeerAnswer.Taken.class);

            faulty.next(FaultyPeer.Manner.HANGING, FaultyPeer.Manner.GOOD);
            isSilence(greet(peer));
            assertThat(greet(peer)).isInstanceOf(PeerAnswer.Taken.class);

            faulty.next(FaultyPeer.Manner.DRIPPING, FaultyPeer.Manner.GOOD);
            isSilence(greet(peer));

            faulty.next(FaultyPeer.Manner.GOOD, FaultyPeer.Manner.RENAMED, FaultyPeer.Manner.GOOD);
            assertThat(greet(peer)).isInstanceOf(PeerAnswer.Taken.class);
            // It is not asked twice.
            isSilence(greet(peer));
        }
    }

    /** Why nothing came is read in answers: it is said without the classes that noticed. */
    private static void isSilence(PeerAnswer<Greeting.Said> answer) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        PeerAnswer.Silent.class,
                        silent -> assertThat(silent.why())
                                .isNotBlank()
                                .doesNotContain("java", "gongkai", "Exception", "Said"));
    }

    private PeerAnswer<Greeting.Said> greet(Peer<Greeting> peer) {
        return peers.tell(own -> peer.call(asked -> asked.greet(own)));
    }

    @Test
    void a_calendar_that_was_loaded_elsewhere_is_counted_by_and_an_older_one_changes_nothing() {
        String agency = Api.agency("230520");
        Api.replicateCalendar(Api.calendarOf(agency, 2025, 1, "2025-03-12"))
                .statusCode(200)
                .body("version", equalTo(1));
        assertThat(isWorking(agency, "2025-03-12")).isFalse();

        Api.replicateCalendar(Api.calendarOf(agency, 2025, 3, "2025-03-13"))
                .statusCode(200)
                .body("version", equalTo(3));
        Api.replicateCalendar(Api.calendarOf(agency, 2025, 2, "2025-03-14"))
                .statusCode(200)
                .body("version", equalTo(3))
                .body("days[0].from", equalTo("2025-03-13"));
        assertThat(isWorking(agency, "2025-03-12")).isTrue();
        assertThat(isWorking(agency, "2025-03-13")).isFalse();
        assertThat(isWorking(agency, "2025-03-14")).isTrue();

        Map<String, Object> nameless = Api.calendarOf("", 2025);
        Api.replicateCalendar(nameless).statusCode(400).body("violations.pointer", contains("/code"));
        Api.replicateCalendar(Api.calendarOf(agency, 2025, 9, "2027-03-12")).statusCode(400);
    }

    private boolean isWorking(String agency, String day) {
        return calendars.of(agency).isWorkingDay(LocalDate.parse(day)).orElseThrow();
    }
}
