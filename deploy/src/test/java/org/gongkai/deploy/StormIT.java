package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/**
 * The same POSTs again and again and all at once, half of them by clients that leave in the middle: each key does its work once.
 * {@code -Dgongkai.storm=10000} makes as many as that, with a key for each twenty.
 */
@SharedStack
class StormIT {

    private static final int POSTS = Integer.getInteger("gongkai.storm", 600);
    private static final int OF_ONE_KEY = 20;
    private static final int AT_ONCE = 48;
    private static final int STILL_AT_WORK = 409;
    private static final int TOO_MANY = 429;

    private final String agency = Gateway.agency("690000", "某局");

    @Test
    void a_storm_leaves_one_record_a_key() throws Exception {
        Random random = new Random(20_261_128);
        Map<Integer, Integer> statuses = Collections.synchronizedMap(new TreeMap<>());
        try (ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE)) {
            random.ints(POSTS, 0, POSTS / OF_ONE_KEY).forEach(key -> {
                int length = request(key).length();
                // Of those who leave, half have sent all of it.
                int cutAt = random.nextBoolean() ? Math.min(random.nextInt(2 * length), length) : -1;
                clients.submit(() -> {
                    statuses.merge(cutAt >= 0 ? cut(key, cutAt) : whole(key), 1, Integer::sum);
                    return null;
                });
            });
            clients.shutdown();
            assertThat(clients.awaitTermination(10, TimeUnit.MINUTES)).isTrue();
        }

        assertThat(statuses.keySet()).as(statuses.toString()).isSubsetOf(0, 201, STILL_AT_WORK, TOO_MANY);
        IntStream.range(0, POSTS / OF_ONE_KEY).forEach(this::again);
        Gateway.request()
                .get("/api/v1/applications?limit=500&agencyCode=" + agency)
                .then()
                .statusCode(200)
                .body("items", hasSize(POSTS / OF_ONE_KEY));
        Gateway.verify();
    }

    /** Sends a part of a request, or all of it, and leaves. */
    private int cut(int key, int at) throws IOException {
        try (RawConnection connection = RawConnection.fromElsewhere()) {
            connection.send(request(key).substring(0, at));
        }
        return 0;
    }

    private int whole(int key) throws IOException {
        try (RawConnection connection = RawConnection.fromElsewhere()) {
            connection.send(request(key));
            return connection.read("POST").status();
        }
    }

    private String request(int key) {
        String body = body(key);
        return "POST /api/v1/applications HTTP/1.1\r\nHost: gateway\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + Callers.token("CLERK") + "\r\nIdempotency-Key: storm-" + agency + "-" + key
                + "\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    private String body(int key) {
        return """
                {"receiptNumber": "S-%d", "agencyCode": "%s", "channel": "IN_PERSON", "applicantKind": "ENTERPRISE",\
                 "receivedOn": "2026-03-02"}""".formatted(key, agency);
    }

    /** Once more, as whoever did not hear the answer does; a cut one may still be at work. */
    private void again(int key) {
        Response answer = post(key);
        while (answer.statusCode() == STILL_AT_WORK) {
            answer = post(key);
        }
        answer.then().statusCode(201);
    }

    private Response post(int key) {
        return Gateway.request()
                .header("Authorization", "Bearer " + Callers.token("CLERK"))
                .header("Idempotency-Key", "storm-" + agency + "-" + key)
                .contentType(ContentType.JSON)
                .body(body(key))
                .post("/api/v1/applications");
    }
}
