package org.gongkai.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.AskedLists;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;

/** The feed of publications, and reports for those who pull. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(GoldenSources.class)
class ReportFeedTest {

    private static final String FEED = "/api/v1/public/annual-reports";

    @BeforeEach
    void everyServiceAnswers() {
        GoldenSources.answerAll();
    }

    @Test
    void a_reader_gets_every_version_once_and_in_order_while_others_publish() throws Exception {
        String start = cursor(given().get(FEED + "?since=&limit=500").jsonPath());
        List<ReportDesk> desks = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            ReportDesk desk = new ReportDesk(Directory.enter("460100"), 2022);
            desk.finalise();
            desks.add(desk);
        }

        List<String> seen = new ArrayList<>();
        try (ExecutorService publishers = Executors.newFixedThreadPool(4)) {
            List<Future<?>> published = desks.stream()
                    .<Future<?>>map(desk -> publishers.submit(
                            () -> desk.post(Role.SIGNER, "publications", "{}").statusCode(200)))
                    .toList();
            String since = start;
            while (!published.stream().allMatch(Future::isDone) || seen.size() < desks.size()) {
                JsonPath page = given().get(FEED + "?regionCode=4601&limit=2&since=" + since)
                        .jsonPath();
                seen.addAll(page.getList("items.agencyCode"));
                since = page.getString("cursor");
            }
            for (Future<?> one : published) {
                one.get();
            }
            assertThat(given().get(FEED + "?regionCode=4601&since=" + since)
                            .jsonPath()
                            .getList("items"))
                    .isEmpty();
        }

        assertThat(seen).doesNotHaveDuplicates().hasSize(desks.size());
        List<String> again = new ArrayList<>();
        String since = start;
        do {
            JsonPath page = given().get(FEED + "?regionCode=4601&limit=5&since=" + since)
                    .jsonPath();
            again.addAll(page.getList("items.agencyCode"));
            since = page.getString("next");
        } while (since != null);
        assertThat(again).isEqualTo(seen);
    }

    /** Whose type has no charset. */
    private static final Set<String> FILES_OF_BYTES = Set.of("pdf", "docx", "xlsx");

    private static final Set<String> NAMED_FILES = Set.of("pdf", "docx", "xlsx", "csv");

    @Test
    void an_item_leads_to_every_format_of_just_its_version() {
        ReportDesk desk = new ReportDesk(Directory.enter("460200"), 2021);
        desk.publish();
        JsonPath item = given().get(FEED + "?regionCode=4602&since=").jsonPath();

        for (String format : List.of("json", "html", "pdf", "docx", "xlsx", "csv", "xml", "txt")) {
            String link = item.getString("items[0].links." + format);
            ExtractableResponse<Response> answer =
                    given().noFilters().get(link).then().statusCode(200).extract();
            String tag = answer.header("ETag");
            if (FILES_OF_BYTES.contains(format)) {
                assertThat(answer.header("Content-Type")).doesNotContain(";");
            } else if (!format.equals("json")) {
                assertThat(answer.header("Content-Type")).matches("[a-z/]+; ?charset=UTF-8");
            }
            if (NAMED_FILES.contains(format)) {
                // RFC 8187: the name in UTF-8, and an ASCII one for who reads no other.
                assertThat(answer.header("Content-Disposition"))
                        .startsWith(format.equals("pdf") ? "inline; filename=\"" : "attachment; filename=\"")
                        .contains("; filename*=UTF-8''")
                        .endsWith("%E5%B9%B4%E5%BA%A6%E6%8A%A5%E5%91%8A." + format);
            }
            given().noFilters().header("If-None-Match", tag).get(link).then().statusCode(304);
        }
        assertThat(given().get(item.getString("items[0].links.json")).jsonPath().getString("sha256"))
                .isEqualTo(item.getString("items[0].sha256"));
    }

    @Test
    void a_report_keeps_the_schemas_that_are_served() throws Exception {
        ReportDesk desk = new ReportDesk(Directory.enter("460400"), 2021);
        desk.publish();
        Schema json = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(given().noFilters()
                        .get("/api/v1/schemas/annual-report.json")
                        .asString());
        String report = given().get(desk.publicPath() + ".json").asString();

        assertThat(json.validate(report, InputFormat.JSON)).isEmpty();
        assertThat(json.validate(report.replace("\"T3\":", "\"T9\":"), InputFormat.JSON))
                .isNotEmpty();
        var xml = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new StreamSource(new StringReader(given().noFilters()
                        .get("/api/v1/schemas/annual-report.xsd")
                        .asString())));
        xml.newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(
                        given().get(desk.publicPath() + ".xml").asByteArray())));
    }

    @Test
    void the_list_of_those_who_work_on_reports_names_drafts_too() {
        String agency = Directory.enter("460300");
        ReportDesk desk = new ReportDesk(agency, 2023);
        desk.as(Role.CLERK)
                .body("{\"otherMatters\": \"x\"}")
                .put(desk.path() + "/narrative")
                .then()
                .statusCode(200);

        desk.as(Role.CLERK)
                .get("/api/v1/annual-reports?year=2023&status=DRAFT")
                .then()
                .body("items.agencyCode", contains(agency))
                .body("items.agencyName", contains("测试区人民政府办公室"));
        desk.as(Role.CLERK)
                .get("/api/v1/annual-reports?year=2023&status=PUBLISHED")
                .then()
                .body("items", hasSize(0));
        given().header("Authorization", "Bearer " + IssuerForTests.tokenOfRegion(Role.AGGREGATOR, "4603"))
                .get("/api/v1/annual-reports?year=2023")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void a_desk_asks_for_open_reports_in_an_order_by_names_and_counts_them() {
        ReportDesk office = new ReportDesk(Directory.enter("460700"), 2022);
        ReportDesk next = new ReportDesk(office.agency(), 2023);
        ReportDesk bureau = new ReportDesk(Directory.enterDepartment("460700"), 2022);
        for (ReportDesk desk : List.of(office, next)) {
            desk.as(Role.CLERK)
                    .body("{\"otherMatters\": \"x\"}")
                    .put(desk.path() + "/narrative")
                    .then()
                    .statusCode(200);
        }
        bureau.publish();

        listed("open=true").body("items.status", contains("DRAFT", "DRAFT"));
        listed("open=false")
                .body("items.agencyCode", contains(bureau.agency()))
                .body("items.status", contains("PUBLISHED"));
        listed("q=财政").body("items.agencyCode", contains(bureau.agency()));
        listed("q=财政&open=true").body("items", hasSize(0));
        assertThat(years("year")).containsExactly(2022, 2022, 2023);
        assertThat(years("-year")).containsExactly(2023, 2022, 2022);
        assertThat(years("-status").getFirst()).isEqualTo(2022);
        assertThat(years("name")).hasSize(3);
        String after = listed("sort=year&limit=1").extract().path("next");
        region("460700")
                .get("/api/v1/annual-reports?sort=-year&after=" + after)
                .then()
                .statusCode(400);
        region("460700")
                .get("/api/v1/annual-reports/counts?by=status,year&by=coverage")
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("counts.status.find { it.value == 'DRAFT' }.number", equalTo(2))
                .body("counts.year.find { it.value == '2022' }.number", equalTo(2))
                .body("counts.coverage.number", contains(3));
        region("460700")
                .get("/api/v1/report-deadlines/counts?year=2022&by=reminder,status")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("counts.reminder.find { it.value == 'OVERDUE' }.number", equalTo(1))
                .body("counts.status.find { it.value == 'PUBLISHED' }.number", equalTo(1));
        String due = "/api/v1/report-deadlines?year=2022&";
        region("460700").get(due + "open=true").then().body("items.agencyCode", contains(office.agency()));
        region("460700").get(due + "open=false").then().body("items.agencyCode", contains(bureau.agency()));
        region("460700").get(due + "q=财政").then().body("items.agencyCode", contains(bureau.agency()));
        String second = region("460700")
                .get(due + "sort=-name&limit=1")
                .then()
                .body("items.agencyCode", contains(bureau.agency()))
                .extract()
                .path("next");
        region("460700")
                .get(due + "sort=-name&limit=1&after=" + second)
                .then()
                .body("items.agencyCode", contains(office.agency()))
                .body("next", equalTo(null));
        assertThat(AskedLists.faults(
                        "/openapi-gateway", 60, Map.of("agencyCode", office.agency(), "regionCode", "460700")))
                .isEmpty();
    }

    @Test
    void a_citys_account_sees_what_is_of_its_districts_and_no_further() {
        ReportDesk one = new ReportDesk(Directory.enter("460802"), 2021);
        ReportDesk other = new ReportDesk(Directory.enter("460803"), 2021);
        ReportDesk elsewhere = new ReportDesk(Directory.enter("460902"), 2021);
        List.of(one, other, elsewhere).forEach(ReportDesk::publish);
        String entries = "/cells/T3.NEW_RECEIVED.TOTAL/entries?version=1";

        for (String list :
                List.of("/api/v1/annual-reports?year=2021", "/api/v1/report-deadlines?year=2021&limit=500")) {
            city().get(list).then().body("items.agencyCode", hasItems(one.agency(), other.agency()));
            if (list.contains("deadlines")) {
                city().get(list).then().body("items.agencyCode", not(hasItem(elsewhere.agency())));
            }
        }
        city().get("/api/v1/report-deadlines?year=2021&regionCode=460902")
                .then()
                .body("items", hasSize(0));
        city().get("/api/v1/report-deadlines/counts?year=2021&by=status").then().body("total", equalTo(2));
        for (ReportDesk desk : List.of(one, other)) {
            city().get(desk.path() + entries).then().statusCode(200);
        }
        city().get(elsewhere.path() + entries).then().statusCode(404);
    }

    private static RequestSpecification city() {
        return given().header("Authorization", "Bearer " + IssuerForTests.tokenOfRegion(Role.AGGREGATOR, "460800"));
    }

    private static RequestSpecification region(String code) {
        return given().header("Authorization", "Bearer " + IssuerForTests.tokenOfRegion(Role.CLERK, code));
    }

    private static ValidatableResponse listed(String question) {
        return region("460700").get("/api/v1/annual-reports?" + question).then().statusCode(200);
    }

    private static List<Integer> years(String sort) {
        List<Integer> years = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonPath page = listed("limit=1&sort=" + sort + after).extract().jsonPath();
            years.addAll(page.getList("items.year"));
            after = page.getString("next") == null ? null : "&after=" + page.getString("next");
        }
        return years;
    }

    @Test
    void a_wrong_cursor_is_refused() {
        given().queryParam("since", "!").get(FEED).then().statusCode(400);
        given().get("/api/v1/annual-reports?since=MQ&status=DRAFT").then().statusCode(400);
    }

    private static String cursor(JsonPath page) {
        String cursor = page.getString("cursor");
        while (page.getString("next") != null) {
            page = given().get(FEED + "?limit=500&since=" + page.getString("next"))
                    .jsonPath();
            cursor = page.getString("cursor");
        }
        return cursor;
    }
}
