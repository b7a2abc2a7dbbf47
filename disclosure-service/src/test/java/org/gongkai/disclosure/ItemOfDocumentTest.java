package org.gongkai.disclosure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** A normative document that is made public as an item: one life, not two. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ItemOfDocumentTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final Api DOCUMENTS = new Api("normative-documents");

    private ItemOffice office;
    private String document;

    @BeforeEach
    void anOfficeWithADocument() {
        office = ItemOffice.ofItsOwn();
        document = DOCUMENTS.created(Map.of(
                "agencyCode", office.agency(),
                "documentNumber", "四政规〔2026〕1号",
                "title", "管理办法",
                "kind", "NORMATIVE_DOCUMENT",
                "issuedOn", "2026-01-05"));
    }

    @Test
    void the_document_is_public_with_its_item_and_the_item_ends_with_the_document() {
        DOCUMENTS.read(document).body("publishedOn", nullValue());
        String item = office.published(content());
        String record = office.record(item);

        DOCUMENTS.read(document).body("publishedOn", equalTo(TODAY.toString()));
        standing().body("validity", equalTo("IN_FORCE")).body("disclosureIds", contains(record));
        published(record).body("validity", equalTo("VALID")).body("content.normativeDocumentId", equalTo(document));
        Api.statistics(office.agency(), 2026).cell("T2.NORMATIVE_DOCUMENT.ISSUED", 1);

        new DocumentOffice(office.agency())
                .take(document, "repeals", Map.of("on", TODAY.toString(), "basis", "四政发〔2026〕9号"))
                .statusCode(200);

        published(record).body("validity", equalTo("REPEALED"));
        office.read(item).body("validity", equalTo("REPEALED"));
        office.take(Role.CLERK, item, "withdrawals", Map.of("reason", "有误")).statusCode(200);
        standing().body("disclosureIds", empty());
        Api.verify(office.agency()).body("differences", empty());
    }

    @Test
    void a_document_is_public_by_one_item_of_its_body_under_its_number() {
        office.published(content());
        String second = office.begun(content());
        office.review(second);
        office.take(Role.CLERK, second, "releases", Map.of())
                .statusCode(409)
                .body("reason", equalTo("DOCUMENT_PUBLIC_ALREADY"));

        office.begin(ItemOffice.content("normativeDocumentId", document))
                .statusCode(400)
                .body("violations.pointer", contains("/content/documentNumber"));
        ItemOffice.ofItsOwn()
                .begin(content())
                .statusCode(400)
                .body("violations.pointer", contains("/content/normativeDocumentId"));
    }

    private Map<String, Object> content() {
        return ItemOffice.content("documentNumber", "四政规[2026]第1号", "normativeDocumentId", document);
    }

    private ValidatableResponse standing() {
        return given().noFilters()
                .get("/api/v1/public/normative-documents/" + document + "/standing")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse published(String record) {
        return given().noFilters()
                .get("/api/v1/public/disclosures/" + record + "/content")
                .then()
                .statusCode(200);
    }
}
