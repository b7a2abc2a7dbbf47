package org.gongkai.report;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.report.service.Source;

/** Clients that send or take slowly hold nothing that others need: no connection to a service, no turn, no memory. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(GoldenSources.class)
class SlowRoutesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String FILING = "/api/v1/public/applications";
    private static final String ITEMS = "/api/v1/public/disclosures";

    /** Larger than whatever lies between a service and a client. */
    private static final int LARGE = 8_000_000;

    @TestHTTPResource
    URI gateway;

    private final List<Socket> opened = new ArrayList<>();

    @BeforeEach
    void everyServiceAnswers() {
        GoldenSources.answerAll();
    }

    @AfterEach
    void leave() throws IOException {
        for (Socket socket : opened) {
            socket.close();
        }
    }

    @Test
    void bodies_that_do_not_come_hold_no_connection_to_a_service_and_no_turn() throws Exception {
        GoldenSources.serve(Source.REQUEST, FILING, "{\"filed\": true}");
        for (int address = 1; address <= 8; address++) {
            for (int i = 0; i < 9; i++) {
                open(
                        "127.0.2." + address,
                        "POST " + FILING + " HTTP/1.1\r\nHost: x\r\n"
                                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"a\":\r\n");
            }
        }

        for (int address = 1; address <= 8; address++) {
            assertThat(send("127.0.2." + address, post(FILING, "{}".getBytes(StandardCharsets.UTF_8)))
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(GoldenSources.taken(Source.REQUEST, FILING)).hasSize(8).containsOnly("{}");
    }

    @Test
    void a_large_body_of_unknown_length_arrives_as_it_was_sent() throws Exception {
        GoldenSources.serve(Source.REQUEST, FILING, "{}");
        String body = "申请".repeat(100_000);

        HttpResponse<byte[]> answer = send(
                "127.0.2.20",
                HttpRequest.newBuilder(at(FILING))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                        .build());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(GoldenSources.taken(Source.REQUEST, FILING)).containsExactly(body);
        assertThat(GoldenSources.last(Source.REQUEST).getRequest().getHeader("Content-Length"))
                .isEqualTo("600000");
    }

    @Test
    void a_body_larger_than_any_is_refused_before_it_has_come() throws Exception {
        Socket socket = open(
                "127.0.2.21",
                "POST " + FILING + " HTTP/1.1\r\nHost: x\r\n"
                        + "Content-Type: text/csv\r\nContent-Length: 300000000\r\n\r\n");

        assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                .isEqualTo("HTTP/1.1 413");
    }

    @Test
    void what_follows_a_request_and_is_none_takes_neither_its_answer_nor_a_turn() throws Exception {
        GoldenSources.serve(Source.DISCLOSURE, ITEMS, "{}");
        List<Socket> odd = new ArrayList<>();
        for (int i = 0; i < 17; i++) {
            odd.add(open("127.0.2.22", "GET " + ITEMS + " HTTP/1.1\r\nHost: x\r\n\r\nno request\r\n\r\n"));
        }

        assertThat(send("127.0.2.22", HttpRequest.newBuilder(at(ITEMS)).build()).statusCode())
                .isEqualTo(200);
        for (Socket socket : odd) {
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 200");
        }
    }

    @Test
    void answers_that_are_not_taken_leave_the_service_and_the_turns_of_their_address_free() throws Exception {
        byte[] large = new byte[LARGE];
        for (int i = 0; i < LARGE; i++) {
            large[i] = (byte) (i * 31 + i / 1_000);
        }
        GoldenSources.answer(
                Source.DISCLOSURE,
                aResponse()
                        .withHeader("Content-Type", "application/octet-stream")
                        .withHeader("Content-Length", String.valueOf(LARGE))
                        .withBody(large));
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 17; i++) {
            slow.add(open("127.0.2.30", "GET " + ITEMS + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
        }

        HttpResponse<byte[]> other =
                send("127.0.2.30", HttpRequest.newBuilder(at(ITEMS)).build());

        assertThat(other.body()).isEqualTo(large);
        assertThat(body(slow.getFirst().getInputStream())).isEqualTo(large);
    }

    @Test
    void the_description_is_given_to_slow_readers_without_a_copy_for_each() throws Exception {
        for (int i = 0; i < 200; i++) {
            open("127.0.2.40", "GET /openapi.json HTTP/1.1\r\nHost: x\r\n\r\n");
        }

        HttpResponse<byte[]> other =
                send("127.0.2.41", HttpRequest.newBuilder(at("/openapi.json")).build());
        String tag = other.headers().firstValue("ETag").orElseThrow();
        assertThat(other.headers().firstValueAsLong("Content-Length")).hasValue(other.body().length);
        assertThat(endedForTheMemory()).isEmpty();
        given().noFilters()
                .header("If-None-Match", tag)
                .get("/openapi.json")
                .then()
                .statusCode(304)
                .header("ETag", tag);
        HttpResponse<byte[]> head = send(
                "127.0.2.41",
                HttpRequest.newBuilder(at("/openapi.json"))
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(other.body().length);
        given().noFilters().get("/openapi.json?pretty=1").then().statusCode(400);
    }

    /** What the metrics have of connections that were ended because they filled the memory. */
    private static List<String> endedForTheMemory() {
        return given().header("Authorization", "Bearer " + IssuerForTests.token(Role.ADMIN))
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith("gongkai_connections_ended_total{bound=\"memory\""))
                .toList();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + gateway.getPort() + path);
    }

    private Socket open(String from, String bytes) throws IOException {
        Socket socket = new Socket();
        opened.add(socket);
        socket.setReceiveBufferSize(4_096);
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", gateway.getPort()));
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private HttpRequest post(String path, byte[] body) {
        return HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private static HttpResponse<byte[]> send(String from, HttpRequest request) throws Exception {
        try (HttpClient client = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(from))
                .build()) {
            return client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .get();
        }
    }

    /** What stands behind the head of an answer whose connection ends with it. */
    private static byte[] body(InputStream in) throws IOException {
        byte[] all = in.readAllBytes();
        int at = new String(all, 0, 4_000, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n") + 4;
        return Arrays.copyOfRange(all, at, all.length);
    }
}
