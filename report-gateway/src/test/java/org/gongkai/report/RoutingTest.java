package org.gongkai.report;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;

import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.report.service.Source;

/** What the gateway passes on, and what it asks all services for. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(GoldenSources.class)
class RoutingTest {

    @BeforeEach
    void everyServiceAnswers() {
        GoldenSources.answerAll();
    }

    @ParameterizedTest
    @CsvSource({
        "REQUEST,    POST,  /api/v1/applications",
        "REQUEST,    POST,  /api/v1/applications/1/voidings",
        "REQUEST,    GET,   /api/v1/statistics/2021/cells/T3.GRANTED.TOTAL/entries",
        "REQUEST,    GET,   /api/v1/statistics/2021/cells/S6.PROCESSING_FEE.YUAN/entries",
        "DISCLOSURE, POST,  /api/v1/disclosures",
        "DISCLOSURE, POST,  /api/v1/normative-documents/imports",
        "DISCLOSURE, POST,  /api/v1/administrative-actions",
        "DISCLOSURE, GET,   /api/v1/statistics/2021/disclosures",
        "DISCLOSURE, GET,   /api/v1/statistics/2021/catalogue",
        "REQUEST,    GET,   /api/v1/statistics/2021/reply-terms",
        "LITIGATION, PATCH, /api/v1/cases/9",
        "LITIGATION, GET,   /api/v1/statistics/2021/cells/T4.RECONSIDERATION.TOTAL/entries"
    })
    void a_request_goes_to_the_service_that_owns_it(Source source, Method method, String path) {
        GoldenSources.serve(source, path, "{\"from\": \"" + source + "\"}");

        given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .header("X-Request-Id", "r-1")
                .header("If-Match", "\"6\"")
                .body("{\"a\": 1}")
                .request(method, path + "?limit=3&b=%E4%B8%AD")
                .then()
                .statusCode(200)
                .header("ETag", "\"7\"")
                .header("X-Request-Id", "r-1")
                .body("from", equalTo(source.name()));

        var got = GoldenSources.last(source).getRequest();
        assertThat(got.getUrl()).isEqualTo(path + "?limit=3&b=%E4%B8%AD");
        assertThat(got.getBodyAsString()).isEqualTo("{\"a\": 1}");
        assertThat(got.getHeader("If-Match")).isEqualTo("\"6\"");
        assertThat(got.getHeader("X-Request-Id")).isEqualTo("r-1");
    }

    @Test
    void a_service_that_cannot_be_reached_is_named() {
        GoldenSources.answer(Source.LITIGATION, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        given().get("/api/v1/cases")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("type", equalTo("/problems/source-unavailable"))
                .body("missing", equalTo(List.of("litigation-service")))
                .body("instance", equalTo("/api/v1/cases"))
                .body("$", hasKey("requestId"));
    }

    @Test
    void a_problem_of_a_service_is_passed_on_as_it_is() {
        GoldenSources.answer(
                Source.REQUEST,
                aResponse()
                        .withStatus(404)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody("{\"type\": \"/problems/not-found\"}"));

        given().get("/api/v1/applications/1")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/statistics/2021/cells/T9.A.B/entries",
        "/api/v1/statistics/2021/cells/nonsense/entries",
        "/api/v1/applicationsx",
        "/api/v1/nothing"
    })
    void what_no_service_offers_to_the_outside_is_not_found(String path) {
        given().get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void what_services_say_to_each_other_is_not_there_for_anybody() {
        given().noFilters().get("/api/v1/agency-replicas/1").then().statusCode(404);
        for (Role role : Role.values()) {
            given().header("Authorization", "Bearer " + IssuerForTests.token(role))
                    .get("/api/v1/agency-replicas/1")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void statistics_come_from_all_services() {
        String agency = Directory.enter("230505");

        given().get("/api/v1/statistics/2021?agencyCode=" + agency)
                .then()
                .statusCode(200)
                .body("scope.agencyCode", equalTo(agency))
                .body("figures", hasKey("T2"))
                .body("figures", hasKey("T3"))
                .body("figures", hasKey("T4"))
                .body("processingFees", hasKey("amountYuan"))
                .body("asOf", equalTo("2026-01-01T00:00:00+08:00"));
        Directory.enterGovernment("232600");
        given().get("/api/v1/statistics/2021?regionCode=2326")
                .then()
                .statusCode(200)
                .body("scope.regionCode", equalTo("2326"));
        given().get("/api/v1/statistics/2021?regionCode=2399").then().statusCode(404);
        given().get("/api/v1/statistics/2021?agencyCode=nobody").then().statusCode(404);
        given().get("/api/v1/statistics/2021").then().statusCode(400);
        GoldenSources.answer(Source.DISCLOSURE, aResponse().withStatus(500));
        given().get("/api/v1/statistics/2021?regionCode=2326")
                .then()
                .statusCode(503)
                .body("detail", containsString("disclosure-service"));
    }

    @Test
    void verification_adds_up_what_all_services_found() {
        given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body("{\"year\": 2021}")
                .post("/api/v1/statistics/verification")
                .then()
                .statusCode(200)
                .body("checkedRecords", equalTo(6))
                .body("checkedCells", equalTo(9))
                .body("differences", hasSize(0));

        assertThat(GoldenSources.last(Source.REQUEST).getRequest().getBodyAsString())
                .isEqualTo("{\"year\":2021}");
        given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .post("/api/v1/statistics/verification")
                .then()
                .statusCode(400);
        given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body("{\"agencyCode\": \"nobody\"}")
                .post("/api/v1/statistics/verification")
                .then()
                .statusCode(404);
        String foreign = Directory.enter("230505");
        AccountsForTests.as(IssuerForTests.tokenOfAgency(Role.CLERK, Directory.enter("230506")))
                .body("{\"agencyCode\": \"" + foreign + "\"}")
                .post("/api/v1/statistics/verification")
                .then()
                .statusCode(404);
        given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body("{\"month\": 1}")
                .post("/api/v1/statistics/verification")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-property"));
    }
}
