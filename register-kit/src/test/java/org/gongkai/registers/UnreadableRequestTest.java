package org.gongkai.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;

/** What fails before it reaches a resource is told as every other failure is, also when it is no request at all. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class UnreadableRequestTest {

    private static final int PATIENCE_MILLIS = 10_000;

    /**
     * Names of long parts, which stand for them in the table. What is so long that the server answers while it still comes is
     * cut off with the answer, so that no client can be sure to read it.
     */
    private static final Map<String, String> LONG = Map.of("<LONG>", "x".repeat(40_000));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GET /api/v1/letters?a=% HTTP/1.1            |                              | 400 | invalid-request
        GET /api/v1/letters?a=%2 HTTP/1.1           |                              | 400 | invalid-request
        GET /api/v1/letters/%zz HTTP/1.1            |                              | 400 | invalid-request
        GET /api/v1/letters?<LONG>=1 HTTP/1.1       |                              | 414 | uri-too-long
        GET /api/v1/letters HTTP/1.1                | X-Long: <LONG>               | 431 | headers-too-large
        GET /api/v1/letters HTTP/1.1                | no header at all             | 400 | invalid-request
        POST /api/v1/letters HTTP/1.1               | Content-Length: seven        | 400 | invalid-request
        POST /api/v1/letters HTTP/1.1               | Content-Length: -1           | 400 | invalid-request
        GET /api/v1/letters HTCPCP/1.0              |                              | 400 | invalid-request
        GARBAGE                                     |                              | 400 | invalid-request
        GET * HTTP/1.1                              |                              | 400 | invalid-request
        PATCH #/api/v1/letters HTTP/1.1             |                              | 400 | invalid-request
        GET ?limit=1 HTTP/1.1                       |                              | 400 | invalid-request
        GET /api/v1/letters HTTP/1.1                | Host: another                | 400 | invalid-request
        GET /api/v1/letters/;a=b HTTP/1.1           |                              | 404 | not-found
        TRACE /api/v1/letters HTTP/1.1              |                              | 405 | method-not-allowed
        BREW /api/v1/letters HTTP/1.1               |                              | 405 | method-not-allowed
        GET /api/v1/letters HTTP/1.1                | Accept: image/png            | 406 | not-acceptable
        POST /api/v1/letters HTTP/1.1               | Content-Type: text/html      | 415 | unsupported-media-type
        POST /api/v1/letters HTTP/1.1               | Content-Type: */*            | 415 | unsupported-media-type
        POST /api/v1/letters HTTP/1.1               | Content-Type: application/*  | 415 | unsupported-media-type
        """)
    void a_request_that_reaches_no_resource_is_told_why(String line, String header, int status, String type)
            throws IOException {
        Answer answer = ask(line, header == null ? "" : header);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.head()).contains("content-type: application/problem+json");
        if (status == 405) {
            assertThat(answer.head()).contains("allow: ");
        }
        assertThat(answer.body().path("type").asText()).isEqualTo("/problems/" + type);
        assertThat(answer.body().path("status").asInt()).isEqualTo(status);
        assertThat(answer.body().path("title").asText()).isNotEmpty();
        assertThat(answer.head())
                .contains("x-request-id: " + answer.body().path("requestId").asText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Accept: nonsense
        Accept: text/html;q=x, */*;q=much
        Accept: *
        Accept: ,,;;/
        Accept:
        """)
    void what_is_accepted_is_passed_over_where_nobody_can_read_it(String header) throws IOException {
        assertThat(ask("GET /api/v1/letters HTTP/1.1", header).status()).isEqualTo(200);
    }

    @Test
    void of_a_thousand_that_come_at_once_the_first_is_answered_and_nothing_behind_it() throws IOException {
        for (String line : new String[] {"GET /%zz HTTP/1.1", "GARBAGE"}) {
            try (Socket socket = new Socket("localhost", RestAssured.port)) {
                socket.setSoTimeout(PATIENCE_MILLIS);
                socket.getOutputStream()
                        .write((line + "\r\nHost: x\r\n\r\n").repeat(1_000).getBytes(StandardCharsets.UTF_8));
                String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

                assertThat(answers).startsWith("HTTP/1.1 400").endsWith("}");
                assertThat(answers.split("HTTP/1.1 ")).as(line).hasSize(2);
            }
        }
    }

    @Test
    void an_answer_to_a_key_is_of_a_type_that_can_be_written() throws IOException {
        String agency = new LettersForTests().agency();
        for (String accept : new String[] {"application/*", "*/*", "application/*+json, */*;q=0.1", "text/html, */*"}) {
            String body = new ObjectMapper().writeValueAsString(LettersForTests.entryFor(agency, "键-" + accept));
            Answer answer = ask(
                    "POST /api/v1/letters HTTP/1.1",
                    "Accept: " + accept + "\r\nContent-Type: application/json\r\nIdempotency-Key: k" + accept.hashCode()
                            + "\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length,
                    body);

            assertThat(answer.status()).as(accept).isEqualTo(201);
        }
    }

    private record Answer(int status, String head, JsonNode body) {}

    private static Answer ask(String line, String headers) throws IOException {
        return ask(line, headers, "");
    }

    private static Answer ask(String line, String headers, String body) throws IOException {
        String head = line + "\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + IssuerForTests.token(Role.CLERK) + "\r\n" + (headers.isEmpty() ? "" : headers + "\r\n") + "\r\n";
        for (Map.Entry<String, String> part : LONG.entrySet()) {
            head = head.replace(part.getKey(), part.getValue());
        }
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            String told = answer.substring(end + 4);
            return new Answer(
                    Integer.parseInt(answer.substring(9, 12)),
                    answer.substring(0, end).toLowerCase(),
                    new ObjectMapper().readTree(told.substring(Math.max(0, told.indexOf('{')))));
        }
    }
}
