package org.gongkai.disclosure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.disclosure.search.index.IndexBackfill;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Everybody finds what is published, by words of any length and by what it is, and nothing else. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PublicSearchTest {

    private static final Api ITEMS = new Api("disclosures");

    @Inject
    IndexBackfill backfill;

    private String agency;

    @BeforeEach
    void anAgency() {
        agency = Api.agency("230505");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "教",
                "教育",
                "部门预",
                "部门预算",
                "２０２１",
                "2021年",
                "資金",
                "（草案）",
                "草案)",
                "Ｑ",
                "q",
                "%",
                "_",
                "\\",
                "😀",
                "]7号",
                "四教发[2021]7号",
                "预算 教育",
                "教育　资金"
            })
    void one_to_many_characters_of_any_kind_are_found(String question) {
        Map<String, Object> item = item("教育部门预算资金2021年_Q\\😀（草案）100%", "2021-03-01");
        item.put("documentNumber", "四教发〔2021〕7号");
        ITEMS.created(item);
        ITEMS.created(item("无关的事", "2021-03-02"));

        ask("q", question).statusCode(200).body("items.title", contains(item.get("title")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"育教", "预算教育", "' or 1=1 --", "%%", "预_", "<b>", "🙃", "教育 麒麟", "null", "*"})
    void what_does_not_stand_there_is_not_found(String question) {
        ITEMS.created(item("教育预算的教训育人", "2021-03-01"));

        ask("q", question).statusCode(200).body("items", empty()).body("next", nullValue());
    }

    @Test
    void a_question_is_blank_or_has_words_and_is_not_endless() {
        ITEMS.created(item("某事", "2021-03-01"));

        ask("q", "").statusCode(200).body("items", hasSize(1));
        ask("q", " 　").statusCode(200).body("items", hasSize(1));
        ask("q", "\u200b").statusCode(400).body("violations.pointer", contains("q"));
        ask("q", "字".repeat(101)).statusCode(400).body("violations.pointer", contains("q"));
        ask("q", "字".repeat(100)).statusCode(200).body("items", empty());
        ask("q", "a b c d e f g h i").statusCode(400);
        ask("q", "\u0000").statusCode(400);
        ask("sort", "title").statusCode(400).body("violations.pointer", contains("sort"));
        ask("year", "21").statusCode(400);
        ask("article20Item", "A20_99").statusCode(400);
        ask("publishedFrom", "2021-13-01").statusCode(400);
        ask("regionCode", "abc").statusCode(400);
        ask("nonsense", "1").statusCode(400);
        ask("limit", "501").statusCode(400);
        ask("after", "nonsense").statusCode(400);
        given().noFilters()
                .queryParam("q", "字".repeat(2_000))
                .get("/api/v1/public/items")
                .then()
                .statusCode(anyOf(is(400), is(414)));
    }

    @Test
    void titles_come_before_texts_and_each_part_the_newest_first() {
        ItemOffice office = new ItemOffice(agency);
        String inText = record(office, "关于某事的通知", "text", "<p>附：</p><p>氢能&lt;b&gt;规划</p>");
        String old = ITEMS.created(item("氢能规划（一）", "2020-01-01"));
        String recent = ITEMS.created(item("氢能规划（二）", "2022-01-01"));

        ask("q", "氢能").body("items.id", contains(recent, old, inText));
        String first = ask("q", "氢能", "limit", "2")
                .body("items.id", contains(recent, old))
                .extract()
                .path("next");
        ask("q", "氢能", "limit", "2", "after", first)
                .body("items.id", contains(inText))
                .body("next", nullValue());
        ask("q", "氢能", "sort", "publishedOn").body("items.id", contains(old, recent, inText));
        ask("q", "氢能", "sort", "publishedOn", "after", first).statusCode(400);
        ask().body("items.id", contains(inText, recent, old));
    }

    @Test
    void what_was_found_is_quoted_in_pieces_and_never_as_html() {
        ItemOffice office = new ItemOffice(agency);
        record(office, "氢能项目公示", "keywords", "氢 能", "text", "<p>本次<i>公示</i>的</p><p>氢能&lt;script&gt;企业，共計三家。</p>");

        ask("q", "氢能 三家")
                .body("items[0].titlePieces.text", contains("氢能", "项目公示"))
                .body("items[0].titlePieces.found", contains(true, false))
                .body("items[0].quotes.part", contains("KEYWORDS", "TEXT"))
                .body("items[0].quotes[0].pieces.text", contains("氢能"))
                .body("items[0].quotes[1].pieces.text", contains("本次公示的\n", "氢能", "<script>企业，共計", "三家", "。"))
                .body("items[0].quotes[1].pieces.found", contains(false, true, false, true, false))
                .body("items[0].excerpt", equalTo("对某公司作出罚款决定"));
        ask("q", "共计").body("items[0].quotes[0].pieces.findAll { it.found }.text", contains("共計"));
    }

    @Test
    void drafts_voided_and_withdrawn_items_are_found_by_nobody() {
        ItemOffice office = new ItemOffice(agency);
        office.begun(ItemOffice.content("title", "麒麟草稿"));
        String voided = ITEMS.created(item("麒麟误发", "2021-03-01"));
        ITEMS.voidRecord(voided).statusCode(200);
        String item = office.published(ItemOffice.content("title", "麒麟公告"));
        String record = office.record(item);
        String address = "/api/v1/public/disclosures/" + record;

        ask("q", "麒麟").body("items.id", contains(record)).body("items[0].href", equalTo(address));
        office.take(Role.CLERK, item, "changes", Map.of("reason", "更正", "earlierStays", true))
                .statusCode(200);
        office.write(item, ItemOffice.content("title", "凤凰公告")).statusCode(200);
        ask("q", "凤凰").body("items", empty());
        office.review(item);
        office.take(Role.CLERK, item, "releases", Map.of()).statusCode(200);
        ask("q", "麒麟").body("items", empty());
        ask("q", "凤凰").body("items.id", contains(record));

        open(address + "/content").body("revisions", contains(address + "/revisions/1", address + "/revisions/2"));
        open(address + "/revisions/1").statusCode(200).body("content.title", equalTo("麒麟公告"));
        open(address + "/revisions/2").statusCode(200).body("content.title", equalTo("凤凰公告"));
        open(address + "/revisions/3").statusCode(404);
        open(address + "/revisions/x").statusCode(404);
        office.take(Role.CLERK, item, "withdrawals", Map.of("reason", "内容有误")).statusCode(200);
        ask("q", "凤凰").body("items", empty());
        open(address).statusCode(410).body("detail", containsString("内容有误"));
        open(address + "/revisions/1").statusCode(410);
    }

    @Test
    void a_text_that_was_mistaken_is_not_read_on_at_its_own_address() {
        ItemOffice office = new ItemOffice(agency);
        String item = office.published(ItemOffice.content("title", "误写公告"));
        String address = "/api/v1/public/disclosures/" + office.record(item) + "/revisions/";
        for (boolean stays : List.of(true, false, true)) {
            office.take(Role.CLERK, item, "changes", Map.of("reason", "更正", "earlierStays", stays))
                    .statusCode(200);
            office.write(item, ItemOffice.content("title", "改正公告")).statusCode(200);
            office.review(item);
            office.take(Role.CLERK, item, "releases", Map.of()).statusCode(200);
        }

        open(address + 1).statusCode(410).body("detail", containsString("1"));
        open(address + 2).statusCode(410);
        open(address + 3).statusCode(200);
        open(address + 4).statusCode(200);
        open(address + 5).statusCode(404);
    }

    @Test
    void what_is_asked_for_by_kind_is_found_and_counted_alike() {
        ITEMS.created(
                item("甲", "2020-03-01", "column", "公开目录/财政公开/预算", "article20Item", "A20_07", "topic", "财政、金融、审计/财政"));
        ITEMS.created(item("乙", "2021-03-01", "column", "公开目录/财政公开", "article20Item", "A20_07", "channel", "政府公报"));
        ITEMS.created(item("丙", "2021-06-01", "column", "公开目录/财政公开乙", "article20Item", "A20_05"));

        ask("column", "公开目录/财政公开").body("items.title", contains("乙", "甲"));
        ask("column", "公开目录").body("items", hasSize(3));
        ask("topic", "财政、金融、审计").body("items.title", contains("甲"));
        ask("year", "2021").body("items.title", contains("丙", "乙"));
        ask("year", "2021", "article20Item", "A20_07").body("items.title", contains("乙"));
        ask("publishedFrom", "2020-04-01", "publishedTo", "2021-05-01").body("items.title", contains("乙"));
        asked().queryParam("article20Item", "A20_05", "A20_07")
                .queryParam("channel", "政府公报")
                .get("/api/v1/public/items")
                .then()
                .body("items.title", contains("乙"));

        asked().queryParam("by", "year,article20Item,channel,column")
                .get("/api/v1/public/items/counts")
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("more", equalTo(false))
                .body("counts.year.value", contains("2021", "2020"))
                .body("counts.year.number", contains(2, 1))
                .body("counts.article20Item.value", contains("A20_07", "A20_05"))
                .body("counts.channel.value", containsInAnyOrder("政府公报", null))
                .body("counts.column", hasSize(3));
        asked().queryParam("by", "agencyCode")
                .queryParam("q", "乙")
                .get("/api/v1/public/items/counts")
                .then()
                .body("total", equalTo(1))
                .body("counts.agencyCode.value", contains(agency));
        asked().queryParam("by", "agencyCode")
                .queryParam("q", "麒麟")
                .get("/api/v1/public/items/counts")
                .then()
                .body("total", equalTo(0))
                .body("counts.agencyCode", empty());
        asked().get("/api/v1/public/items/counts").then().statusCode(400);
        asked().queryParam("by", "title")
                .get("/api/v1/public/items/counts")
                .then()
                .statusCode(400);
    }

    @Test
    void a_region_finds_what_all_bodies_in_it_have_published() {
        String elsewhere = Api.agency("230506");
        ITEMS.created(item("鲲鹏一号", "2021-03-01"));
        Map<String, Object> other = item("鲲鹏二号", "2021-03-02");
        other.put("agencyCode", elsewhere);
        ITEMS.created(other);

        region("2305").body("items.title", contains("鲲鹏二号", "鲲鹏一号"));
        region("230505").body("items.title", contains("鲲鹏一号")).body("items.agencyName", everyItem(notNullValue()));
        region("230506").body("items.title", contains("鲲鹏二号"));
        region("11").body("items", empty());
    }

    @Test
    void pages_neither_repeat_nor_skip_while_items_come_and_go() {
        List<String> there = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            there.add(ITEMS.created(item("貔貅第" + i + "号", "2021-03-0" + (1 + i / 4))));
        }
        Set<String> seen = new TreeSet<>();
        List<String> all = new ArrayList<>();
        String after = null;
        int page = 0;
        do {
            ValidatableResponse answer =
                    after == null ? ask("q", "貔貅", "limit", "3") : ask("q", "貔貅", "limit", "3", "after", after);
            List<String> ids = answer.statusCode(200).extract().path("items.id");
            all.addAll(ids);
            seen.addAll(ids);
            after = answer.extract().path("next");
            page++;
            ITEMS.created(item("貔貅新" + page + "号", "2021-03-0" + (1 + page % 3)));
            if (page == 1) {
                // The last of the page is the place that the next one begins behind.
                ITEMS.voidRecord(ids.getLast()).statusCode(200);
            }
        } while (after != null);

        assertThat(seen).hasSameSizeAs(all).containsAll(there);
    }

    @Test
    void who_has_an_answer_is_told_that_it_still_holds() {
        String record = ITEMS.created(item("饕餮公告", "2021-03-01"));
        String search = "/api/v1/public/items?q=饕餮&agencyCode=" + agency;
        String counts = "/api/v1/public/items/counts?by=year&agencyCode=" + agency;
        String page = "/api/v1/public/disclosures/" + record;

        for (String address : List.of(search, counts, page)) {
            String tag = open(address).statusCode(200).extract().header("ETag");
            given().noFilters().header("If-None-Match", tag).get(address).then().statusCode(304);
        }
        open(page).header("Last-Modified", notNullValue());
        String before = open(search).extract().header("ETag");
        ITEMS.created(item("饕餮又一公告", "2021-03-02"));
        given().noFilters()
                .header("If-None-Match", before)
                .get(search)
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
    }

    @Test
    void what_is_imported_or_corrected_is_found_as_it_stands() {
        ITEMS.importCsv(
                        "agencyCode,column,title,publishedOn\n%1$s,栏目,蛟龙一,2021-01-01\n%1$s,栏目,蛟龙二,2021-01-02\n"
                                .formatted(agency),
                        "")
                .statusCode(200);
        ITEMS.importCsv("agencyCode,column,title,publishedOn\n%s,栏目,蛟龙三,2021-01-03\n".formatted(agency), "?dryRun=true")
                .statusCode(200);

        String id = ask("q", "蛟龙")
                .body("items.title", contains("蛟龙二", "蛟龙一"))
                .extract()
                .path("items[0].id");
        ITEMS.correct(id, Map.of("title", "蛟虬二", "reason", "更正")).statusCode(200);
        ask("q", "蛟龙").body("items.title", contains("蛟龙一"));
        ask("q", "虬").body("items.title", hasItem("蛟虬二")).body("items.title", not(hasItems("蛟龙一")));
    }

    @Test
    void a_document_that_no_item_makes_public_is_found_as_itself() {
        Api documents = new Api("normative-documents");
        String id = documents.created(document("貔貅管理办法", "貔〔2026〕1号", "2026-01-06"));
        String awaited = documents.created(document("貔貅暂行办法", "貔〔2026〕2号", ""));

        String href = ask("q", "貔貅")
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items.kind", contains("DOCUMENT"))
                .body("items.column", contains("行政规范性文件"))
                .body("items.article20Item", contains("A20_01"))
                .extract()
                .path("items[0].href");
        given().get(href).then().statusCode(200).body("title", equalTo("貔貅管理办法"));
        ask("q", "貔[2026]1号").body("items.id", contains(id));
        ask("q", "貔", "article20Item", "A20_01", "year", "2026").body("items", hasSize(1));
        given().get("/api/v1/public/items/counts?by=column&q=貔貅")
                .then()
                .body("total", equalTo(1))
                .body("counts.column.value", contains("行政规范性文件"));
        given().get("/api/v1/public/items/page?q=貔貅").then().statusCode(200).body(containsString(href));
        documents.correct(id, Map.of("title", "貔貅管理规定", "reason", "更正")).statusCode(200);
        ask("q", "貔貅 规定").body("items.id", contains(id));

        // Of one that an item makes public the item is found, as long as everybody reads it.
        ItemOffice office = new ItemOffice(agency);
        Map<String, Object> content = ItemOffice.content("normativeDocumentId", awaited, "documentNumber", "貔〔2026〕2号");
        content.put("title", "关于印发貔貅暂行办法的通知");
        String item = office.published(content);
        ask("q", "貔貅").body("items.id", containsInAnyOrder(id, office.record(item)));
        office.take(Role.CLERK, item, "withdrawals", Map.of("reason", "重复发布")).statusCode(200);
        ask("q", "貔貅").body("items.id", containsInAnyOrder(id, awaited));

        documents.voidRecord(awaited).statusCode(200);
        ask("q", "貔貅").body("items.id", contains(id));
        DatabaseOwner.jdbi().useHandle(handle -> {
            handle.execute("delete from published_item where agency_code = ?", agency);
            handle.execute("update published_index set documents = false");
        });
        backfill.go();
        ask("q", "貔貅").body("items.id", contains(id));
    }

    private Map<String, String> document(String title, String number, String publishedOn) {
        Map<String, String> document = new LinkedHashMap<>(Map.of(
                "agencyCode", agency,
                "title", title,
                "documentNumber", number,
                "kind", "NORMATIVE_DOCUMENT",
                "issuedOn", "2026-01-05",
                "publishedOn", publishedOn));
        document.values().removeIf(String::isEmpty);
        return document;
    }

    @Test
    void what_was_public_before_there_was_an_index_comes_into_it() {
        ItemOffice office = new ItemOffice(agency);
        String imported = ITEMS.created(item("狴犴一", "2021-03-01"));
        String written = record(office, "某公告", "text", "<p>狴犴二</p>");
        String withdrawn = record(office, "狴犴三");
        DatabaseOwner.jdbi().useHandle(handle -> {
            handle.execute("delete from published_item where agency_code = ?", agency);
            handle.execute(
                    "update disclosure_item set withdrawn_on = published_on where id = ?", UUID.fromString(withdrawn));
            handle.execute(
                    "update published_index set complete = false,"
                            + " behind = coalesce((select id from disclosure_item where id < ? order by id desc limit 1), behind)",
                    UUID.fromString(imported));
        });

        backfill.go();

        ask("q", "狴犴").body("items.id", contains(imported, written));
        assertThat(backfill.isComplete()).isTrue();
    }

    private static String record(ItemOffice office, String title, Object... more) {
        Map<String, Object> content = ItemOffice.content(more);
        content.put("title", title);
        return office.record(office.published(content));
    }

    private Map<String, Object> item(String title, String publishedOn, String... more) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("agencyCode", agency);
        item.put("column", "栏目");
        item.put("title", title);
        item.put("publishedOn", publishedOn);
        for (int i = 0; i < more.length; i += 2) {
            item.put(more[i], more[i + 1]);
        }
        return item;
    }

    private ValidatableResponse ask(String... parameters) {
        RequestSpecification request = asked();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/api/v1/public/items").then();
    }

    private RequestSpecification asked() {
        return given().noFilters().queryParam("agencyCode", agency);
    }

    private static ValidatableResponse region(String code) {
        return open("/api/v1/public/items?q=鲲鹏&regionCode=" + code).statusCode(200);
    }

    private static ValidatableResponse open(String address) {
        return given().noFilters().get(address).then();
    }
}
