package org.gongkai.disclosure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Feeds of what is public, read again by a parser. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FeedTest {

    private static final Api ITEMS = new Api("disclosures");
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";
    private static final String HISTORY = "http://purl.org/syndication/history/1.0";

    private String agency;

    @BeforeEach
    void anAgency() {
        agency = Api.agency("230505");
    }

    @Test
    void an_atom_feed_tells_of_the_latest_change_first_with_names_that_stay() throws Exception {
        String first = ITEMS.created(item("部门预算", "article20Item", "A20_07", "topic", "财政、金融、审计/财政"));
        String second = ITEMS.created(item("部门决算", "url", "http://www.example.gov.cn/2.html"));

        Element feed = atom("");
        assertThat(words(feed, "title").getFirst()).contains("主动公开信息");
        List<Element> entries = entries(feed);
        assertThat(entries)
                .extracting(entry -> words(entry, "id").getFirst())
                .containsExactly("urn:uuid:" + second, "urn:uuid:" + first);
        Element oldest = entries.getLast();
        assertThat(words(oldest, "title")).containsExactly("部门预算");
        assertThat(words(oldest, "published")).containsExactly("2021-03-01T00:00:00+08:00");
        assertThat(links(oldest, "alternate"))
                .containsExactly(
                        "http://127.0.0.1:8080/api/v1/public/disclosures/" + first,
                        "http://127.0.0.1:8080/api/v1/public/disclosures/" + first + "/page");
        assertThat(links(entries.getFirst(), "alternate")).contains("http://www.example.gov.cn/2.html");
        assertThat(terms(oldest)).containsExactly("财政公开", "A20_07", "财政、金融、审计/财政");
        assertThat(words(feed, "updated").getFirst())
                .isEqualTo(words(entries.getFirst(), "updated").getFirst());
        for (Element entry : entries) {
            OffsetDateTime.parse(words(entry, "updated").getFirst());
            assertThat(words(entry, "name")).hasSize(1);
        }

        // A correction brings it to the top, under the same name.
        ITEMS.correct(first, Map.of("topic", "财政、金融、审计", "reason", "更正")).statusCode(200);
        assertThat(entries(atom("")))
                .extracting(entry -> words(entry, "id").getFirst())
                .containsExactly("urn:uuid:" + first, "urn:uuid:" + second);
        assertThat(words(atom(""), "id").getFirst()).isEqualTo(words(feed, "id").getFirst());
        assertThat(words(atom("&article20Item=A20_07"), "id").getFirst())
                .isNotEqualTo(words(feed, "id").getFirst());
    }

    @Test
    void every_filter_leaves_in_what_it_asks_for_alone() throws Exception {
        ITEMS.created(item("预算表", "column", "信息公开目录信息/财政公开/预算", "article20Item", "A20_07", "topic", "财政、金融、审计/财政"));
        ITEMS.created(item("决算表", "column", "信息公开目录信息/财政公开", "publishedOn", "2022-05-01"));
        ITEMS.created(item("100%_办结", "column", "信息公开目录信息/财政公开示例"));
        ItemOffice office = new ItemOffice(agency);
        office.published(ItemOffice.content("genre", "通知", "title", "关于某事的通知"));
        office.begun(ItemOffice.content("title", "没有发布的草稿"));

        assertThat(titles("")).hasSize(4).doesNotContain("没有发布的草稿");
        assertThat(titles("&column=信息公开目录信息/财政公开")).containsExactlyInAnyOrder("预算表", "决算表");
        assertThat(titles("&topic=财政、金融、审计")).containsExactly("预算表");
        assertThat(titles("&article20Item=A20_07")).containsExactly("预算表");
        assertThat(titles("&publishedFrom=2022-01-01&publishedTo=2022-12-31")).containsExactly("决算表");
        assertThat(titles("&genre=通知")).containsExactly("关于某事的通知");
        ITEMS.created(item("公报一则", "channel", "政府公报", "publishedOn", "2023-05-01"));
        assertThat(titles("&channel=政府公报")).containsExactly("公报一则");
        assertThat(titles("&year=2023")).containsExactly("公报一则");
        assertThat(titles("&year=2023&publishedFrom=2023-05-02")).isEmpty();
        assertThat(titles("&year=2022&publishedTo=2023-12-31")).containsExactly("决算表");
        assertThat(words(atom("&year=2023"), "id").getFirst())
                .isEqualTo(words(atom("&publishedFrom=2023-01-01&publishedTo=2023-12-31"), "id")
                        .getFirst());
        assertThat(titles("&q=算表 决")).containsExactly("决算表");
        assertThat(titles("&q=0%25_")).containsExactly("100%_办结");
        assertThat(titles("&q=_____")).isEmpty();
        assertThat(titles("&q=决定罚款")).containsExactly("关于某事的通知");
        assertThat(titles("&q=１００")).containsExactly("100%_办结");
        assertThat(titles("&q=表&column=信息公开目录信息/财政公开/预算")).containsExactly("预算表");
        assertThat(titles("&topic=财政、金融、审计&topic=市场监管、安全生产监管")).containsExactlyInAnyOrder("预算表", "关于某事的通知");
        assertThat(titles("&column=信息公开目录信息/财政公开/预算&column=信息公开目录信息/财政公开示例"))
                .containsExactlyInAnyOrder("预算表", "100%_办结");
        assertThat(titles("&article20Item=A20_07&article20Item=A20_06")).containsExactlyInAnyOrder("预算表", "关于某事的通知");
        assertThat(titles("&year=2022&year=2023")).containsExactlyInAnyOrder("决算表", "公报一则");
        assertThat(titles("&genre=通知&genre=公告")).containsExactly("关于某事的通知");
        assertThat(titles("&channel=政府公报&channel=新闻发布会")).containsExactly("公报一则");
        String other = Api.agency("230505");
        new Api("disclosures")
                .created(Map.of("agencyCode", other, "column", "公告", "title", "另一机关", "publishedOn", "2021-03-01"));
        Element both = atom("&agencyCode=" + other);
        assertThat(entries(both)).hasSize(6);
        assertThat(links(both, "self").getFirst())
                .contains("agencyCode=" + agency)
                .contains("agencyCode=" + other);
        String swapped = "/api/v1/public/feeds/disclosures.atom?agencyCode=" + other + "&agencyCode=" + agency;
        assertThat(words(parsed(get(swapped)), "id").getFirst())
                .isEqualTo(words(both, "id").getFirst())
                .isNotEqualTo(words(atom(""), "id").getFirst());
        assertThat(titles("&regionCode=2305")).hasSize(5);
        assertThat(titles("&regionCode=11")).isEmpty();
    }

    @Test
    void what_is_withdrawn_or_voided_is_a_tombstone_that_says_nothing_of_it() throws Exception {
        ItemOffice office = new ItemOffice(agency);
        String item = office.published(ItemOffice.content());
        String record = office.record(item);
        String voided = ITEMS.created(item("误发的信息"));
        office.take(Role.CLERK, item, "withdrawals", Map.of("reason", "处罚决定被撤销 <&]]>"))
                .statusCode(200);
        ITEMS.voidRecord(voided).statusCode(200);

        Element feed = atom("");
        assertThat(entries(feed)).isEmpty();
        List<Element> gone = elements(feed, TOMBSTONES, "deleted-entry");
        assertThat(gone)
                .extracting(one -> one.getAttribute("ref"))
                .containsExactly("urn:uuid:" + voided, "urn:uuid:" + record);
        assertThat(gone).allSatisfy(one -> OffsetDateTime.parse(one.getAttribute("when")));
        assertThat(gone.getLast().getTextContent()).isEqualTo("处罚决定被撤销 <&]]>");
        assertThat(feed.getTextContent()).doesNotContain("某公司").doesNotContain("误发");
        assertThat(elements(rss(""), null, "item")).isEmpty();
    }

    @Test
    void a_feed_asked_for_by_words_finds_what_the_search_finds_and_tells_of_all_that_is_gone() throws Exception {
        ItemOffice office = new ItemOffice(agency);
        String item = office.published(ItemOffice.content("text", "<p>狴犴当铺停业整顿</p>"));
        String record = office.record(item);
        for (int i = 0; i < 3; i++) {
            ITEMS.created(item("狴犴公告" + i));
        }
        String other = ITEMS.created(item("其他公告"));

        for (String words : List.of("狴犴", "狴犴 公告", "停业", "狴犴。", "公")) {
            List<String> found = get("/api/v1/public/items?agencyCode=" + agency + "&q=" + words)
                    .statusCode(200)
                    .extract()
                    .path("items.id");
            assertThat(entries(atom("&q=" + words)))
                    .extracting(entry -> words(entry, "id").getFirst().replace("urn:uuid:", ""))
                    .containsExactlyInAnyOrderElementsOf(found);
        }
        Element page = atom("&q=狴犴&limit=3");
        Element rest = parsed(get(links(page, "next").getFirst().replace("http://127.0.0.1:8080", "")));
        assertThat(entries(rest))
                .extracting(entry -> words(entry, "id").getFirst())
                .containsExactly("urn:uuid:" + record);

        // What has had the words in its text alone is told of as gone; so is what never had them, of which nobody knows
        // then.
        office.take(Role.CLERK, item, "withdrawals", Map.of("reason", "有误")).statusCode(200);
        ITEMS.voidRecord(other).statusCode(200);
        Element feed = atom("&q=停业整顿");
        assertThat(entries(feed)).isEmpty();
        assertThat(elements(feed, TOMBSTONES, "deleted-entry"))
                .extracting(one -> one.getAttribute("ref"))
                .containsExactly("urn:uuid:" + other, "urn:uuid:" + record);
        get(path("atom", "&q=" + "长".repeat(101))).statusCode(400).body("violations.pointer", contains("q"));
    }

    @Test
    void a_change_of_the_text_alone_is_news() throws Exception {
        ItemOffice office = new ItemOffice(agency);
        String item = office.published(ItemOffice.content());
        ITEMS.created(item("另一件"));
        office.take(Role.CLERK, item, "changes", Map.of("reason", "更正正文")).statusCode(200);
        assertThat(titles("")).containsExactly("另一件", "关于某公司的行政处罚决定");
        office.write(item, ItemOffice.content("text", "<p>更正后的正文</p>", "summary", "更正后的摘要"))
                .statusCode(200);
        office.review(item);
        office.take(Role.CLERK, item, "releases", Map.of()).statusCode(200);

        assertThat(titles("")).containsExactly("关于某公司的行政处罚决定", "另一件");
        assertThat(words(entries(atom("")).getFirst(), "summary")).containsExactly("更正后的摘要");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert('1')</script> & \"引号\" ]]> <![CDATA[",
                "表情😀与生僻字𠮷𪚥",
                "控制\u0001字符\u000B与\u001F结尾\uFFFE",
                "&amp;&#0;<!--注释--><?php",
            })
    void whatever_a_title_holds_the_feed_stays_whole(String title) throws Exception {
        String id = ITEMS.created(item(title));
        String shown = given().noFilters()
                .get("/api/v1/public/disclosures/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("title");
        String printable = shown.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");

        assertThat(titles("")).containsExactly(printable);
        assertThat(words(elements(rss(""), null, "item").getFirst(), "title")).containsExactly(printable);
    }

    @Test
    void a_very_long_title_is_told_whole() throws Exception {
        String title = "长".repeat(500);
        ITEMS.created(item(title));

        assertThat(titles("")).containsExactly(title);
    }

    @Test
    void pages_lead_from_one_to_the_next_and_miss_nothing() throws Exception {
        for (int i = 0; i < 5; i++) {
            ITEMS.created(item("第" + i + "件"));
        }

        List<String> read = new ArrayList<>();
        Element feed = atom("&limit=2");
        assertThat(links(feed, "first")).hasSize(1);
        while (true) {
            entries(feed).forEach(entry -> read.add(words(entry, "title").getFirst()));
            List<String> next = links(feed, "next");
            if (next.isEmpty()) {
                break;
            }
            feed = parsed(get(next.getFirst().replace("http://127.0.0.1:8080", "")));
            assertThat(links(feed, "self")).containsExactly(next.getFirst());
        }
        assertThat(read).containsExactly("第4件", "第3件", "第2件", "第1件", "第0件");
    }

    @Test
    void months_that_are_over_are_archives_that_lead_to_each_other() throws Exception {
        String old = ITEMS.created(item("九月的"));
        String older = ITEMS.created(item("七月的"));
        ITEMS.created(item("这个月的"));
        YearMonth now = YearMonth.now(ChinaTime.ZONE);
        changed(old, now.minusMonths(2));
        changed(older, now.minusMonths(4));

        Element feed = atom("");
        assertThat(links(feed, "prev-archive")).singleElement().asString().contains("archive=" + now.minusMonths(2));
        Element archive = parsed(get(links(feed, "prev-archive").getFirst().replace("http://127.0.0.1:8080", "")));
        assertThat(entries(archive))
                .extracting(entry -> words(entry, "title").getFirst())
                .containsExactly("九月的");
        assertThat(elements(archive, HISTORY, "archive")).hasSize(1);
        assertThat(links(archive, "current"))
                .containsExactly(links(feed, "self").getFirst());
        assertThat(links(archive, "next-archive")).isEmpty();
        assertThat(links(archive, "prev-archive")).singleElement().asString().contains("archive=" + now.minusMonths(4));
        Element first = parsed(get(links(archive, "prev-archive").getFirst().replace("http://127.0.0.1:8080", "")));
        assertThat(links(first, "next-archive")).singleElement().asString().contains("archive=" + now.minusMonths(2));
        assertThat(links(first, "prev-archive")).isEmpty();
        get(path("atom", "&archive=" + now)).statusCode(404);
        get(path("atom", "&archive=2026-13")).statusCode(400).body("violations.pointer", contains("archive"));
    }

    @Test
    void what_is_younger_than_what_somebody_still_writes_is_told_when_they_have_ended() throws Exception {
        String earlier = ITEMS.created(item("先前的信息"));
        DatabaseOwner.jdbi()
                .useHandle(owner -> owner.execute(
                        "update disclosure_item set changed_at = changed_at - interval '2 hours' where id::text = ?",
                        earlier));

        try (Handle writer = DatabaseOwner.jdbi().open()) {
            writer.begin();
            writer.execute("lock table disclosure_item in row exclusive mode");
            ITEMS.created(item("后来的信息"));
            assertThat(titles("")).containsExactly("先前的信息");
            writer.rollback();
        }
        assertThat(titles("")).containsExactly("后来的信息", "先前的信息");
    }

    @Test
    void who_has_it_is_told_so() {
        ITEMS.created(item("部门预算"));
        String tag = get(path("atom", ""))
                .statusCode(200)
                .header("Cache-Control", "public, no-cache")
                .extract()
                .header("ETag");
        given().noFilters()
                .header("If-None-Match", tag)
                .get(path("atom", ""))
                .then()
                .statusCode(304)
                .header("ETag", tag);
        DatabaseOwner.jdbi()
                .useHandle(owner -> owner.execute(
                        "update disclosure_item set changed_at = changed_at - interval '1 hour' where agency_code = ?",
                        agency));
        String modified = get(path("rss", "")).extract().header("Last-Modified");
        given().noFilters()
                .header("If-Modified-Since", modified)
                .get(path("rss", ""))
                .then()
                .statusCode(304);
        given().noFilters()
                .header("If-Modified-Since", "yesterday")
                .get(path("rss", ""))
                .then()
                .statusCode(200);
        // The tag comes first, whatever the date says.
        given().noFilters()
                .header("If-Modified-Since", modified)
                .header("If-None-Match", "\"another\"")
                .get(path("rss", ""))
                .then()
                .statusCode(200);
        ITEMS.created(item("部门决算"));
        given().noFilters()
                .header("If-None-Match", tag)
                .get(path("atom", ""))
                .then()
                .statusCode(200);
    }

    @Test
    void rss_tells_the_same() throws Exception {
        String id = ITEMS.created(item("部门预算", "article20Item", "A20_07"));

        Element channel = elements(rss(""), null, "channel").getFirst();
        assertThat(words(channel, "language")).containsExactly("zh-cn");
        Element item = elements(channel, null, "item").getFirst();
        assertThat(words(item, "title")).containsExactly("部门预算");
        assertThat(words(item, "guid")).containsExactly("urn:uuid:" + id);
        assertThat(words(item, "link"))
                .containsExactly("http://127.0.0.1:8080/api/v1/public/disclosures/" + id + "/page");
        assertThat(words(item, "pubDate")).containsExactly("Mon, 01 Mar 2021 00:00:00 +0800");
        assertThat(words(item, "category")).contains("财政公开");
        get("/api/v1/public/disclosures/" + id).statusCode(200).body("title", equalTo("部门预算"));
    }

    @Test
    void what_a_feed_does_not_know_is_refused() {
        get(path("atom", "&voided=true")).statusCode(400).body("violations.pointer", contains("voided"));
        get(path("atom", "&publishedFrom=gestern")).statusCode(400);
        get(path("atom", "&regionCode=9")).statusCode(400);
        get(path("atom", "&article20Item=A20_99")).statusCode(400);
        get(path("atom", "&after=xyz")).statusCode(400).body("violations.pointer", contains("after"));
        get(path("atom", "&q=" + "一 二 三 四 五 六 七 八 九 十 百")).statusCode(400).body("violations.pointer", contains("q"));
    }

    private static void changed(String id, YearMonth month) {
        DatabaseOwner.jdbi()
                .useHandle(owner -> owner.execute(
                        "update disclosure_item set changed_at = ? where id::text = ?",
                        month.atDay(15).atStartOfDay(ChinaTime.ZONE).toOffsetDateTime(),
                        id));
    }

    private Map<String, Object> item(String title, Object... more) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("agencyCode", agency);
        item.put("column", "财政公开");
        item.put("title", title);
        item.put("publishedOn", "2021-03-01");
        for (int i = 0; i < more.length; i += 2) {
            item.put(more[i].toString(), more[i + 1]);
        }
        return item;
    }

    private String path(String format, String query) {
        return "/api/v1/public/feeds/disclosures." + format + "?agencyCode=" + agency + query;
    }

    private static ValidatableResponse get(String path) {
        return given().noFilters()
                .urlEncodingEnabled(!path.contains("%"))
                .get(path)
                .then();
    }

    private List<String> titles(String query) throws Exception {
        return entries(atom(query)).stream()
                .map(entry -> words(entry, "title").getFirst())
                .toList();
    }

    private Element atom(String query) throws Exception {
        ValidatableResponse answer = get(path("atom", query)).statusCode(200);
        assertThat(answer.extract().contentType()).startsWith("application/atom+xml");
        Element feed = parsed(answer);
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        return feed;
    }

    private Element rss(String query) throws Exception {
        ValidatableResponse answer = get(path("rss", query)).statusCode(200);
        assertThat(answer.extract().contentType()).startsWith("application/rss+xml");
        Element rss = parsed(answer);
        assertThat(rss.getAttribute("version")).isEqualTo("2.0");
        return rss;
    }

    private static Element parsed(ValidatableResponse answer) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.statusCode(200).extract().asByteArray()));
        assertThat(new String(answer.extract().asByteArray(), StandardCharsets.UTF_8))
                .contains("UTF-8");
        return document.getDocumentElement();
    }

    private static List<Element> entries(Element feed) {
        return elements(feed, ATOM, "entry");
    }

    private static List<Element> elements(Element within, String namespace, String name) {
        NodeList found =
                namespace == null ? within.getElementsByTagName(name) : within.getElementsByTagNameNS(namespace, name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }

    /** The texts of the elements of a name, those right below first. */
    private static List<String> words(Element within, String name) {
        return elements(within, null, name).stream()
                .map(Element::getTextContent)
                .toList();
    }

    private static List<String> links(Element within, String relation) {
        return elements(within, ATOM, "link").stream()
                .filter(link -> link.getParentNode() == within)
                .filter(link -> link.getAttribute("rel").equals(relation))
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    private static List<String> terms(Element entry) {
        return elements(entry, ATOM, "category").stream()
                .map(category -> category.getAttribute("term"))
                .toList();
    }
}
