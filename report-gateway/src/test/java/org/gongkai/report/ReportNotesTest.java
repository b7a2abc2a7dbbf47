package org.gongkai.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;

/** Notes behind figures and below tables, from the draft to the published report, and in what is filed. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(GoldenSources.class)
class ReportNotesTest {

    private static final String ISSUED = "T2.NORMATIVE_DOCUMENT.ISSUED";

    private ReportDesk desk;

    @BeforeEach
    void aReportWithoutTexts() {
        GoldenSources.answerAll();
        desk = new ReportDesk(Directory.enter("230505"), 2021);
    }

    @Test
    void notes_are_written_like_texts_and_printed_in_every_format() {
        desk.as(Role.CLERK)
                .body("{\"cells\": {\"" + ISSUED + "\": \"其中修订{T2.NORMATIVE_DOCUMENT.REPEALED}件\"},"
                        + " \"notes\": {\"T2\": \"注：按实施机关统计。\"}}")
                .put(desk.path() + "/narrative")
                .then()
                .statusCode(200)
                .body("notes.T2", equalTo("按实施机关统计。"))
                .body("notes.T3", nullValue());

        int issued = desk.as(Role.CLERK)
                .get(desk.path())
                .then()
                .statusCode(200)
                .body("remarks.'" + ISSUED + "'.kind", equalTo("NOTE"))
                .body("remarks.'" + ISSUED + "'.text", equalTo("其中修订2件"))
                .body("narrative.notes.T2", equalTo("按实施机关统计。"))
                .extract()
                .path("figures." + ISSUED);
        for (String suffix : new String[] {"html", "txt", "csv"}) {
            assertThat(desk.as(Role.CLERK).get(desk.path() + "." + suffix).asString())
                    .as(suffix)
                    .contains(issued + "（其中修订2件）", "按实施机关统计。");
        }
        desk.publish();
        given().get(desk.publicPath() + ".json")
                .then()
                .statusCode(200)
                .body("remarks.'" + ISSUED + "'.text", equalTo("其中修订2件"))
                .body("figures." + ISSUED, equalTo(issued));
    }

    @ParameterizedTest
    @CsvSource({
        "cells.T9.A.B, 404",
        "cells.T2.NORMATIVE_DOCUMENT.NOTHING, 404",
        "cells.nonsense, 404",
        "notes.T9, 404",
        "cells.T2.NORMATIVE_DOCUMENT.ISSUED, 400"
    })
    void a_place_that_is_none_and_a_note_that_is_too_long_are_refused(String place, int status) {
        desk.as(Role.CLERK)
                .body("{\"text\": \"" + "长".repeat(201) + "\"}")
                .put(desk.path() + "/narrative/" + place)
                .then()
                .statusCode(status);
    }

    @Test
    void what_was_published_elsewhere_keeps_its_notes_and_what_nobody_knows() throws IOException {
        ObjectNode report = (ObjectNode)
                new ObjectMapper().readTree(desk.as(Role.CLERK).get(desk.path()).asString());
        report.withObject("/figures/T2/PENALTY").putNull("DECISIONS");
        report.withObject("/remarks").putObject(ISSUED).put("kind", "NOTE").put("text", "其中修订16件");
        report.withObject("/narrative/notes").put("T3", "含区级部门。");

        desk.post(Role.REVIEWER, "filings", "{\"report\": " + report + ", \"publishedOn\": \"2022-01-20\"}")
                .statusCode(201)
                .body("report.remarks.'" + ISSUED + "'.text", equalTo("其中修订16件"))
                .body("report.figures.T2.PENALTY.DECISIONS", nullValue())
                .body("report.figures.T2.PENALTY.containsKey('DECISIONS')", equalTo(true))
                .body("report.narrative.notes.T3", equalTo("含区级部门。"));

        ReportDesk next = new ReportDesk(desk.agency(), 2022);
        next.as(Role.CLERK)
                .get(next.path() + "/comparison")
                .then()
                .statusCode(200)
                .body("cells.find { it.cellId == '%s' }.fromNote".formatted(ISSUED), equalTo("其中修订16件"))
                .body("cells.find { it.cellId == 'T2.PENALTY.DECISIONS' }.from", nullValue());

        report.withObject("/remarks")
                .putObject("T2.PENALTY.DECISIONS")
                .put("kind", "NOTE")
                .put("text", "无数可注");
        desk.post(
                        Role.REVIEWER,
                        "filings",
                        "{\"report\": " + report + ", \"publishedOn\": \"2022-01-20\", \"reason\": \"更正\"}")
                .statusCode(400)
                .body("violations.pointer", contains("/report/remarks/T2.PENALTY.DECISIONS"));
    }
}
