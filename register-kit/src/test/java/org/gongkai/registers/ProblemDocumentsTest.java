package org.gongkai.registers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Every failure is a problem document that names the place, and nothing is written. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ProblemDocumentsTest {

    private static final String PATH = "/api/v1/letters";

    @TestHTTPResource
    java.net.URL service;

    private LettersForTests mine;

    @BeforeEach
    void anAgencyOfItsOwn() {
        mine = new LettersForTests();
    }

    /** {@code ENTRY} stands for the members of a good body, {@code #} for the JSON escape of a lone surrogate. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {                                           | malformed-json   |
            nonsense                                    | malformed-json   |
            {ENTRY} x                                   | malformed-json   |
            {ENTRY, "subject": "a", "subject": "b"}     | malformed-json   |
            []                                          | wrong-type       |
            "text"                                      | wrong-type       |
            {ENTRY, "subject": 7}                       | wrong-type       | /subject
            {ENTRY, "subject": {"a": 1}}                | wrong-type       | /subject
            {ENTRY, "closedOn": 20210319}               | wrong-type       | /closedOn
            {ENTRY, "nothing": 1}                       | unknown-property | /nothing
            {}                                          | invalid-request  | /letterNumber
            {ENTRY, "closedOn": "19.3.2021"}            | invalid-request  | /closedOn
            {ENTRY, "closedOn": "+999999999-01-01"}     | invalid-request  | /closedOn
            {ENTRY, "closedOn": "2021-02-30"}           | invalid-request  | /closedOn
            {ENTRY, "closedOn": "9999-12-31", "outcome": "GRANTED"} | invalid-request | /closedOn
            {ENTRY, "closedOn": "2021-01-01", "outcome": "GRANTED"} | invalid-request | /closedOn
            {ENTRY, "outcome": "GRANTED"}               | invalid-request  | /closedOn
            {ENTRY, "closedOn": "2021-04-01"}           | invalid-request  | /outcome
            {ENTRY, "closedOn": "2021-04-01", "outcome": "UPHELD"} | invalid-request | /outcome
            {ENTRY, "feeYuan": "1.234"}       | invalid-request  | /feeYuan
            {ENTRY, "feeYuan": "-1"}          | invalid-request  | /feeYuan
            {ENTRY, "feeYuan": 1e400}         | invalid-request  | /feeYuan
            {ENTRY, "subject": "a\\u0000b"}             | invalid-request  | /subject
            {ENTRY, "subject": "#d800"}                 | invalid-request  | /subject
            """)
    void a_bad_body_is_refused_at_its_place(String body, String type, String pointer) {
        String entry = """
                "letterNumber": "P-1", "agencyCode": "%s", "channel": "ONLINE",
                "senderKind": "NATURAL_PERSON", "receivedOn": "2021-03-01\"""".formatted(mine.agency());
        String sent = body.replace("ENTRY", entry).replace("\\\\u", "\\u").replace("#d800", "\\ud800");

        ValidatableResponse answer = Api.json(sent).post(PATH).then();

        problem(answer, 400, type);
        if (pointer != null) {
            answer.body("violations.pointer", hasItem(pointer));
        }
        assertThat(mine.count()).isZero();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /api/v1/letters?limit=0                          | 400 | invalid-request
            GET    | /api/v1/letters?limit=-1                         | 400 | invalid-request
            GET    | /api/v1/letters?limit=501                        | 400 | invalid-request
            GET    | /api/v1/letters?after=zzz                        | 400 | invalid-request
            GET    | /api/v1/letters?nothing=1                        | 400 | invalid-request
            GET    | /api/v1/letters?outcome=NOTHING                  | 400 | invalid-request
            GET    | /api/v1/letters?receivedFrom=yesterday           | 400 | invalid-request
            GET    | /api/v1/letters?voided=perhaps                   | 400 | invalid-request
            GET    | /api/v1/letters?limit=1&limit=2                  | 400 | invalid-request
            GET    | /api/v1/letters/1                                | 404 | not-found
            GET    | /api/v1/letters/0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b | 404 | not-found
            GET    | /api/v1/nothing                                       | 404 | not-found
            GET    | /nothing                                              | 404 | not-found
            PUT    | /api/v1/letters                                  | 405 | method-not-allowed
            DELETE | /api/v1/letters                                  | 405 | method-not-allowed
            GET    | /api/v1/statistics/2021                               | 400 | invalid-request
            GET    | /api/v1/statistics/20210?regionCode=23                | 400 | invalid-request
            GET    | /api/v1/statistics/2000000000?regionCode=23           | 400 | invalid-request
            GET    | /api/v1/statistics/2021?regionCode=2                  | 400 | invalid-request
            GET    | /api/v1/statistics/2021?agencyCode=nobody             | 404 | not-found
            GET    | /api/v1/statistics/2021?regionCode=23&asOf=now        | 400 | invalid-request
            GET    | /api/v1/statistics/2021?regionCode=23&asOf=2099-01-01T00:00:00Z | 400 | invalid-request
            GET    | /api/v1/statistics/2021/cells/T3.NOTHING.TOTAL/entries?regionCode=23 | 404 | not-found
            GET    | /api/v1/statistics/2021/cells/T4.RECONSIDERATION.TOTAL/entries?regionCode=23 | 404 | not-found
            """)
    void a_bad_request_is_refused(String method, String path, int status, String type) {
        ValidatableResponse answer =
                given().urlEncodingEnabled(false).request(method, path).then();

        problem(answer, status, type);
    }

    @Test
    void headers_and_media_types_are_refused_as_such() {
        String id = mine.receive("NATURAL_PERSON", "2021-03-01");

        problem(given().contentType("text/plain").body("x").post(PATH).then(), 415, "unsupported-media-type");
        problem(
                given().contentType("application/xml")
                        .body("<x/>")
                        .post(PATH + "/imports")
                        .then(),
                415,
                "unsupported-media-type");
        problem(given().accept("application/xml").get(PATH).then(), 406, "not-acceptable");
        problem(Api.json("{\"reason\": \"x\"}").patch(PATH + "/" + id).then(), 428, "if-match-required");
        problem(
                Api.json("{\"reason\": \"x\"}")
                        .header("If-Match", "\"9\"")
                        .patch(PATH + "/" + id)
                        .then(),
                412,
                "stale");
        problem(
                Api.json("{\"subject\": \"x\"}")
                        .header("If-Match", "\"1\"")
                        .patch(PATH + "/" + id)
                        .then(),
                400,
                "invalid-request");
        problem(given().contentType("application/json").post(PATH).then(), 400, "invalid-request");
    }

    @Test
    void the_same_number_twice_and_an_agency_that_nobody_knows_are_refused() {
        Map<String, Object> entry = mine.entry("NATURAL_PERSON", "2021-03-01");
        LettersForTests.LETTERS.created(entry);

        problem(LettersForTests.LETTERS.create(entry), 409, "duplicate-number");
        entry.put("agencyCode", "11230505001234567F".replace('F', 'G'));
        problem(LettersForTests.LETTERS.create(entry), 422, "unknown-agency");
        assertThat(mine.count()).isEqualTo(1);
    }

    @Test
    void who_voids_a_letter_says_which_one_they_read() {
        String id = mine.receive("NATURAL_PERSON", "2021-03-01");

        problem(voiding(id).then(), 428, "if-match-required");
        problem(voiding(id, "\"9\"").then(), 412, "stale");
        problem(voiding(id, "\"一\"").then(), 412, "stale");
        LettersForTests.LETTERS.read(id).body("voidedAt", nullValue());
        assertThat(mine.count()).isEqualTo(1);

        voiding(id, "\"1\"").then().statusCode(200);
        assertThat(mine.count()).isZero();
    }

    /** By another than who has registered it, and with no version but these. */
    private static Response voiding(String id, String... versions) {
        RequestSpecification request = given().noFilters()
                .contentType("application/json")
                .header("Authorization", "Bearer " + IssuerForTests.token(Role.REVIEWER))
                .body("{\"reason\": \"重复登记\"}");
        for (String version : versions) {
            request.header("If-Match", version);
        }
        return request.post(PATH + "/{id}/voidings", id);
    }

    @Test
    void a_voided_letter_changes_no_more() {
        String id = mine.receive("NATURAL_PERSON", "2021-03-01");
        LettersForTests.LETTERS.voidRecord(id).statusCode(200);

        problem(LettersForTests.LETTERS.correct(id, Map.of("subject", "x")), 409, "already-voided");
        problem(LettersForTests.LETTERS.voidRecord(id), 409, "already-voided");
    }

    @Test
    void a_body_that_is_too_large_is_refused() {
        Map<String, Object> entry = mine.entry("NATURAL_PERSON", "2021-03-01");
        entry.put("description", "大".repeat(600_000));

        problem(LettersForTests.LETTERS.create(entry), 413, "too-large");
        entry.put("description", "x".repeat(5_000));
        problem(LettersForTests.LETTERS.create(entry), 400, "invalid-request")
                .body("violations.pointer", equalTo(List.of("/description")));
        assertThat(mine.count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"subject\":"})
    void deep_nesting_is_refused(String open) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service + PATH.substring(1)))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + IssuerForTests.token(Role.CLERK))
                .POST(HttpRequest.BodyPublishers.ofString(open.repeat(20_000)))
                .build();

        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("/problems/wrong-type").hasSizeLessThan(1_000);
        }
    }

    @Test
    void a_request_that_is_no_http_gets_no_stack_trace() throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.getOutputStream().write("NONSENSE\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            InputStream answer = socket.getInputStream();

            assertThat(new String(answer.readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContain("at io.", "Exception");
        }
    }

    @Test
    void a_request_keeps_its_id() {
        given().header("X-Request-Id", "mine-1")
                .get("/api/v1/nothing")
                .then()
                .header("X-Request-Id", "mine-1")
                .body("requestId", equalTo("mine-1"));
        given().header("X-Request-Id", "not \"mine\"")
                .get("/api/v1/nothing")
                .then()
                .header("X-Request-Id", not(containsString("mine")));
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String type) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + type))
                .body("status", equalTo(status));
    }
}
