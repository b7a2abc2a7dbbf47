package org.gongkai.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.report.web.front.FrontPage;

/** The first page, as somebody sees it who has not signed in. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(GoldenSources.class)
class FrontPageTest {

    @Inject
    @Location("front.html")
    Template template;

    @BeforeEach
    void everyServiceAnswers() {
        GoldenSources.answerAll();
    }

    @Test
    void what_was_published_last_stands_first_with_every_format_of_it() {
        String agency = enter("青山区首页测试办");
        new ReportDesk(agency, 2024).publish();

        Document page = page("");

        assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(page.select("#newest h3").text()).isEqualTo("青山区首页测试办2024年政府信息公开工作年度报告");
        assertThat(page.select("#newest .formats a").eachText())
                .containsExactly("网页", "PDF", "Word", "Excel", "CSV", "纯文本", "JSON", "XML");
        for (Element link : page.select("#newest a")) {
            given().noFilters().get(link.attr("href")).then().statusCode(200);
        }
        assertThat(page.select("#newest dl dd").eachText()).isNotEmpty().allMatch(figure -> figure.matches("\\d+ 件"));
        assertThat(page.select("script, [style], [onclick]")).isEmpty();
    }

    @Test
    void search_engines_are_told_what_is_public_and_where_all_of_it_is_listed() {
        String rules = given().noFilters()
                .get("/robots.txt")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .extract()
                .asString();

        assertThat(rules.lines())
                .contains("Allow: /api/v1/public/", "Disallow: /")
                .anyMatch(line -> line.matches("Sitemap: https?://[^/]+/api/v1/public/sitemap.xml"));
    }

    @Test
    void reports_are_found_by_year_and_by_name_and_only_what_is_published_is_there() {
        String earlier = enter("白水县首页查找一局");
        new ReportDesk(earlier, 2022).publish();
        String later = enter("白水县首页查找二局");
        ReportDesk amended = new ReportDesk(later, 2024);
        amended.publish();
        amended.post(Role.CLERK, "amendments", "{\"reason\": \"更正文字\"}").statusCode(200);
        new ReportDesk(enter("白水县首页查找三局"), 2024).finalise();

        assertThat(links(page("?name=白水县首页"))).containsExactly(href(later, 2024), href(earlier, 2022));
        assertThat(links(page("?year=2022&name=白水县"))).containsExactly(href(earlier, 2022));
        assertThat(links(page("?year=2024&name=县首页查找"))).containsExactly(href(later, 2024));
        Document none = page("?year=2020&name=白水县首页");
        assertThat(links(none)).isEmpty();
        assertThat(none.select("#reports").text()).contains("没有符合条件的年度报告");
        assertThat(none.select("#name").val()).isEqualTo("白水县首页");
        assertThat(page("?year=2022").select("#year option[selected]").eachText())
                .containsExactly("2022年");
    }

    @Test
    void a_long_list_comes_page_by_page_each_report_once() {
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            String agency = enter("翻页州第" + i + "局");
            new ReportDesk(agency, 2024).publish();
            wanted.add(href(agency, 2024));
        }

        Document first = page("?name=翻页州第");
        Document second = Jsoup.parse(given().noFilters()
                .urlEncodingEnabled(false)
                .get(first.select("a[rel=next]").attr("href").replace("#reports", ""))
                .asString());

        assertThat(links(first)).hasSize(20);
        assertThat(second.select("a[rel=next]")).isEmpty();
        List<String> all = new ArrayList<>(links(first));
        all.addAll(links(second));
        assertThat(all).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void who_has_the_page_is_told_that_it_still_holds() {
        ValidatableResponse read = given().noFilters()
                .get("/?name=没有这样的名称")
                .then()
                .statusCode(200)
                .header("Content-Language", "zh-CN")
                .header("Cache-Control", "no-cache");

        given().noFilters()
                .header("If-None-Match", read.extract().header("ETag"))
                .get("/?name=没有这样的名称")
                .then()
                .statusCode(304);
        given().noFilters().head("/").then().statusCode(200);
    }

    @Test
    void who_has_signed_in_is_named_and_can_sign_out_and_nobody_else_keeps_the_page() {
        String account = AccountsForTests.make(Role.CLERK);

        ValidatableResponse answer = given().noFilters()
                .cookie("__Host-gongkai", AccountsForTests.token(account))
                .get("/")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-cache");

        Document page = Jsoup.parse(answer.extract().asString());
        assertThat(page.select("#sign-in").text()).contains("已登录：" + account);
        assertThat(page.select("form[method=post]").attr("action")).isEqualTo("/sign-out");
        assertThat(page("").select("#sign-in a").attr("href")).isEqualTo("/sign-in?to=/");
    }

    @Test
    void words_of_a_search_stay_words() {
        new ReportDesk(enter("首页转义测试办"), 2024).publish();
        String words = "\"><script>alert('a')</script>&amp;";
        Document page = Jsoup.parse(
                given().noFilters().queryParam("name", words).get("/").asString());

        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("#name").val()).isEqualTo(words);
        assertThat(links(page("?name=%25"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"year=abc", "year=99999", "after=!", "after=YQ", "colour=red", "year=2021&year=2022"})
    void what_the_page_does_not_know_is_refused(String query) {
        given().noFilters()
                .urlEncodingEnabled(false)
                .get("/?" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"));
    }

    @Test
    void a_new_installation_says_that_nothing_is_published_yet() {
        FrontPage nothing = new FrontPage(
                Optional.empty(),
                List.of(),
                List.of(),
                new FrontPage.Asked(Optional.empty(), Optional.empty(), false),
                Optional.empty(),
                Optional.empty());

        Document page = Jsoup.parse(template.data("page", nothing).render());

        assertThat(page.select("#reports").text()).contains("还没有公布的年度报告");
        assertThat(page.select("#newest, .filter, a[href=#newest]")).isEmpty();
        assertThat(page.select("#data a, #sign-in a")).isNotEmpty();
    }

    private static Document page(String query) {
        return Jsoup.parse(given().noFilters()
                .get("/" + query)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString());
    }

    private static List<String> links(Document page) {
        return page.select(".list > li > a").eachAttr("href");
    }

    private static String href(String agency, int year) {
        return "/api/v1/public/annual-reports/" + agency + "/" + year + ".html";
    }

    private static String enter(String name) {
        String code = Directory.newCode("461200");
        Map<String, Object> body = Directory.body("461200");
        body.put("name", name);
        Directory.put(code, body, null).statusCode(201);
        return code;
    }
}
