package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** What applicants do about their own applications with the number and the query code. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OwnStepTest {

    private SubmissionsForTests office;
    private JsonPath filed;
    private String today;

    @BeforeEach
    void something_that_was_filed() {
        office = SubmissionsForTests.anywhere();
        filed = office.file(SubmissionsForTests.form());
        today = filed.getString("submittedOn");
    }

    @Test
    void one_that_was_received_is_withdrawn_and_counts_as_such() {
        SubmissionsForTests.own(filed, "withdrawals", Map.of("signedBy", "周某某"))
                .statusCode(409)
                .body("reason", equalTo("WRONG_STAGE"))
                .body("detail", equalTo("处于“已提交待确认”的申请不能撤回申请"));
        LifeForTests life = new LifeForTests(office.confirm(filed));
        SubmissionsForTests.own(filed, "withdrawals", Map.of())
                .statusCode(400)
                .body("violations.pointer", contains("/signedBy"));
        SubmissionsForTests.own(filed.getString("arrivalNumber"), "ABCDEFGHJKLM", "withdrawals", Map.of())
                .statusCode(404);
        SubmissionsForTests.own(filed, "withdrawals", Map.of("signedBy", "周某某", "reason", "已解决"))
                .statusCode(200)
                .body("state", equalTo("CONCLUDED"))
                .body("outcomeDetail", equalTo("WITHDRAWN"))
                .body("closedOn", equalTo(today));
        life.read()
                .body("handling.timeline[-1].event", equalTo("withdraw"))
                .body("handling.timeline[-1].by", equalTo("public"));
        Api.statistics(office.agency(), Integer.parseInt(today.substring(0, 4)))
                .cell("T3.OTHER_MISC.NATURAL_PERSON", 1);
        SubmissionsForTests.own(filed, "withdrawals", Map.of("signedBy", "周某某"))
                .statusCode(409)
                .body("reason", equalTo("WRONG_STAGE"));
        given().get("/api/v1/audit/request-service/entries?operation=TAKE_STEP&objectId=" + life.id())
                .then()
                .body("items[0].role", equalTo("PUBLIC"));
    }

    @Test
    void what_somebody_has_written_below_the_outcome_is_not_told() {
        String id = office.confirm(filed);
        ApplicationsForTests.APPLICATIONS
                .correct(
                        id,
                        Map.of(
                                "outcome", "DENY_LAW_PROHIBITED",
                                "closedOn", today,
                                "outcomeDetail", "涉及卫明轩的档案"),
                        Role.SIGNER)
                .statusCode(200)
                .body("outcomeDetail", equalTo("涉及卫明轩的档案"));
        SubmissionsForTests.follow(filed.getString("arrivalNumber"), filed.getString("queryCode"))
                .body("outcome", equalTo("DENY_LAW_PROHIBITED"))
                .body("outcomeDetail", nullValue());
    }

    @Test
    void what_is_not_received_yet_is_taken_back() {
        SubmissionsForTests.follow(filed.getString("arrivalNumber"), filed.getString("queryCode"))
                .body("actions.findAll { it.allowed }.event", contains("discard"))
                .body(
                        "actions[0].href",
                        equalTo("/api/v1/public/applications/" + filed.getString("arrivalNumber") + "/discards"));
        SubmissionsForTests.own(filed, "discards", Map.of())
                .statusCode(200)
                .body("actions.findAll { it.allowed }", hasSize(0))
                .body("state", equalTo("ENDED"))
                .body("stage", equalTo("DISCARDED"));
        given().get("/api/v1/submissions/" + office.idOf(filed)).then().body("discardReason", equalTo("WITHDRAWN"));
        SubmissionsForTests.own(filed, "discards", Map.of()).statusCode(409).body("reason", equalTo("WRONG_STAGE"));
        JsonPath other = office.file(SubmissionsForTests.form());
        office.confirm(other);
        SubmissionsForTests.own(other, "discards", Map.of()).statusCode(409).body("reason", equalTo("WRONG_STAGE"));
    }

    @Test
    void what_the_office_asks_for_is_given_and_the_term_begins_anew() {
        LifeForTests life = new LifeForTests(office.confirm(filed));
        SubmissionsForTests.own(filed, "supplements", Map.of("content", "2020年"))
                .statusCode(409)
                .body("reason", equalTo("WRONG_STAGE"));
        life.step(Role.CLERK, "assignments", Map.of("on", today, "handler", "李某"));
        life.step(Role.CLERK, "supplement-requests", Map.of("on", today, "items", List.of("年度"), "servedOn", today));
        SubmissionsForTests.follow(filed.getString("arrivalNumber"), filed.getString("queryCode"))
                .body("stage", equalTo("SUPPLEMENT_REQUESTED"))
                .body("awaited.what", equalTo("SUPPLEMENT"))
                .body("awaited.items", contains("年度"))
                .body("awaited.until", not(nullValue()))
                .body("awaited.amountYuan", nullValue())
                .body(
                        "actions.findAll { it.allowed }.event",
                        contains("withdraw", "supplementReceived", "proposePublication"))
                .body("actions.find { it.event == 'supplementReceived' }.needs", contains("content"));
        SubmissionsForTests.own(filed, "supplements", Map.of("content", "2020年度的"))
                .statusCode(200)
                .body("stage", equalTo("IN_REVIEW"))
                .body("awaited", nullValue());
        life.read().body("handling.timeline[-1].event", equalTo("supplementReceived"));
    }

    @Test
    void reasons_and_fees_that_are_awaited_are_told_with_the_last_day_and_nothing_of_the_office() {
        LifeForTests life = new LifeForTests(office.confirm(filed));
        life.step(Role.CLERK, "assignments", Map.of("on", today, "handler", "李某某"));
        follow().body("awaited", nullValue());
        life.step(
                Role.CLERK,
                "reason-requests",
                Map.of("on", today, "applications", 40, "period", "2026年1月至2月", "countedElsewhere", "向其他机关提出"));
        follow().body("awaited.what", equalTo("REASONS"))
                .body("awaited.applications", equalTo(40))
                .body("awaited.period", equalTo("2026年1月至2月"))
                .body("awaited.items", empty())
                .body("awaited.until", nullValue());
        life.step(
                Role.CLERK,
                "deliveries",
                Map.of("on", today, "result", "SERVED", "proof", "本人签收", "document", "D05_REASON", "number", 1));
        follow().body("awaited.until", equalTo(life.read().extract().path("handling.subCases.reasonRequest.dueOn")));
        life.step(Role.SIGNER, "reason-decisions", Map.of("on", today, "accepted", true, "reasons", "各村需要"));

        life.step(
                Role.CLERK,
                "fee-notices",
                FeesForTests.notice(
                        Map.of("on", today, "method", "PAGE", "units", 57, "amountYuan", "200", "reduction", "内部考虑")));
        follow().body("awaited", nullValue());
        life.agree(today);
        life.step(
                Role.CLERK,
                "deliveries",
                Map.of("on", today, "result", "SERVED", "proof", "本人签收", "document", "D14_FEE_NOTICE", "number", 1));
        life.step(Role.CLERK, "fee-notices/1/payments", Map.of("on", today, "amountYuan", "50"));
        String until = life.read().extract().path("handling.terms.find { it.timer == 'T_FEE' }.dueOn");
        follow().body("awaited.what", equalTo("FEE"))
                .body("awaited.amountYuan", equalTo("200"))
                .body("awaited.paidYuan", equalTo("50"))
                .body("awaited.until", equalTo(until))
                .body(not(containsString("内部考虑")))
                .body(not(containsString("李某某")))
                .body(not(containsString("test-")));
        life.step(Role.CLERK, "fee-notices/1/payments", Map.of("on", today, "amountYuan", "150"));
        follow().body("awaited", nullValue());
    }

    private ValidatableResponse follow() {
        return SubmissionsForTests.follow(filed.getString("arrivalNumber"), filed.getString("queryCode"))
                .statusCode(200);
    }

    @Test
    void it_is_proposed_to_publish_what_was_asked_for_once() {
        LifeForTests life = new LifeForTests(office.confirm(filed));
        given().noFilters()
                .contentType("application/json")
                .body(Map.of("reason", "多人需要"))
                .post("/api/v1/public/applications/" + filed.getString("arrivalNumber") + "/publication-proposals")
                .then()
                .statusCode(400);
        SubmissionsForTests.own(filed, "publication-proposals", Map.of("reason", "多人需要"))
                .statusCode(200);
        SubmissionsForTests.own(filed, "publication-proposals", Map.of("reason", "再提"))
                .statusCode(409)
                .body("reason", equalTo("PROPOSED_ALREADY"));
        life.read()
                .body("handling.subCases.publicationProposals", hasSize(1))
                .body("handling.subCases.publicationProposals.state", hasItem("OPEN"));
    }

    @Test
    void who_proposed_a_publication_is_told_why_it_was_decided_and_why_that_was_taken_back() {
        LifeForTests life = new LifeForTests(office.confirm(filed));
        SubmissionsForTests.own(filed, "publication-proposals", Map.of("reason", "多人需要"))
                .statusCode(200)
                .body("publicationProposals.state", contains("OPEN"))
                .body("publicationProposals[0].reason", nullValue());
        Map<String, Object> reversal = Map.of("on", today, "reason", "经查涉及国家秘密");
        life.send(Role.SIGNER, "publication-proposals/1/reversals", reversal)
                .statusCode(409)
                .body("reason", equalTo("NOT_TO_BE_PUBLISHED"));
        life.step(
                Role.SIGNER,
                "publication-proposals/1/decisions",
                Map.of("on", today, "publish", true, "reason", "涉及公众利益"));
        follow().body("publicationProposals.state", contains("TO_BE_PUBLISHED"))
                .body("publicationProposals.reason", contains("涉及公众利益"));
        String publication = "handling.terms.findAll { it.timer == 'T_ART44' }";
        life.read().body(publication, hasSize(1));

        life.send(Role.CLERK, "publication-proposals/1/reversals", reversal).statusCode(403);
        life.send(Role.SIGNER, "publication-proposals/1/reversals", Map.of("on", today))
                .statusCode(400)
                .body("violations.pointer", contains("/reason"));
        life.send(Role.SIGNER, "publication-proposals/2/reversals", reversal).statusCode(409);
        life.step(Role.SIGNER, "publication-proposals/1/reversals", reversal)
                .body("handling.subCases.publicationProposals[0].state", equalTo("REVERSED"))
                .body("handling.timeline[-1].event", equalTo("reversePublication"))
                .body(publication, empty());
        follow().body("publicationProposals.state", contains("REVERSED"))
                .body("publicationProposals.reason", contains("经查涉及国家秘密"))
                .body("publicationProposals.reversedOn", contains(today));
        life.send(Role.SIGNER, "publication-proposals/1/reversals", reversal)
                .statusCode(409)
                .body("reason", equalTo("NOT_TO_BE_PUBLISHED"));
        // What the office proposes itself is no answer to the applicant.
        life.step(Role.CLERK, "publication-proposals", Map.of("on", today, "reason", "另有两人申请"))
                .body("handling.subCases.publicationProposals.state", contains("REVERSED", "OPEN"));
        follow().body("publicationProposals", hasSize(1));
    }

    @Test
    void who_follows_the_whole_is_told_of_what_was_split_off_and_off_that() {
        LifeForTests life = new LifeForTests(office.confirm(filed)).processing(today);
        follow().body("parts", empty());
        String part = split(life, "征收补偿方案", "征收补偿协议");
        String partOfPart = split(new LifeForTests(part), "某街的协议", "某巷的协议");

        String number = follow().body("parts.stage", contains("PROCESSING", "PROCESSING"))
                .body("parts[1].subject", equalTo("某巷的协议"))
                .extract()
                .path("receiptNumber");
        follow().body("parts.receiptNumber", contains(number + "-2", number + "-2-2"));
        SubmissionsForTests.follow(number + "-2", filed.getString("queryCode"))
                .statusCode(200)
                .body("parts.receiptNumber", contains(number + "-2-2"));
        new LifeForTests(partOfPart).step(Role.CLERK, "withdrawals", Map.of("on", today, "proof", "申请书"));
        follow().body("parts.stage", contains("PROCESSING", "CLOSED")).body("parts[1].closedOn", equalTo(today));
        new LifeForTests(part)
                .step(
                        Role.SIGNER,
                        "voidings",
                        Map.of("ground", "DOUBLE", "otherApplication", life.id(), "reason", "误拆"));
        follow().body("parts.receiptNumber", contains(number + "-2-2"));
    }

    @Test
    void what_was_voided_is_found_by_the_number_of_its_receipt_too() {
        LifeForTests life = new LifeForTests(office.confirm(filed));
        String number = follow().extract().path("receiptNumber");
        String code = filed.getString("queryCode");
        life.step(Role.SIGNER, "voidings", ApplicationsForTests.TRIED_OUT);
        for (String told : List.of(number, filed.getString("arrivalNumber"))) {
            SubmissionsForTests.follow(told, code)
                    .statusCode(200)
                    .body("stage", equalTo("INVALID"))
                    .body("state", equalTo("ENDED"))
                    .body("actions.findAll { it.allowed }", empty());
            given().noFilters()
                    .header("Query-Code", code)
                    .get("/api/v1/public/applications/" + told + "/receipt")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/document-refused"));
        }
        SubmissionsForTests.follow(number, "ABCDEFGHJKLM").statusCode(404);
    }

    private String split(LifeForTests life, String... parts) {
        return life.step(Role.SIGNER, "splits", Map.of("on", today, "parts", List.of(parts)))
                .extract()
                .path("handling.parts[0].id");
    }
}
