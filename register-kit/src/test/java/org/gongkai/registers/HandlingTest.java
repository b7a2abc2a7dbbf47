package org.gongkai.registers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** A life and its record in the register change together, or neither does. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class HandlingTest {

    private LettersForTests mine;
    private String letter;

    @BeforeEach
    void aLetter() {
        mine = new LettersForTests();
        letter = mine.receive("NATURAL_PERSON", "2021-03-01");
    }

    @Test
    void a_reply_concludes_the_record_and_counts() {
        assign("李某").statusCode(200).header("ETag", "\"1\"");
        reply("2021-03-19", "GRANTED").statusCode(200).body("stage", equalTo("REPLIED"));

        LettersForTests.LETTERS
                .read(letter)
                .body("outcome", equalTo("GRANTED"))
                .body("closedOn", equalTo("2021-03-19"));
        Api.statistics(mine.agency(), 2021).cell("T3.GRANTED.NATURAL_PERSON", 1);
        reply("2021-03-20", "PARTIAL").statusCode(409);
        Api.verify().statusCode(200).body("differences", empty());
    }

    @Test
    void what_the_register_refuses_the_life_has_not_done() {
        assign("李某").statusCode(200);

        reply("2021-02-01", "GRANTED").statusCode(400).body("violations[0].pointer", equalTo("/closedOn"));

        handling().body("stage", equalTo("OPEN")).body("revision", equalTo(1));
        LettersForTests.LETTERS.read(letter).body("outcome", nullValue());
    }

    @Test
    void a_correction_from_outside_is_followed() {
        assign("李某").statusCode(200);
        reply("2021-03-19", "GRANTED").statusCode(200);
        Map<String, Object> open = new HashMap<>();
        open.put("closedOn", null);
        open.put("outcome", null);

        LettersForTests.LETTERS.correct(letter, open).statusCode(200);

        handling().body("stage", equalTo("OPEN"));
        mine.conclude(letter, "PARTIAL", "2021-03-22");
        handling().body("stage", equalTo("REPLIED"));
    }

    @Test
    void a_life_stops_what_must_not_happen_to_its_record() {
        assign("李某").statusCode(200);

        LettersForTests.LETTERS.voidRecord(letter).statusCode(409);

        Api.statistics(mine.agency(), 2021).cell("T3.NEW_RECEIVED.TOTAL", 1);
    }

    @Test
    void each_change_counts_once_also_one_of_nothing() {
        assign("李某").statusCode(200).header("ETag", "\"1\"");
        assign("李某").statusCode(200).header("ETag", "\"2\"");
        assign("王某").statusCode(200).header("ETag", "\"3\"");
    }

    @Test
    void of_many_at_once_none_is_lost() throws Exception {
        int writers = 8;
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            Callable<Integer> one = () -> assign("李某").extract().statusCode();
            for (Future<Integer> status : threads.invokeAll(Collections.nCopies(writers, one))) {
                assertThat(status.get()).isEqualTo(200);
            }
        }

        handling().body("revision", equalTo(writers));
    }

    @Test
    void a_life_is_not_there_for_whom_its_record_is_not() {
        assign("李某").statusCode(200);
        String token = IssuerForTests.tokenOfAgency(Role.CLERK, Api.agency("110101"));

        given().auth()
                .oauth2(token)
                .get("/api/v1/letters/{id}/handling", letter)
                .then()
                .statusCode(404);
        Api.json(Map.of("to", "王某"))
                .auth()
                .oauth2(token)
                .post("/api/v1/letters/{id}/assignments", letter)
                .then()
                .statusCode(404);
        handling().body("handler", equalTo("李某"));
    }

    private ValidatableResponse handling() {
        return given().get("/api/v1/letters/{id}/handling", letter).then().statusCode(200);
    }

    private ValidatableResponse assign(String to) {
        return Api.json(Map.of("to", to))
                .post("/api/v1/letters/{id}/assignments", letter)
                .then();
    }

    private ValidatableResponse reply(String on, String outcome) {
        return Api.json(Map.of("on", on, "outcome", outcome))
                .post("/api/v1/letters/{id}/replies", letter)
                .then();
    }
}
