package org.gongkai.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
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
                .body("items.rule", not(hasItem("K21")));
    }

    @Test
    void who_has_published_counts_by_the_report_and_the_others_by_their_registers() {
        GoldenSources.answerAll();
        String government = Directory.enterGovernment("230508");
        String office = Directory.enter("230508");
        String bureau = Directory.enter("230508");
        int ofRegisters = newReceived(government);

        new ReportDesk(bureau, 2021).publish();

        // The reports and the sums of the registers have the same golden figures.
        report(government)
                .body("membersCounted", equalTo(2))
                .body("membersDue", equalTo(2))
                .body("members.agencyCode", containsInAnyOrder(office, bureau))
                .body("members.find { it.agencyCode == '%s' }.how".formatted(bureau), equalTo("PUBLISHED"))
                .body("members.find { it.agencyCode == '%s' }.version".formatted(bureau), equalTo(1))
                .body("members.find { it.agencyCode == '%s' }.how".formatted(office), equalTo("LIVE"))
                .body("figures.T3.NEW_RECEIVED.TOTAL", equalTo(2 * ofRegisters));
        assertThat(GoldenSources.last(Source.REQUEST).getRequest().getBodyAsString())
                .contains(government, office)
                .doesNotContain(bureau);
        findings(government).body("items.rule", not(hasItem("K21"))).body("items.rule", not(hasItem("V10")));
        reader().get("/api/v1/annual-reports/" + government + "/2021/cells/T3.NEW_RECEIVED.TOTAL/entries")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].amount", equalTo(ofRegisters))
                .body("items[0].record.kind", equalTo("ANNUAL_REPORT"))
                .body(
                        "items[0].record.href",
                        equalTo("/api/v1/annual-reports/" + bureau + "/2021?coverage=AGENCY&version=1"))
                .body("next", notNullValue());
    }

    @Test
    void who_is_included_in_another_report_or_has_none_to_make_writes_none() {
        GoldenSources.answerAll();
        String office = Directory.enter("230509");
        for (Map<String, String> more :
                List.of(Map.of("duty", "INCLUDED_IN", "includedIn", office), Map.of("duty", "NONE"))) {
            String code = Directory.newCode("230509");
            Map<String, Object> body = new HashMap<>(Directory.body("230509"));
            body.put("kind", "AUTHORISED");
            body.putAll(more);
            Directory.put(code, body, null).statusCode(201);

            given().header("Authorization", "Bearer " + IssuerForTests.tokenOfRegion(Role.CLERK, "230509"))
                    .contentType("application/json")
                    .body("{\"otherMatters\": \"没有。\"}")
                    .put("/api/v1/annual-reports/" + code + "/2021/narrative")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/conflict"));
        }
    }

    private static RequestSpecification reader() {
        return given().header("Authorization", "Bearer " + IssuerForTests.tokenOfRegion(Role.CLERK, "230508"));
    }

    private static ValidatableResponse report(String government) {
        return reader().get("/api/v1/annual-reports/" + government + "/2021")
                .then()
                .statusCode(200);
    }

    private static int newReceived(String government) {
        return report(government).extract().path("figures.T3.NEW_RECEIVED.TOTAL");
    }

    private static ValidatableResponse findings(String government) {
        return given().header("Authorization", "Bearer " + IssuerForTests.tokenOfRegion(Role.CLERK, "230508"))
                .get("/api/v1/annual-reports/" + government + "/2021/findings")
                .then()
                .statusCode(200);
    }
}
