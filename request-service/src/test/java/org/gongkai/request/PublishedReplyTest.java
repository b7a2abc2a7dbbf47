package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** From a proposal to publish to the reply that everybody reads (Art. 44 of the Regulations). */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PublishedReplyTest {

    private String agency;
    private LifeForTests life;

    @BeforeEach
    void a_reply() {
        agency = Api.agency("230505");
        Map<String, Object> entry = ApplicationsForTests.entryFor(agency, "P-1");
        entry.put("receivedOn", "2026-03-02");
        entry.put("applicantName", "欧阳建国");
        entry.put("outcome", "GRANTED");
        entry.put("closedOn", "2026-03-20");
        life = new LifeForTests(new Api("applications").created(entry));
    }

    @Test
    void a_reply_is_proposed_decided_published_and_taken_away() {
        propose();
        life.send(Role.CLERK, "publication-proposals/1/publications", publication())
                .statusCode(409)
                .body("reason", equalTo("NOT_TO_BE_PUBLISHED"));
        decide(true)
                .body("handling.subCases.publicationProposals[0].state", equalTo("TO_BE_PUBLISHED"))
                .body("handling.subCases.publicationProposals[0].dueOn", equalTo("2026-04-22"));
        life.step(Role.CLERK, "publication-proposals/1/publications", publication())
                .body("handling.subCases.publicationProposals[0].state", equalTo("PUBLISHED"));

        String id = published()
                .body("items.title", contains("部门决算"))
                .body("items.outcome", contains("GRANTED"))
                .extract()
                .path("items[0].id");
        given().noFilters()
                .get("/api/v1/public/replies/" + id)
                .then()
                .statusCode(200)
                .body("reply", equalTo("已在网站公开"))
                .body("catalogueItem", equalTo("000014349/2026-00001"));

        withdraw(id, Role.CLERK).statusCode(403);
        withdraw(id, Role.SIGNER).statusCode(204);
        withdraw(id, Role.SIGNER).statusCode(404);
        published().body("items", empty());
        given().noFilters().get("/api/v1/public/replies/" + id).then().statusCode(404);
    }

    @Test
    void a_proposal_that_was_refused_can_be_made_again() {
        propose();
        life.send(Role.CLERK, "publication-proposals", Map.of("on", "2026-03-23", "reason", "又一人"))
                .statusCode(409)
                .body("reason", equalTo("PROPOSED_ALREADY"));
        decide(false).body("handling.subCases.publicationProposals[0].state", equalTo("REFUSED"));
        life.send(Role.SIGNER, "publication-proposals/1/decisions", decision(true))
                .statusCode(409)
                .body("reason", equalTo("NO_OPEN_PROPOSAL"));
        propose().body("handling.subCases.publicationProposals.number", equalTo(List.of(1, 2)));
    }

    @ParameterizedTest
    @CsvSource({
        "title,   欧阳建国的申请,                     NAMES_THE_APPLICANT",
        "reply,   欧阳建国：您的申请收悉,              NAMES_THE_APPLICANT",
        "request, 请寄至13800138000,                 PERSONAL_DATA_INSIDE",
        "reply,   身份证号230505199207150034,        PERSONAL_DATA_INSIDE"
    })
    void nothing_that_names_a_person_is_published(String field, String words, String reason) {
        propose();
        decide(true);
        Map<String, Object> publication = new HashMap<>(publication());
        publication.put(field, words);
        life.send(Role.CLERK, "publication-proposals/1/publications", publication)
                .statusCode(400)
                .body("reason", equalTo(reason))
                .body("violations.pointer", contains("/" + field));
        published().body("items", empty());
    }

    private ValidatableResponse propose() {
        return life.step(Role.CLERK, "publication-proposals", Map.of("on", "2026-03-23", "reason", "多人申请"));
    }

    private ValidatableResponse decide(boolean publish) {
        return life.step(Role.SIGNER, "publication-proposals/1/decisions", decision(publish));
    }

    private static Map<String, Object> decision(boolean publish) {
        return Map.of("on", "2026-03-24", "publish", publish, "reason", "涉及公众利益");
    }

    private static Map<String, Object> publication() {
        return Map.of(
                "on",
                "2026-03-25",
                "title",
                "部门决算",
                "request",
                "2025年度部门决算表",
                "reply",
                "已在网站公开",
                "catalogueItem",
                "000014349/2026-00001");
    }

    private ValidatableResponse withdraw(String id, Role role) {
        return LifeForTests.as(role)
                .body(Map.of("reason", "内容有误"))
                .post("/api/v1/published-replies/" + id + "/withdrawals")
                .then();
    }

    private ValidatableResponse published() {
        return given().noFilters()
                .get("/api/v1/public/replies?agencyCode=" + agency)
                .then()
                .statusCode(200);
    }
}
