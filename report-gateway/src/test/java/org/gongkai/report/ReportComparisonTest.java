package org.gongkai.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.report.service.Source;

/** Published reports beside each other, and their plots. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(GoldenSources.class)
class ReportComparisonTest {

    private String agency;
    private ReportDesk first;
    private ReportDesk second;

    @BeforeEach
    void twoYears() {
        GoldenSources.answerAll();
        agency = Directory.enter("230505");
        first = new ReportDesk(agency, 2021);
        second = new ReportDesk(agency, 2022);
        first.publish();
    }

    @Test
    void two_years_are_compared_cell_by_cell_and_by_rates() throws IOException {
        carryOver();
        second.publish();

        given().get(second.publicPath() + "/comparison")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body("from.year", equalTo(2021))
                .body("to.year", equalTo(2022))
                .body("ratesPercent", hasKey("RESPONSE"))
                .body("ratesPercent.DISCLOSURE.label", equalTo("Disclosure rate"))
                .body("cells.cellId", hasItem("T3.CARRIED_IN.NATURAL_PERSON"));
        given().get(second.publicPath() + "/series?cellId=T3.NEW_RECEIVED.TOTAL")
                .then()
                .statusCode(200)
                .body("cells.'T3.NEW_RECEIVED.TOTAL'", hasKey("2021"))
                .body("cells.'T3.NEW_RECEIVED.TOTAL'", hasKey("2022"));
        given().get(second.publicPath() + "/series?cellId=nothing").then().statusCode(400);
        String page = given().get(second.publicPath() + ".html").asString();
        assertThat(Jsoup.parse(page).select("svg[role=img]")).hasSize(3);
    }

    @Test
    void versions_are_compared_with_their_texts() {
        first.post(Role.CLERK, "amendments", "{\"reason\": \"更正\"}").statusCode(200);
        String tag = first.as(Role.CLERK)
                .get(first.path() + "/narrative/overview.platforms")
                .then()
                .extract()
                .header("ETag");
        first.as(Role.CLERK)
                .header("If-Match", tag)
                .body("{\"text\": \"建设政府信息公开专栏和公共查阅点。\"}")
                .put(first.path() + "/narrative/overview.platforms")
                .then()
                .statusCode(200);
        first.post(Role.CLERK, "submissions", "{}").statusCode(200);
        first.post(Role.SIGNER, "finalizations", "{\"acknowledgeWarnings\": true}")
                .statusCode(200);
        first.post(Role.SIGNER, "publications", "{}").statusCode(200);

        given().get(first.publicPath() + "/comparison?withVersion=1")
                .then()
                .statusCode(200)
                .body("from.version", equalTo(1))
                .body("to.version", equalTo(2))
                .body("cells", hasSize(0))
                .body("texts.'overview.platforms'.findAll { it.operation == 'INSERT' }.text", contains("和公共查阅点"));
    }

    @Test
    void plots_come_as_text_and_as_pictures() throws Exception {
        String svg = given().get(first.publicPath() + "/plots/outcomes.svg")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .extract()
                .asString();
        Document drawn = Jsoup.parse(svg, Parser.xmlParser());

        assertThat(drawn.select("title").text()).isEqualTo("2021年办理结果");
        assertThat(drawn.select("desc").text()).contains("予以公开").containsPattern("占\\d+\\.\\d%");
        assertThat(drawn.select("rect")).hasSize(6);
        byte[] png = given().get(first.publicPath() + "/plots/applicants.png")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isGreaterThan(1000);
        given().get(first.publicPath() + "/plots/nothing.svg").then().statusCode(404);
        given().get(first.publicPath() + "/plots/outcomes.gif").then().statusCode(404);
    }

    @Test
    void what_is_not_published_is_not_compared() {
        given().get(second.publicPath() + "/comparison").then().statusCode(404);
        given().get(first.publicPath() + "/comparison").then().statusCode(404);
    }

    /** The next year carries in what this one carried out, and as much less is new. */
    private void carryOver() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode year = (ObjectNode) mapper.readTree(GoldenSources.golden(Source.REQUEST));
        ObjectNode in = (ObjectNode) year.at("/figures/T3/CARRIED_IN");
        ObjectNode received = (ObjectNode) year.at("/figures/T3/NEW_RECEIVED");
        year.at("/figures/T3/CARRIED_OUT").properties().forEach(column -> {
            int before = in.path(column.getKey()).intValue();
            int after = column.getValue().intValue();
            in.put(column.getKey(), after);
            received.put(column.getKey(), received.path(column.getKey()).intValue() + before - after);
        });
        GoldenSources.serve(Source.REQUEST, "/api/v1/statistics/2022", mapper.writeValueAsString(year));
    }
}
