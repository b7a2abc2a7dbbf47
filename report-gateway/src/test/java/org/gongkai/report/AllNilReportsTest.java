package org.gongkai.report;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.report.service.Source;

/** Nil reports of all services in one list, and each passed on to the service that has its register. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(GoldenSources.class)
class AllNilReportsTest {

    private String agency;

    @BeforeEach
    void everyServiceAnswers() {
        GoldenSources.answerAll();
        agency = Directory.enter("230516");
    }

    @Test
    void those_of_every_service_are_in_one_list_the_last_year_first() {
        given().get("/api/v1/nil-reports?agencyCode=" + agency)
                .then()
                .statusCode(200)
                .body("items.year", contains(2021, 2019, 2019, 2019))
                .body("items.register", contains("processing-fees", "administrative-actions", "applications", "cases"));
    }

    @Test
    void a_service_that_does_not_answer_makes_no_shorter_list() {
        GoldenSources.answer(Source.LITIGATION, aResponse().withStatus(503));

        given().get("/api/v1/nil-reports?agencyCode=" + agency)
                .then()
                .statusCode(503)
                .body("detail", containsString("litigation-service"));
    }

    @Test
    void what_is_asked_for_wrongly_or_of_others_is_refused() {
        given().get("/api/v1/nil-reports").then().statusCode(400).body("violations.pointer", contains("agencyCode"));
        given().get("/api/v1/nil-reports?agencyCode=" + agency + "&year=x")
                .then()
                .statusCode(400);
        given().header("Authorization", "Bearer " + IssuerForTests.tokenOfRegion(Role.CLERK, "2306"))
                .get("/api/v1/nil-reports?agencyCode=" + agency)
                .then()
                .statusCode(404);
    }

    @Test
    void a_declaration_goes_to_the_service_that_has_the_register() {
        String path = "/api/v1/nil-reports/2021/cases";
        GoldenSources.serve(Source.LITIGATION, path, "{\"register\": \"cases\"}");

        given().contentType(ContentType.JSON)
                .body("{}")
                .put(path + "?agencyCode=" + agency)
                .then()
                .statusCode(200)
                .body("register", equalTo("cases"));
        given().contentType(ContentType.JSON)
                .body("{}")
                .put("/api/v1/nil-reports/2021/letters?agencyCode=" + agency)
                .then()
                .statusCode(404);
    }
}
