package org.gongkai.request;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** What the head of the office corrects of an application, and why one is voided. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RecordVoidingTest {

    private SubmissionsForTests office;
    private LifeForTests life;

    @BeforeEach
    void an_application_that_was_confirmed() {
        office = SubmissionsForTests.anywhere();
        String id = office.arrive("FAX", "2024-12-02", SubmissionsForTests.form())
                .extract()
                .path("id");
        life = new LifeForTests(
                SubmissionsForTests.step(id, "receipt-confirmations", Map.of("on", "2024-12-10", "way", "PHONE"))
                        .extract()
                        .path("applicationId"));
    }

    @Test
    void a_double_names_the_other_one() {
        String other = office.arrive("IN_PERSON", "2024-12-02", SubmissionsForTests.form())
                .extract()
                .path("applicationId");
        Map<String, Object> body = new HashMap<>(Map.of("ground", "DOUBLE", "reason", "重复登记"));
        refused(body, "/otherApplication");
        body.put("otherApplication", life.id());
        refused(body, "/otherApplication");
        body.put(
                "otherApplication",
                LifeForTests.received(Api.agency("230505"), null, "2024-12-02").id());
        refused(body, "/otherApplication");
        body.put("otherApplication", other);
        body.put("ground", "TEST");
        refused(body, "/otherApplication");
        body.put("ground", "DOUBLE");
        body.put("on", "2024-12-09");
        refused(body, "/on");
        body.put("on", "2024-12-11");
        voiding(Role.REVIEWER, body).statusCode(403);
        voiding(Role.SIGNER, body).statusCode(200).body("voided.reason", equalTo("重复登记"));
        life.read()
                .body("handling.stage", equalTo("INVALID"))
                .body("handling.timeline[-1].event", equalTo("void"))
                .body("handling.timeline[-1].on", equalTo("2024-12-11"));
        voiding(Role.SIGNER, body).statusCode(409).body("type", equalTo("/problems/already-voided"));
        Api.statistics(office.agency(), 2024).cell("T3.NEW_RECEIVED.NATURAL_PERSON", 1);
    }

    @Test
    void there_are_two_grounds_and_the_actions_say_what_is_needed() {
        LifeForTests.as(Role.SIGNER)
                .get("/api/v1/applications/" + life.id())
                .then()
                .body("handling.actions.find { it.event == 'void' }.needs", contains("ground", "reason"))
                .body("handling.actions.find { it.event == 'void' }.allowed", equalTo(true));
        LifeForTests.as(Role.REVIEWER)
                .get("/api/v1/applications/" + life.id())
                .then()
                .body("handling.actions.find { it.event == 'void' }.allowed", equalTo(false));
        refused(Map.of("reason", "不便办理"), "/ground");
        voiding(Role.SIGNER, Map.of("ground", "INCONVENIENT", "reason", "不便办理")).statusCode(400);
        voiding(Role.SIGNER, Map.of("ground", "TEST", "reason", "测试件")).statusCode(200);
        life.read().body("handling.stage", equalTo("INVALID"));
    }

    @Test
    void a_day_of_receipt_lies_between_arrival_and_the_first_step_and_the_cautious_day_stays() {
        life.step(Role.CLERK, "assignments", Map.of("on", "2024-12-12", "handler", "李某"));
        String cautious = life.read().extract().path("handling.clock.cautiousDueOn");
        corrected("2024-11-29")
                .statusCode(400)
                .body("violations.pointer", contains("/receivedOn"))
                .body("reason", equalTo("NOT_BEFORE"));
        corrected("2024-12-13")
                .statusCode(400)
                .body("violations.pointer", contains("/receivedOn"))
                .body("reason", equalTo("NOT_AFTER_STEP"));
        corrected("2024-12-11")
                .statusCode(200)
                .body("receivedOn", equalTo("2024-12-11"))
                .body("receiptBasis.said", equalTo("条例第三十一条第三项：收到日期更正为2024-12-11，凭据：通话记录"))
                .body("handling.clock.cautiousDueOn", equalTo(cautious));

        LifeForTests typed = LifeForTests.received(office.agency(), null, "2024-12-02");
        typed.step(
                        Role.SIGNER,
                        "receipt-corrections",
                        Map.of("on", "2024-12-10", "receivedOn", "2024-12-05", "evidence", "邮戳", "reason", "有误"))
                .body("handling.clock.start", equalTo("2024-12-05"))
                .body("handling.clock.dueOn", equalTo("2025-01-03"))
                .body("handling.clock.cautiousDueOn", equalTo("2024-12-30"));
    }

    @Test
    void an_applicant_is_corrected_by_kind_name_or_number_with_evidence() {
        applicant(Map.of("evidence", "身份证")).statusCode(400).body("reason", equalTo("NOTHING_CORRECTED"));
        applicant(Map.of("applicantKind", "ENTERPRISE"))
                .statusCode(400)
                .body("violations.pointer", contains("/evidence"));
        applicant(Map.of("applicantKind", "KING", "evidence", "执照")).statusCode(400);
        applicant(Map.of("applicantName", "周某乙", "evidence", "身份证"))
                .statusCode(200)
                .body("applicantName", equalTo("周*"))
                .body("applicantKind", equalTo("NATURAL_PERSON"));
        applicant(Map.of(
                        "applicantKind",
                        "ENTERPRISE",
                        "applicantName",
                        "某建设公司",
                        "applicantIdNumber",
                        "91230500MA1BXXXX00",
                        "evidence",
                        "授权委托书"))
                .statusCode(200)
                .body("applicantName", equalTo("某建设公司"))
                .body("applicantKind", equalTo("ENTERPRISE"));
        Api.statistics(office.agency(), 2024)
                .cell("T3.NEW_RECEIVED.ENTERPRISE", 1)
                .cell("T3.NEW_RECEIVED.NATURAL_PERSON", 0);
        Api.json(Map.of("reason", "核对"))
                .post("/api/v1/applications/" + life.id() + "/unmaskings")
                .then()
                .body("applicantName", equalTo("某建设公司"))
                .body("applicantRepresentative", nullValue());
    }

    private ValidatableResponse applicant(Map<String, ?> said) {
        Map<String, Object> body = new HashMap<>(said);
        body.put("on", "2024-12-11");
        body.put("reason", "登记有误");
        return life.send(Role.SIGNER, "applicant-corrections", body);
    }

    private ValidatableResponse corrected(String receivedOn) {
        return life.send(
                Role.SIGNER,
                "receipt-corrections",
                Map.of("on", "2024-12-13", "receivedOn", receivedOn, "evidence", "通话记录", "reason", "登记有误"));
    }

    private void refused(Map<String, ?> body, String pointer) {
        voiding(Role.SIGNER, body).statusCode(400).body("violations.pointer", contains(pointer));
    }

    private ValidatableResponse voiding(Role role, Map<String, ?> body) {
        return life.send(role, "voidings", body);
    }
}
