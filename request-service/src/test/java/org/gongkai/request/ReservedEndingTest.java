package org.gongkai.request;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
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

/** An ending that has a step of its own is decided by nothing else: that step asks for what a draft does not (domain 10.2). */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ReservedEndingTest {

    private LifeForTests life;

    @BeforeEach
    void an_application() {
        life = LifeForTests.received(Api.agency("230505"), null, "2026-03-02").processing("2026-03-03");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OTHER_MISC              | WITHDRAWN      | /parts/1/detail  | 撤回
            OTHER_MISC              | APPLICANT_GONE | /parts/1/detail  | 申请人
            OTHER_MISC              | MERGED         | /parts/1/detail  | 并
            OTHER_SUPPLEMENT_LAPSED |                | /parts/1/outcome | 补正
            OTHER_FEE_UNPAID        |                | /parts/1/outcome | 缴费
            """)
    void it_is_no_part_of_a_draft(String outcome, String detail, String pointer, String step) {
        Map<String, Object> part = part(outcome, detail);
        refused("proposals", Map.of("on", "2026-03-04", "parts", List.of(LifeForTests.granted("附件1"), part)))
                .statusCode(400)
                .body("reason", equalTo("ENDS_BY_ITS_OWN_STEP"))
                .body("violations.pointer", contains(pointer))
                .body("violations[0].message", containsString(step));
        refused("proposals", Map.of("on", "2026-03-04", "parts", List.of(part)))
                .statusCode(400)
                .body("reason", equalTo("ENDS_BY_ITS_OWN_STEP"));
        life.read().body("handling.stage", equalTo("PROCESSING"));
    }

    @Test
    void nor_is_it_said_of_the_whole() {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "on", "2026-03-04",
                "parts", List.of(part("OTHER_MISC", "CONSULTATION")),
                "outcome", "OTHER_FEE_UNPAID",
                "outcomeReason", "未缴费"));
        refused("proposals", draft)
                .statusCode(400)
                .body("reason", equalTo("ENDS_BY_ITS_OWN_STEP"))
                .body("violations.pointer", contains("/outcome"));
        draft.put("outcome", "OTHER_MISC");
        draft.put("outcomeDetail", "MERGED");
        refused("proposals", draft)
                .statusCode(400)
                .body("reason", equalTo("ENDS_BY_ITS_OWN_STEP"))
                .body("violations.pointer", contains("/outcomeDetail"));
        draft.remove("outcome");
        draft.remove("outcomeReason");
        refused("proposals", draft).statusCode(400).body("reason", equalTo("ENDS_BY_ITS_OWN_STEP"));
        draft.remove("outcomeDetail");
        refused("proposals", draft).statusCode(200);
    }

    @Test
    void nor_is_it_answered_on_the_spot() {
        LifeForTests here = LifeForTests.received(Api.agency("230505"), null, "2026-03-02");
        here.send(
                        Role.CLERK,
                        "spot-answers",
                        Map.of(
                                "on", "2026-03-02",
                                "parts", List.of(part("OTHER_MISC", "APPLICANT_GONE")),
                                "secrecyResult", "不涉密",
                                "signedBy", "王某某"))
                .statusCode(400)
                .body("reason", equalTo("ENDS_BY_ITS_OWN_STEP"));
    }

    @Test
    void nor_does_a_further_decision_come_to_it_or_a_corrected_outcome() {
        life.replied("2026-03-10").closed("2026-03-12");
        life.send(
                        Role.SIGNER,
                        "outcome-corrections",
                        Map.of(
                                "on",
                                "2026-03-13",
                                "outcome",
                                "OTHER_MISC",
                                "outcomeDetail",
                                "WITHDRAWN",
                                "reason",
                                "误"))
                .statusCode(400)
                .body("reason", equalTo("ENDS_BY_ITS_OWN_STEP"))
                .body("violations.pointer", contains("/outcomeDetail"));
        life.step(
                Role.CLERK,
                "rounds",
                Map.of("on", "2026-05-08", "origin", "ORDER", "result", "LT_PERFORM", "reason", "责令履行"));
        refused("rounds/2/proposals", Map.of("on", "2026-05-11", "parts", List.of(part("OTHER_MISC", "MERGED"))))
                .statusCode(400)
                .body("reason", equalTo("ENDS_BY_ITS_OWN_STEP"));
        life.read().body("handling.subCases.rounds[0].stage", equalTo("PROCESSING"));
    }

    @Test
    void its_own_step_still_ends_an_application_so() {
        life.step(Role.CLERK, "withdrawals", Map.of("on", "2026-03-04", "proof", "撤回申请书"))
                .body("outcome", equalTo("OTHER_MISC"))
                .body("outcomeDetail", equalTo("WITHDRAWN"));
    }

    @Test
    void that_an_identity_is_false_shows_after_the_supplement_alone() {
        life.step(
                Role.CLERK,
                "proposals",
                Map.of("on", "2026-03-04", "parts", List.of(part("OTHER_MISC", "IDENTITY_FALSE"))));
        life.step(Role.REVIEWER, "reviews", Map.of("on", "2026-03-04", "kind", "SECRECY"));
        life.step(Role.REVIEWER, "reviews", Map.of("on", "2026-03-04", "kind", "LEGAL"));
        life.send(Role.SIGNER, "approvals", Map.of("on", "2026-03-04"))
                .statusCode(409)
                .body("reason", equalTo("DECISION_INCOMPLETE"));
    }

    private static Map<String, Object> part(String outcome, String detail) {
        Map<String, Object> part = new HashMap<>(Map.of("text", "合同", "outcome", outcome, "facts", "如上"));
        if (detail != null) {
            part.put("detail", detail);
        }
        return part;
    }

    private ValidatableResponse refused(String path, Map<String, ?> body) {
        return LifeForTests.as(Role.CLERK)
                .header("Accept-Language", "zh-CN")
                .body(body)
                .post("/api/v1/applications/" + life.id() + "/" + path)
                .then();
    }
}
