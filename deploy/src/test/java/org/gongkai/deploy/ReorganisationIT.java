package org.gongkai.deploy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** A report is held against the last reports of all bodies that have gone into its own. */
@SharedAtOnce
class ReorganisationIT {

    private static final String CARRIED = "T3.CARRIED_IN.NATURAL_PERSON";

    private final String successor = Gateway.agency("360502", "渝水区市场监督管理局");
    private final String predecessor = Gateway.agency("360502", "渝水区质量技术监督局");

    @Test
    void what_two_bodies_carried_over_is_looked_for_in_the_one_that_they_became() {
        file(successor, 1);
        Gateway.importCsv(
                        "applications",
                        "receiptNumber,agencyCode,channel,applicantKind,receivedOn,closedOn,outcome\n"
                                + application(successor, "M-1")
                                + application(predecessor, "M-2")
                                + application(predecessor, "M-3"),
                        "")
                .statusCode(200);
        Gateway.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(Map.of(
                        "name", "渝水区质量技术监督局",
                        "regionCode", "360502",
                        "kind", "GOVERNMENT_OFFICE",
                        "validTo", "2024-06-30",
                        "ending", "MERGED",
                        "successors", List.of(successor)))
                .put("/api/v1/agencies/" + predecessor)
                .then()
                .statusCode(200);

        // Nothing to hold it against while one of the two has no report of the year before.
        findings().body("items.rule", hasItem("G3")).body("items.rule", not(hasItem("V31")));

        file(predecessor, 2);
        report().body("figures." + CARRIED, equalTo(3));
        findings()
                .body("items.rule", not(hasItem("V31")))
                .body("items.rule", not(hasItem("V4")))
                .body("items.rule", not(hasItem("G3")));

        Gateway.importCsv(
                        "applications",
                        "receiptNumber,agencyCode,channel,applicantKind,receivedOn,closedOn,outcome\n"
                                + application(successor, "M-4"),
                        "")
                .statusCode(200);
        findings()
                .body(
                        "items.findAll { it.rule == 'V31' && it.cells.contains('%s') }.expected".formatted(CARRIED),
                        contains(3))
                .body(
                        "items.findAll { it.rule == 'V31' && it.cells.contains('%s') }.actual".formatted(CARRIED),
                        contains(4))
                .body("items.rule", not(hasItem("V4")));
    }

    private static String application(String agency, String number) {
        return "%s,%s,ONLINE,NATURAL_PERSON,2023-12-20,,\n".formatted(number, agency);
    }

    private static void file(String agency, int carriedOut) {
        Gateway.request()
                .contentType(ContentType.JSON)
                .body("""
                        {"report": {"form": "2021", "narrative": {},
                          "figures": {"T3": {"CARRIED_OUT": {"NATURAL_PERSON": %d}}}}, "publishedOn": "2024-01-20"}""".formatted(carriedOut))
                .post("/api/v1/annual-reports/" + agency + "/2023/filings")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse report() {
        return Gateway.request()
                .get("/api/v1/annual-reports/" + successor + "/2024")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse findings() {
        return Gateway.request()
                .get("/api/v1/annual-reports/" + successor + "/2024/findings")
                .then()
                .statusCode(200);
    }
}
