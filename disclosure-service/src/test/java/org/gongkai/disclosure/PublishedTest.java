package org.gongkai.disclosure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.LinkedHashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** What is published is open to everybody, and holds nobody's personal data. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PublishedTest {

    private static final Api ITEMS = new Api("disclosures");
    private static final Api DOCUMENTS = new Api("normative-documents");

    private String agency;

    @BeforeEach
    void anAgency() {
        agency = Api.agency("230505");
    }

    @Test
    void anybody_reads_the_items_of_every_agency_but_those_that_were_voided() {
        String id = ITEMS.created(item("部门预算"));
        String voided = ITEMS.created(item("误发"));
        ITEMS.voidRecord(voided).statusCode(200);

        read("disclosures?agencyCode=" + agency)
                .statusCode(200)
                .body("items.title", contains("部门预算"))
                .body("items.id", contains(id));
        read("disclosures/" + id).statusCode(200).body("title", equalTo("部门预算"));
        read("disclosures/" + voided).statusCode(404);
        read("disclosures?voided=true").statusCode(400);
        read("disclosures/nonsense").statusCode(404);
        given().noFilters().get("/api/v1/disclosures").then().statusCode(401);
    }

    @Test
    void items_are_counted_by_category_and_those_without_an_index_number_are_told() {
        Map<String, Object> permit = item("许可结果");
        permit.put("article20Item", "A20_05");
        permit.put("indexNumber", "SFT-1");
        ITEMS.created(permit);
        Map<String, Object> bare = item("概况");
        bare.remove("indexNumber");
        ITEMS.created(bare);
        ITEMS.voidRecord(ITEMS.created(item("误发"))).statusCode(200);

        int year = Integer.parseInt(permit.get("publishedOn").toString().substring(0, 4));
        given().get("/api/v1/statistics/" + year + "/catalogue?agencyCode=" + agency)
                .then()
                .statusCode(200)
                .body("items", equalTo(2))
                .body("withoutIndexNumber", equalTo(1))
                .body("article20Items.A20_05", equalTo(1));
        given().get("/api/v1/statistics/" + (year - 1) + "/catalogue?agencyCode=" + agency)
                .then()
                .statusCode(200)
                .body("items", equalTo(0));
    }

    @Test
    void a_document_is_read_when_it_is_published_and_not_before() {
        String hidden = DOCUMENTS.created(document("内部稿", null));
        String open = DOCUMENTS.created(document("管理办法", "2021-03-02"));

        read("normative-documents?agencyCode=" + agency).body("items.title", contains("管理办法"));
        read("normative-documents?agencyCode=" + agency + "&publishedTo=2021-03-01")
                .body("items", empty());
        read("normative-documents/" + open).statusCode(200);
        read("normative-documents/" + hidden).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"关于张三（11010519491231002X）救助的公示", "联系人13812345678", "请发zhangsan@qq.com"})
    void a_title_with_personal_data_is_not_published(String title) {
        ITEMS.create(item(title))
                .statusCode(400)
                .body("violations.pointer", contains("/title"))
                .body("violations[0].message", containsString("personal data"));
        DOCUMENTS.create(document(title, "2021-03-02")).statusCode(400);
        DOCUMENTS.create(document(title, null)).statusCode(201);
        ITEMS.importCsv("agencyCode,column,title,publishedOn\n" + agency + ",财政公开," + title + ",2021-03-01\n", "")
                .statusCode(422)
                .body("findings.column", contains("title"));
    }

    private Map<String, Object> item(String title) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("agencyCode", agency);
        item.put("column", "财政公开");
        item.put("title", title);
        item.put("publishedOn", "2021-03-01");
        return item;
    }

    private Map<String, Object> document(String title, String publishedOn) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("documentNumber", "四政规〔2021〕" + title.hashCode() + publishedOn + "号");
        document.put("title", title);
        document.put("agencyCode", agency);
        document.put("kind", "NORMATIVE_DOCUMENT");
        document.put("issuedOn", "2021-03-01");
        document.put("publishedOn", publishedOn);
        return document;
    }

    private static ValidatableResponse read(String path) {
        return given().noFilters().get("/api/v1/public/" + path).then();
    }
}
