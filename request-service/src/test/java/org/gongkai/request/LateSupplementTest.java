package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;

/** What an applicant gives after the period is over: the office says whether the reason is good (Art. 30). */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LateSupplementTest {

    private static final Pattern CODE = Pattern.compile("查询码：([2-9A-Z]{12})");

    private final String today = LocalDate.now(ChinaTime.ZONE).toString();
    private PaperLife life;
    private String code;

    @BeforeEach
    void asked_long_ago() {
        life = new PaperLife().inReview();
        Matcher told = CODE.matcher(life.pdf(life.made("D03_RECEIPT", "2026-03-03", Map.of())));
        assertThat(told.find()).isTrue();
        code = told.group(1);
        life.then(
                Role.CLERK,
                "supplement-requests",
                Map.of("on", "2026-03-04", "items", List.of("年度"), "servedOn", "2026-03-05"));
    }

    @Test
    void without_a_reason_it_is_refused_and_with_one_it_waits_for_the_office() {
        own(Map.of("content", "2025年度"))
                .statusCode(400)
                .body("reason", equalTo("GOOD_REASON_NEEDED"))
                .body("violations.pointer", contains("/goodReason"));
        followed()
                .body("actions.find { it.event == 'supplementReceived' }.allowed", equalTo(true))
                .body("actions.find { it.event == 'supplementReceived' }.needs", contains("content", "goodReason"));

        own(Map.of("content", "2025年度", "goodReason", "住院治疗"))
                .statusCode(200)
                .body("stage", equalTo("SUPPLEMENT_REQUESTED"))
                .body("actions.find { it.event == 'supplementReceived' }.allowed", equalTo(false));
        own(Map.of("content", "2025年度", "goodReason", "住院治疗")).statusCode(409).body("reason", equalTo("WAITS_ALREADY"));
        shown().body("handling.stage", equalTo("SUPPLEMENT_REQUESTED"))
                .body("handling.pending.event", contains("supplementReceived"))
                .body("handling.subCases.supplements.content", contains("2025年度"))
                .body("handling.subCases.supplements.goodReason", contains("住院治疗"))
                .body("handling.subCases.supplements.by", contains("public"))
                .body("handling.subCases.supplements.pending", contains(1));

        SubmissionsForTests.stepAs(
                        Role.CLERK,
                        "UNIT_WORK",
                        "applications/" + life.id() + "/pending-steps/1/approvals",
                        Map.of("on", today))
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-duty"));
        shown().body("handling.stage", equalTo("SUPPLEMENT_REQUESTED"));
    }

    /** Row 17 of the domain: to take a supplement, also a late one for a good reason, is the clerk's; the head may too. */
    @ParameterizedTest
    @EnumSource(names = {"CLERK", "REVIEWER", "SIGNER"})
    void the_clerk_or_the_head_says_whether_the_reason_is_good_and_the_timeline_who_did(Role role) {
        own(Map.of("content", "2025年度", "goodReason", "住院治疗")).statusCode(200);

        decide(role, "approvals").statusCode(200).body("handling.stage", equalTo("IN_REVIEW"));

        shown().body("handling.clock.start", equalTo(today))
                .body("handling.subCases.supplements.pending", contains(nullValue()))
                .body("handling.timeline[-1].event", equalTo("supplementReceived"))
                .body("handling.timeline[-1].by", equalTo("public"))
                .body(
                        "handling.timeline[-1].approvedBy",
                        equalTo("test-" + role.name().toLowerCase(Locale.ROOT)));
    }

    /** Row 19: what was given up is taken up again by the head, whenever the supplement was given. */
    @Test
    void what_was_given_up_while_a_supplement_waited_is_for_the_head_alone() {
        own(Map.of("content", "2025年度", "goodReason", "住院治疗")).statusCode(200);
        life.then(Role.CLERK, "supplement-lapses", Map.of("on", today));
        life.then(Role.SIGNER, "pending-steps/2/approvals", Map.of("on", today));
        shown().body("outcome", equalTo("OTHER_SUPPLEMENT_LAPSED"));
        life.send(Role.CLERK, "archivings", Map.of("on", today, "archiveNumber", "2026-0001"))
                .statusCode(409)
                .body("reason", equalTo("SUBCASE_OPEN"));

        for (String decision : List.of("approvals", "refusals")) {
            decide(Role.CLERK, decision).statusCode(403).body("type", equalTo("/problems/not-your-duty"));
        }
        decide(Role.SIGNER, "approvals").statusCode(200).body("handling.stage", equalTo("IN_REVIEW"));
        shown().body("outcome", nullValue())
                .body("handling.timeline[-1].event", equalTo("acceptLateSupplement"))
                .body("handling.timeline[-1].approvedBy", equalTo("test-signer"));
    }

    @Test
    void what_needs_the_heads_agreement_a_clerk_does_not_agree_to() {
        life.then(Role.CLERK, "supplement-lapses", Map.of("on", today));

        for (String decision : List.of("approvals", "refusals")) {
            decide(Role.REVIEWER, decision).statusCode(403).body("type", equalTo("/problems/not-your-duty"));
        }
        shown().body("handling.pending.event", contains("supplementLapsed"));
    }

    @Test
    void when_the_reason_is_not_good_the_application_counts_as_given_up() {
        own(Map.of("content", "2025年度", "goodReason", "忘记了")).statusCode(200);
        decide(Role.CLERK, "refusals").statusCode(200).body("handling.stage", equalTo("SUPPLEMENT_REQUESTED"));
        life.then(Role.CLERK, "supplement-lapses", Map.of("on", today));
        life.then(Role.SIGNER, "pending-steps/2/approvals", Map.of("on", today));
        shown().body("outcome", equalTo("OTHER_SUPPLEMENT_LAPSED"));
    }

    @Test
    void one_that_was_given_up_is_taken_up_again_by_the_head_alone() {
        life.agreed("supplement-lapses", Map.of("on", "2026-03-23"));
        followed()
                .body("actions.find { it.event == 'acceptLateSupplement' }.allowed", equalTo(true))
                .body("actions.find { it.event == 'acceptLateSupplement' }.needs", contains("content", "goodReason"));
        own(Map.of("content", "2025年度")).statusCode(409).body("reason", equalTo("GOOD_REASON_NEEDED"));
        own(Map.of("content", "2025年度", "goodReason", "住院治疗")).statusCode(200).body("stage", equalTo("CLOSED"));
        shown().body("outcome", equalTo("OTHER_SUPPLEMENT_LAPSED"));

        int number = shown().extract().path("handling.pending[0].number");
        String path = "pending-steps/" + number + "/approvals";
        life.send(Role.CLERK, path, Map.of("on", today)).statusCode(403);
        life.then(Role.SIGNER, path, Map.of("on", today));
        shown().body("handling.stage", equalTo("IN_REVIEW"))
                .body("outcome", nullValue())
                .body("handling.timeline.event", hasItem("acceptLateSupplement"));
    }

    @Test
    void what_was_closed_otherwise_is_not_supplemented() {
        life.then(Role.CLERK, "supplements", Map.of("on", "2026-03-10", "content", "2025年度"));
        life.then(Role.CLERK, "withdrawals", Map.of("on", "2026-03-11", "proof", "申请书"));
        own(Map.of("content", "2024年度", "goodReason", "住院治疗")).statusCode(403);
        followed().body("actions.findAll { it.event == 'acceptLateSupplement' }.size()", equalTo(0));
    }

    private ValidatableResponse own(Map<String, ?> body) {
        return SubmissionsForTests.own(life.receiptNumber(), code, "supplements", body);
    }

    private ValidatableResponse followed() {
        return SubmissionsForTests.follow(life.receiptNumber(), code).statusCode(200);
    }

    private ValidatableResponse shown() {
        return life.as(Role.CLERK).get(life.path("")).then().statusCode(200);
    }

    private ValidatableResponse decide(Role role, String decision) {
        return life.send(role, "pending-steps/1/" + decision, Map.of("on", today));
    }
}
