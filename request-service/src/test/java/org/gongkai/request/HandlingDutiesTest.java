package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Who takes which step of an application, and what is refused to whom. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class HandlingDutiesTest {

    private HandledApplication life;

    @BeforeEach
    void anApplication() {
        life = HandledApplication.received();
    }

    @Test
    void every_step_says_whether_it_may_be_taken_and_why_not() {
        life.read()
                .body("handling.actions.find { it.event == 'assign' }.allowed", equalTo(true))
                .body("handling.actions.find { it.event == 'assign' }.needs", contains("on", "handler"))
                .body("handling.actions.find { it.event == 'dispatch' }.refusal.detail", equalTo("处于“已收到”的申请不能发出答复"))
                .body("handling.actions.find { it.event == 'refund' }.refusal.type", equalTo("/problems/forbidden"));
        life.as(Role.SUPERVISOR)
                .get(life.path(""))
                .then()
                .statusCode(200)
                .body("handling.actions.findAll { it.allowed }", empty());
    }

    @Test
    void bad_input_is_refused_at_its_place_and_changes_nothing() {
        String before = life.read().extract().asString();
        life.step(Role.CLERK, "assignments", Map.of("handler", "李某"))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/on"));
        life.step(Role.CLERK, "assignments", Map.of("on", "2026-03-03", "handler", "李某", "colour", "red"))
                .statusCode(400);
        life.step(Role.CLERK, "assignments", Map.of("on", "2099-03-03", "handler", "李某"))
                .statusCode(400)
                .body("reason", equalTo("IN_THE_FUTURE"));
        life.step(Role.CLERK, "assignments", Map.of("on", "2026-03-01", "handler", "李某"))
                .statusCode(400)
                .body("reason", equalTo("BEFORE_RECEIPT"));
        life.step(Role.CLERK, "dispatches", Map.of("on", "2026-03-03", "way", "POST"))
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-stage"));
        life.step(Role.CLERK, "flights", HandledApplication.on("2026-03-03")).statusCode(404);
        life.step(Role.CLERK, "consultations/x/answers", HandledApplication.on("2026-03-03"))
                .statusCode(404);
        life.as(Role.CLERK)
                .header("If-Match", "\"7\"")
                .contentType("application/json")
                .body(Map.of("on", "2026-03-03", "handler", "李某"))
                .post(life.path("assignments"))
                .then()
                .statusCode(412);
        assertThat(life.read().extract().asString()).isEqualTo(before);
    }

    @Test
    void a_drafter_neither_reviews_nor_signs() {
        life.processing();
        life.step(Role.REVIEWER, "proposals", HandledApplication.granted("2026-03-10"))
                .statusCode(200);
        life.step(Role.REVIEWER, "reviews", Map.of("on", "2026-03-11", "kind", "SECRECY"))
                .statusCode(403)
                .body("reason", equalTo("OWN_DRAFT"));
    }

    @ParameterizedTest
    @CsvSource({"UNAVAIL_UNCLEAR", "REFUSE_ABUSIVE"})
    void a_finding_that_is_a_decision_gives_its_outcome(String outcome) {
        life.step(Role.CLERK, "assignments", Map.of("on", "2026-03-03", "handler", "李某"))
                .statusCode(200);
        if (outcome.equals("UNAVAIL_UNCLEAR")) {
            life.step(
                            Role.CLERK,
                            "supplement-requests",
                            Map.of("on", "2026-03-04", "items", List.of("年度"), "servedOn", "2026-03-04"))
                    .statusCode(200);
            life.step(Role.CLERK, "supplements", Map.of("on", "2026-03-05", "content", "那个文件"))
                    .statusCode(200);
            life.step(Role.CLERK, "unclear-findings", Map.of("on", "2026-03-06", "unclear", "仍未指明"))
                    .statusCode(200);
        } else {
            life.step(
                            Role.CLERK,
                            "reason-requests",
                            Map.of(
                                    "on", "2026-03-04",
                                    "applications", 90,
                                    "period", "2月",
                                    "servedOn", "2026-03-04"))
                    .statusCode(200);
            life.step(
                            Role.CLERK,
                            "reason-decisions",
                            Map.of("on", "2026-03-06", "accepted", false, "reasons", "没有", "why", "未说明用途"))
                    .statusCode(200);
        }
        life.step(Role.REVIEWER, "reviews", Map.of("on", "2026-03-09", "kind", "SECRECY"))
                .statusCode(200);
        life.step(Role.REVIEWER, "reviews", Map.of("on", "2026-03-09", "kind", "LEGAL"))
                .statusCode(200);
        life.step(Role.SIGNER, "approvals", HandledApplication.on("2026-03-09")).statusCode(200);
        life.step(Role.CLERK, "dispatches", Map.of("on", "2026-03-10", "way", "POST"))
                .statusCode(200)
                .body("outcome", equalTo(outcome))
                .body("closedOn", equalTo("2026-03-10"));
        Api.statistics(life.office().agency(), 2026).cell("T3." + outcome + ".NATURAL_PERSON", 1);
    }

    /** Duties of domain 10.1: who has some by grant has these alone. */
    @Test
    void who_was_granted_one_duty_takes_no_step_of_another() {
        life.processing();
        life.step(Role.CLERK, "proposals", HandledApplication.granted("2026-03-10"))
                .statusCode(200);
        String secrecy = life.granted(Role.REVIEWER, "SECRECY_REVIEW");
        String legal = life.granted(Role.REVIEWER, "LEGAL_REVIEW");
        String head = life.granted(Role.SIGNER, "HEADSHIP");
        String unit = life.granted(Role.CLERK, "UNIT_WORK");

        life.step(unit, "withdrawals", Map.of("on", "2026-03-11", "proof", "撤回申请书"))
                .statusCode(403)
                .body("reason", equalTo("WRONG_DUTY"));
        life.step(secrecy, "reviews", Map.of("on", "2026-03-11", "kind", "LEGAL"))
                .statusCode(403)
                .body("reason", equalTo("WRONG_DUTY"));
        life.step(secrecy, "reviews", Map.of("on", "2026-03-11", "kind", "SECRECY"))
                .statusCode(200);
        life.step(legal, "reviews", Map.of("on", "2026-03-11", "kind", "LEGAL")).statusCode(200);
        life.step(
                        legal,
                        "unit-tasks",
                        Map.of("on", "2026-03-11", "unit", "规划科", "question", "有无", "dueOn", "2026-03-13"))
                .statusCode(403)
                .body("reason", equalTo("WRONG_DUTY"));
        life.step(head, "approvals", HandledApplication.on("2026-03-12")).statusCode(200);
        HandledApplication.as(secrecy)
                .get(life.path(""))
                .then()
                .statusCode(200)
                .body("handling.actions.find { it.event == 'dispatch' }.allowed", equalTo(false));
    }

    @Test
    void who_has_registered_an_application_does_not_void_it() {
        String registrar = IssuerForTests.token(IssuerForTests.claims(Role.REVIEWER)
                .subject("registrar")
                .claim("agency", life.office().agency()));
        Map<String, Object> entry = life.office().entry("ENTERPRISE", "2026-03-02");
        life = new HandledApplication(
                life.office(),
                HandledApplication.as(registrar)
                        .contentType("application/json")
                        .body(entry)
                        .post("/api/v1/applications")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
        life.step(registrar, "voidings", Map.of("ground", "TEST", "reason", "测试件"))
                .statusCode(403);
        String promoted = IssuerForTests.token(IssuerForTests.claims(Role.SIGNER)
                .subject("registrar")
                .claim("agency", life.office().agency()));
        life.step(promoted, "voidings", Map.of("ground", "TEST", "reason", "测试件"))
                .statusCode(403)
                .body("reason", equalTo("OWN_REGISTRATION"))
                .body("detail", equalTo("登记人不得撤销本人的登记"));
        life.read().body("handling.stage", equalTo("RECEIVED"));
        life.step(Role.SIGNER, "voidings", Map.of("ground", "TEST", "reason", "测试件"))
                .statusCode(200);
        life.read().body("handling.stage", equalTo("INVALID"));
    }
}
