package org.gongkai.registers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;

/** Whatever a POST gives, the first answer comes again; nobody has to say that a POST takes keys. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class IdempotentAnswersTest {

    @TestHTTPResource
    URI service;

    private final String key = UUID.randomUUID().toString();

    @ParameterizedTest
    @CsvSource(textBlock = """
            record,    200, application/json
            choice,    200, application/json
            bytes,     200, application/octet-stream
            stream,    200, application/octet-stream
            streaming, 200, application/pdf
            nothing,   204,
            created,   201,
            rest,      202, application/json
            """)
    void the_first_answer_comes_again(String kind, int status, String mediaType) {
        Response plain = post(given(), kind);
        Response first = post(keyed(), kind);
        int done = AnswersOfEveryKind.done();
        Response again = post(keyed(), kind);

        assertThat(AnswersOfEveryKind.done()).isEqualTo(done);
        assertThat(first.statusCode()).isEqualTo(status).isEqualTo(plain.statusCode());
        assertThat(again.statusCode()).isEqualTo(status);
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray()).hasSameSizeAs(plain.asByteArray());
        for (String header : new String[] {"Location", "ETag", "Content-Type", "Cache-Control"}) {
            assertThat(again.header(header)).as(header).isEqualTo(first.header(header));
            assertThat(first.header(header) == null).as(header).isEqualTo(plain.header(header) == null);
        }
        if (mediaType != null) {
            assertThat(first.header("Content-Type")).startsWith(mediaType);
            assertThat(plain.header("Content-Type")).startsWith(mediaType);
        }
    }

    @Test
    void a_type_that_the_client_asks_for_is_kept() {
        Response first = post(keyed().accept("text/plain"), "choice");
        Response again = post(keyed().accept("text/plain"), "choice");

        assertThat(first.header("Content-Type")).startsWith("text/plain");
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void a_body_of_another_type_than_JSON_is_read_and_answered() {
        Response first = post(keyed().contentType("text/plain;charset=UTF-8").body("收到"), "text");
        Response again = post(keyed().contentType("text/plain;charset=UTF-8").body("收到"), "text");

        assertThat(AnswersOfEveryKind.text(first.asByteArray()))
                .startsWith("收到")
                .endsWith("件");
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        post(keyed().contentType("text/plain").body("收到"), "text").then().statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"a\",\"c\"]", "[\"a\",\"b\"] ", "[", "", "{\"a\": 1}"})
    void another_body_is_refused_even_when_nobody_can_read_it(String other) {
        post(keyed().contentType("application/json").body("[\"a\",\"b\"]"), "list")
                .then()
                .statusCode(200);
        int done = AnswersOfEveryKind.done();

        post(keyed().contentType("application/json").body(other), "list")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        assertThat(AnswersOfEveryKind.done()).isEqualTo(done);
    }

    @Test
    void a_body_counts_where_the_operation_reads_none() {
        post(keyed().contentType("application/json").body("{}"), "record")
                .then()
                .statusCode(200);

        post(keyed().contentType("application/json").body("{\"a\": 1}"), "record")
                .then()
                .statusCode(422);
        post(keyed(), "record").then().statusCode(422);
        post(keyed().contentType("application/json").body("{}"), "rest").then().statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "a/b/c;;=", "multipart/form-data", ";"})
    void a_media_type_that_nobody_can_read_is_no_failure_of_ours(String mediaType) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(AnswersOfEveryKind.PATH.formatted("record")))
                .header("Idempotency-Key", key)
                .header("Content-Type", mediaType)
                .header("Authorization", "Bearer " + IssuerForTests.token(Role.CLERK))
                .POST(HttpRequest.BodyPublishers.ofString("x"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isIn(200, 400, 415);
        }
    }

    @Test
    void a_refusal_leaves_the_key_free() {
        String first = post(keyed(), "refusal").then().statusCode(409).extract().asString();
        String again = post(keyed(), "refusal").then().statusCode(409).extract().asString();

        assertThat(again).startsWith("not now").isNotEqualTo(first);
        post(keyed(), "record").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "\t"})
    void a_key_is_visible_ASCII(String wrong) {
        given().header("Idempotency-Key", wrong)
                .post(AnswersOfEveryKind.PATH.formatted("record"))
                .then()
                .statusCode(400);
    }

    private RequestSpecification keyed() {
        return given().header("Idempotency-Key", key);
    }

    private static Response post(RequestSpecification request, String kind) {
        return request.post(AnswersOfEveryKind.PATH.formatted(kind));
    }
}
