package org.gongkai.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.report.workflow.ExpectedReports;

/** By when reports are to be published, with the earlier days that regions set, and who has published. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(GoldenSources.class)
class ReportDeadlineTest {

    @Inject
    ExpectedReports reports;

    @Inject
    CurrentCaller caller;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void answers() {
        GoldenSources.answerAll();
    }

    private static RequestSpecification as(Role role) {
        return given().header("Authorization", "Bearer " + IssuerForTests.tokenOfRegion(role, "350200"));
    }

    private static ValidatableResponse set(String region, String days) {
        return given().header("Authorization", "Bearer " + IssuerForTests.token(Role.ADMIN))
                .contentType(ContentType.JSON)
                .body(days)
                .put("/api/v1/report-deadlines/2022/" + region)
                .then();
    }

    private static ValidatableResponse due(String agency, Role role) {
        return as(role).get("/api/v1/report-deadlines?year=2022&regionCode=3502&limit=500")
                .then()
                .statusCode(200)
                .rootPath("items.find { it.agencyCode == '%s' }".formatted(agency));
    }

    @Test
    void a_city_sets_earlier_days_for_its_bodies_and_for_the_governments_below() {
        String city = Directory.enterGovernment("350200");
        String bureau = Directory.enter("350200");
        String district = Directory.enterGovernment("350203");
        String office = Directory.enter("350203");

        due(bureau, Role.AGGREGATOR).body("dueOn", equalTo("2023-01-31"));
        set("350200", "{\"ofBodies\": \"2023-01-26\", \"ofGovernments\": \"2023-02-20\"}")
                .statusCode(200);
        set("350203", "{\"ofBodies\": \"2023-01-20\"}").statusCode(200);

        due(city, Role.CLERK).body("dueOn", equalTo("2023-03-31"));
        due(bureau, Role.CLERK).body("dueOn", equalTo("2023-01-26"));
        due(district, Role.CLERK).body("dueOn", equalTo("2023-02-20"));
        due(office, Role.CLERK).body("dueOn", equalTo("2023-01-20"));
        as(Role.CLERK)
                .get("/api/v1/annual-reports/" + district + "/2022/workflow")
                .then()
                .body("dueOn", equalTo("2023-02-20"));
        as(Role.CLERK)
                .get("/api/v1/annual-reports/" + bureau + "/2022/findings")
                .then()
                .body("items.find { it.rule == 'V17' }.subject", equalTo("2023-01-26"));
        as(Role.CLERK).get("/api/v1/report-deadlines/2022/350200").then().body("ofGovernments", equalTo("2023-02-20"));

        set("350203", "{}").statusCode(200);
        due(office, Role.CLERK).body("dueOn", equalTo("2023-01-26"));
    }

    @ParameterizedTest
    @CsvSource({"ofBodies, 2023-02-01", "ofBodies, 2022-12-31", "ofGovernments, 2023-04-01", "ofBodies, morgen"})
    void no_day_is_later_than_the_law_wants_or_before_the_year_is_over(String member, String day) {
        set("350211", "{\"%s\": \"%s\"}".formatted(member, day))
                .statusCode(400)
                .body("violations.pointer", contains("/" + member));
    }

    /** Vectors D073 and D075: a date, which no weekend moves. */
    @ParameterizedTest
    @CsvSource({"TOWNSHIP, 2026-01-31", "GOVERNMENT, 2026-03-31"})
    void the_law_gives_each_kind_of_body_its_day(String kind, String day) {
        String code = Directory.newCode("350702");
        Map<String, Object> body = new HashMap<>(Directory.body("350702"));
        body.put("kind", kind);
        Directory.put(code, body, null).statusCode(201);

        given().header("Authorization", "Bearer " + IssuerForTests.token(Role.AGGREGATOR))
                .get("/api/v1/report-deadlines?year=2025&regionCode=350702&limit=500")
                .then()
                .statusCode(200)
                .body("items.find { it.agencyCode == '%s' }.dueOn".formatted(code), equalTo(day));
    }

    /** Nothing of the bodies stays: they are there in one transaction that is taken back. */
    @Test
    void whoever_keeps_the_installation_hears_of_more_bodies_than_a_page_holds() {
        List<String> reminded;
        QuarkusTransaction.begin();
        try {
            jdbi.useHandle(handle -> handle.execute("""
                    insert into agency_fact (code, version, valid_from, valid_to, name, region_code, kind, duty,
                        accepts_applications, contact, ending, successors, voided, recorded_at)
                    select 'MANY' || to_char(n, 'FM00000'), 1, date '1999-01-01', null, '机关' || n, '350902', 'DEPARTMENT',
                        'REPORTS', true, '{}', null, '{}', false, now()
                    from generate_series(1, 501) n"""));
            reminded = caller.asService("report-gateway", () -> reports.every(1999)).stream()
                    .map(ExpectedReports.Deadline::agencyCode)
                    .toList();
        } finally {
            QuarkusTransaction.rollback();
        }

        assertThat(reminded).filteredOn(code -> code.startsWith("MANY")).hasSize(501);
    }

    @Test
    void a_clerk_sets_no_deadlines() {
        as(Role.CLERK)
                .contentType(ContentType.JSON)
                .body("{}")
                .put("/api/v1/report-deadlines/2022/350200")
                .then()
                .statusCode(403);
    }

    @Test
    void everybody_sees_who_has_published() {
        String office = Directory.enter("350402");
        String bureau = Directory.enter("350402");
        String elsewhere = Directory.enter("350403");
        new ReportDesk(office, 2021).publish();
        new ReportDesk(elsewhere, 2021)
                .post(
                        Role.REVIEWER,
                        "filings",
                        "{\"report\": {\"form\": \"2021\", \"narrative\": {}, \"figures\": {}}, \"publishedOn\": \"2022-01-20\"}")
                .statusCode(201);

        given().get("/api/v1/public/report-deadlines?year=2021&regionCode=3504")
                .then()
                .statusCode(200)
                .body("items.agencyCode", hasItem(bureau))
                .body("items.find { it.agencyCode == '%s' }.publishedOn".formatted(office), notNullValue())
                .body("items.find { it.agencyCode == '%s' }.publishedOn".formatted(elsewhere), equalTo("2022-01-20"))
                .body("items.find { it.agencyCode == '%s' }.publishedOn".formatted(bureau), nullValue())
                .body("items[0]", not(hasKey("status")));
    }
}
