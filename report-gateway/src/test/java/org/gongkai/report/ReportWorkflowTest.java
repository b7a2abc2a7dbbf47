package org.gongkai.report;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.report.service.Source;

/** A report from draft to publication and beyond. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(GoldenSources.class)
class ReportWorkflowTest {

    private String agency;
    private ReportDesk desk;

    @BeforeEach
    void anAgencyWhoseReportNobodyHasTouched() {
        GoldenSources.answerAll();
        agency = Directory.enter("230505");
        desk = new ReportDesk(agency, 2021);
    }

    @Test
    void a_report_goes_from_draft_to_publication() {
        desk.as(Role.CLERK)
                .body(ReportDesk.soundTexts(2021))
                .put(desk.path() + "/narrative")
                .then()
                .statusCode(200);

        desk.post(Role.CLERK, "submissions", "{\"comment\": \"请审核\"}")
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"));
        desk.post(Role.REVIEWER, "approvals", "{}").statusCode(200).body("approvedBy", equalTo("test-reviewer"));
        desk.post(Role.SIGNER, "finalizations", "{\"acknowledgeWarnings\": true}")
                .statusCode(200)
                .body("status", equalTo("FINAL"))
                .body("versions.version", contains(1));
        given().get(desk.publicPath()).then().statusCode(404);
        desk.post(Role.CLERK, "publications", "{}").statusCode(200).body("status", equalTo("PUBLISHED"));

        given().noFilters()
                .get(desk.publicPath())
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("narrative.overview.applications", containsString("2021年新收政府信息公开申请"))
                .body("findings.findAll { it.severity == 'ERROR' }", hasSize(0));
        desk.as(Role.CLERK)
                .get(desk.path() + "/workflow")
                .then()
                .body("steps.kind", contains("SUBMIT_REPORT", "APPROVE_REPORT", "FINALIZE_REPORT", "PUBLISH_REPORT"))
                .body("steps[0].comment", equalTo("请审核"))
                .body("dueOn", equalTo("2022-01-31"));
    }

    @Test
    void nobody_decides_on_a_draft_of_their_own() {
        desk.as(Role.REVIEWER)
                .body(ReportDesk.soundTexts(2021))
                .put(desk.path() + "/narrative")
                .then()
                .statusCode(200);
        desk.post(Role.CLERK, "submissions", "{}").statusCode(200);

        desk.post(Role.REVIEWER, "approvals", "{}").statusCode(403).body("type", equalTo("/problems/own-draft"));
        desk.as(Role.REVIEWER, "another-reviewer")
                .body("{}")
                .post(desk.path() + "/approvals")
                .then()
                .statusCode(200);
        desk.as(Role.SIGNER, "test-reviewer")
                .body("{\"acknowledgeWarnings\": true}")
                .post(desk.path() + "/finalizations")
                .then()
                .statusCode(403);
    }

    @Test
    void a_returned_report_is_a_draft_again_with_the_comment() {
        desk.post(Role.CLERK, "submissions", "{}").statusCode(200);

        desk.post(Role.REVIEWER, "returns", "{}").statusCode(400);
        desk.post(Role.REVIEWER, "returns", "{\"comment\": \"第五部分太空泛\"}")
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("steps[1].comment", equalTo("第五部分太空泛"));
    }

    @Test
    void steps_out_of_turn_are_refused_and_change_nothing() {
        desk.post(Role.SIGNER, "finalizations", "{}").statusCode(409).body("type", equalTo("/problems/wrong-status"));
        desk.post(Role.SIGNER, "publications", "{}").statusCode(409);
        desk.post(Role.SIGNER, "amendments", "{\"reason\": \"更正\"}").statusCode(409);
        desk.post(Role.REVIEWER, "returns", "{\"comment\": \"x\"}").statusCode(409);
        desk.post(Role.CLERK, "submissions", "{}").statusCode(200);
        desk.post(Role.CLERK, "submissions", "{}").statusCode(409);
        desk.as(Role.CLERK)
                .body("{\"otherMatters\": \"改\"}")
                .put(desk.path() + "/narrative")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-status"));

        desk.as(Role.CLERK)
                .get(desk.path() + "/workflow")
                .then()
                .body("steps", hasSize(1))
                .body("revision", is(1));
    }

    @Test
    void what_may_be_done_now_is_told_before_it_is_tried() {
        assertActions("DRAFT", Map.of("SUBMIT", List.of(Role.CLERK, Role.REVIEWER)));
        desk.post(Role.CLERK, "submissions", "{}").statusCode(200);
        assertActions(
                "SUBMITTED",
                Map.of(
                        "APPROVE", List.of(Role.REVIEWER),
                        "RETURN", List.of(Role.REVIEWER, Role.SIGNER),
                        "FINALIZE", List.of(Role.SIGNER)));
        desk.as(Role.SIGNER, "test-clerk")
                .header("Accept-Language", "en")
                .get(desk.path() + "/workflow")
                .then()
                .header("Content-Language", "en")
                .body("actions.find { it.event == 'FINALIZE' }.refusal.type", equalTo("/problems/own-draft"))
                .body(
                        "actions.find { it.event == 'FINALIZE' }.refusal.detail",
                        equalTo("Somebody else must decide on a draft that you have written or submitted."))
                .body("actions.find { it.event == 'RETURN' }.needs", contains("comment"));
    }

    @Test
    void a_year_that_is_not_over_is_told_of_too() {
        int year = LocalDate.now(ChinaTime.ZONE).getYear();
        ReportDesk thisYear = new ReportDesk(agency, year);

        thisYear.as(Role.CLERK)
                .get(thisYear.path() + "/workflow")
                .then()
                .statusCode(200)
                .body("actions.find { it.event == 'SUBMIT' }.refusal.type", equalTo("/problems/year-not-over"));
        thisYear.post(Role.CLERK, "submissions", "{}").body("type", equalTo("/problems/year-not-over"));
    }

    /** Each role is told just what it would find: what is not open to it is tried, and is refused as was told. */
    private void assertActions(String status, Map<String, List<Role>> open) {
        for (Role role : List.of(Role.CLERK, Role.REVIEWER, Role.SIGNER, Role.SUPERVISOR)) {
            JsonPath workflow = desk.as(role)
                    .get(desk.path() + "/workflow")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo(status))
                    .extract()
                    .jsonPath();
            List<Map<String, Object>> actions = workflow.getList("actions");
            assertThat(actions).hasSize(7);
            for (Map<String, Object> action : actions) {
                boolean expected =
                        open.getOrDefault(action.get("event"), List.of()).contains(role);
                assertThat(action.get("allowed")).as(role + " " + action).isEqualTo(expected);
                if (!expected) {
                    Map<?, ?> refusal = (Map<?, ?>) action.get("refusal");
                    desk.as(role)
                            .body(said((String) action.get("event")))
                            .post((String) action.get("href"))
                            .then()
                            .body("type", equalTo(refusal.get("type")))
                            .body("detail", equalTo(refusal.get("detail")));
                }
            }
        }
    }

    private static String said(String event) {
        return switch (event) {
            case "AMEND" -> "{\"reason\": \"更正\"}";
            case "WITHDRAW" -> "{\"version\": 1, \"reason\": \"撤回\"}";
            default -> "{\"comment\": \"更正\"}";
        };
    }

    @Test
    void a_step_on_a_stale_revision_is_refused() {
        desk.as(Role.CLERK)
                .header("If-Match", "\"7\"")
                .body("{}")
                .post(desk.path() + "/submissions")
                .then()
                .statusCode(412);
    }

    @Test
    void errors_stop_finalising() {
        desk.post(Role.CLERK, "submissions", "{}").statusCode(200);

        desk.post(Role.SIGNER, "finalizations", "{\"acknowledgeWarnings\": true}")
                .statusCode(422)
                .body("type", equalTo("/problems/report-has-errors"))
                .body("findings.rule", hasItem("K02"))
                .body("findings.severity", everyItem(equalTo("ERROR")));
    }

    @Test
    void registers_are_recounted_when_it_is_asked_for_and_before_signing() {
        GoldenSources.serve(Source.REQUEST, "/api/v1/statistics/verification", """
                {"checkedRecords": 9, "checkedCells": 9, "differences": [
                    {"cellId": "T3.GRANTED.NATURAL_PERSON", "agencyCode": "%s", "year": 2021, "ledger": 5, "recount": 6}]}
                """.formatted(agency));
        desk.as(Role.CLERK)
                .body(ReportDesk.soundTexts(2021))
                .put(desk.path() + "/narrative")
                .then()
                .statusCode(200);

        desk.as(Role.CLERK)
                .get(desk.path() + "/findings")
                .then()
                .statusCode(200)
                .body("items.rule", not(hasItem("V11")));
        desk.as(Role.CLERK)
                .get(desk.path() + "/findings?recount=true")
                .then()
                .statusCode(200)
                .body("items.rule", hasItem("V11"));
        desk.as(Role.CLERK)
                .get(desk.path() + "/findings?recount=perhaps")
                .then()
                .statusCode(400);

        desk.post(Role.CLERK, "submissions", "{}").statusCode(200);
        desk.post(Role.SIGNER, "finalizations", "{\"acknowledgeWarnings\": true}")
                .statusCode(422)
                .body("findings.rule", hasItem("V11"));
    }

    @Test
    void a_warning_is_settled_by_an_explanation_that_is_published() {
        desk.as(Role.CLERK)
                .body(ReportDesk.soundTexts(2021))
                .put(desk.path() + "/narrative")
                .then()
                .statusCode(200);
        List<Map<String, Object>> warnings = desk.as(Role.CLERK)
                .get(desk.path() + "/findings")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.severity == 'WARNING' }");
        assertThat(warnings).extracting("rule").contains("V17");
        desk.post(Role.CLERK, "submissions", "{}").statusCode(200);
        desk.post(Role.SIGNER, "finalizations", "{}")
                .statusCode(422)
                .body("type", equalTo("/problems/warnings-unsettled"));

        warnings.forEach(warning -> desk.as(Role.CLERK)
                .body("{\"text\": \"系统于2026年启用，补录历史年报。\"}")
                .put(desk.path() + "/findings/" + warning.get("fingerprint") + "/explanation")
                .then()
                .statusCode(200)
                .body("explanation", containsString("补录")));
        desk.post(Role.SIGNER, "finalizations", "{}").statusCode(200);
        desk.post(Role.SIGNER, "publications", "{}").statusCode(200);

        given().get(desk.publicPath())
                .then()
                .body("findings.find { it.rule == 'V17' }.explanation", containsString("补录历史年报"));
        String page = given().get(desk.publicPath() + ".html").asString();
        assertThat(page).contains("补录历史年报");
        List<String> ways = Jsoup.parse(page).select("nav a").eachAttr("href");
        assertThat(ways)
                .contains("/", desk.publicPath() + ".pdf?version=1", desk.publicPath() + ".html?version=1")
                .anyMatch(way -> way.startsWith("/?name=%"));
        ways.stream()
                .filter(way -> !way.equals("/"))
                .forEach(
                        way -> given().urlEncodingEnabled(false).get(way).then().statusCode(200));
    }

    @Test
    void a_text_that_some_format_could_not_print_is_not_taken() {
        for (String sign : List.of("\uD842\uDFB7", "\u0007")) {
            desk.as(Role.CLERK)
                    .body(Map.of("problemsAndImprovements", "村名" + sign, "otherMatters", "朱镕村，〔2021〕3号。"))
                    .put(desk.path() + "/narrative")
                    .then()
                    .statusCode(400)
                    .body("violations.pointer", contains("/problemsAndImprovements"))
                    .body("violations[0].message", containsString("U+"));
        }
    }

    @Test
    void nothing_is_signed_that_a_format_cannot_print() {
        Map<String, Object> body = Directory.body("230505");
        body.put("name", "\uD842\uDFB7溪乡人民政府");
        body.put("kind", "TOWNSHIP");
        String named = Directory.newCode("230505");
        Directory.put(named, body, null);
        ReportDesk rare = new ReportDesk(named, 2021);
        rare.as(Role.CLERK)
                .body(ReportDesk.soundTexts(2021))
                .put(rare.path() + "/narrative")
                .then()
                .statusCode(200);
        rare.post(Role.CLERK, "submissions", "{}").statusCode(200);

        rare.post(Role.SIGNER, "finalizations", "{\"acknowledgeWarnings\": true}")
                .statusCode(422)
                .body("type", equalTo("/problems/report-has-errors"))
                .body("detail", containsString("PDF"))
                .body("detail", containsString("U+20BB7"));
        rare.as(Role.CLERK).get(rare.path() + "/workflow").then().body("status", equalTo("SUBMITTED"));
        rare.as(Role.CLERK)
                .body("{\"text\": \"村名\uD842\uDFB7\"}")
                .put(rare.path() + "/findings/"
                        + rare.as(Role.CLERK)
                                .get(rare.path() + "/findings")
                                .path("items.find { it.severity == 'WARNING' }.fingerprint")
                        + "/explanation")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/text"));
    }

    @Test
    void a_number_that_is_nobodys_is_settled_by_a_reviewer() {
        Map<String, Object> texts = ReportDesk.soundTexts(2021);
        texts.put("otherMatters", texts.get("otherMatters") + "热线工单13812345678已办，13899995678未办。");
        desk.as(Role.CLERK).body(texts).put(desk.path() + "/narrative").then().statusCode(200);
        desk.post(Role.CLERK, "submissions", "{}").statusCode(200);
        desk.post(Role.SIGNER, "finalizations", "{\"acknowledgeWarnings\": true}")
                .statusCode(422)
                .body("findings.findAll { it.severity == 'ERROR' }.rule", contains("K25", "K25"));
        List<String> findings = desk.as(Role.CLERK)
                .get(desk.path() + "/findings")
                .then()
                .extract()
                .path("items.findAll { it.rule == 'K25' }.fingerprint");
        assertThat(findings).as("of one mask, and two numbers").doesNotHaveDuplicates();
        String explanation = desk.path() + "/findings/" + findings.getFirst() + "/explanation";

        desk.as(Role.CLERK)
                .body("{\"text\": \"工单编号，不是电话。\"}")
                .put(explanation)
                .then()
                .statusCode(403)
                .body("detail", containsString("REVIEWER"));
        desk.as(Role.REVIEWER)
                .body("{\"text\": \"13812345678是工单编号。\"}")
                .put(explanation)
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/text"));
        desk.as(Role.REVIEWER)
                .body("{\"text\": \"工单编号，不是电话。\"}")
                .put(explanation)
                .then()
                .statusCode(200);
        desk.post(Role.SIGNER, "finalizations", "{\"acknowledgeWarnings\": true}")
                .statusCode(422);
        desk.as(Role.REVIEWER)
                .body("{\"text\": \"也是工单编号。\"}")
                .put(explanation.replace(findings.getFirst(), findings.getLast()))
                .then()
                .statusCode(200);

        desk.post(Role.SIGNER, "finalizations", "{\"acknowledgeWarnings\": true}")
                .statusCode(200);
        desk.post(Role.SIGNER, "publications", "{}").statusCode(200);
        desk.post(Role.CLERK, "amendments", "{\"reason\": \"张三13912345678来电指出笔误\"}")
                .statusCode(400)
                .body("violations.pointer", contains("/reason"));
    }

    @Test
    void what_is_published_never_changes_whatever_the_registers_say() {
        desk.publish();
        String before = given().get(desk.publicPath() + ".json").asString();

        GoldenSources.answer(
                Source.REQUEST,
                okJson(GoldenSources.golden(Source.REQUEST)
                        .replaceFirst("\"NATURAL_PERSON\" : (\\d+)", "\"NATURAL_PERSON\" : 77")));

        assertThat(given().get(desk.publicPath() + ".json").asString()).isEqualTo(before);
        desk.as(Role.CLERK)
                .get(desk.path())
                .then()
                .body("status", equalTo("PUBLISHED"))
                .body(
                        "sha256",
                        equalTo(io.restassured.path.json.JsonPath.from(before).getString("sha256")));
    }

    @Test
    void an_amendment_makes_the_next_version_and_keeps_the_old_one_readable() {
        desk.publish();
        String first = given().get(desk.publicPath() + ".json").asString();

        desk.post(Role.CLERK, "amendments", "{}").statusCode(400);
        desk.post(Role.CLERK, "amendments", "{\"reason\": \"更正笔误\"}")
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("version", is(2));
        given().get(desk.publicPath()).then().body("version", is(1));
        String tag = desk.as(Role.CLERK)
                .get(desk.path() + "/narrative/otherMatters")
                .then()
                .extract()
                .header("ETag");
        desk.as(Role.CLERK)
                .header("If-Match", tag)
                .body("{\"text\": \"没有收取信息处理费以外的费用；依法收取信息处理费{FEE_AMOUNT_YUAN}元。\"}")
                .put(desk.path() + "/narrative/otherMatters")
                .then()
                .statusCode(200);
        desk.post(Role.CLERK, "submissions", "{}").statusCode(200);
        desk.post(Role.SIGNER, "finalizations", "{\"acknowledgeWarnings\": true}")
                .statusCode(200);
        desk.post(Role.SIGNER, "publications", "{}").statusCode(200);

        given().get(desk.publicPath())
                .then()
                .body("version", is(2))
                .body("amendment", equalTo("更正笔误"))
                .body("narrative.otherMatters", containsString("以外的费用"));
        assertThat(given().get(desk.publicPath() + ".json?version=1").asString())
                .isEqualTo(first);
        Map.of("?version=1", "public, max-age=86400, s-maxage=3600, immutable", "", "public, max-age=60")
                .forEach((query, kept) -> {
                    Response read = given().get(desk.publicPath() + ".csv" + query);
                    assertThat(read.header("Cache-Control")).isEqualTo(kept);
                    given().header("If-None-Match", read.header("ETag"))
                            .get(desk.publicPath() + ".csv" + query)
                            .then()
                            .statusCode(304)
                            .header("Cache-Control", kept)
                            .header("ETag", read.header("ETag"))
                            .header("Vary", read.header("Vary"));
                });
        given().get(desk.publicPath() + "/versions")
                .then()
                .body("items.version", contains(1, 2))
                .body("items[1].amendment", equalTo("更正笔误"));
    }

    @Test
    void an_aggregator_without_the_grant_sees_what_is_published_only() {
        String token = IssuerForTests.tokenOfRegion(Role.AGGREGATOR, "2305");
        given().header("Authorization", "Bearer " + token)
                .get(desk.path())
                .then()
                .statusCode(404);

        desk.finalise();
        given().header("Authorization", "Bearer " + token)
                .get(desk.path() + "?version=1")
                .then()
                .statusCode(404);
        desk.post(Role.SIGNER, "publications", "{}").statusCode(200);

        given().header("Authorization", "Bearer " + token)
                .get(desk.path())
                .then()
                .statusCode(200)
                .body("version", is(1));
        given().header("Authorization", "Bearer " + token)
                .get("/api/v1/annual-reports?agencyCode=" + agency)
                .then()
                .body("items.status", contains("PUBLISHED"))
                .body("items[0].links.json", containsString("/api/v1/public/annual-reports/" + agency + "/2021.json"))
                .body("next", nullValue());
    }

    @Test
    void a_report_outside_the_scope_is_not_there() {
        String other = Directory.enter("540102");
        desk.as(Role.CLERK)
                .get("/api/v1/annual-reports/" + other + "/2021/workflow")
                .then()
                .statusCode(404);
        desk.as(Role.CLERK)
                .body("{}")
                .post("/api/v1/annual-reports/" + other + "/2021/submissions")
                .then()
                .statusCode(404);
        desk.as(Role.CLERK)
                .body("{\"otherMatters\": \"x\"}")
                .put("/api/v1/annual-reports/" + other + "/2021/narrative")
                .then()
                .statusCode(404);
    }

    @Test
    void deadlines_tell_how_near_the_day_is() {
        desk.as(Role.CLERK)
                .get("/api/v1/report-deadlines?year=2021")
                .then()
                .statusCode(200)
                .body("items.agencyCode", contains(agency))
                .body("items[0].dueOn", equalTo("2022-01-31"))
                .body("items[0].reminder", equalTo("OVERDUE"));

        desk.publish();

        desk.as(Role.CLERK)
                .get("/api/v1/report-deadlines?year=2021")
                .then()
                .body("items[0].reminder", equalTo("NONE"))
                .body("items[0].status", equalTo("PUBLISHED"));
    }
}
