package org.gongkai.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.report.service.Source;

/** What the edge says to browsers, and whom it holds back. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(GoldenSources.class)
class EdgeTest {

    @TestHTTPResource
    URI service;

    @BeforeEach
    void everyServiceAnswers() {
        GoldenSources.answerAll();
        GoldenSources.serve(Source.DISCLOSURE, "/api/v1/public/disclosures", "{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/forms",
                "/api/v1/annual-reports/x/2021",
                "/api/v1/nothing",
                "/api/v1/public/disclosures",
                "/sign-in",
                "/openapi.json",
                "/.well-known/jwks.json",
                "/.well-known/report-keys.json",
                "/report-keys",
                "/robots.txt",
                "/swagger-ui/",
                "/q/health",
                "/%00"
            })
    void every_answer_tells_browsers_to_do_no_more_than_needed_and_tells_nobody_what_runs_here(String path) {
        ValidatableResponse answer = given().noFilters()
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(path)
                .then();

        answer.header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "same-origin")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Cache-Control", not(blankOrNullString()))
                .header("Access-Control-Allow-Origin", equalTo(null));
        Headers headers = answer.extract().headers();
        assertThat(headers.asList()).extracting(Header::getName).doesNotContain("Server", "X-Powered-By");
        assertThat(headers.toString()).doesNotContainIgnoringCase("quarkus").doesNotContainIgnoringCase("vert.x");
    }

    @Test
    void the_api_page_alone_may_run_scripts() {
        String policy = "Content-Security-Policy";

        given().noFilters().get("/swagger-ui/").then().header(policy, containsString("script-src 'self'"));
        given().noFilters().get("/").then().header(policy, not(containsString("script-src")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v1/annual-reports/x/2021", "/q/health", "/q/nothing", "/%00"})
    void no_answer_names_a_program_a_version_or_a_class(String path) {
        assertThat(given().noFilters()
                        .urlEncodingEnabled(false)
                        .get(path)
                        .then()
                        .extract()
                        .asString())
                .doesNotContainIgnoringCase("quarkus")
                .doesNotContain("Exception", "org.gongkai", "3.34", "postgresql", "\tat ");
    }

    @Test
    void what_somebody_signed_in_for_stays_out_of_shared_caches_and_tokens_out_of_all() {
        given().header("Authorization", "Bearer " + IssuerForTests.token(Role.ADMIN))
                .get("/api/v1/accounts")
                .then()
                .header("Cache-Control", "private, no-store");
        AccountsForTests.signIn("nobody", "x", null).header("Cache-Control", "no-store");
        given().noFilters().get("/sign-in").then().statusCode(200).header("Cache-Control", "no-store");
        given().noFilters().post("/oauth2/token").then().header("Cache-Control", "no-store");
        for (String forAll : List.of("/api/v1/forms", "/openapi.json", "/.well-known/jwks.json")) {
            given().get(forAll)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "public, no-cache")
                    .header("Vary", not(containsString("Cookie")));
        }
    }

    @Test
    void a_form_that_cannot_be_decoded_is_refused() throws Exception {
        URI tokens = URI.create("http://127.0.0.1:" + service.getPort() + "/oauth2/token");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest form = HttpRequest.newBuilder(tokens)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("%PDF-1.7"))
                    .build();

            HttpResponse<String> answer = client.send(form, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    @Test
    void a_page_of_an_origin_that_is_set_does_what_its_user_may() {
        given().noFilters()
                .header("Origin", "https://portal.test")
                .get("/api/v1/forms")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://portal.test")
                .header("Access-Control-Allow-Credentials", "true")
                .header("Access-Control-Expose-Headers", containsString("ETag"))
                .header("Vary", containsString("Origin"));
        given().noFilters()
                .header("Origin", "https://portal.test")
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,if-match")
                .options("/api/v1/applications/1")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Methods", "GET, HEAD, PATCH")
                .header("Access-Control-Allow-Headers", containsString("Authorization"))
                .header("Access-Control-Max-Age", "600");
        given().noFilters()
                .header("Origin", "https://portal.test")
                .get("/api/v1/accounts")
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", "https://portal.test");
        given().noFilters()
                .header("Origin", "https://portal.test")
                .request("TRACE", "/api/v1/forms")
                .then()
                .statusCode(405)
                .contentType("application/problem+json");
    }

    @Test
    void a_page_of_any_other_origin_reads_what_is_public_as_nobody() {
        given().noFilters()
                .header("Origin", "https://evil.test")
                .get("/api/v1/forms")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Credentials", equalTo(null));
        given().noFilters()
                .header("Origin", "null")
                .header("Access-Control-Request-Method", "GET")
                .options("/api/v1/public/disclosures")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Methods", "GET, HEAD")
                .header("Access-Control-Allow-Headers", not(containsString("Authorization")));
        Map.of("GET", "/api/v1/accounts", "POST", "/api/v1/public/applications", "PATCH", "/api/v1/applications/1")
                .forEach((method, path) -> {
                    given().noFilters()
                            .header("Origin", "https://evil.test")
                            .request(method, path)
                            .then()
                            .statusCode(403)
                            .contentType("application/problem+json")
                            .body("type", equalTo("/problems/forbidden"))
                            .header("Access-Control-Allow-Origin", equalTo(null));
                    given().noFilters()
                            .header("Origin", "https://evil.test")
                            .header("Access-Control-Request-Method", method)
                            .options(path)
                            .then()
                            .statusCode(403)
                            .contentType("application/problem+json");
                });
    }

    @Test
    void a_long_text_goes_coded_to_who_takes_it_and_has_a_tag_of_its_own() throws Exception {
        String tag = coded("/api/v1/forms/2021", "identity")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        String ofCoded = tag.replaceFirst("\"$", "-gzip\"");
        HttpResponse<byte[]> coded = coded("/api/v1/forms/2021", "br, gzip;q=0.5");

        assertThat(coded.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(coded.headers().firstValue("ETag")).contains(ofCoded);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(coded.body())).readAllBytes())
                .isEqualTo(coded("/api/v1/forms/2021", "gzip;q=0").body());
        HttpResponse<byte[]> known = coded("/api/v1/forms/2021", "gzip", "If-None-Match", "\"x\", " + ofCoded);
        assertThat(known.statusCode()).isEqualTo(304);
        for (String name : List.of("ETag", "Vary", "Cache-Control")) {
            assertThat(known.headers().firstValue(name))
                    .as(name)
                    .isPresent()
                    .isEqualTo(coded.headers().firstValue(name));
        }
        assertThat(coded("/api/v1/forms/2021", "gzip", "If-None-Match", tag)
                        .headers()
                        .firstValue("ETag"))
                .contains(tag);
        assertThat(coded("/robots.txt", "gzip").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    private HttpResponse<byte[]> coded(String path, String accepted, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.getPort() + path))
                .header("Accept-Encoding", accepted);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    @Test
    void what_a_limit_counts_says_what_is_left() {
        given().noFilters()
                .get("/api/v1/public/annual-reports")
                .then()
                .header("RateLimit-Policy", "\"public\";q=300;w=60")
                .header("RateLimit", matchesPattern("\"public\";r=\\d+;t=\\d+"));
        given().noFilters()
                .post("/oauth2/token")
                .then()
                .header("RateLimit", matchesPattern("\"sign-in\";r=\\d+;t=\\d+"));
        given().noFilters().get("/api/v1/forms").then().header("RateLimit", equalTo(null));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.9,  POST, /api/v1/tokens,              400, 1000",
        "127.0.0.10, GET,  /api/v1/public/disclosures,  200, 300",
        "127.0.0.11, POST, /api/v1/public/applications, 404, 10"
    })
    void an_address_that_asks_too_often_is_told_to_wait_and_others_are_not(
            String address, String method, String path, int status, int aMinute) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.getPort() + path))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", "9.9.9.9")
                .method(
                        method,
                        method.equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        try (HttpClient client = HttpClient.newBuilder()
                        .localAddress(InetAddress.getByName(address))
                        .build();
                HttpClient other = HttpClient.newBuilder()
                        .localAddress(InetAddress.getByName("127.0.0.99"))
                        .build()) {
            List<HttpResponse<String>> answers = IntStream.range(0, aMinute + aMinute / 4 + 5)
                    .mapToObj(i -> send(client, request))
                    .toList();

            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(status, 429);
            long let = answers.stream()
                    .filter(answer -> answer.statusCode() == status)
                    .count();
            assertThat(let).isBetween((long) aMinute, aMinute + aMinute / 5L + 2);
            HttpResponse<String> held = answers.reversed().stream()
                    .filter(answer -> answer.statusCode() == 429)
                    .findFirst()
                    .orElseThrow();
            assertThat(held.headers().firstValue("Retry-After"))
                    .hasValueSatisfying(
                            wait -> assertThat(Integer.parseInt(wait)).isBetween(1, 61));
            assertThat(held.body()).contains("/problems/too-many-requests");
            assertThat(send(other, request).statusCode()).isEqualTo(status);
        }
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
