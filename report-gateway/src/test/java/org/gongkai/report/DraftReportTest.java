package org.gongkai.report;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.form.CellId;
import org.gongkai.form.Form;
import org.gongkai.form.edition.Editions;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.report.service.Source;

/** The live draft: collected from all services, held against the form, as JSON and as the official page. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(GoldenSources.class)
class DraftReportTest {

    private static final String BROKEN_EQUATIONS = "findings.findAll { it.rule in ['V1', 'V2', 'V3', 'V5', 'V8'] }";

    private String report;

    @BeforeEach
    void everyServiceAnswers() {
        GoldenSources.answerAll();
        report = "/api/v1/annual-reports/" + Directory.enter("230505") + "/2021";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"abc", ", ,", "application/json, abc", "application/json;q=much, */*", "*/*", "q/q/q, text/*;q=0"
            })
    void what_cannot_be_read_of_the_accepted_types_is_left_out(String accepted) {
        int status = given().header("Accept", accepted)
                .get(report)
                .then()
                .header("Vary", containsString("Accept"))
                .extract()
                .statusCode();

        assertThat(status).isIn(200, 406);
    }

    @Test
    void a_cache_is_told_that_the_format_follows_what_is_accepted() {
        String tag = given().header("Accept", "text/html")
                .get(report)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Vary", containsString("Accept"))
                .extract()
                .header("ETag");

        given().header("Accept", "text/html")
                .header("If-None-Match", tag)
                .get(report)
                .then()
                .statusCode(304)
                .header("Vary", containsString("Accept"));
        given().header("Accept", "image/png")
                .get(report)
                .then()
                .statusCode(406)
                .header("Vary", containsString("Accept"));
        given().delete("/api/v1/forms").then().statusCode(405).header("Allow", "GET, HEAD");
        given().delete("/api/v1/applications").then().statusCode(405).header("Allow", "GET, HEAD, POST");
    }

    @Test
    void every_cell_is_what_the_service_that_owns_it_answers() {
        Map<String, Object> cells = given().get(report + "?view=cells")
                .then()
                .statusCode(200)
                .extract()
                .path("");

        Map<String, Object> expected = new HashMap<>();
        for (Source source : Source.values()) {
            Map<String, Object> golden =
                    JsonPath.from(GoldenSources.golden(source)).getMap("figures");
            Form form = Editions.shipped().latest();
            for (CellId cell : form.cells().keySet()) {
                if (source.tables(form).contains(cell.table())) {
                    expected.put(cell.toString(), figure(golden, cell));
                }
            }
        }
        assertThat(cells).hasSize(200).isEqualTo(expected);
        given().get(report)
                .then()
                .body("figures.T3.GRANTED.TOTAL", equalTo(expected.get("T3.GRANTED.TOTAL")))
                .body("figures.T2.ADMINISTRATIVE_FEE.WAN_YUAN", equalTo("59237.2449"))
                .body("processingFees.amountYuan", matchesPattern("\\d+\\.00"))
                .body("status", equalTo("DRAFT"))
                .body("coverage", equalTo("AGENCY"))
                .body("period.from", equalTo("2021-01-01"))
                .body(BROKEN_EQUATIONS, hasSize(0))
                .body("sources.complete", everyItem(is(true)))
                .body("sources.service", contains("request-service", "disclosure-service", "litigation-service"))
                .body("sha256", matchesPattern("[0-9a-f]{64}"));
    }

    @Test
    void the_page_prints_the_official_tables_with_every_cell_and_label() {
        Map<String, Object> cells =
                given().get(report + "?view=cells").then().extract().path("");

        Document page = Jsoup.parse(given().get(report + ".html")
                .then()
                .statusCode(200)
                .contentType("text/html; charset=UTF-8")
                .extract()
                .asString());

        cells.forEach((cell, value) -> assertThat(
                        page.select("td[data-cell='" + cell + "']").text())
                .as(cell)
                .isEqualTo(value.toString()));
        assertThat(page.select("td")).hasSize(200);
        Editions.shipped()
                .latest()
                .sections()
                .forEach(section -> assertThat(page.select("h2").eachText())
                        .contains(section.title().zh()));
        assertThat(page.select("#T3 th[rowspan=22]").text()).isEqualTo("三、本年度办理结果");
        assertThat(page.select("#T3 th[colspan=5]").text()).isEqualTo("法人或其他组织");
        assertThat(page.select("#T4 th[colspan=10]").text()).isEqualTo("行政诉讼");
    }

    @Test
    void accept_or_a_suffix_picks_the_format() {
        given().accept("text/html").get(report).then().contentType(containsString("text/html"));
        given().accept("application/json").get(report).then().contentType(containsString("application/json"));
        given().accept("text/html").get(report + ".json").then().contentType(containsString("application/json"));
        given().accept("image/png").get(report).then().statusCode(406);
        given().get(report + ".exe").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void an_unchanged_draft_keeps_its_tag() {
        String tag = given().get(report).then().extract().header("ETag");

        given().header("If-None-Match", tag).get(report).then().statusCode(304);
        given().header("If-None-Match", tag).get(report + ".html").then().statusCode(200);
    }

    @Test
    void a_past_moment_is_passed_on() {
        given().queryParam("asOf", "2024-03-01T08:00:00+08:00")
                .get(report)
                .then()
                .statusCode(200);

        assertThat(GoldenSources.last(Source.REQUEST).getRequest().getUrl()).contains("asOf=2024-03-01T00%3A00%3A00Z");
    }

    @Test
    void a_report_of_a_region_is_its_governments_and_asks_for_every_body_in_the_sum() {
        String government = Directory.enterGovernment("230512");
        String office = Directory.enter("230512");
        String elsewhere = Directory.enter("230513");

        given().get("/api/v1/annual-reports/" + government + "/2021")
                .then()
                .statusCode(200)
                .body("coverage", equalTo("REGION"))
                .body("title", equalTo("测试区人民政府2021年政府信息公开工作年度报告"));

        var asked = GoldenSources.last(Source.LITIGATION).getRequest();
        assertThat(asked.getUrl()).isEqualTo("/api/v1/statistics/2021/sums");
        assertThat(asked.getBodyAsString()).contains(government, office).doesNotContain(elsewhere);
        given().get(report + "?coverage=REGION")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("coverage"));
        given().get("/api/v1/annual-reports/" + government + "/2021?coverage=AGENCY")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("coverage"));
    }

    @ParameterizedTest
    @EnumSource(Source.class)
    void a_service_that_does_not_answer_is_named(Source missing) {
        Map<String, ResponseDefinitionBuilder> ways = Map.of(
                "slow", okJson("{}").withFixedDelay(3_000),
                "dribbling", okJson(GoldenSources.golden(missing)).withChunkedDribbleDelay(10, 20_000),
                "cut", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                "half", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK),
                "failing", aResponse().withStatus(500).withBody("{}"),
                "no JSON", aResponse().withStatus(200).withBody("<html>"),
                "of another contract", okJson(GoldenSources.golden(missing).replace("\"figures\"", "\"numbers\"")));
        ways.forEach((way, answer) -> {
            GoldenSources.answer(missing, answer);

            // At once, for one that is slow is waited for each time.
            Stream.of(report, report + ".html")
                    .map(path -> CompletableFuture.supplyAsync(() -> given().get(path)))
                    .toList()
                    .forEach(one -> missing(one.join().then(), missing));
        });
    }

    @Test
    void asking_again_and_again_adds_no_counters() {
        given().get(report).then().statusCode(200);
        List<String> once = counters();

        given().get(report).then().statusCode(200);

        assertThat(counters()).isNotEmpty().isEqualTo(once);
    }

    private static List<String> counters() {
        return given().get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith("ft_"))
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .sorted()
                .toList();
    }

    @Test
    void all_that_are_missing_are_named_together() {
        GoldenSources.answer(Source.REQUEST, aResponse().withStatus(503));
        GoldenSources.answer(Source.LITIGATION, aResponse().withFault(Fault.EMPTY_RESPONSE));

        given().get(report)
                .then()
                .statusCode(503)
                .body("missing", equalTo(List.of("request-service", "litigation-service")));
    }

    @Test
    void a_partial_draft_leaves_the_missing_cells_out() {
        GoldenSources.answer(Source.LITIGATION, aResponse().withStatus(500));

        given().get(report + "?allowPartial=true")
                .then()
                .statusCode(200)
                .body("figures", not(hasKey("T4")))
                .body("figures", hasKey("T3"))
                .body(BROKEN_EQUATIONS, hasSize(0))
                .body("sources.find { it.service == 'litigation-service' }.complete", is(false));
        Document page = Jsoup.parse(
                given().get(report + ".html?allowPartial=true").then().extract().asString());
        assertThat(page.select("#T4 td").eachText()).allMatch(String::isEmpty);
        assertThat(page.select(".missing").text()).contains("litigation-service");
    }

    @Test
    void what_is_found_in_cases_is_found_by_the_codes_that_their_service_says() {
        GoldenSources.serve(
                Source.LITIGATION,
                "/api/v1/case-findings/2021",
                GoldenSources.golden(Source.LITIGATION, "case-findings"));

        given().get(report + "/findings")
                .then()
                .statusCode(200)
                .body("items.findAll { it.rule == 'V28B' }.actual", contains(36));
    }

    @Test
    void a_check_that_cannot_read_a_list_to_its_end_is_none() {
        GoldenSources.breakOff(Source.LITIGATION, "/api/v1/cases");

        missing(given().get(report + "/findings").then(), Source.LITIGATION);
    }

    @Test
    void figures_that_break_an_equation_are_found() {
        GoldenSources.answer(
                Source.LITIGATION,
                okJson(GoldenSources.golden(Source.LITIGATION)
                        .replaceFirst("\"PENDING\" : (\\d+)", "\"PENDING\" : 99")));

        given().get(report)
                .then()
                .statusCode(200)
                .body(BROKEN_EQUATIONS, hasSize(1))
                .body(BROKEN_EQUATIONS + "[0].rule", equalTo("V8"))
                .body(BROKEN_EQUATIONS + "[0].severity", equalTo("ERROR"))
                .body(BROKEN_EQUATIONS + "[0].expected", instanceOf(Integer.class))
                .body(BROKEN_EQUATIONS + "[0].actual", instanceOf(Integer.class))
                .body(BROKEN_EQUATIONS + "[0].message", containsString("114"))
                .body(BROKEN_EQUATIONS + "[0].cells[0]", equalTo("T4.RECONSIDERATION.TOTAL"));
    }

    @ParameterizedTest
    @CsvSource({
        "?nothing=1, 400",
        "?coverage=ALL, 400",
        "?view=rows, 400",
        "?allowPartial=1, 400",
        "?asOf=yesterday, 400"
    })
    void a_wrong_parameter_is_refused(String query, int status) {
        given().get(report + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("violations", hasSize(1));
    }

    @Test
    void an_agency_or_year_that_is_not_there_is_refused() {
        given().get("/api/v1/annual-reports/nobody/2021").then().statusCode(404);
        given().get(report.replace("/2021", "/twenty")).then().statusCode(400);
        given().get(report.replace("/2021", "/2000000000")).then().statusCode(400);
    }

    private static Object figure(Map<String, Object> figures, CellId cell) {
        Object found = figures;
        for (String part : cell.toString().split("\\.")) {
            found = ((Map<?, ?>) found).get(part);
        }
        return found;
    }

    private static void missing(ValidatableResponse answer, Source source) {
        answer.statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("type", equalTo("/problems/source-unavailable"))
                .body("detail", containsString(source.serviceName()))
                .body("missing", equalTo(List.of(source.serviceName())));
    }
}
