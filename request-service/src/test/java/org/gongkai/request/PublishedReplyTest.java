package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        entry.put("subject", "2025年度部门决算");
        entry.put("outcome", "GRANTED");
        entry.put("closedOn", "2026-03-20");
        life = new LifeForTests(ApplicationsForTests.concluded(entry));
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
    void what_the_office_has_withdrawn_can_be_proposed_and_published_again() {
        String id = publishedNow();
        life.send(Role.CLERK, "publication-proposals", Map.of("on", "2026-03-26", "reason", "多人申请"))
                .statusCode(409)
                .body("reason", equalTo("PROPOSED_ALREADY"));
        String read = tagOf("/api/v1/published-replies/" + id);
        String application = tagOf("/api/v1/applications/" + life.id());
        withdrawRead(id, null).statusCode(428).body("type", equalTo("/problems/if-match-required"));
        withdrawRead(id, "\"1\"").statusCode(412);
        published().body("items.id", contains(id));

        withdrawRead(id, read).statusCode(204);
        published().body("items", empty());
        assertThat(tagOf("/api/v1/applications/" + life.id())).isNotEqualTo(application);
        String entry = "handling.timeline.find { it.event == 'withdrawPublishedReply' }.";
        life.read()
                .body(entry + "origin", equalTo("PUBLICATION"))
                .body(entry + "by", startsWith("test-"))
                .body(entry + "said", equalTo("take a published reply away"))
                .body(entry + "withdrawal.publishedReply", equalTo(id))
                .body(entry + "withdrawal.reason", equalTo("内容有误"));
        life.step(Role.CLERK, "publication-proposals", Map.of("on", "2026-03-26", "reason", "多人申请"))
                .body("handling.subCases.publicationProposals.state", contains("WITHDRAWN", "OPEN"));
        life.step(
                Role.SIGNER,
                "publication-proposals/2/decisions",
                Map.of("on", "2026-03-26", "publish", true, "reason", "涉及公众利益"));
        life.step(Role.CLERK, "publication-proposals/2/publications", publication("2026-03-26"))
                .body("handling.subCases.publicationProposals.state", contains("WITHDRAWN", "PUBLISHED"));
        published().body("items", hasSize(1));
    }

    private static String tagOf(String path) {
        return LifeForTests.as(Role.SIGNER).get(path).header("ETag");
    }

    private static ValidatableResponse withdrawRead(String id, String read) {
        RequestSpecification request = LifeForTests.as(Role.SIGNER).noFilters().body(Map.of("reason", "内容有误"));
        return (read == null ? request : request.header("If-Match", read))
                .post("/api/v1/published-replies/" + id + "/withdrawals")
                .then();
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

    @ParameterizedTest
    @CsvSource({
        "VOIDED,   VOIDED,   该申请的登记已撤销",
        "OWN,      REVOKED,  该答复已被撤销",
        "ORDER,    REVOKED,  该答复已被撤销",
        "REOPENED, REOPENED, 该申请恢复办理"
    })
    void what_holds_no_longer_is_withdrawn_with_a_notice(String change, String ground, String notice) {
        String id = publishedNow();
        change(change);

        published().body("items", empty());
        given().noFilters()
                .get("/api/v1/public/replies/" + id)
                .then()
                .statusCode(404)
                .body("detail", startsWith(notice));
        LifeForTests.as(Role.AUDITOR)
                .get("/api/v1/audit/request-service/entries?operation=WITHDRAW_PUBLISHED_REPLY&agencyCode=" + agency)
                .then()
                .body("items", hasSize(1))
                .body("items[0].reason", startsWith(notice));
        release(id).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEAF", "RECORD"})
    void a_corrected_outcome_is_told_once_the_office_has_looked(String change) {
        String id = publishedNow();
        change(change);

        published().body("items", empty());
        held(id).body("outcome", equalTo("PARTIAL"))
                .body("findings.reason", contains("OUTCOME_CORRECTED"))
                .body("findings[0].said", containsString("the outcome was corrected"));
        release(id).statusCode(200);
        published().body("items.outcome", contains("PARTIAL"));
    }

    @Test
    void a_slip_that_was_corrected_is_looked_for_in_what_is_published() {
        PaperLife answered = new PaperLife(agency)
                .processing()
                .proposed(List.of(PaperLife.granted()))
                .reviewed()
                .approved()
                .dispatched();
        String number = String.valueOf(answered.made("D20_GRANT", "2026-03-12", Map.of()));
        life = new LifeForTests(answered.id());
        String id = publishedNow();
        correctSlip(number, "2024年度");
        published().body("items", hasSize(1));
        correctSlip(number, "2025年度");
        held(id).body("findings.reason", contains("PAPER_CORRECTED")).body("findings.pointer", contains("/request"));
        published().body("items", empty());
    }

    @Test
    void a_revoked_reply_is_not_published_and_a_further_one_replaces_what_was_published() {
        String id = publishedNow();
        life.step(
                Role.CLERK,
                "rounds",
                Map.of("on", "2026-04-01", "origin", "ORDER", "result", "LT_PERFORM", "reason", "责令补充答复"));
        published().body("items.id", contains(id));
        Map<String, Object> part = new HashMap<>(LifeForTests.granted("附件2"));
        part.put("facts", "补充查明");
        life.step(Role.CLERK, "rounds/2/proposals", Map.of("on", "2026-04-01", "parts", List.of(part)));
        life.signed("rounds/2/", "2026-04-01");
        life.step(Role.CLERK, "rounds/2/dispatches", Map.of("on", "2026-04-02", "way", "POST"))
                .body("handling.subCases.publicationProposals.state", contains("WITHDRAWN"));
        published().body("items", empty());
        given().noFilters()
                .get("/api/v1/public/replies/" + id)
                .then()
                .statusCode(404)
                .body("detail", startsWith("该答复已由重新作出的答复代替"));

        life.step(Role.CLERK, "publication-proposals", Map.of("on", "2026-04-03", "reason", "多人申请"));
        life.step(
                Role.SIGNER,
                "publication-proposals/2/decisions",
                Map.of("on", "2026-04-03", "publish", true, "reason", "涉及公众利益"));
        life.step(Role.CLERK, "publication-proposals/2/publications", publication("2026-04-03"));
        published().body("items", hasSize(1));
        life.step(Role.SIGNER, "rounds", Map.of("on", "2026-04-07", "origin", "OWN", "reason", "适用依据错误"));
        published().body("items", empty());
        life.step(Role.CLERK, "publication-proposals", Map.of("on", "2026-04-07", "reason", "多人申请"));
        life.step(
                Role.SIGNER,
                "publication-proposals/3/decisions",
                Map.of("on", "2026-04-07", "publish", true, "reason", "涉及公众利益"));
        life.send(Role.CLERK, "publication-proposals/3/publications", publication("2026-04-07"))
                .statusCode(409)
                .body("reason", equalTo("REPLY_REVOKED"));
        life.step(Role.SIGNER, "publication-proposals/3/reversals", Map.of("on", "2026-04-07", "reason", "答复已被撤销"))
                .body("handling.subCases.publicationProposals.state", contains("WITHDRAWN", "WITHDRAWN", "REVERSED"));
    }

    @Test
    void what_was_never_answered_has_no_reply_that_could_be_published() {
        life = LifeForTests.received(agency, null, "2026-03-02");
        life.step(Role.CLERK, "withdrawals", Map.of("on", "2026-03-20", "proof", "申请书"));
        propose();
        decide(true);
        LifeForTests.as(Role.CLERK)
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/applications/" + life.id())
                .then()
                .body("handling.actions.find { it.event == 'publishReply' }.allowed", equalTo(false))
                .body(
                        "handling.actions.find { it.event == 'publishReply' }.refusal.detail",
                        equalTo("该申请没有答复过，没有可以公开的答复"));
        life.send(Role.CLERK, "publication-proposals/1/publications", publication())
                .statusCode(409)
                .body("reason", equalTo("NEVER_ANSWERED"));
        published().body("items", empty());
    }

    private String publishedNow() {
        propose();
        decide(true);
        life.step(Role.CLERK, "publication-proposals/1/publications", publication());
        return published().body("items", hasSize(1)).extract().path("items[0].id");
    }

    private void change(String change) {
        Api applications = new Api("applications");
        switch (change) {
            case "VOIDED" ->
                applications
                        .voidRecord(life.id(), Role.SIGNER, Map.of("ground", "TEST", "reason", "误登记"))
                        .statusCode(200);
            case "OWN" ->
                life.step(Role.SIGNER, "rounds", Map.of("on", "2026-04-01", "origin", "OWN", "reason", "适用依据错误"));
            case "ORDER" ->
                life.step(
                        Role.CLERK,
                        "rounds",
                        Map.of("on", "2026-04-01", "origin", "ORDER", "result", "RC_REVOKE_PART", "reason", "撤销"));
            case "REOPENED" -> {
                Map<String, Object> nothing = new HashMap<>();
                nothing.put("closedOn", null);
                nothing.put("outcome", null);
                applications.correct(life.id(), nothing, Role.SIGNER).statusCode(200);
            }
            case "LEAF" ->
                life.step(
                        Role.SIGNER,
                        "outcome-corrections",
                        Map.of("on", "2026-04-01", "outcome", "PARTIAL", "reason", "登记有误"));
            default ->
                applications
                        .correct(life.id(), Map.of("outcome", "PARTIAL"), Role.SIGNER)
                        .statusCode(200);
        }
    }

    private void correctSlip(String document, String wrong) {
        life.step(
                Role.SIGNER,
                "clerical-corrections",
                Map.of("on", "2026-04-01", "document", document, "wrong", wrong, "right", "2023年度"));
    }

    private static ValidatableResponse held(String id) {
        return LifeForTests.as(Role.SIGNER)
                .get("/api/v1/published-replies/" + id)
                .then()
                .statusCode(200)
                .body("heldAt", notNullValue());
    }

    private static ValidatableResponse release(String id) {
        String read = LifeForTests.as(Role.SIGNER)
                .get("/api/v1/published-replies/" + id)
                .header("ETag");
        return LifeForTests.as(Role.SIGNER)
                .header("If-Match", read == null ? "\"1\"" : read)
                .body(Map.of("reason", "公开的文字无误"))
                .post("/api/v1/published-replies/" + id + "/releases")
                .then();
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
        return publication("2026-03-25");
    }

    private static Map<String, Object> publication(String on) {
        return Map.of(
                "on",
                on,
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
