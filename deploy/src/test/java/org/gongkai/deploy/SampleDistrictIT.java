package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;

import io.restassured.path.json.JsonPath;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.gongkai.deploy.registers.PublishedReport;
import org.gongkai.deploy.sample.SampleDistrict;

/** The annual report of 四方台区 2021 comes out of its registers. */
@SharedAtOnce
class SampleDistrictIT {

    private static final String REPORT = "/api/v1/annual-reports/" + SampleDistrict.AGENCY_CODE + "/2021";

    @BeforeAll
    static void loadTheDistrict() {
        for (int start = 0; start < 2; start++) {
            RunningStack.publishedSample();
        }
    }

    @Test
    void all_200_cells_equal_the_published_ones() {
        PublishedReport published = PublishedReport.sample("sifangtai-2021");

        assertThat(Gateway.cells(SampleDistrict.AGENCY_CODE, 2021, ""))
                .hasSize(200)
                .isEqualTo(Gateway.cells(published));
        Gateway.request()
                .get(REPORT)
                .then()
                .body("findings.findAll { it.rule in ['V1', 'V2', 'V3', 'V5', 'V8'] }", empty())
                .body("agency.name", equalTo(published.agency()))
                .body("figures.T2.NORMATIVE_DOCUMENT.IN_FORCE", equalTo(4));
    }

    @Test
    void the_page_prints_the_published_tables() {
        Document page = Jsoup.parse(
                Gateway.request().get(REPORT + ".html").then().extract().asString());

        Gateway.cells(PublishedReport.sample("sifangtai-2021"))
                .forEach((cell, value) -> assertThat(
                                page.select("td[data-cell='" + cell + "']").text())
                        .as(cell)
                        .isEqualTo(value.toString()));
        assertThat(page.select("h1").text()).isEqualTo("双鸭山市四方台区人民政府办公室2021年政府信息公开工作年度报告");
    }

    @Test
    void the_website_has_2020_items_in_59_columns_with_the_counts_of_section_1() {
        JsonPath items = Gateway.request()
                .get("/api/v1/statistics/2021/disclosures?agencyCode=" + SampleDistrict.AGENCY_CODE)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(items.getInt("total")).isEqualTo(2020);
        assertThat(leaves(items.getList("columns"))).isEqualTo(59);
        Map.of(
                        "columns.find { it.column == '概况类信息' }.count", 546,
                        "columns.find { it.column == '政务动态信息' }.count", 498,
                        "columns.find { it.column == '信息公开目录信息' }.count", 976)
                .forEach(
                        (path, count) -> assertThat(items.getInt(path)).as(path).isEqualTo(count));
        Map.of("财政公开", 89, "政府文件", 42, "政策解读", 25, "疫情信息", 109, "其它", 711)
                .forEach((column, count) -> assertThat(
                                items.getInt("columns.find { it.column == '信息公开目录信息' }.columns.find { it.column == '"
                                        + column + "' }.count"))
                        .as(column)
                        .isEqualTo(count));
    }

    @Test
    void section_1_comes_back_in_words() {
        Gateway.request()
                .get(REPORT + "/first-draft")
                .then()
                .statusCode(200)
                .body(
                        "overview.proactiveDisclosure",
                        containsString("依法主动公开政府信息2020条，其中信息公开目录信息976条（含其它711条、疫情信息109条、财政公开89条、政府文件42条、"
                                + "政策解读25条）、概况类信息546条、政务动态信息498条。保有内容的公开栏目59个。"));
    }

    @Test
    void the_ledgers_equal_the_registers() {
        Gateway.verify();
    }

    private static int leaves(List<Map<String, Object>> columns) {
        int leaves = 0;
        for (Map<String, Object> column : columns) {
            @SuppressWarnings("unchecked")
            List<Map<String, Object>> below = (List<Map<String, Object>>) column.get("columns");
            leaves += below.isEmpty() ? 1 : leaves(below);
        }
        return leaves;
    }
}
