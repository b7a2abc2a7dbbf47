package org.gongkai.disclosure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** What a body makes public: laid down, adjusted, and read as it stood. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CatalogueTest {

    private String agency;

    @BeforeEach
    void anAgency() {
        agency = Api.agency("230505");
    }

    @Test
    void the_sample_list_of_59_columns_is_laid_down_as_it_comes_and_covers_article_20() {
        Map<String, Object> sample = sample();

        put(sample, "2021-01-01", "首次制定", null)
                .statusCode(200)
                .body("version", equalTo(1))
                .body("columns", hasSize(59))
                .body("tree.name", contains("概况类信息", "政务动态信息", "信息公开目录信息"))
                .body("tree[2].columns.name", hasItem("其它"))
                .body("tree[2].columns.find { it.name == '其它' }.columns.name", hasItems("规划计划", "建议提案办理"));
    }

    @Test
    void a_list_without_a_category_of_article_20_needs_a_reason() {
        Map<String, Object> sample = sample();
        columns(sample).removeIf(column -> "A20_14".equals(column.get("article20Item")));

        put(sample, "2021-01-01", "首次制定", null)
                .statusCode(400)
                .body("violations.pointer", contains("/columns"))
                .body("violations[0].message", containsString("civil service recruitment, and its results (A20_14)"));
        sample.put("exemptions", List.of(Map.of("article20Item", "A20_14", "reason", "本机关不组织招考")));
        put(sample, "2021-01-01", "首次制定", null).statusCode(200);
        sample.put(
                "exemptions",
                List.of(
                        Map.of("article20Item", "A20_14", "reason", "本机关不组织招考"),
                        Map.of("article20Item", "A20_07", "reason", "无")));
        put(sample, "2021-01-01", "首次制定", "\"1\"")
                .statusCode(400)
                .body("violations.pointer", contains("/exemptions/1/article20Item"));
    }

    @Test
    void a_column_twice_and_one_that_holds_columns_are_refused() {
        Map<String, Object> sample = sample();
        columns(sample).add(Map.of("path", "信息公开目录信息 / 财政公开", "rhythm", "MONTHLY"));
        columns(sample).add(Map.of("path", "概况类信息", "rhythm", "MONTHLY"));

        put(sample, "2021-01-01", "首次制定", null)
                .statusCode(400)
                .body("violations.pointer", contains("/columns/59/path", "/columns/60/path"));
    }

    @Test
    void a_list_names_no_person_anywhere_for_everybody_reads_it_at_once() {
        Map<String, Object> sample = sample();
        columns(sample)
                .add(Map.of(
                        "path",
                        "值班13812345678",
                        "rhythm",
                        "MONTHLY",
                        "content",
                        "请发li@qq.com",
                        "basis",
                        "13912345678来电"));

        put(sample, "2021-01-01", "张三13712345678提出", null)
                .statusCode(400)
                .body(
                        "violations.pointer",
                        contains("/columns/59/path", "/columns/59/content", "/columns/59/basis", "/reason"));

        given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(Role.REVIEWER, agency))
                .contentType(ContentType.JSON)
                .body(Map.of("agencyCode", agency, "value", "13912345678", "reason", "热线工单编号"))
                .post("/api/v1/false-alarms")
                .then()
                .statusCode(201);
        put(sample, "2021-01-01", "首次制定", null)
                .statusCode(400)
                .body("violations.pointer", contains("/columns/59/path", "/columns/59/content"));
    }

    @Test
    void an_adjustment_says_what_changed_and_why_and_the_list_is_read_as_it_stood() {
        Map<String, Object> sample = sample();
        put(sample, "2021-01-01", "首次制定", null).statusCode(200);
        String between = Instant.now().atOffset(ZoneOffset.ofHours(8)).toString();
        columns(sample).removeIf(column -> column.get("path").equals("概况类信息/名优特产"));
        columns(sample).add(Map.of("path", "信息公开目录信息/其它/土地征收", "article20Item", "A20_15", "rhythm", "MONTHLY"));
        columns(sample).stream()
                .filter(column -> column.get("path").equals("信息公开目录信息/财政公开"))
                .forEach(column -> column.put("rhythm", "QUARTERLY"));

        put(sample, "2022-03-01", "土地征收信息纳入公开", null).statusCode(428);
        put(sample, "2022-03-01", "土地征收信息纳入公开", "\"7\"").statusCode(412);
        put(sample, "2020-03-01", "土地征收信息纳入公开", "\"1\"")
                .statusCode(400)
                .body("violations.pointer", contains("/effectiveOn"));
        put(sample, "2022-03-01", "土地征收信息纳入公开", "\"1\"").statusCode(200).body("version", equalTo(2));
        put(sample, "2022-03-01", "再次提交", "\"2\"").statusCode(200).body("version", equalTo(2));

        given().get("/api/v1/public/catalogues/" + agency)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        given().noFilters()
                .get("/api/v1/public/catalogues/" + agency + "/versions")
                .then()
                .statusCode(200)
                .body("items.reason", contains("首次制定", "土地征收信息纳入公开"))
                .body("items[0].change.added", hasSize(59))
                .body("items[1].change.added", contains("信息公开目录信息/其它/土地征收"))
                .body("items[1].change.dropped", contains("概况类信息/名优特产"))
                .body("items[1].change.changed.path", contains("信息公开目录信息/财政公开"))
                .body("items[1].change.changed[0].members", contains("rhythm"))
                .body("items[1].change.changed[0].before.rhythm", equalTo("YEARLY"))
                .body("items[1].change.changed[0].after.rhythm", equalTo("QUARTERLY"))
                .body("items[1].change.reordered", equalTo(false));
        columns(sample).add(0, columns(sample).removeLast());
        columns(sample).removeIf(column -> "A20_14".equals(column.get("article20Item")));
        sample.put("exemptions", List.of(Map.of("article20Item", "A20_14", "reason", "本机关不组织招考")));
        put(sample, "2022-04-01", "调整顺序，不再公开招考", "\"2\"").statusCode(200);
        sample.put("exemptions", List.of(Map.of("article20Item", "A20_14", "reason", "由组织部门公开")));
        put(sample, "2022-05-01", "更正理由", "\"3\"").statusCode(200);
        given().get("/api/v1/catalogues/" + agency + "/versions")
                .then()
                .body("items[2].change.reordered", equalTo(true))
                .body("items[2].change.exempted", contains("A20_14"))
                .body("items[3].change.reordered", equalTo(false))
                .body("items[3].change.changed", empty())
                .body("items[3].change.reasoned", contains("A20_14"));
        read("?on=2022-02-28").body("version", equalTo(1)).body("columns.path", hasItem("概况类信息/名优特产"));
        read("?on=2022-03-01").body("version", equalTo(2));
        read("?on=2020-12-31").body("version", equalTo(0)).body("columns", empty());
        read("?version=1").body("version", equalTo(1));
        read("?version=5").statusCode(404);
        given().queryParam("asOf", between)
                .queryParam("on", "2022-03-01")
                .get("/api/v1/catalogues/" + agency)
                .then()
                .body("version", equalTo(1));
    }

    @Test
    void a_column_shows_what_stands_in_it_and_whether_something_new_is_due() {
        put(sample(), "2021-01-01", "首次制定", null).statusCode(200);
        Api items = new Api("disclosures");
        items.created(
                Map.of("agencyCode", agency, "column", "信息公开目录信息/财政公开", "title", "预算", "publishedOn", "2021-02-20"));
        String kept = items.created(
                Map.of("agencyCode", agency, "column", "信息公开目录信息/财政公开", "title", "决算", "publishedOn", "2021-08-20"));

        String finance = "tree[2].columns.find { it.name == '财政公开' }.";
        read("?on=2022-08-20")
                .body("tree[2].items", equalTo(2))
                .body(finance + "items", equalTo(2))
                .body(finance + "lastPublishedOn", equalTo("2021-08-20"))
                .body(finance + "dueOn", equalTo("2022-08-20"))
                .body(finance + "late", equalTo(false));
        read("?on=2022-08-21").body(finance + "late", equalTo(true));
        read("?on=2021-02-01")
                .body(finance + "items", equalTo(0))
                .body(finance + "lastPublishedOn", nullValue())
                .body(finance + "dueOn", equalTo("2022-01-01"));
        read("").body(finance + "late", equalTo(true));
        ItemOffice office = new ItemOffice(agency);
        String item = office.as(Role.CLERK)
                .post("/api/v1/disclosures/" + kept + "/items")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        office.take(Role.CLERK, item, "changes", Map.of("reason", "年度更新")).statusCode(200);
        office.write(item, ItemOffice.content("column", "信息公开目录信息/财政公开", "article20Item", "A20_07"))
                .statusCode(200);
        office.review(item);
        office.take(Role.CLERK, item, "releases", Map.of()).statusCode(200);
        read("").body(finance + "items", equalTo(2)).body(finance + "late", equalTo(false));
        read("?on=2022-08-21").body(finance + "late", equalTo(true));
    }

    @Test
    void what_is_submitted_stands_in_a_column_of_the_list_and_takes_its_category_and_term() {
        put(sample(), "2021-01-01", "首次制定", null).statusCode(200);
        ItemOffice office = new ItemOffice(agency);
        String elsewhere = office.begun(ItemOffice.content("column", "没有的栏目"));
        String wrong = office.begun(ItemOffice.content("article20Item", "A20_07"));
        Map<String, Object> content = ItemOffice.content();
        content.remove("article20Item");
        String right = office.begun(content);

        office.take(Role.CLERK, elsewhere, "submissions", Map.of())
                .statusCode(422)
                .body("violations.pointer", contains("/content/column"));
        office.take(Role.CLERK, wrong, "submissions", Map.of())
                .statusCode(422)
                .body("violations.pointer", contains("/content/article20Item"));
        office.take(Role.CLERK, right, "submissions", Map.of())
                .statusCode(200)
                .body("content.article20Item", equalTo("A20_06"))
                .body("terms[0].workingDays", equalTo(7))
                .body("terms[0].dueOn", equalTo("2026-01-14"));
    }

    @Test
    void the_classes_of_items_are_lists() {
        given().noFilters()
                .get("/api/v1/public/classifications")
                .then()
                .statusCode(200)
                .body("topics", hasSize(22))
                .body("topics[3].topic", equalTo("财政、金融、审计"))
                .body("topics[3].below", hasItems("财政", "货币（含外汇）"))
                .body("genres", hasItems("命令（令）", "通知", "纪要"))
                .body("article20Items", hasSize(15));
    }

    @Test
    void the_list_of_another_body_is_not_there() {
        given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(Role.CLERK, Api.agency("540100")))
                .get("/api/v1/catalogues/" + agency)
                .then()
                .statusCode(404);
        given().noFilters().get("/api/v1/public/catalogues/none").then().statusCode(404);
    }

    private ValidatableResponse read(String query) {
        return given().get("/api/v1/catalogues/" + agency + query).then();
    }

    private ValidatableResponse put(Map<String, Object> list, String from, String reason, String tag) {
        Map<String, Object> body = new LinkedHashMap<>(list);
        body.put("effectiveOn", from);
        body.put("reason", reason);
        return (tag == null ? given() : given().header("If-Match", tag))
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/catalogues/" + agency)
                .then();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> columns(Map<String, Object> list) {
        return (List<Map<String, Object>>) list.get("columns");
    }

    private static Map<String, Object> sample() {
        Map<String, Object> sample = new LinkedHashMap<>(given().noFilters()
                .get("/api/v1/public/sample-catalogue")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<String, Object>getMap("$"));
        sample.put("columns", new ArrayList<>(columns(sample)));
        return sample;
    }
}
