package org.gongkai.disclosure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** The search as a page, read as a browser without scripts would. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SearchPageTest {

    private static final Api ITEMS = new Api("disclosures");

    private String agency;

    @BeforeEach
    void anAgency() {
        agency = Api.agency("230505");
    }

    @Test
    void what_is_found_is_marked_and_narrowed_down_by_links() {
        ITEMS.created(item("饕餮岭预算 <b>一</b>", "财政公开", "2021-03-01"));
        ITEMS.created(item("饕餮岭决算", "财政公开", "2022-03-01"));
        ITEMS.created(item("饕餮岭通知", "公告", "2022-04-01"));
        ItemOffice office = new ItemOffice(agency);
        String inText =
                office.record(office.published(ItemOffice.content("title", "关于某岭的事", "text", "<p>拟在饕餮岭修路</p>")));

        Document page = page("/api/v1/public/items/page?agencyCode=" + agency + "&q=饕餮岭");
        assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("meta[name=viewport]")).hasSize(1);
        assertThat(page.select(".total").text()).isEqualTo("共4条");
        assertThat(page.select(".found h3").eachText()).containsExactly("饕餮岭通知", "饕餮岭决算", "饕餮岭预算 <b>一</b>", "关于某岭的事");
        assertThat(page.select(".found h3 mark").eachText()).containsOnly("饕餮岭").hasSize(3);
        assertThat(page.select(".quote mark").eachText()).containsExactly("饕餮岭");
        assertThat(page.select("input[name=q]").attr("value")).isEqualTo("饕餮岭");
        assertThat(page.select("form input[type=hidden]").eachAttr("value")).containsExactly(agency);

        Document ofColumn = page(link(page, "财政公开"));
        assertThat(ofColumn.select(".found h3").eachText()).containsExactly("饕餮岭决算", "饕餮岭预算 <b>一</b>");
        assertThat(ofColumn.select(".chosen li").text()).contains("栏目：财政公开");
        Document ofYear = page(link(ofColumn, "2022"));
        String feed = ofYear.select("link[type=application/atom+xml]").attr("href");
        assertThat(ofYear.select(".feeds a").eachAttr("href")).contains(feed).hasSize(2);
        for (String address : ofYear.select(".feeds a").eachAttr("href")) {
            String told = given().noFilters()
                    .urlEncodingEnabled(false)
                    .get(address)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(told).contains("饕餮岭决算").doesNotContain("饕餮岭预算").doesNotContain("饕餮岭通知");
        }
        assertThat(ofYear.select(".found h3").eachText()).containsExactly("饕餮岭决算");
        String without = ofYear.select(".chosen a[aria-label=去掉条件栏目]").attr("href");
        assertThat(page(without).select(".found h3").eachText()).contains("饕餮岭通知", "饕餮岭决算");

        Element read = page.select(".found h3 a").last();
        assertThat(read.attr("href")).isEqualTo("/api/v1/public/disclosures/" + inText + "/page");
        assertThat(page(read.attr("href")).select(".text p").text()).isEqualTo("拟在饕餮岭修路");
        assertThat(page("/api/v1/public/items/page?agencyCode=" + agency + "&q=没有这样的词")
                        .select("#results")
                        .text())
                .contains("没有找到");
        given().noFilters()
                .get("/api/v1/public/items/page?article20Item=A20_99")
                .then()
                .statusCode(400);
    }

    @Test
    void pages_lead_to_each_other_and_show_each_item_once() {
        for (int i = 0; i < 45; i++) {
            ITEMS.created(item("第" + i + "件", "公告", "2021-03-01"));
        }

        List<String> seen = new ArrayList<>();
        String next = "/api/v1/public/items/page?agencyCode=" + agency + "&q=&year=";
        Document page = null;
        while (!next.isEmpty()) {
            page = page(next);
            seen.addAll(page.select(".found h3").eachText());
            next = page.select(".pages a[rel=next]").attr("href");
        }

        assertThat(seen).hasSize(45).doesNotHaveDuplicates();
        assertThat(page(page.select(".pages a").first().attr("href")).select(".found h3"))
                .hasSize(20);
    }

    @Test
    void an_item_is_read_as_long_as_it_is_public() {
        ItemOffice office = new ItemOffice(agency);
        String item = office.published(ItemOffice.content());
        String path = "/api/v1/public/disclosures/" + office.record(item) + "/page";
        Document page = page(path);
        assertThat(page.select("h1").text()).isEqualTo("关于某公司的行政处罚决定");
        assertThat(page.select("dd").eachText()).contains("对某公司作出罚款决定");
        office.take(Role.CLERK, item, "withdrawals", Map.of("reason", "决定被撤销")).statusCode(200);
        given().noFilters().get(path).then().statusCode(410).body("detail", containsString("决定被撤销"));

        String entered = ITEMS.created(item("登记的信息", "公告", "2021-03-01"));
        String enteredPath = "/api/v1/public/disclosures/" + entered + "/page";
        assertThat(page(enteredPath).select("main a").attr("href")).isEqualTo("http://www.example.gov.cn/1.html");
        ITEMS.voidRecord(entered).statusCode(200);
        given().noFilters().get(enteredPath).then().statusCode(404);
    }

    @Test
    void a_document_that_no_item_makes_public_is_read_as_a_page() {
        DocumentOffice office = new DocumentOffice(agency);
        String old =
                office.issued("2020-01-06", "title", "魍魉岭旧办法", "publishedOn", "2020-01-08", "expiresOn", "2095-12-31");
        String next = office.issued("2022-03-01", "title", "魍魉岭<b>新</b>办法", "publishedOn", "2022-03-02");
        String hidden = office.issued("2022-04-01", "title", "魍魉岭不公开的办法");
        office.take(old, "interpretations", interpretation("图解旧办法", "https://www.example.gov.cn/jd"))
                .statusCode(200);
        office.take(old, "replacements", Map.of("byDocumentId", next, "on", "2022-03-01", "basis", "附则"))
                .statusCode(200);

        Document found = page("/api/v1/public/items/page?agencyCode=" + agency + "&q=魍魉岭旧办法");
        String address = found.select(".found h3 a").attr("href");
        assertThat(address).isEqualTo("/api/v1/public/normative-documents/" + old + "/page");
        Document shown = page(address);
        assertThat(shown.select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(shown.select("h1").text()).isEqualTo("魍魉岭旧办法");
        assertThat(shown.select("dd").eachText()).contains("2020-01-06", "2095-12-31", "2022-03-01");
        assertThat(shown.select(".interpretations a").attr("href")).isEqualTo("https://www.example.gov.cn/jd");
        assertThat(shown.select(".related li").text()).isEqualTo("由以下文件替代：魍魉岭<b>新</b>办法");

        Document replacing = page(shown.select(".related a").attr("href"));
        assertThat(replacing.select("h1").text()).isEqualTo("魍魉岭<b>新</b>办法");
        assertThat(replacing.select(".related li").text()).isEqualTo("替代以下文件：魍魉岭旧办法");
        for (String none : List.of(hidden, "00000000-0000-0000-0000-000000000001", "x")) {
            given().noFilters()
                    .get("/api/v1/public/normative-documents/" + none + "/page")
                    .then()
                    .statusCode(404);
        }
    }

    private static Map<String, Object> interpretation(String title, String url) {
        return Map.of("title", title, "publishedOn", "2020-02-01", "form", "PICTURES", "url", url);
    }

    private static String link(Document page, String value) {
        return page.select(".choices a").stream()
                .filter(link -> link.text().equals(value))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    private static Document page(String path) {
        return Jsoup.parse(given().noFilters()
                .urlEncodingEnabled(!path.contains("%"))
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .extract()
                .asString());
    }

    private Map<String, Object> item(String title, String column, String publishedOn) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("agencyCode", agency);
        item.put("column", column);
        item.put("title", title);
        item.put("publishedOn", publishedOn);
        item.put("url", "http://www.example.gov.cn/1.html");
        return item;
    }
}
