package org.gongkai.report;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.time.LocalDate;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;

/** A report is of the past year: one of the present year is looked at and not signed, one of no year is not there. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(GoldenSources.class)
class UnfinishedYearTest {

    private final int thisYear = LocalDate.now(ChinaTime.ZONE).getYear();
    private String agency;

    @BeforeEach
    void anAgencyOfItsOwn() {
        GoldenSources.answerAll();
        agency = Directory.enter("230505");
    }

    @Test
    void the_present_year_can_be_looked_at_and_neither_handed_in_nor_signed() {
        ReportDesk desk = new ReportDesk(agency, thisYear);
        desk.as(Role.CLERK)
                .body(ReportDesk.soundTexts(thisYear))
                .put(desk.path() + "/narrative")
                .then()
                .statusCode(200);

        desk.as(Role.CLERK)
                .accept(ContentType.JSON)
                .get(desk.path())
                .then()
                .statusCode(200)
                .body("findings.findAll { it.severity == 'ERROR' }.rule", hasItem("V21"));
        for (String step : new String[] {"submissions", "finalizations"}) {
            desk.post(step.equals("submissions") ? Role.CLERK : Role.SIGNER, step, "{}")
                    .statusCode(409)
                    .body("type", equalTo("/problems/year-not-over"))
                    .body("detail", containsString("1 January " + (thisYear + 1)));
        }

        ReportDesk past = new ReportDesk(agency, thisYear - 1);
        past.as(Role.CLERK).get(past.path()).then().statusCode(200).body("findings.rule", not(hasItem("V21")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1950, 2018, 2027, 2099})
    void a_year_without_a_report_answers_no_draft(int year) {
        ReportDesk desk = new ReportDesk(agency, year == 2027 ? thisYear + 1 : year);

        for (String path : new String[] {"", ".pdf", "/findings"}) {
            desk.as(Role.CLERK)
                    .accept("*/*")
                    .get(desk.path() + path)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/not-found"));
        }
        desk.as(Role.CLERK)
                .body(ReportDesk.soundTexts(year))
                .put(desk.path() + "/narrative")
                .then()
                .statusCode(404);
        desk.post(Role.CLERK, "submissions", "{}").statusCode(404);
    }
}
