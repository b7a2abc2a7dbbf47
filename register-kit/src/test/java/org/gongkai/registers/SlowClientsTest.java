package org.gongkai.registers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;

/** Clients that take for ever over their part of an exchange, and clients that hold more than their share. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SlowClientsTest {

    /** The bounds of the tests are two seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String CLERK = "Authorization: Bearer " + IssuerForTests.token(Role.CLERK) + "\r\n";

    @TestHTTPResource
    URI service;

    private final List<Socket> opened = new ArrayList<>();

    @AfterEach
    void leave() throws IOException {
        for (Socket socket : opened) {
            socket.close();
        }
    }

    /** Requests that go ahead of their answers. */
    private static final int AHEAD = 8;

    @Test
    void whoever_is_slow_is_ended_and_others_are_answered_meanwhile() throws IOException {
        Socket silent = open("127.0.0.1", "");
        Socket head = open("127.0.0.1", "GET /q/health HTTP/1.1\r\nX-Slow: ");
        Socket body = open(
                "127.0.0.1",
                "POST /api/v1/letters HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" + CLERK
                        + "Content-Length: 5000\r\n\r\n{");
        String read = "GET /openapi HTTP/1.1\r\nHost: x\r\n\r\n";
        Socket hoarder = open("127.0.0.81", read.repeat(1_000));
        Socket reader = open("127.0.0.1", read.repeat(AHEAD));

        long begun = System.nanoTime();
        boolean headEnded = false;
        // Never more ahead than is let go ahead, and more in all than the system takes for who takes nothing.
        for (int i = 0; i < 3; i++) {
            pause();
            reader.getOutputStream().write(read.repeat(AHEAD).getBytes(StandardCharsets.US_ASCII));
        }
        while (!headEnded && System.nanoTime() - begun < PATIENCE.toNanos()) {
            given().noFilters().get("/q/health").then().statusCode(200);
            headEnded = !drip(head);
            if (System.nanoTime() - begun < Duration.ofSeconds(1).toNanos()) {
                drip(body);
            }
        }

        assertThat(headEnded).isTrue();
        assertThat(System.nanoTime() - begun)
                .isGreaterThan(Duration.ofSeconds(1).toNanos());
        assertThat(rest(silent)).isEmpty();
        assertThat(rest(body))
                .startsWith("HTTP/1.1 400")
                .contains("/problems/invalid-request", "connection: close")
                .contains("请求体未在规定时间内传完");
        Awaitility.await().atMost(PATIENCE).until(() -> !drip(reader));
        Awaitility.await().atMost(PATIENCE).until(() -> !drip(hoarder));
        assertThat(given().noFilters()
                        .header("Authorization", "Bearer " + IssuerForTests.token(Role.ADMIN))
                        .get("/q/metrics")
                        .asString())
                .contains(
                        "gongkai_connections_ended_total{bound=\"answer\"}",
                        "gongkai_connections_ended_total{bound=\"body\"}",
                        "gongkai_connections_ended_total{bound=\"head\"}",
                        "gongkai_connections_ended_total{bound=\"memory\"}");
    }

    @Test
    void whoever_holds_a_whole_share_loses_what_was_held_longest_and_is_let_in_all_the_same() throws IOException {
        String address = "127.0.0.77";
        Socket first = open(address, "");
        for (int i = 0; i < 256; i++) {
            open(address, "");
        }
        Socket last = open(address, "GET /q/health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(rest(last)).startsWith("HTTP/1.1 200");
        assertThat(rest(first)).isEmpty();
    }

    @Test
    void requests_of_one_account_have_their_share_over_all_its_connections() throws IOException {
        String begun = "POST /api/v1/letters HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" + CLERK
                + "Content-Length: 5000\r\n\r\n{";
        for (int i = 0; i < 32; i++) {
            open("127.0.0.78", begun);
            open("127.0.0.79", begun);
        }
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(status(
                                open("127.0.0.80", "GET /api/v1/letters HTTP/1.1\r\nHost: x\r\n" + CLERK + "\r\n")))
                        .startsWith("HTTP/1.1 429"));

        given().header("Authorization", "Bearer " + IssuerForTests.token(Role.REVIEWER))
                .get("/api/v1/letters?limit=1")
                .then()
                .statusCode(200);
    }

    private Socket open(String from, String bytes) throws IOException {
        Socket socket = new Socket();
        opened.add(socket);
        socket.setReceiveBufferSize(4_096);
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress("127.0.0.1", service.getPort()));
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Sends one byte more; false when nobody is there any more to take it. */
    private static boolean drip(Socket socket) {
        pause();
        try {
            socket.getOutputStream().write('a');
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    /** All that is answered until the connection ends. */
    private static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String status(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    }
}
