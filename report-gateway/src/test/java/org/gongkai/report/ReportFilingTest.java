package org.gongkai.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.formats.print.ReportFormat;
import org.gongkai.formats.print.ReportFormats;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;

/** An office that starts with this system enters what it has published before, and is held to it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(GoldenSources.class)
class ReportFilingTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private String agency;
    private ReportDesk before;
    private ReportDesk now;

    @BeforeEach
    void anOfficeThatStarts() {
        GoldenSources.answerAll();
        agency = Directory.enter("230505");
        before = new ReportDesk(agency, 2021);
        now = new ReportDesk(agency, 2022);
    }

    @Test
    void a_report_that_was_read_is_filed_and_next_years_is_held_against_it() throws IOException {
        now.as(Role.CLERK).get(now.path() + ".json").then().body("findings.rule", hasItem("G3"));

        before.post(Role.REVIEWER, "filings", filing(read(), null))
                .statusCode(201)
                .header("Location", endsWith("/filings/1?coverage=AGENCY"))
                .body("number", equalTo(1))
                .body("sha256", matchesPattern("[0-9a-f]{64}"))
                .body("report.figures.T2.NORMATIVE_DOCUMENT.IN_FORCE", equalTo(4))
                .body("report.sources.service", contains("filing"))
                // Judged by the same rules: it says nothing of processing fees.
                .body("report.findings.rule", hasItem("K16"));

        now.as(Role.CLERK)
                .get(now.path() + ".json")
                .then()
                .statusCode(200)
                .body("findings.rule", hasItems("V4", "V7", "G4"))
                .body("findings.rule", not(hasItem("G3")))
                .body(
                        "findings.find { it.rule == 'V4' && it.cells.contains('T3.CARRIED_IN.NATURAL_PERSON') }.expected",
                        equalTo(0));
        now.as(Role.CLERK)
                .body("{\"otherMatters\": \"上年现行有效文件{T2.NORMATIVE_DOCUMENT.IN_FORCE@LAST}件。\"}")
                .put(now.path() + "/narrative")
                .then()
                .statusCode(200);
        now.as(Role.CLERK).get(now.path() + ".json").then().body("narrative.otherMatters", equalTo("上年现行有效文件4件。"));
    }

    @Test
    void the_fees_that_registers_have_are_held_against_those_that_were_filed() throws IOException {
        ObjectNode filed = (ObjectNode) read();
        filed.putObject("processingFees").put("applications", 2).put("amountYuan", "45.50");
        before.post(Role.REVIEWER, "filings", filing(filed, null)).statusCode(201);

        before.as(Role.REVIEWER)
                .get(before.path() + "/register-agreement?table=S6")
                .then()
                .statusCode(200)
                .body("compared", equalTo(2))
                .body("unknown", hasSize(0))
                .body("differences.cellId", contains("S6.PROCESSING_FEE.APPLICATIONS", "S6.PROCESSING_FEE.YUAN"))
                .body("differences.reported", contains(2, "45.50"))
                .body("differences.registered", contains(0, "0.00"))
                .body("differences.surplus", contains(-2, "-45.50"));
    }

    @Test
    void a_draft_and_a_published_report_are_compared_with_what_was_filed() throws IOException {
        before.post(Role.SIGNER, "filings", filing(read(), null)).statusCode(201);

        now.as(Role.CLERK)
                .get(now.path() + "/comparison")
                .then()
                .statusCode(200)
                .body("from.year", equalTo(2021))
                .body("from.filed", equalTo(true))
                .body("to.status", equalTo("DRAFT"))
                .body("cells.find { it.cellId == 'T3.NEW_RECEIVED.TOTAL' }.from", equalTo(0));
        given().get(now.publicPath() + "/comparison").then().statusCode(404);
        given().get(before.publicPath() + ".json").then().statusCode(404);

        new ReportDesk(agency, 2023).publish();
        given().get(new ReportDesk(agency, 2023).publicPath() + "/series?cellId=T3.NEW_RECEIVED.TOTAL&cellId=T4"
                        + ".RECONSIDERATION.TOTAL")
                .then()
                .statusCode(200)
                .body("cells.'T3.NEW_RECEIVED.TOTAL'.'2021'", equalTo(0))
                .body("cells.'T4.RECONSIDERATION.TOTAL'", hasKey("2023"));
        given().get(new ReportDesk(agency, 2023).publicPath() + "/comparison?withYear=2021")
                .then()
                .statusCode(200)
                .body("from.filed", equalTo(true))
                .body("to.filed", equalTo(false));
    }

    @Test
    void a_filing_is_replaced_with_a_reason_and_voided_and_never_changed() throws IOException {
        JsonNode report = read();
        before.post(Role.REVIEWER, "filings", filing(report, null)).statusCode(201);
        ((ObjectNode) report.at("/figures/T2/NORMATIVE_DOCUMENT")).put("IN_FORCE", 7);

        before.post(Role.REVIEWER, "filings", filing(report, null))
                .statusCode(400)
                .body("violations.pointer", contains("/reason"));
        before.post(Role.REVIEWER, "filings", filing(report, "录入错误"))
                .statusCode(201)
                .body("number", equalTo(2))
                .body("reason", equalTo("录入错误"));
        assertThat(lastYearsDocuments()).isEqualTo("7");

        before.post(Role.REVIEWER, "filings/2/voidings", "{\"reason\": \"不是本机关的\"}")
                .statusCode(200)
                .body("voiding.reason", equalTo("不是本机关的"));
        assertThat(lastYearsDocuments()).isEqualTo("4");
        before.post(Role.REVIEWER, "filings/2/voidings", "{\"reason\": \"又一次\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/already-voided"));
        before.post(Role.REVIEWER, "filings/3/voidings", "{\"reason\": \"没有\"}").statusCode(404);
        before.post(Role.REVIEWER, "filings/1/voidings", "{\"reason\": \" \"}").statusCode(400);
        before.as(Role.CLERK)
                .get(before.path() + "/filings")
                .then()
                .statusCode(200)
                .body("items.number", contains(1, 2))
                .body("items[0].voiding", nullValue())
                .body("items[1].voiding.reason", equalTo("不是本机关的"))
                .body("items[0].report", nullValue());
        before.as(Role.CLERK)
                .get(before.path() + "/filings/2")
                .then()
                .statusCode(200)
                .body("report.figures.T2.NORMATIVE_DOCUMENT.IN_FORCE", equalTo(7));
        before.as(Role.CLERK).get(before.path() + "/filings/x").then().statusCode(404);
    }

    @Test
    void a_filed_report_is_read_like_any_and_by_everybody_if_the_office_says_so() throws IOException {
        String zeros =
                before.as(Role.CLERK).get(before.path() + ".json").jsonPath().getString("status");
        before.post(Role.REVIEWER, "filings", filing(read(), null)).statusCode(201);

        before.as(Role.CLERK)
                .get(before.path() + ".json")
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("publishedAt", equalTo("2022-01-20T00:00:00+08:00"))
                .body("signature", nullValue())
                .body("figures.T2.NORMATIVE_DOCUMENT.IN_FORCE", equalTo(4))
                .body("sources.service", contains("filing"));
        before.as(Role.CLERK)
                .get(before.path() + ".json?asOf=" + Instant.now())
                .then()
                .body("status", equalTo("DRAFT"));
        for (ReportFormat format : ReportFormats.all()) {
            before.as(Role.CLERK)
                    .get(before.path() + "." + format.suffix())
                    .then()
                    .statusCode(200);
            given().get(before.publicPath() + "." + format.suffix()).then().statusCode(404);
        }
        assertThat(listed()).isEmpty();

        before.post(Role.REVIEWER, "filings/1/publications", "{}").statusCode(403);
        before.post(Role.SIGNER, "filings/2/publications", "{}").statusCode(404);
        for (int time = 0; time < 2; time++) {
            before.post(Role.SIGNER, "filings/1/publications", "{}")
                    .statusCode(200)
                    .body("publicHere.by", equalTo("test-signer"));
        }
        before.as(Role.AUDITOR)
                .get("/api/v1/audit/report-gateway/entries?operation=PUBLISH_FILING&agencyCode=" + agency)
                .then()
                .body("items", hasSize(1));

        for (ReportFormat format : ReportFormats.all()) {
            given().get(before.publicPath() + "." + format.suffix())
                    .then()
                    .statusCode(200)
                    .contentType(startsWith(format.mediaType().replaceFirst(";.*", "")));
        }
        Document page = Jsoup.parse(given().get(before.publicPath() + ".html").asString());
        assertThat(page.select("a[href^=/api/]").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(way -> assertThat(
                                given().urlEncodingEnabled(false).get(way).statusCode())
                        .as(way)
                        .isEqualTo(200));
        assertThat(listed()).singleElement().asString().contains("2022-01-20 公布，由本机关补录");
        given().get(before.publicPath() + "/versions").then().statusCode(200).body("items", hasSize(0));

        before.post(Role.REVIEWER, "filings", filing(read(), "重新录入")).statusCode(201);
        given().get(before.publicPath() + ".json").then().statusCode(404);
        assertThat(listed()).isEmpty();
        before.post(Role.SIGNER, "filings/2/publications", "{}").statusCode(200);
        before.post(Role.SIGNER, "filings/2/voidings", "{\"reason\": \"不是本机关的\"}")
                .statusCode(200);
        before.post(Role.SIGNER, "filings/2/publications", "{}").statusCode(409);
        assertThat(listed()).as("the one before counts again, and was shown").hasSize(1);
        before.post(Role.SIGNER, "filings/1/voidings", "{\"reason\": \"不是本机关的\"}")
                .statusCode(200);
        assertThat(listed()).isEmpty();
        before.as(Role.CLERK).get(before.path() + ".json").then().body("status", equalTo(zeros));
    }

    @Test
    void a_filed_report_stands_in_every_list_once_and_as_filed() throws IOException {
        String name = before.as(Role.CLERK).get("/api/v1/agencies/" + agency).path("name");
        before.as(Role.CLERK)
                .body("{\"otherMatters\": \"x\"}")
                .put(before.path() + "/narrative")
                .then()
                .statusCode(200);
        assertThat(statuses(Role.CLERK, "")).containsExactly("DRAFT");
        String sha256 = before.post(Role.REVIEWER, "filings", filing(read(), null))
                .statusCode(201)
                .extract()
                .path("sha256");

        for (String asked : List.of("", "&status=FILED", "&open=false", "&year=2021", "&q=" + name, "&sort=-status")) {
            assertThat(statuses(Role.CLERK, asked)).as(asked).containsExactly("FILED");
        }
        for (String asked : List.of("&status=DRAFT", "&status=PUBLISHED", "&open=true", "&year=2020", "&q=x")) {
            assertThat(statuses(Role.CLERK, asked)).as(asked).isEmpty();
        }
        listOf(Role.CLERK, "")
                .body("items[0].filing", equalTo(1))
                .body("items[0].version", equalTo(1))
                .body("items[0].sha256", equalTo(sha256))
                .body("items[0].publishedAt", equalTo("2022-01-20T00:00:00+08:00"));
        String link = listOf(Role.CLERK, "").extract().path("items[0].links.json");
        before.as(Role.CLERK).get(link).then().statusCode(200).body("sha256", equalTo(sha256));
        before.as(Role.CLERK)
                .get("/api/v1/annual-reports/counts?by=status,year&agencyCode=" + agency)
                .then()
                .body("total", equalTo(1))
                .body("counts.status.value", contains("FILED"))
                .body("counts.year.value", contains("2021"));
        String due = "items.find { it.agencyCode == '" + agency + "' }.";
        before.as(Role.CLERK)
                .get("/api/v1/report-deadlines?year=2021")
                .then()
                .body(due + "status", equalTo("FILED"))
                .body(due + "publishedOn", equalTo("2022-01-20"))
                .body(due + "reminder", equalTo("NONE"));
        before.as(Role.CLERK)
                .get("/api/v1/report-deadlines/counts?year=2021&by=status")
                .then()
                .body("counts.status.value", contains("FILED"));
        now.as(Role.CLERK)
                .body("{\"otherMatters\": \"x\"}")
                .put(now.path() + "/narrative")
                .then()
                .statusCode(200);
        String first = listOf(Role.CLERK, "&sort=year&limit=1")
                .body("items.year", contains(2021))
                .extract()
                .path("next");
        listOf(Role.CLERK, "&sort=year&limit=1&after=" + first)
                .body("items.status", contains("DRAFT"))
                .body("next", nullValue());

        // Others neither have it in their lists nor read it, until it is shown to everybody.
        String other = Directory.enter("230505");
        String stranger = "Bearer " + IssuerForTests.tokenOfAgency(Role.CLERK, other);
        for (String token : List.of(stranger, "Bearer " + IssuerForTests.tokenOfRegion(Role.AGGREGATOR, "230505"))) {
            given().header("Authorization", token)
                    .get("/api/v1/annual-reports?agencyCode=" + agency)
                    .then()
                    .body("items", hasSize(0));
            given().header("Authorization", token)
                    .get(before.path() + ".json")
                    .then()
                    .statusCode(404);
        }
        before.post(Role.SIGNER, "filings/1/publications", "{}").statusCode(200);
        given().header("Authorization", "Bearer " + IssuerForTests.tokenOfRegion(Role.AGGREGATOR, "230505"))
                .get("/api/v1/annual-reports?status=FILED&agencyCode=" + agency)
                .then()
                .body("items.filing", contains(1));

        // Whoever hands in another report has that one at work, until it is given back.
        before.post(Role.CLERK, "submissions", "{}").statusCode(200);
        assertThat(statuses(Role.CLERK, "&year=2021")).containsExactly("SUBMITTED");
        before.post(Role.REVIEWER, "returns", "{\"comment\": \"再核\"}").statusCode(200);
        assertThat(statuses(Role.CLERK, "&year=2021")).containsExactly("FILED");
        before.post(Role.REVIEWER, "filings/1/voidings", "{\"reason\": \"不是本机关的\"}")
                .statusCode(200);
        assertThat(statuses(Role.CLERK, "&year=2021")).containsExactly("DRAFT");
    }

    @Test
    void the_feed_tells_of_a_filing_while_everybody_reads_it() throws IOException {
        before.post(Role.REVIEWER, "filings", filing(read(), null)).statusCode(201);
        assertThat(told("").getList("items")).isEmpty();
        before.post(Role.SIGNER, "filings/1/publications", "{}").statusCode(200);

        JsonPath shown = told("");
        assertThat(shown.getString("items[0].status")).isEqualTo("FILED");
        assertThat(shown.getInt("items[0].filing")).isEqualTo(1);
        given().get(shown.getString("items[0].links.json"))
                .then()
                .statusCode(200)
                .body("sha256", equalTo(shown.getString("items[0].sha256")))
                .body("signature", nullValue());
        before.as(Role.CLERK)
                .get("/api/v1/annual-reports?agencyCode=" + agency + "&since=")
                .then()
                .body("items.filing", contains(1));
        assertThat(told(shown.getString("cursor")).getList("items")).isEmpty();

        before.post(Role.REVIEWER, "filings", filing(read(), "联系人张伟，电话13912345678"))
                .statusCode(400);
        before.post(Role.REVIEWER, "filings", filing(read(), "重新录入")).statusCode(201);
        JsonPath replaced = told(shown.getString("cursor"));
        assertThat(states(replaced)).containsExactly("1 WITHDRAWN");
        assertThat(replaced.getString("items[0].withdrawal")).isEqualTo("重新录入");
        assertThat(replaced.getString("items[0].withdrawnAt")).isNotNull();
        assertThat(replaced.getMap("items[0].links")).isEmpty();

        before.post(Role.SIGNER, "filings/2/publications", "{}").statusCode(200);
        before.post(Role.SIGNER, "filings/2/voidings", "{\"reason\": \"电话13912345678\"}")
                .statusCode(400);
        before.post(Role.SIGNER, "filings/2/voidings", "{\"reason\": \"不是本机关的\"}")
                .statusCode(200);
        JsonPath voided = told(replaced.getString("cursor"));
        assertThat(states(voided)).containsExactly("2 WITHDRAWN", "1 FILED");
        assertThat(voided.getString("items[0].withdrawal")).isEqualTo("不是本机关的");

        before.publish();
        JsonPath made = told(voided.getString("cursor"));
        assertThat(states(made)).containsExactly("1 WITHDRAWN", "null PUBLISHED");
        assertThat(made.getString("items[0].withdrawal")).isEqualTo("该年度报告已由本机关在本系统公布");
        assertThat(statuses(Role.CLERK, "")).containsExactly("PUBLISHED");
        before.post(Role.SIGNER, "withdrawals", "{\"version\": 1, \"reason\": \"数字有误\"}")
                .statusCode(200);
        JsonPath again = told(made.getString("cursor"));
        assertThat(states(again)).containsExactly("null WITHDRAWN", "1 FILED");
        assertThat(states(told(""))).containsExactly("2 WITHDRAWN", "null WITHDRAWN", "1 FILED");
        given().get(again.getString("items[1].links.json"))
                .then()
                .body("sha256", equalTo(shown.getString("items[0].sha256")));

        // In pages of one, and from every cursor that was given.
        assertThat(states(told(voided.getString("cursor") + "&limit=1"))).containsExactly("null WITHDRAWN");
        for (JsonPath page : List.of(shown, replaced, voided, made, again)) {
            told(page.getString("cursor"));
        }
        before.post(Role.CLERK, "amendments", "{\"reason\": \"数字有误\"}").statusCode(200);
        assertThat(statuses(Role.CLERK, "")).containsExactly("DRAFT");
        before.as(Role.CLERK)
                .get(before.path() + ".json")
                .then()
                .body("status", equalTo("DRAFT"))
                .body("version", equalTo(2));
    }

    @Test
    void every_read_of_a_report_reads_a_filed_one() throws IOException {
        ObjectNode report = (ObjectNode) read();
        ((ObjectNode) report.at("/figures/T3/NEW_RECEIVED"))
                .put("NATURAL_PERSON", 2)
                .put("TOTAL", 2);
        ((ObjectNode) report.at("/figures/T3/GRANTED")).put("NATURAL_PERSON", 2).put("TOTAL", 2);
        ReportDesk older = new ReportDesk(agency, 2020);
        older.post(Role.REVIEWER, "filings", "{\"report\": {\"form\": \"2019\"}, \"publishedOn\": \"2021-01-20\"}")
                .statusCode(201);
        before.post(Role.REVIEWER, "filings", filing(report, null)).statusCode(201);
        before.post(Role.SIGNER, "filings/1/publications", "{}").statusCode(200);

        JsonNode paths = JSON.readTree(
                        given().get("/openapi-gateway?format=json").asString())
                .required("paths");
        int asked = 0;
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            if (!path.getKey().contains("annual-reports/{agencyCode}/{year}")
                    || !path.getValue().has("get")) {
                continue;
            }
            String address = path.getKey()
                    .replace("{agencyCode}", agency)
                    .replace("{year}", "2021")
                    .replace("{number}", "1")
                    .replace("{cellId}", "T3.GRANTED.NATURAL_PERSON")
                    .replace("{place}", "otherMatters")
                    .replace("{plot}", "outcomes.svg");
            boolean isOfVersions = address.endsWith("/drift");
            Response answer = (address.contains("/public/") ? given() : before.as(Role.CLERK)).get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(isOfVersions ? 409 : 200);
            asked++;
        }
        assertThat(asked).isGreaterThan(14);

        for (String address : List.of(before.path(), before.publicPath())) {
            RequestSpecification reader = address.contains("/public/") ? given() : before.as(Role.CLERK);
            reader.get(address + ".json?view=cells").then().body("'T3.NEW_RECEIVED.TOTAL'", equalTo(2));
            assertThat(before.as(Role.CLERK).get(address + ".txt").asString()).contains("四方台");
            before.as(Role.CLERK)
                    .get(address + "/comparison")
                    .then()
                    .body("to.filed", equalTo(true))
                    .body("from.filed", equalTo(true));
        }
        given().get(before.publicPath() + "/series?cellId=T3.NEW_RECEIVED.TOTAL")
                .then()
                .body("cells.'T3.NEW_RECEIVED.TOTAL'.'2021'", equalTo(2));
        List<String> findings =
                before.as(Role.CLERK).get(before.path() + "/filings/1").path("report.findings.rule");
        before.as(Role.CLERK).get(before.path() + "/findings").then().body("items.rule", equalTo(findings));
        // Before another report is handed in its draft is checked.
        before.as(Role.CLERK)
                .get(before.path() + "/findings?recount=true")
                .then()
                .statusCode(200)
                .body("items.rule", not(equalTo(findings)));
    }

    private ValidatableResponse listOf(Role role, String question) {
        return before.as(role)
                .get("/api/v1/annual-reports?agencyCode=" + agency + question)
                .then()
                .statusCode(200);
    }

    private List<String> statuses(Role role, String question) {
        return listOf(role, question).extract().path("items.status");
    }

    /** What the feed tells everybody of the body behind a cursor. */
    private JsonPath told(String since) {
        return given().get("/api/v1/public/annual-reports?agencyCode=" + agency + "&since=" + since)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The numbers of the filings, none of a version, and their statuses. */
    private static List<String> states(JsonPath page) {
        return page.<Map<String, Object>>getList("items").stream()
                .map(item -> item.get("filing") + " " + item.get("status"))
                .toList();
    }

    /** What the first page says of the reports of the body; others have the same name. */
    private List<String> listed() {
        String name = before.as(Role.CLERK).get("/api/v1/agencies/" + agency).path("name");
        return Jsoup.parse(given().queryParam("name", name).get("/").asString())
                .select("#reports ul.list > li:has(a[href*=" + agency + "])")
                .eachText();
    }

    @Test
    void what_is_published_here_is_mended_by_an_amendment_and_not_by_a_filing() throws IOException {
        before.publish();

        before.post(Role.REVIEWER, "filings", filing(read(), null))
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-status"));
    }

    @Test
    void what_no_report_of_the_address_can_be_is_refused_with_the_places() throws IOException {
        ObjectNode report = (ObjectNode) read();
        ((ObjectNode) report.at("/agency")).put("code", Directory.newCode("230505"));
        report.put("year", 2020);
        ((ObjectNode) report.at("/figures/T3/GRANTED")).put("NATURAL_PERSON", -1);
        ((ObjectNode) report.at("/figures/T3/GRANTED")).put("ENTERPRISE", 1.5);
        ((ObjectNode) report.at("/figures/T3/GRANTED")).put("ANYBODY", 1);
        report.putObject("remarks").putObject("T3.GRANTED.OTHER_ORG").put("kind", "REMARK");

        before.post(Role.REVIEWER, "filings", filing(report, null))
                .statusCode(400)
                .body(
                        "violations.pointer",
                        hasItems(
                                "/report/agency/code",
                                "/report/year",
                                "/report/figures/T3/GRANTED/NATURAL_PERSON",
                                "/report/figures/T3/GRANTED/ENTERPRISE",
                                "/report/figures/T3/GRANTED/ANYBODY",
                                "/report/remarks/T3.GRANTED.OTHER_ORG"))
                .body("violations", hasSize(6));
        for (String body : List.of(
                "{}",
                "{\"report\": 1, \"publishedOn\": \"2022-01-20\"}",
                "{\"report\": {\"form\": \"1949\"}, \"publishedOn\": \"2022-01-20\"}",
                "{\"report\": {\"form\": \"2021\", \"more\": 1}, \"publishedOn\": \"2022-01-20\"}",
                "{\"report\": {\"form\": \"2021\", \"narrative\": {\"more\": \"x\"}}, \"publishedOn\": \"2022-01-20\"}",
                "{\"report\": {\"form\": \"2021\", \"narrative\": 7}, \"publishedOn\": \"2022-01-20\"}",
                "{\"report\": {\"form\": \"2021\", \"figures\": 7}, \"publishedOn\": \"2021-12-31\"}",
                "{\"report\": {\"form\": \"2021\", \"figures\": {\"T3\": {\"GRANTED\": {\"ENTERPRISE\": 1e99999999}}}},"
                        + " \"publishedOn\": \"2022-01-20\"}",
                "{\"report\": {\"form\": \"2021\", \"figures\": {\"T3\": {\"GRANTED\": {\"ENTERPRISE\": 1e9999999999999}}}},"
                        + " \"publishedOn\": \"2022-01-20\"}",
                "{\"report\": {\"form\": \"2021\", \"year\": 1e99999999}, \"publishedOn\": \"2022-01-20\"}",
                "{\"report\": {\"form\": \"2021\"}, \"publishedOn\": \"2999-01-01\"}",
                "{\"report\": {\"form\": \"2021\"}, \"publishedOn\": \"2022-01-20\", \"address\": \"file:///etc\"}",
                "{\"report\": {\"form\": \"2021\", \"processingFees\": {\"amountYuan\": \"1\"}}, \"publishedOn\": \"2022-01-20\"}")) {
            before.post(Role.REVIEWER, "filings", body).statusCode(400);
        }
        before.as(Role.CLERK).get(before.path() + "/filings").then().body("items", hasSize(0));
    }

    @Test
    void a_report_in_the_older_form_says_what_the_two_forms_share() {
        ReportDesk older = new ReportDesk(agency, 2020);
        older.post(
                        Role.REVIEWER,
                        "filings",
                        "{\"report\": {\"form\": \"2019\", \"figures\": {\"T3\": {\"CARRIED_OUT\": {\"NATURAL_PERSON\": 3}}},"
                                + " \"remarks\": {\"T3.GRANTED.NATURAL_PERSON\": {\"kind\": \"EMPTY\"}}},"
                                + " \"publishedOn\": \"2021-01-20\"}")
                .statusCode(201)
                .body("report.form", equalTo("2019"))
                .body("report.remarks.'T3.GRANTED.NATURAL_PERSON'.kind", equalTo("EMPTY"));

        before.as(Role.CLERK)
                .get(before.path() + ".json")
                .then()
                .body(
                        "findings.find { it.rule == 'V4' && it.cells.contains('T3.CARRIED_IN.NATURAL_PERSON') }.expected",
                        equalTo(3))
                .body("findings.findAll { it.rule == 'V4' }", hasSize(1));
    }

    @Test
    void filing_is_for_those_who_review_and_sign_in_their_own_office() throws IOException {
        String body = filing(read(), null);
        before.post(Role.CLERK, "filings", body).statusCode(403);
        String other = Directory.enter("230505");
        given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(Role.REVIEWER, other))
                .body(body)
                .post(before.path() + "/filings")
                .then()
                .statusCode(404);
        given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(Role.REVIEWER, other))
                .get(before.path() + "/filings")
                .then()
                .statusCode(404);
    }

    private String lastYearsDocuments() {
        now.as(Role.CLERK)
                .header("If-Match", tag())
                .body("{\"text\": \"{T2.NORMATIVE_DOCUMENT.IN_FORCE@LAST}\"}")
                .put(now.path() + "/narrative/otherMatters")
                .then()
                .statusCode(200);
        return now.as(Role.CLERK).get(now.path() + ".json").jsonPath().getString("narrative.otherMatters");
    }

    private String tag() {
        return now.as(Role.CLERK).get(now.path() + "/narrative/otherMatters").getHeader("ETag");
    }

    private static String filing(JsonNode report, String reason) {
        ObjectNode body = JSON.createObjectNode();
        body.set("report", report);
        body.put("publishedOn", "2022-01-20");
        body.put("address", "https://www.example.gov.cn/nb/2021.html");
        body.put("reason", reason);
        return body.toString();
    }

    /** The member report of the reading of the sample, as a client would hand it on. */
    private static JsonNode read() throws IOException {
        try (var in = ReportFilingTest.class.getResourceAsStream("/published/sifangtai-2021.txt")) {
            String reading = given().contentType("text/plain; charset=UTF-8")
                    .body(in.readAllBytes())
                    .post("/api/v1/report-readings")
                    .then()
                    .statusCode(200)
                    .extract()
                    .body()
                    .asString();
            return JSON.readTree(reading).get("report");
        }
    }
}
