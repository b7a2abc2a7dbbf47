package org.gongkai.disclosure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Documents are reviewed before everybody may read them, by others than those who have registered them. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DocumentReviewTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final Api REGISTER = new Api("normative-documents");

    private DocumentOffice office;
    private String document;

    @BeforeEach
    void anOfficeThatReviewsHereAndADocument() {
        office = DocumentOffice.in("230505");
        office.as(Role.SIGNER)
                .body(Map.of("reviewedFrom", "2026-01-01", "reason", "启用审查系统"))
                .put("/api/v1/review-starts/" + office.agency())
                .then()
                .statusCode(200);
        document = office.issued("2026-01-05");
    }

    @Test
    void a_document_is_public_once_two_reviews_are_passed() {
        given().get("/api/v1/review-starts/" + office.agency())
                .then()
                .statusCode(200)
                .body("reviewedFrom", equalTo("2026-01-01"));
        office.take(document, "publications", Map.of()).statusCode(409).body("reason", equalTo("REVIEW_MISSING"));
        office.take(Role.SIGNER, document, "reviews", Map.of("kind", "SECRECY"))
                .statusCode(403)
                .body("reason", equalTo("WRONG_DUTY"));
        office.take(Role.REVIEWER, document, "reviews", Map.of("kind", "SECRECY", "comment", "不涉密"))
                .statusCode(200)
                .body("reviews.secrecyBy", equalTo("test-reviewer"))
                .body("reviews.contentBy", nullValue());
        office.take(Role.REVIEWER, document, "reviews", Map.of("kind", "SECRECY"))
                .statusCode(409)
                .body("reason", equalTo("REVIEWED_ALREADY"));
        office.take(document, "publications", Map.of()).statusCode(409).body("reason", equalTo("REVIEW_MISSING"));
        published().statusCode(404);
        awaited("")
                .body("items.id", contains(document))
                .body("items[0].waitsFor", contains("CONTENT_REVIEW"))
                .body("items[0].secrecyBy", equalTo("test-reviewer"))
                .body("items[0].dueOn", equalTo("2026-02-02"))
                .body("items[0].state", equalTo("LATE"));
        awaited("&waitsFor=SECRECY_REVIEW").body("items", empty());
        office.take(Role.SIGNER, document, "reviews", Map.of("kind", "CONTENT")).statusCode(200);

        awaited("&waitsFor=PUBLICATION&late=true").body("items.id", contains(document));
        office.take(document, "publications", Map.of())
                .statusCode(200)
                .body("publishedOn", equalTo(TODAY.toString()))
                .body("timeline.event", contains("REVIEW", "REVIEW", "PUBLISH"))
                .body("timeline.review", contains("SECRECY", "CONTENT", null));

        awaited("").body("items", empty());
        published().statusCode(200).body("publishedOn", equalTo(TODAY.toString()));
        office.take(document, "publications", Map.of()).statusCode(409).body("reason", equalTo("PUBLIC_ALREADY"));
        office.as(Role.CLERK)
                .get("/api/v1/inspections/" + office.agency() + "/findings?year=" + TODAY.getYear()
                        + "&rule=UNREVIEWED_ITEM")
                .then()
                .body("items", empty());
        office.expect(2026, 1, 0, 1);
        Api.verify(office.agency()).body("differences", empty());
    }

    @Test
    void what_is_written_otherwise_or_given_back_is_reviewed_anew_and_never_by_its_writers() {
        office.review(document);
        REGISTER.correct(document, Map.of("title", "关于另一事的通告")).statusCode(200);
        office.standing(document, "").body("reviews.secrecyBy", nullValue()).body("reviews.contentBy", nullValue());
        office.take(document, "publications", Map.of()).statusCode(409).body("reason", equalTo("REVIEW_MISSING"));

        office.review(document);
        office.take(Role.REVIEWER, document, "returns", Map.of("reason", "名称有误"))
                .statusCode(200);
        office.take(document, "publications", Map.of()).statusCode(409).body("reason", equalTo("REVIEW_MISSING"));

        office.as(Role.REVIEWER)
                .header("If-Match", REGISTER.read(document).extract().header("ETag"))
                .body(Map.of("title", "关于第三件事的通告", "reason", "更正"))
                .patch("/api/v1/normative-documents/" + document)
                .then()
                .statusCode(200);
        office.take(Role.REVIEWER, document, "reviews", Map.of("kind", "CONTENT"))
                .statusCode(409)
                .body("reason", equalTo("OWN_ENTRY"));
    }

    @Test
    void what_is_entered_as_public_says_where_it_was_reviewed_once_its_body_reviews_here() {
        REGISTER.create(office.document("2025-12-01", "publishedOn", "2025-12-31"))
                .statusCode(201);
        REGISTER.create(office.document("2026-01-01", "publishedOn", "2026-01-02"))
                .statusCode(400)
                .body("violations.pointer", contains("/ground"));
        REGISTER.create(office.document("2026-01-01", "publishedOn", "2026-01-02", "ground", "OTHER_PLATFORM"))
                .statusCode(400)
                .body("violations.pointer", hasItems("/groundDetail"));
        REGISTER.correct(document, Map.of("publishedOn", "2026-01-06"))
                .statusCode(400)
                .body("violations.pointer", contains("/ground"));
        String elsewhere = office.issued(
                "2026-01-01", "publishedOn", "2026-01-02", "ground", "OTHER_PLATFORM", "groundDetail", "门户网站采编系统");
        REGISTER.correct(elsewhere, Map.of("title", "更正后的标题"))
                .statusCode(400)
                .body("violations.pointer", contains("/title"));
        REGISTER.correct(elsewhere, Map.of("title", "更正后的标题", "groundDetail", "门户网站采编系统 更正单0003"))
                .statusCode(200);
        office.take(elsewhere, "repeals", Map.of("on", "2026-02-01", "basis", "决定"))
                .statusCode(200);
        published(elsewhere).statusCode(200);
        imported("2026-03-01", "", "").statusCode(422).body("findings.column", contains("登记依据"));
        imported("2026-03-01", "上级机关统一发布", "市政府网站").statusCode(200);
    }

    @Test
    void what_everybody_reads_says_other_words_once_others_have_reviewed_them() {
        office.take(document, "rewordings", Map.of("title", "关于某件事的通告", "reason", "漏字"))
                .statusCode(409)
                .body("reason", equalTo("NOT_PUBLIC"));
        office.review(document);
        office.take(document, "publications", Map.of()).statusCode(200);
        REGISTER.correct(document, Map.of("title", "关于某件事的通告"))
                .statusCode(400)
                .body("violations.pointer", contains("/title"));
        REGISTER.correct(document, Map.of("expiresOn", "2030-12-31")).statusCode(200);
        for (Map<String, String> nothing : List.of(
                Map.of("reason", "漏字"),
                Map.of("title", "关于某事的通告", "reason", "漏字"),
                Map.of("title", " ", "reason", "漏字"),
                Map.of("title", "关于张三13812345678的通告", "reason", "漏字"))) {
            office.take(document, "rewordings", nothing).statusCode(400).body("violations.pointer", contains("/title"));
        }

        office.take(Role.REVIEWER, document, "rewordings", Map.of("title", "有误", "reason", "漏字"))
                .statusCode(200);
        office.take(Role.REVIEWER, document, "reviews", Map.of("kind", "CONTENT"))
                .statusCode(409)
                .body("reason", equalTo("OWN_ENTRY"));
        office.take(Role.SIGNER, document, "returns", Map.of("reason", "仍然有误")).statusCode(200);
        office.take(document, "publications", Map.of()).statusCode(409).body("reason", equalTo("PUBLIC_ALREADY"));
        office.take(document, "rewordings", Map.of("title", "关于某件事的通告", "jointAgencies", "某局", "reason", "漏字"))
                .statusCode(200)
                .body("title", equalTo("关于某事的通告"))
                .body("rewording.title", equalTo("关于某件事的通告"));
        office.take(document, "publications", Map.of()).statusCode(409).body("reason", equalTo("REVIEW_MISSING"));
        awaited("&waitsFor=SECRECY_REVIEW")
                .body("items.id", contains(document))
                .body("items[0].reworded", equalTo(true))
                .body("items[0].startsOn", equalTo(TODAY.toString()))
                .body("items[0].state", equalTo("OPEN"));
        office.review(document);
        published().body("title", equalTo("关于某事的通告"));
        office.take(document, "publications", Map.of())
                .statusCode(200)
                .body("rewording", nullValue())
                .body("timeline[-1].event", equalTo("PUBLISH"));

        published()
                .body("title", equalTo("关于某件事的通告"))
                .body("jointAgencies", equalTo("某局"))
                .body("publishedOn", equalTo(TODAY.toString()));
        given().noFilters()
                .get("/api/v1/public/normative-documents/" + document + "/standing")
                .then()
                .body("rewordedOn", contains(TODAY.toString()));
        office.take(document, "publications", Map.of()).statusCode(409).body("reason", equalTo("PUBLIC_ALREADY"));
        office.expect(2026, 1, 0, 1);
        Api.verify(office.agency()).body("differences", empty());
    }

    @Test
    void an_interpretation_is_an_item_that_was_reviewed_once_its_body_reviews_here() {
        ItemOffice items = new ItemOffice(office.agency());
        String url = "https://www.example.gov.cn/jd.html";
        String item = items.record(items.published(ItemOffice.content("title", "通告解读", "url", url)));
        Map<String, Object> interpretation =
                new HashMap<>(Map.of("title", "通告解读", "publishedOn", TODAY.toString(), "form", "TEXT", "url", url));
        office.take(document, "interpretations", interpretation)
                .statusCode(400)
                .body("violations.pointer", contains("/disclosureId"));
        interpretation.put("disclosureId", item);
        interpretation.put("title", "另一句话");
        office.take(document, "interpretations", interpretation)
                .statusCode(400)
                .body("violations.pointer", contains("/title"));
        interpretation.put("title", "通告解读");
        interpretation.put("url", "https://elsewhere.example/");
        office.take(document, "interpretations", interpretation)
                .statusCode(400)
                .body("violations.pointer", contains("/url"));
        interpretation.put("url", url);
        office.take(document, "interpretations", interpretation)
                .statusCode(200)
                .body("interpretations.title", contains("通告解读"));
    }

    @Test
    void what_a_file_brought_or_rewrote_is_not_reviewed_by_who_imported_it() {
        String head = "文号,名称,统一社会信用代码,类别,成文日期\n";
        String number = "甲〔2026〕8号";
        importedBy(Role.REVIEWER, head + number + ",通告," + office.agency() + ",规范性文件,2026-01-01\n", "");
        String id = REGISTER.list("?agencyCode=" + office.agency() + "&documentNumber=" + number)
                .extract()
                .path("items[0].id");
        office.take(Role.REVIEWER, id, "reviews", Map.of("kind", "SECRECY"))
                .statusCode(409)
                .body("reason", equalTo("OWN_ENTRY"));
        office.take(Role.SIGNER, id, "reviews", Map.of("kind", "CONTENT")).statusCode(200);

        String other = REGISTER.read(document).extract().path("documentNumber");
        importedBy(
                Role.REVIEWER,
                head + other + ",另一通告," + office.agency() + ",规范性文件,2026-01-05\n",
                "?onConflict=replace");
        office.take(Role.REVIEWER, document, "reviews", Map.of("kind", "SECRECY"))
                .statusCode(409)
                .body("reason", equalTo("OWN_ENTRY"));
    }

    private ValidatableResponse awaited(String query) {
        return office.as(Role.CLERK)
                .get("/api/v1/normative-documents/awaiting-publication?agencyCode=" + office.agency() + query)
                .then()
                .statusCode(200);
    }

    private void importedBy(Role role, String csv, String query) {
        Api.file("text/csv", csv.getBytes(StandardCharsets.UTF_8))
                .noFilters()
                .header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(role, office.agency()))
                .post("/api/v1/normative-documents/imports" + query)
                .then()
                .body("findings.message", empty())
                .statusCode(200);
    }

    private ValidatableResponse imported(String publishedOn, String ground, String detail) {
        return REGISTER.importCsv(
                "文号,名称,统一社会信用代码,类别,成文日期,发布日期,登记依据,依据说明\n"
                        + "甲〔2026〕7号,通告,%s,规范性文件,2026-01-01,%s,%s,%s\n"
                                .formatted(office.agency(), publishedOn, ground, detail),
                "");
    }

    private ValidatableResponse published() {
        return published(document);
    }

    private static ValidatableResponse published(String id) {
        return given().noFilters()
                .get("/api/v1/public/normative-documents/" + id)
                .then();
    }
}
