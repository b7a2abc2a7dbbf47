package org.gongkai.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;

/** Who is refused while a body is still being sent, and goes on sending it, reads why. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RefusedBodiesTest {

    private static final int PATIENCE_MILLIS = 15_000;
    private static final int TIMES = 3;
    /** Nothing that is wrong before its end. */
    private static final byte[] PIECE = " ".repeat(1 << 18).getBytes(StandardCharsets.US_ASCII);

    private static final int PIECES = 24;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        POST /api/v1/letters HTTP/1.1    | Content-Type: application/json                             | CLERK | 413
        POST /api/v1/letters HTTP/1.1    | Content-Type: application/json                             |       | 401
        POST /api/v1/letters HTTP/1.1    | Content-Type: text/html                                    | CLERK | 415
        POST /api/v1/nothing HTTP/1.1    | Content-Type: application/json                             | CLERK | 404
        PUT /api/v1/letters HTTP/1.1     | Content-Type: application/json                             | CLERK | 405
        POST /api/v1/letters?x=1 HTTP/1.1| Content-Type: application/json                             | CLERK | 400
        POST /api/v1/letters HTTP/1.1    | Content-Type: application/json\\r\\nHost: another          | CLERK | 400
        POST /api/v1/letters HTTP/1.1    | no header at all                                           | CLERK | 400
        GARBAGE                          |                                                            |       | 400
        """)
    void whoever_still_sends_reads_the_answer(String line, String header, String role, int status) throws IOException {
        String more = (header == null ? "" : header.replace("\\r\\n", "\r\n") + "\r\n")
                + (role == null ? "" : "Authorization: Bearer " + IssuerForTests.token(Role.valueOf(role)) + "\r\n");
        for (int i = 0; i < TIMES; i++) {
            assertRefused(status, "127.0.0.1", line, more);
        }
    }

    @Test
    void a_body_in_pieces_of_which_one_does_not_say_how_long_it_is_gets_an_answer() throws IOException {
        String head = "POST /api/v1/letters HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + IssuerForTests.token(Role.CLERK)
                + "\r\nTransfer-Encoding: chunked\r\n\r\n";
        for (String pieces : new String[] {"zz\r\n", "5\r\n{\"a\":\r\nzz\r\n", "5\r\n{\"a\": \"more\"}\r\n0\r\n\r\n"}) {
            try (Socket socket = open("127.0.0.1")) {
                send(socket, head + pieces);
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

                assertThat(answer).as(pieces).startsWith("HTTP/1.1 400").contains("/problems/invalid-request");
            }
        }
    }

    /** An answer that comes to its end, however much is sent behind what was refused. */
    private static void assertRefused(int status, String from, String line, String headers) throws IOException {
        try (Socket socket = open(from)) {
            send(
                    socket,
                    line + "\r\nHost: localhost\r\nConnection: close\r\n" + headers + "Content-Length: "
                            + PIECES * PIECE.length + "\r\n\r\n");
            for (int i = 0; i < PIECES; i++) {
                socket.getOutputStream().write(PIECE);
                pause();
            }
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).as(line).startsWith("HTTP/1.1 " + status).endsWith("}");
            assertThat(answer.toLowerCase(Locale.ROOT)).contains("application/problem+json", "connection: close");
        }
    }

    private static Socket open(String from) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress("127.0.0.1", RestAssured.port));
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static void send(Socket socket, String head) throws IOException {
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
    }

    /** So that the answer is written before the end of what is sent. */
    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
