package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;
import org.gongkai.request.search.UnlistedLives;

/** A step that waits for the head of the office is found at the moment at which it is proposed (domain 10.2, “HEAD approves”). */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class HeadToAgreeTest {

    private static final Pattern CODE = Pattern.compile("查询码：([2-9A-Z]{12})");

    @Inject
    UnlistedLives unlisted;

    private final String today = LocalDate.now(ChinaTime.ZONE).toString();
    private String agency;

    @BeforeEach
    void an_agency() {
        agency = Api.agency("230505");
    }

    @Test
    void every_step_that_the_head_agrees_to_is_found_until_it_is_decided() {
        LifeForTests fee = LifeForTests.received(agency, null, today).processing(today);
        LifeForTests other = LifeForTests.received(agency, null, today).processing(today);
        worklist("HEAD").body("items", empty());

        fee.step(
                Role.CLERK,
                "fee-notices",
                FeesForTests.notice(Map.of("on", today, "method", "PAGE", "units", 44, "amountYuan", "140")));
        String dueOn = fee.read().extract().path("handling.clock.dueOn");
        worklist("HEAD")
                .body("items.id", contains(fee.id()))
                .body("items[0].waitingFor.whom", contains("HEAD"))
                .body("items[0].waitingFor.number", contains(1))
                .body("items[0].waitingFor.until", contains(dueOn))
                .body("counts.values().sum()", equalTo(1));
        list("true").body("items.id", contains(fee.id()));
        list("false").body("items.id", contains(other.id()));
        given().get("/api/v1/applications/counts?by=stage&pending=true&agencyCode=" + agency)
                .then()
                .statusCode(200)
                .body("total", equalTo(1));

        fee.step(Role.SIGNER, "pending-steps/1/refusals", Map.of("on", today));
        worklist("HEAD").body("items", empty());
        list("true").body("items", empty());
        other.step(Role.CLERK, "extensions", Map.of("on", today, "days", 5, "reason", "量大"));
        worklist("HEAD").body("items.id", contains(other.id()));
        other.agree(today);
        worklist("HEAD").body("items", empty());
        worklist(null).body("items.id.size()", equalTo(2));
    }

    /** Art. 44: while it is open and when it has its outcome, until the head has decided; it is not owed by anybody before. */
    @Test
    void a_proposal_to_publish_waits_for_the_head_until_it_is_decided() {
        LifeForTests open = LifeForTests.received(agency, null, today).processing(today);
        LifeForTests closed = LifeForTests.received(agency, null, today).processing(today);
        closed.replied(today).closed(today);
        worklist(null).body("items.id", contains(open.id()));
        for (LifeForTests life : List.of(open, closed)) {
            life.step(Role.CLERK, "publication-proposals", Map.of("on", today, "reason", "多人申请"));
        }

        worklist("HEAD")
                .body("items.id", contains(open.id(), closed.id()))
                .body("counts.RUNNING", equalTo(1))
                .body("counts.WAITING", equalTo(1))
                .body("items[0].waitingFor.whom", contains("HEAD"))
                .body("items[0].waitingFor.step", contains("decidePublication"))
                .body("items[1].state", equalTo("WAITING"))
                .body("items[1].stage", equalTo("CLOSED"))
                .body("items[1].dueOn", nullValue())
                .body("items[1].owed", empty())
                .body("items[1].waitingFor.number", contains(1))
                .body("items[1].waitingFor.step", contains("decidePublication"))
                .body("items[1].waitingFor.until", contains(nullValue()));

        // As it stands when the service has just been brought to where it knows of these.
        DatabaseOwner.jdbi().useHandle(handle -> {
            handle.execute("update handling set proposed = false, flags = null where agency_code = ?", agency);
            handle.execute("delete from counted_term where agency_code = ?", agency);
        });
        unlisted.run();
        worklist("HEAD").body("items.id", contains(open.id(), closed.id()));

        open.step(Role.SIGNER, "publication-proposals/1/decisions", decision(false));
        closed.step(Role.SIGNER, "publication-proposals/1/decisions", decision(true));
        worklist("HEAD").body("items", empty());
        worklist(null)
                .body("items.find { it.id == '" + closed.id() + "' }.owed.timer", contains("T_ART44"))
                .body("items.find { it.id == '" + closed.id() + "' }.waitingFor", empty());
        open.step(Role.CLERK, "publication-proposals", Map.of("on", today, "reason", "又一人"));
        worklist("HEAD").body("items.id", contains(open.id())).body("items[0].waitingFor.number", contains(2));
    }

    private Map<String, Object> decision(boolean publish) {
        return Map.of("on", today, "publish", publish, "reason", "涉及公众利益");
    }

    @Test
    void a_draft_waits_for_who_reviews_it_and_then_for_who_signs_it() {
        LifeForTests life = LifeForTests.received(agency, null, today).processing(today);
        worklist("SECRECY").body("items", empty());
        life.step(Role.CLERK, "proposals", Map.of("on", today, "parts", List.of(LifeForTests.granted("附件2"))));
        String dueOn = life.read().extract().path("handling.clock.dueOn");
        worklist("SECRECY")
                .body("items.id", contains(life.id()))
                .body("items[0].waitingFor.whom", contains("SECRECY", "LEGAL"))
                .body("items[0].waitingFor.number", contains(1, 1))
                .body("items[0].waitingFor.until", contains(dueOn, dueOn));

        life.step(Role.REVIEWER, "reviews", Map.of("on", today, "kind", "SECRECY"));
        worklist("SECRECY").body("items", empty());
        worklist("SIGNER").body("items", empty());
        worklist("LEGAL").body("items.id", contains(life.id()));
        life.step(Role.REVIEWER, "reviews", Map.of("on", today, "kind", "LEGAL"));
        worklist("SIGNER").body("items.id", contains(life.id())).body("items[0].waitingFor.whom", contains("SIGNER"));
        life.step(Role.SIGNER, "approvals", Map.of("on", today));
        worklist("SIGNER").body("items", empty());

        life.step(Role.CLERK, "dispatches", Map.of("on", today, "way", "POST"));
        life.closed(today);
        life.step(
                Role.CLERK,
                "rounds",
                Map.of("on", today, "origin", "ORDER", "result", "RC_REVOKE", "reason", "复议决定撤销"));
        Map<String, Object> part = LifeForTests.granted("附件3");
        part.put("facts", "重新查明");
        life.step(Role.CLERK, "rounds/2/proposals", Map.of("on", today, "parts", List.of(part)));
        worklist("LEGAL")
                .body("items.id", contains(life.id()))
                .body("items[0].waitingFor.whom", contains("SECRECY", "LEGAL"))
                .body("items[0].waitingFor.number", contains(2, 2));
        life.signed("rounds/2/", today);
        worklist("SIGNER").body("items", empty());
    }

    @Test
    void who_waits_for_others_too_is_found_by_each_of_them() {
        LifeForTests life = LifeForTests.received(agency, null, today).processing(today);
        life.step(Role.CLERK, "unit-tasks", Map.of("on", today, "unit", "财务科", "question", "有无", "dueOn", today));
        life.step(Role.CLERK, "applicant-losses", Map.of("on", today, "reason", "申请人死亡"));
        LifeForTests asked = LifeForTests.received(agency, null, today);
        asked.step(Role.CLERK, "assignments", Map.of("on", today, "handler", "李某"));
        asked.step(Role.CLERK, "supplement-requests", Map.of("on", today, "items", List.of("年度")));

        worklist("HEAD")
                .body("items.id", contains(life.id()))
                .body("items[0].waitingFor.whom", contains("UNIT", "HEAD"));
        worklist("UNIT").body("items.id", contains(life.id()));
        worklist("APPLICANT").body("items.id", contains(asked.id()));
        worklist("CO_MAKER").body("items", empty());
        for (String parameter : List.of("waitingFor", "state")) {
            given().get("/api/v1/applications/worklist?" + parameter + "=NOBODY&agencyCode=" + agency)
                    .then()
                    .statusCode(400)
                    .body("violations.pointer", contains(parameter));
        }
    }

    @Test
    void what_can_no_longer_be_taken_waits_for_nobody() {
        LifeForTests life = LifeForTests.received(agency, null, today).processing(today);
        life.step(Role.CLERK, "extensions", Map.of("on", today, "days", 5, "reason", "量大"));
        life.step(Role.CLERK, "withdrawals", Map.of("on", today, "proof", "申请书"));

        worklist("HEAD").body("items", empty());
        worklist(null).body("items", empty());
        life.step(Role.SIGNER, "pending-steps/1/refusals", Map.of("on", today));
        list("true").body("items", empty());
    }

    /** Row 19: the application is closed, and nobody but the head can take it up again. */
    @Test
    void a_late_supplement_of_what_was_given_up_stands_in_the_worklist() {
        PaperLife paper = new PaperLife().inReview();
        agency = paper.agency();
        LifeForTests life = new LifeForTests(paper.id());
        Matcher told = CODE.matcher(paper.pdf(paper.made("D03_RECEIPT", "2026-03-03", Map.of())));
        assertThat(told.find()).isTrue();
        life.step(
                Role.CLERK,
                "supplement-requests",
                Map.of("on", "2026-03-04", "items", List.of("年度"), "servedOn", "2026-03-05"));
        life.step(Role.CLERK, "supplement-lapses", Map.of("on", "2026-03-23"));
        worklist("HEAD").body("items.id", contains(life.id())).body("items[0].waitingFor.whom", hasItem("APPLICANT"));
        life.agree("2026-03-23");
        worklist(null).body("items", empty());

        Map<String, Object> late = Map.of("content", "2025年度", "goodReason", "住院治疗");
        SubmissionsForTests.own(paper.receiptNumber(), told.group(1), "supplements", late)
                .statusCode(200);
        worklist(null)
                .body("items.id", contains(life.id()))
                .body("items[0].state", equalTo("WAITING"))
                .body("items[0].stage", equalTo("CLOSED"))
                .body("items[0].dueOn", nullValue())
                .body("items[0].waitingFor.whom", contains("HEAD"))
                .body("items[0].waitingFor.until", contains(nullValue()));
        worklist("HEAD").body("items.id", contains(life.id()));

        life.agree(today).body("handling.stage", equalTo("IN_REVIEW"));
        worklist("HEAD").body("items", empty());
        worklist(null).body("items.id", hasItem(life.id())).body("items[0].state", not(equalTo("WAITING")));
    }

    private ValidatableResponse worklist(String waitingFor) {
        Map<String, Object> parameters = new HashMap<>(Map.of("agencyCode", agency));
        if (waitingFor != null) {
            parameters.put("waitingFor", waitingFor);
        }
        return given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(Role.SIGNER, agency))
                .queryParams(parameters)
                .get("/api/v1/applications/worklist")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse list(String pending) {
        return given().get("/api/v1/applications?agencyCode=" + agency + "&pending=" + pending)
                .then()
                .statusCode(200);
    }
}
