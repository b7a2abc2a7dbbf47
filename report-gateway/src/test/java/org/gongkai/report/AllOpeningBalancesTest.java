package org.gongkai.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.report.service.Source;

/** The stocks of all services that a body brings along, in one list and stated at once. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(GoldenSources.class)
class AllOpeningBalancesTest {

    private static final String STOCKS = "balances.cellId";

    private String path;

    @BeforeEach
    void everyServiceHasAStock() {
        GoldenSources.answerAll();
        for (Source source : Source.values()) {
            GoldenSources.serve(
                    source, "/api/v1/opening-balances/2021", GoldenSources.golden(source, "opening-balances"));
        }
        path = "/api/v1/opening-balances/2021?agencyCode=" + Directory.enter("230517");
    }

    @Test
    void those_of_every_service_are_in_one_list() {
        given().get(path)
                .then()
                .statusCode(200)
                .body("year", equalTo(2021))
                .body(
                        STOCKS,
                        contains(
                                "T3.CARRIED_OUT.NATURAL_PERSON",
                                "T2.NORMATIVE_DOCUMENT.IN_FORCE",
                                "T4.RECONSIDERATION.PENDING"));
    }

    @Test
    void each_service_is_told_of_its_own_and_what_stands_then_is_answered() {
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "balances",
                        List.of(Map.of(
                                "cellId",
                                "T3.CARRIED_OUT.NATURAL_PERSON",
                                "amount",
                                1000,
                                "source",
                                "REPORT",
                                "sourceNote",
                                "上年年度报告"))))
                .put(path)
                .then()
                .statusCode(200)
                .body("balances.size()", equalTo(3));
        given().contentType(ContentType.JSON)
                .body(Map.of("balances", List.of(Map.of("cellId", "T9.NOTHING", "amount", 1, "source", "REPORT"))))
                .put(path)
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/balances/0/cellId"));
    }
}
