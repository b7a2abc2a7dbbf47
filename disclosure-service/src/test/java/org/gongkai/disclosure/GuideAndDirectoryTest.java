package org.gongkai.disclosure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

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
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** The guide and the directory of a body are what its data say when they are read. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class GuideAndDirectoryTest {

    private ItemOffice office;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = ItemOffice.ofItsOwn();
    }

    @Test
    void the_guide_follows_the_directory_and_the_list_at_once() {
        guide().statusCode(200)
                .header("Content-Language", "zh-CN")
                .body("title", containsString("政府信息公开指南"))
                .body("catalogueVersion", equalTo(0))
                .body("missing", hasItems("ADDRESS", "PHONE"))
                .body("sections[0].paragraphs", hasItem("联系电话：尚未登记"))
                .body("sections[1].paragraphs", contains("本机关尚未制定公开事项清单。"));

        Map<String, Object> fact = new LinkedHashMap<>(Api.fact(office.agency(), "230505", "GOVERNMENT_OFFICE", 2));
        fact.put("contact", Map.of("phone", "0469-4340205", "address", "四方台区某路1号"));
        Api.replicate(office.agency(), List.of(fact)).statusCode(200);
        given().contentType(ContentType.JSON)
                .body(list())
                .put("/api/v1/catalogues/" + office.agency())
                .then()
                .statusCode(200);

        guide().body("missing", not(hasItem("PHONE")))
                .body("missing", hasItem("FAX"))
                .body("catalogueVersion", equalTo(1))
                .body("sections[0].paragraphs", hasItem("联系电话为0469-4340205"))
                .body("sections[1].paragraphs", hasItem("财政预算、决算信息（条例第二十条第（七）项）：信息公开目录信息/财政公开"))
                .body("sections[2].paragraphs[0]", containsString(office.agency() + "/"))
                .body("sections[3].paragraphs[0]", containsString("共0条"));
        given().noFilters()
                .header("Accept-Language", "en")
                .get("/api/v1/public/catalogues/" + office.agency() + "/guide")
                .then()
                .body("sections[0].heading", equalTo("1. The office"));
    }

    @Test
    void the_directory_names_what_is_public_with_summary_and_day_of_origin() {
        String item = office.published(ItemOffice.content());
        new Api("disclosures")
                .created(Map.of(
                        "agencyCode", office.agency(), "column", "财政_公开", "title", "旧预算", "publishedOn", "2021-02-20"));

        directory("")
                .statusCode(200)
                .body("items.title", contains("关于某公司的行政处罚决定", "旧预算"))
                .body("items[0].summary", equalTo("对某公司作出罚款决定"))
                .body("items[0].issuedOn", equalTo("2026-01-05"))
                .body("items[0].indexNumber", notNullValue())
                .body("items[1].summary", nullValue());
        directory("?column=信息公开目录信息/其它").body("items.title", contains("关于某公司的行政处罚决定"));
        directory("?column=财政_公开").body("items.title", contains("旧预算"));
        directory("?article20Item=A20_06").body("items.title", contains("关于某公司的行政处罚决定"));
        String next = directory("?limit=1").extract().path("next");
        directory("?limit=1&after=" + next).body("items.title", contains("旧预算")).body("next", nullValue());

        office.take(Role.CLERK, item, "withdrawals", Map.of("reason", "决定被撤销")).statusCode(200);
        directory("").body("items.title", contains("旧预算"));
    }

    private ValidatableResponse guide() {
        return given().noFilters()
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/public/catalogues/" + office.agency() + "/guide")
                .then();
    }

    private ValidatableResponse directory(String query) {
        return given().noFilters()
                .get("/api/v1/public/catalogues/" + office.agency() + "/directory" + query)
                .then();
    }

    private static Map<String, Object> list() {
        Map<String, Object> sample = new LinkedHashMap<>(given().noFilters()
                .get("/api/v1/public/sample-catalogue")
                .then()
                .extract()
                .jsonPath()
                .<String, Object>getMap("$"));
        sample.put("effectiveOn", "2021-01-01");
        sample.put("reason", "首次制定");
        return sample;
    }
}
