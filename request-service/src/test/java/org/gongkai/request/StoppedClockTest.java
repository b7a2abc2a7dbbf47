package org.gongkai.request;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
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

/** What the clock of an application says while it stands still. Terms from 2 March 2026 end on 30 March. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class StoppedClockTest {

    private LifeForTests life;

    @BeforeEach
    void an_application() {
        life = LifeForTests.received(Api.agency("230505"), null, "2026-03-02");
        life.step(Role.CLERK, "assignments", Map.of("on", "2026-03-03", "handler", "李某"));
    }

    @Test
    void the_days_up_to_the_stop_have_their_numbers_and_those_behind_it_say_why_not() {
        life.step(
                Role.CLERK,
                "supplement-requests",
                Map.of("on", "2026-03-06", "items", List.of("年度"), "servedOn", "2026-03-09"));

        clock().body("open.kind", equalTo("STOPPED"))
                .body("counted", equalTo(4))
                .body("dueOn", nullValue())
                .body("cautiousDueOn", nullValue())
                .body(
                        "days.findAll { it.number != null }.day",
                        contains("2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06"))
                .body("days.find { it.day == '2026-03-07' }.why", equalTo("周末，不计入"))
                .body("days.find { it.day == '2026-03-09' }.why", equalTo("待申请人补正期间（自2026-03-06起），不计入（条例第三十条）"))
                .body("days.find { it.day == '2026-04-06' }.why", equalTo("清明节放假（国办发明电〔2025〕7号），不计入"));
    }

    @Test
    void a_request_that_comes_too_late_does_not_stop_the_cautious_clock() {
        life.step(
                        Role.CLERK,
                        "supplement-requests",
                        Map.of("on", "2026-03-20", "items", List.of("年度"), "servedOn", "2026-03-20"))
                .body("handling.clock.dueOn", nullValue())
                .body("handling.clock.cautiousDueOn", equalTo("2026-03-30"));
    }

    @Test
    void behind_the_end_no_days_are_told() {
        life.step(
                Role.CLERK,
                "supplement-requests",
                Map.of("on", "2026-03-06", "items", List.of("年度"), "servedOn", "2026-03-09"));
        life.step(Role.CLERK, "withdrawals", Map.of("on", "2026-03-12", "proof", "撤回申请书"));

        clock().body("days.last().day", equalTo("2026-03-12"));
    }

    @Test
    void a_fee_that_is_taken_back_leaves_the_clock_as_if_it_had_never_stopped() {
        life.step(Role.CLERK, "acceptances", Map.of("on", "2026-03-04"));
        life.charge("2026-03-09", "PAGE", 44, "140");
        clock().body("counted", equalTo(5))
                .body("days.find { it.day == '2026-03-10' }.why", equalTo("待申请人缴费期间（自2026-03-09起），不计入（条例第四十二条）"));

        life.step(Role.SIGNER, "fee-notices/1/cancellations", Map.of("on", "2026-03-16", "reason", "误发"))
                .body("handling.stage", equalTo("PROCESSING"));
        clock().body("dueOn", equalTo("2026-03-30"))
                .body("start", equalTo("2026-03-02"))
                .body("days.find { it.day == '2026-03-10' }.number", equalTo(6));
    }

    @Test
    void days_on_which_several_are_consulted_are_taken_out_once() {
        life.step(Role.CLERK, "acceptances", Map.of("on", "2026-03-04"));
        life.consulted("2026-03-04", "2026-03-05").consulted("2026-03-06", "2026-03-06");
        answered(1, "2026-03-10");
        answered(2, "2026-03-12");

        clock().body("excluded", equalTo(6))
                .body("dueOn", equalTo("2026-04-08"))
                .body(
                        "days.findAll { it.day > '2026-03-04' && it.day <= '2026-03-12' }.number",
                        everyItem(nullValue()));
    }

    private void answered(int consultation, String on) {
        life.step(
                Role.CLERK,
                "consultations/" + consultation + "/answers",
                new HashMap<>(Map.of("on", on, "answer", "AGREE")));
    }

    private ValidatableResponse clock() {
        return LifeForTests.as(Role.CLERK)
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/applications/" + life.id() + "/clock")
                .then()
                .statusCode(200);
    }
}
