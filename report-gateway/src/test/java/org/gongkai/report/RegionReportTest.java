package org.gongkai.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.report.service.Source;

/** The report of a region, checked against the registers and the reports of its agencies. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(GoldenSources.class)
class RegionReportTest {

    @Test
    void a_recount_of_the_regions_agencies_is_added_up_by_cell() {
        GoldenSources.answerAll();
        String government = Directory.enterGovernment("230506");
        String office = Directory.enter("230506");
        String bureau = Directory.enter("230506");
        String elsewhere = Directory.enter("230507");
        String difference = "{\"cellId\": \"T3.GRANTED.TOTAL\", \"agencyCode\": \"%s\", \"year\": 2021, \"ledger\": %d,"
                + " \"recount\": %d}";
        GoldenSources.serve(
                Source.REQUEST,
                "/api/v1/statistics/verification",
                "{\"checkedRecords\": 9, \"checkedCells\": 9, \"differences\": ["
                        + String.join(
                                ",",
                                difference.formatted(office, 5, 6),
                                difference.formatted(bureau, 10, 12),
                                difference.formatted(elsewhere, 100, 200))
                        + "]}");

        given().header("Authorization", "Bearer " + IssuerForTests.tokenOfRegion(Role.CLERK, "230506"))
                .get("/api/v1/annual-reports/" + government + "/2021/findings?recount=true")
                .then()
                .statusCode(200)
                .body("items.findAll { it.rule == 'V11' }", hasSize(1))
                .body("items.find { it.rule == 'V11' }.cells", contains("T3.GRANTED.TOTAL"))
                .body("items.find { it.rule == 'V11' }.actual", equalTo(15))
                .body("items.find { it.rule == 'V11' }.expected", equalTo(18))
                .body("items.rule", hasItem("K21"));
    }

    @Test
    void a_region_is_held_against_the_sum_of_its_agencies_once_all_have_published() {
        GoldenSources.answerAll();
        String government = Directory.enterGovernment("230508");
        String office = Directory.enter("230508");
        String bureau = Directory.enter("230508");

        new ReportDesk(bureau, 2021).publish();
        findings(government)
                .body("items.findAll { it.rule == 'K21' }", hasSize(1))
                .body("items.rule", not(hasItem("V10")));

        new ReportDesk(office, 2021).publish();
        // Every agency and the region have the same golden figures: the agencies together have twice as much.
        findings(government)
                .body("items.rule", not(hasItem("K21")))
                .body("items.findAll { it.rule == 'V10' }.cells.flatten()", hasItem("T3.NEW_RECEIVED.TOTAL"));
    }

    private static ValidatableResponse findings(String government) {
        return given().header("Authorization", "Bearer " + IssuerForTests.tokenOfRegion(Role.CLERK, "230508"))
                .get("/api/v1/annual-reports/" + government + "/2021/findings")
                .then()
                .statusCode(200);
    }
}
