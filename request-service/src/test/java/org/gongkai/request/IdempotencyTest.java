package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.Api;
import org.gongkai.kit.testing.PostgresForTests;

/** A request with an {@code Idempotency-Key} does its work once. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class IdempotencyTest {

    private final String key = UUID.randomUUID().toString();
    private ApplicationsForTests mine;

    @BeforeEach
    void anAgencyOfItsOwn() {
        mine = new ApplicationsForTests();
    }

    @Test
    void a_repetition_gets_the_first_answer_again() {
        Map<String, Object> entry = mine.entry("NATURAL_PERSON", "2021-03-01");
        Response first = send(entry);
        Response again = send(entry);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body().asString()).isEqualTo(first.body().asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(mine.count()).isEqualTo(1);
    }

    @Test
    void the_key_does_not_serve_for_another_body() {
        send(mine.entry("NATURAL_PERSON", "2021-03-01")).then().statusCode(201);

        send(mine.entry("ENTERPRISE", "2021-03-01"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        assertThat(mine.count()).isEqualTo(1);
    }

    @Test
    void a_refused_request_leaves_its_key_free() {
        Map<String, Object> entry = mine.entry("NATURAL_PERSON", "9999-01-01");
        send(entry).then().statusCode(400);
        entry.put("receivedOn", "2021-03-01");

        send(entry).then().statusCode(201);
    }

    @Test
    void of_many_at_once_one_does_the_work() throws Exception {
        Map<String, Object> entry = mine.entry("NATURAL_PERSON", "2021-03-01");
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Response>> sent = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                sent.add(threads.submit(() -> send(entry)));
            }
            for (Future<Response> one : sent) {
                statuses.add(one.get().statusCode());
                if (one.get().statusCode() == 409) {
                    assertThat(one.get().header("Retry-After")).isNotBlank();
                    assertThat(one.get().<String>path("type")).isEqualTo("/problems/still-at-work");
                }
            }
        }

        assertThat(statuses).contains(201).containsOnly(201, 409);
        assertThat(mine.count()).isEqualTo(1);
    }

    @Test
    void an_import_is_repeated_without_a_second_effect() {
        String csv = "receiptNumber,agencyCode,channel,applicantKind,receivedOn\nI-1," + mine.agency()
                + ",ONLINE,ENTERPRISE,2021-03-01\n";
        for (int i = 0; i < 2; i++) {
            Api.csv(csv)
                    .header("Idempotency-Key", key)
                    .post("/api/v1/applications/imports")
                    .then()
                    .statusCode(200)
                    .body("created", equalTo(1));
        }
        Api.csv(csv + "I-2," + mine.agency() + ",ONLINE,ENTERPRISE,2021-03-01\n")
                .header("Idempotency-Key", key)
                .post("/api/v1/applications/imports")
                .then()
                .statusCode(422);
    }

    private Response send(Map<String, Object> entry) {
        return Api.json(entry).header("Idempotency-Key", key).post("/api/v1/applications");
    }
}
