package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/**
 * Whether an application is late is told by its own clock: one that ends while its clock is stopped is in time, and one whose last
 * day has passed stays late whatever comes afterwards (domain 1.7, 10.1). Terms from 2 March 2026 end on 30 March.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ClockAtTheEndTest {

    private String agency;
    private LifeForTests life;

    @BeforeEach
    void an_application() {
        agency = Api.agency("230505");
        life = LifeForTests.received(agency, null, "2026-03-02");
    }

    @Test
    void one_that_lapses_for_want_of_a_supplement_is_in_time() {
        supplementAsked("2026-03-27");
        life.step(Role.CLERK, "supplement-lapses", Map.of("on", "2026-04-20"));
        life.agree("2026-04-20").body("handling.stage", equalTo("CLOSED"));
        inTime();
    }

    @Test
    void so_is_one_that_lapses_unpaid() {
        life.processing("2026-03-03").charge("2026-03-27", "PAGE", 44, "140");
        life.step(Role.CLERK, "fee-notices/1/lapses", Map.of("on", "2026-05-11"));
        life.agree("2026-05-11");
        inTime();
    }

    @Test
    void so_is_one_that_is_withdrawn_while_it_waits_for_the_applicant() {
        supplementAsked("2026-03-27");
        life.step(Role.CLERK, "withdrawals", Map.of("on", "2026-04-10", "proof", "撤回申请书"));
        inTime();
    }

    @Test
    void so_is_one_whose_applicant_is_gone_while_it_waits_for_the_fee() {
        life.processing("2026-03-03").charge("2026-03-27", "PAGE", 44, "140");
        life.step(Role.CLERK, "applicant-losses", Map.of("on", "2026-04-10", "reason", "公司注销"));
        life.agree("2026-04-10");
        inTime();
    }

    @Test
    void one_that_was_withdrawn_after_its_last_day_is_late() {
        life.step(Role.CLERK, "withdrawals", Map.of("on", "2026-04-10", "proof", "撤回申请书"));
        late();
    }

    @Test
    void a_supplement_after_the_last_day_does_not_make_it_timely() {
        supplementAsked("2026-04-01");
        life.step(Role.CLERK, "supplements", Map.of("on", "2026-04-02", "content", "2025年"))
                .body("handling.clock.start", equalTo("2026-04-02"))
                .body("handling.flags", hasItem("OVERDUE"));
        life.step(Role.CLERK, "acceptances", Map.of("on", "2026-04-02"));
        life.replied("2026-04-03");
        late();
    }

    @Test
    void nor_does_a_day_that_is_named_after_it() {
        life.processing("2026-03-03");
        life.step(
                Role.CLERK,
                "reason-requests",
                Map.of("on", "2026-03-20", "applications", 90, "period", "2月", "servedOn", "2026-03-20"));
        life.step(
                        Role.SIGNER,
                        "reason-decisions",
                        Map.of("on", "2026-04-02", "accepted", true, "reasons", "课题研究", "deferredTo", "2026-06-01"))
                .body("handling.clock.dueOn", equalTo("2026-06-01"));
        life.replied("2026-05-06");
        late();
    }

    @Test
    void a_supplement_in_time_begins_another_term_and_nothing_is_late() {
        supplementAsked("2026-03-27");
        life.step(Role.CLERK, "supplements", Map.of("on", "2026-04-07", "content", "2025年"));
        life.step(Role.CLERK, "acceptances", Map.of("on", "2026-04-08"));
        life.replied("2026-04-20");
        inTime();
    }

    @Test
    void the_closing_sheet_says_the_same() {
        PaperLife paper = new PaperLife()
                .inReview()
                .then(
                        Role.CLERK,
                        "supplement-requests",
                        Map.of("on", "2026-04-01", "items", List.of("年度"), "servedOn", "2026-04-01"))
                .then(Role.CLERK, "supplements", Map.of("on", "2026-04-02", "content", "2025年"))
                .then(Role.CLERK, "acceptances", Map.of("on", "2026-04-02"))
                .then(Role.CLERK, "proposals", Map.of("on", "2026-04-02", "parts", List.of(PaperLife.granted())))
                .then(Role.REVIEWER, "reviews", Map.of("on", "2026-04-02", "kind", "SECRECY"))
                .then(Role.REVIEWER, "reviews", Map.of("on", "2026-04-02", "kind", "LEGAL"))
                .then(Role.SIGNER, "approvals", Map.of("on", "2026-04-02"))
                .then(Role.CLERK, "dispatches", Map.of("on", "2026-04-03", "way", "POST"))
                .then(Role.CLERK, "deliveries", Map.of("on", "2026-04-07", "result", "SERVED", "proof", "本人签收"))
                .then(Role.CLERK, "closings", Map.of("on", "2026-04-07"));
        assertThat(paper.pdf(paper.made("D52_CLOSING", "2026-04-07", Map.of("papers", "补正告知书"))))
                .contains("是否按期逾期");
    }

    @Test
    void the_calculator_says_the_same() {
        calculated(
                        Map.of("event", "requestSupplement", "on", "2026-03-27", "servedOn", "2026-03-27"),
                        Map.of("event", "withdraw", "on", "2026-04-20"))
                .body("inTime", equalTo(true))
                .body("lateBy", equalTo(0));
        calculated(
                        Map.of("event", "requestSupplement", "on", "2026-04-01", "servedOn", "2026-04-01"),
                        Map.of("event", "supplementReceived", "on", "2026-04-02"),
                        Map.of("event", "dispatch", "on", "2026-04-03"))
                .body("inTime", equalTo(false))
                .body("lateBy", equalTo(2));
    }

    private static ValidatableResponse calculated(Map<?, ?>... events) {
        return given().contentType("application/json")
                .body(Map.of("receivedOn", "2026-03-02", "events", List.of(events)))
                .post("/api/v1/public/term-calculations")
                .then()
                .statusCode(200);
    }

    private void supplementAsked(String on) {
        life.step(Role.CLERK, "assignments", Map.of("on", "2026-03-03", "handler", "李某"));
        life.step(Role.CLERK, "supplement-requests", Map.of("on", on, "items", List.of("年度"), "servedOn", on))
                .body("handling.clock.dueOn", nullValue());
    }

    private void inTime() {
        life.read().body("handling.flags", not(hasItem("OVERDUE")));
        terms().body("late", equalTo(0));
    }

    private void late() {
        life.read().body("handling.flags", hasItem("OVERDUE"));
        terms().body("late", equalTo(1));
    }

    /** The rule of the report on late replies. */
    private ValidatableResponse terms() {
        return LifeForTests.as(Role.CLERK)
                .get("/api/v1/statistics/2026/reply-terms?agencyCode=" + agency)
                .then()
                .statusCode(200);
    }
}
