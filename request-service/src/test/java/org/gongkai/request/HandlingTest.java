package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** The life of an application over HTTP: its steps, the record and the figures with them. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class HandlingTest {

    private ApplicationsForTests mine;
    private String application;

    @BeforeEach
    void anApplication() {
        mine = new ApplicationsForTests();
        Map<String, Object> entry = mine.entry("NATURAL_PERSON", "2026-03-02");
        entry.put("applicantName", "王某");
        entry.put("subject", "2025年度部门决算");
        application = ApplicationsForTests.APPLICATIONS.created(entry);
    }

    @Test
    void from_receipt_to_the_archive() {
        processing();
        step(Role.CLERK, "proposals", granted("2026-03-10"))
                .statusCode(200)
                .body("handling.stage", equalTo("APPROVAL"))
                .body("handling.subCases.draft.outcome", equalTo("PARTIAL"));
        step(Role.REVIEWER, "reviews", Map.of("on", "2026-03-11", "kind", "SECRECY"))
                .statusCode(200);
        step(Role.SIGNER, "approvals", on("2026-03-11")).statusCode(409).body("reason", equalTo("REVIEWS_MISSING"));
        step(Role.REVIEWER, "reviews", Map.of("on", "2026-03-11", "kind", "LEGAL"))
                .statusCode(200);
        step(Role.SIGNER, "approvals", Map.of("on", "2026-03-12", "documentNumber", "公复〔2026〕99号"))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/documentNumber"));
        step(Role.SIGNER, "approvals", on("2026-03-12"))
                .statusCode(200)
                .body("handling.stage", equalTo("DECIDED"))
                .body("handling.subCases.draft.documentNumber", equalTo("公复〔2026〕1号"));
        step(Role.SIGNER, "recalls", Map.of("on", "2026-03-12", "reason", "附件有误"))
                .statusCode(200);
        step(Role.CLERK, "proposals", granted("2026-03-12")).statusCode(200);
        step(Role.REVIEWER, "reviews", Map.of("on", "2026-03-12", "kind", "SECRECY"))
                .statusCode(200);
        step(Role.REVIEWER, "reviews", Map.of("on", "2026-03-12", "kind", "LEGAL"))
                .statusCode(200);
        step(Role.SIGNER, "approvals", on("2026-03-12"))
                .statusCode(200)
                .body("handling.subCases.draft.documentNumber", equalTo("公复〔2026〕2号"));
        Api.statistics(mine.agency(), 2026).cell("T3.CARRIED_OUT.NATURAL_PERSON", 1);

        step(Role.CLERK, "dispatches", Map.of("on", "2026-03-13", "way", "POST", "trackingNumber", "EMS1"))
                .statusCode(200)
                .body("outcome", equalTo("PARTIAL"))
                .body("closedOn", equalTo("2026-03-13"))
                .body("handling.stage", equalTo("DISPATCHED"));
        step(Role.CLERK, "deliveries", Map.of("on", "2026-03-16", "result", "SERVED", "proof", "本人签收"))
                .statusCode(200);
        step(Role.CLERK, "closings", on("2026-03-16")).statusCode(200);
        step(Role.CLERK, "archivings", Map.of("on", "2026-03-20", "archiveNumber", "2026-0001"))
                .statusCode(409)
                .body("reason", equalTo("FILE_INCOMPLETE"))
                .body("detail", equalTo("卷内缺少文书：政府信息部分公开告知书、送达回证、政府信息公开审查呈批单、政府信息公开申请结案审批表"));
        for (String paper : List.of("D21_PARTIAL", "D40_SERVICE", "D41_REVIEW", "D52_CLOSING")) {
            step(Role.CLERK, "documents", Map.of("code", paper, "on", "2026-03-20"))
                    .statusCode(201);
        }
        step(Role.CLERK, "archivings", Map.of("on", "2026-03-20", "archiveNumber", "2026-0001"))
                .statusCode(200)
                .body("handling.stage", equalTo("ARCHIVED"))
                .body("handling.timeline.event.size()", equalTo(15))
                .body("handling.timeline[0].said", equalTo("分办"));
        Api.statistics(mine.agency(), 2026)
                .cell("T3.PARTIAL.NATURAL_PERSON", 1)
                .cell("T3.CARRIED_OUT.NATURAL_PERSON", 0);
        Api.verify().statusCode(200).body("differences", empty());
    }

    @Test
    void the_term_is_shown_with_every_day() {
        read().body("handling.stage", equalTo("RECEIVED"))
                .body("handling.clock.dueOn", equalTo("2026-03-30"))
                .body("handling.flags", hasItem("OVERDUE"));
        as(Role.CLERK)
                .get(path("clock"))
                .then()
                .statusCode(200)
                .body("counted", equalTo(20))
                .body("days.find { it.day == '2026-03-07' }.why", equalTo("周末，不计入"))
                .body("days.find { it.day == '2026-03-30' }.number", equalTo(20));
    }

    @Test
    void an_extension_is_proposed_and_agreed_to_by_somebody_else() {
        processing();
        Map<String, Object> extension = Map.of("on", "2026-03-20", "days", 20, "reason", "检索量大");
        step(Role.CLERK, "extensions", extension)
                .statusCode(200)
                .body("handling.flags", not(hasItem("EXTENDED")))
                .body("handling.pending[0].event", equalTo("extend"));
        step(Role.CLERK, "extensions/1/approvals", on("2026-03-23"))
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
        step(Role.SIGNER, "extensions/1/approvals", on("2026-03-31"))
                .statusCode(409)
                .body("reason", equalTo("TERM_OVER"));
        step(Role.SIGNER, "extensions/1/approvals", on("2026-03-23"))
                .statusCode(200)
                .body("handling.flags", hasItem("EXTENDED"))
                .body("handling.pending", empty())
                .body("handling.clock.length", equalTo(40))
                .body("handling.clock.dueOn", equalTo("2026-04-28"));
        step(Role.CLERK, "extensions", extension)
                .statusCode(409)
                .body("reason", equalTo("EXTENDED_ALREADY"))
                .body("detail", equalTo("答复期限只能延长一次"));
    }

    @Test
    void a_refused_proposal_changes_nothing_and_is_gone() {
        processing();
        step(Role.CLERK, "extensions", Map.of("on", "2026-03-20", "days", 5, "reason", "检索量大"))
                .statusCode(200);
        step(Role.SIGNER, "pending-steps/1/refusals", on("2026-03-20"))
                .statusCode(200)
                .body("handling.pending", empty())
                .body("handling.clock.dueOn", equalTo("2026-03-30"));
        step(Role.SIGNER, "pending-steps/1/approvals", on("2026-03-20"))
                .statusCode(409)
                .body("reason", equalTo("NO_PENDING_STEP"));
    }

    @Test
    void a_supplement_that_never_came_ends_it_and_one_with_a_good_reason_opens_it_again() {
        step(Role.CLERK, "assignments", Map.of("on", "2026-03-03", "handler", "李某"))
                .statusCode(200);
        step(Role.CLERK, "supplement-requests", Map.of("on", "2026-03-04", "items", List.of("年度")))
                .statusCode(200)
                .body("handling.stage", equalTo("SUPPLEMENT_REQUESTED"))
                .body("handling.clock.dueOn", nullValue())
                .body("handling.clock.open.kind", equalTo("STOPPED"));
        step(Role.CLERK, "supplement-lapses", on("2026-04-01"))
                .statusCode(409)
                .body("reason", equalTo("NOTICE_NOT_SERVED"));
        step(
                        Role.CLERK,
                        "deliveries",
                        Map.of("on", "2026-03-06", "result", "SERVED", "proof", "本人签收", "document", "D04_SUPPLEMENT"))
                .statusCode(200);
        step(Role.CLERK, "supplement-lapses", on("2026-03-20"))
                .statusCode(409)
                .body("reason", equalTo("PERIOD_NOT_OVER"))
                .body("detail", equalTo("期限至2026-03-20届满"));
        step(Role.CLERK, "supplement-lapses", on("2026-03-23")).statusCode(200);
        step(Role.SIGNER, "pending-steps/1/approvals", on("2026-03-24"))
                .statusCode(200)
                .body("outcome", equalTo("OTHER_SUPPLEMENT_LAPSED"))
                .body("closedOn", equalTo("2026-03-24"));
        step(Role.SIGNER, "supplements", Map.of("on", "2026-03-25", "content", "2025年"))
                .statusCode(409)
                .body("reason", equalTo("GOOD_REASON_NEEDED"));
        step(Role.SIGNER, "supplements", Map.of("on", "2026-03-25", "content", "2025年", "goodReason", "住院"))
                .statusCode(200)
                .body("outcome", nullValue())
                .body("handling.stage", equalTo("IN_REVIEW"))
                .body("handling.clock.start", equalTo("2026-03-25"));
        Api.verify().statusCode(200).body("differences", empty());
    }

    @Test
    void a_fee_is_by_the_tariff_and_counts_when_it_is_paid() {
        processing();
        Map<String, Object> notice = new HashMap<>(Map.of(
                "on", "2026-03-09", "method", "PAGE", "units", 44, "amountYuan", "140.00", "servedOn", "2026-03-10"));
        notice.put("amountYuan", "0.37");
        step(Role.CLERK, "fee-notices", FeesForTests.notice(notice))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/amountYuan"))
                .body("reason", equalTo("NOT_BY_THE_TARIFF"));
        notice.put("amountYuan", "140.00");
        step(Role.CLERK, "fee-notices", FeesForTests.notice(notice)).statusCode(200);
        step(Role.SIGNER, "pending-steps/1/approvals", on("2026-03-09"))
                .statusCode(200)
                .body("handling.stage", equalTo("FEE_NOTIFIED"));
        step(Role.CLERK, "fee-notices/1/payments", Map.of("on", "2026-03-11", "amountYuan", "40"))
                .statusCode(200)
                .body("handling.stage", equalTo("FEE_NOTIFIED"));
        step(Role.CLERK, "fee-notices/1/payments", Map.of("on", "2026-03-12", "amountYuan", "100"))
                .statusCode(200)
                .body("handling.stage", equalTo("PROCESSING"))
                .body("handling.subCases.feeNotices[0].state", equalTo("PAID"))
                .body("handling.clock.start", equalTo("2026-03-12"))
                .body("processingFeeYuan", equalTo("140.00"));
        step(Role.SIGNER, "refunds", Map.of("on", "2026-03-13", "amountYuan", "200", "ground", "OVERPAID"))
                .statusCode(400)
                .body("reason", equalTo("MORE_THAN_PAID"));
        step(Role.SIGNER, "refunds", Map.of("on", "2026-03-13", "amountYuan", "140", "ground", "REVOKED"))
                .statusCode(200)
                .body("processingFeeYuan", nullValue());
        Api.verify().statusCode(200).body("differences", empty());
    }

    @Test
    void parts_that_are_split_off_count_each_and_keep_the_term() {
        processing();
        step(Role.SIGNER, "splits", Map.of("on", "2026-03-05", "parts", List.of("决算", "合同", "预算")))
                .statusCode(200)
                .body("subject", equalTo("决算"));
        assertThat(mine.count()).isEqualTo(3);
        Api.statistics(mine.agency(), 2026).cell("T3.NEW_RECEIVED.NATURAL_PERSON", 3);
        String part = ApplicationsForTests.APPLICATIONS
                .list("?agencyCode=" + mine.agency() + "&receivedFrom=2026-03-02")
                .extract()
                .path("items.find { it.receiptNumber.endsWith('-3') }.id");
        ApplicationsForTests.APPLICATIONS
                .read(part)
                .body("handling.splitFrom", equalTo(application))
                .body("handling.stage", equalTo("PROCESSING"))
                .body("handling.clock.dueOn", equalTo("2026-03-30"));
    }

    @Test
    void only_one_of_the_same_applicant_that_is_open_takes_another_in() {
        String other = mine.receive("NATURAL_PERSON", "2026-03-03");
        step(Role.SIGNER, "merges", Map.of("on", "2026-03-04", "into", other))
                .statusCode(400)
                .body("reason", equalTo("NOT_THE_SAME_APPLICANT"));
        Map<String, Object> first = mine.entry("NATURAL_PERSON", "2026-03-02");
        first.put("applicantIdNumber", "11010519491231002X");
        first.putAll(Map.of("applicantName", "王某", "subject", "决算"));
        Map<String, Object> second = mine.entry("NATURAL_PERSON", "2026-03-03");
        second.put("applicantIdNumber", "11010519491231002X");
        second.putAll(Map.of("applicantName", "王某", "subject", "决算"));
        String into = ApplicationsForTests.APPLICATIONS.created(first);
        application = ApplicationsForTests.APPLICATIONS.created(second);
        step(Role.SIGNER, "merges", Map.of("on", "2026-03-04", "into", into))
                .statusCode(200)
                .body("outcome", equalTo("OTHER_MISC"))
                .body("outcomeDetail", equalTo("MERGED"))
                .body("handling.mergedInto", equalTo(into));
    }

    @Test
    void every_step_says_whether_it_may_be_taken_and_why_not() {
        read().body("handling.actions.find { it.event == 'assign' }.allowed", equalTo(true))
                .body("handling.actions.find { it.event == 'assign' }.needs", contains("on", "handler"))
                .body("handling.actions.find { it.event == 'dispatch' }.refusal.detail", equalTo("处于“已收到”的申请不能发出答复"))
                .body("handling.actions.find { it.event == 'refund' }.refusal.type", equalTo("/problems/forbidden"));
        as(Role.SUPERVISOR)
                .get(path(""))
                .then()
                .statusCode(200)
                .body("handling.actions.findAll { it.allowed }", empty());
    }

    @Test
    void bad_input_is_refused_at_its_place_and_changes_nothing() {
        String before = read().extract().asString();
        step(Role.CLERK, "assignments", Map.of("handler", "李某"))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/on"));
        step(Role.CLERK, "assignments", Map.of("on", "2026-03-03", "handler", "李某", "colour", "red"))
                .statusCode(400);
        step(Role.CLERK, "assignments", Map.of("on", "2099-03-03", "handler", "李某"))
                .statusCode(400)
                .body("reason", equalTo("IN_THE_FUTURE"));
        step(Role.CLERK, "assignments", Map.of("on", "2026-03-01", "handler", "李某"))
                .statusCode(400)
                .body("reason", equalTo("BEFORE_RECEIPT"));
        step(Role.CLERK, "dispatches", Map.of("on", "2026-03-03", "way", "POST"))
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-stage"));
        step(Role.CLERK, "flights", on("2026-03-03")).statusCode(404);
        step(Role.CLERK, "consultations/x/answers", on("2026-03-03")).statusCode(404);
        as(Role.CLERK)
                .header("If-Match", "\"7\"")
                .contentType("application/json")
                .body(Map.of("on", "2026-03-03", "handler", "李某"))
                .post(path("assignments"))
                .then()
                .statusCode(412);
        assertThat(read().extract().asString()).isEqualTo(before);
    }

    @Test
    void a_drafter_neither_reviews_nor_signs() {
        processing();
        step(Role.REVIEWER, "proposals", granted("2026-03-10")).statusCode(200);
        step(Role.REVIEWER, "reviews", Map.of("on", "2026-03-11", "kind", "SECRECY"))
                .statusCode(403)
                .body("reason", equalTo("OWN_DRAFT"));
    }

    @ParameterizedTest
    @CsvSource({"UNAVAIL_UNCLEAR", "REFUSE_ABUSIVE"})
    void a_finding_that_is_a_decision_gives_its_outcome(String outcome) {
        step(Role.CLERK, "assignments", Map.of("on", "2026-03-03", "handler", "李某"))
                .statusCode(200);
        if (outcome.equals("UNAVAIL_UNCLEAR")) {
            step(
                            Role.CLERK,
                            "supplement-requests",
                            Map.of("on", "2026-03-04", "items", List.of("年度"), "servedOn", "2026-03-04"))
                    .statusCode(200);
            step(Role.CLERK, "supplements", Map.of("on", "2026-03-05", "content", "那个文件"))
                    .statusCode(200);
            step(Role.CLERK, "unclear-findings", Map.of("on", "2026-03-06", "unclear", "仍未指明"))
                    .statusCode(200);
        } else {
            step(
                            Role.CLERK,
                            "reason-requests",
                            Map.of(
                                    "on", "2026-03-04",
                                    "applications", 90,
                                    "period", "2月",
                                    "servedOn", "2026-03-04"))
                    .statusCode(200);
            step(
                            Role.CLERK,
                            "reason-decisions",
                            Map.of("on", "2026-03-06", "accepted", false, "reasons", "没有", "why", "未说明用途"))
                    .statusCode(200);
        }
        step(Role.REVIEWER, "reviews", Map.of("on", "2026-03-09", "kind", "SECRECY"))
                .statusCode(200);
        step(Role.REVIEWER, "reviews", Map.of("on", "2026-03-09", "kind", "LEGAL"))
                .statusCode(200);
        step(Role.SIGNER, "approvals", on("2026-03-09")).statusCode(200);
        step(Role.CLERK, "dispatches", Map.of("on", "2026-03-10", "way", "POST"))
                .statusCode(200)
                .body("outcome", equalTo(outcome))
                .body("closedOn", equalTo("2026-03-10"));
        Api.statistics(mine.agency(), 2026).cell("T3." + outcome + ".NATURAL_PERSON", 1);
    }

    /** Duties of domain 10.1: who has some by grant has these alone. */
    @Test
    void who_was_granted_one_duty_takes_no_step_of_another() {
        processing();
        step(Role.CLERK, "proposals", granted("2026-03-10")).statusCode(200);
        String secrecy = granted(Role.REVIEWER, "SECRECY_REVIEW");
        String legal = granted(Role.REVIEWER, "LEGAL_REVIEW");
        String head = granted(Role.SIGNER, "HEADSHIP");
        String unit = granted(Role.CLERK, "UNIT_WORK");

        step(unit, "withdrawals", Map.of("on", "2026-03-11", "proof", "撤回申请书"))
                .statusCode(403)
                .body("reason", equalTo("WRONG_DUTY"));
        step(secrecy, "reviews", Map.of("on", "2026-03-11", "kind", "LEGAL"))
                .statusCode(403)
                .body("reason", equalTo("WRONG_DUTY"));
        step(secrecy, "reviews", Map.of("on", "2026-03-11", "kind", "SECRECY")).statusCode(200);
        step(legal, "reviews", Map.of("on", "2026-03-11", "kind", "LEGAL")).statusCode(200);
        step(legal, "unit-tasks", Map.of("on", "2026-03-11", "unit", "规划科", "question", "有无", "dueOn", "2026-03-13"))
                .statusCode(403)
                .body("reason", equalTo("WRONG_DUTY"));
        step(head, "approvals", on("2026-03-12")).statusCode(200);
        as(secrecy)
                .get(path(""))
                .then()
                .statusCode(200)
                .body("handling.actions.find { it.event == 'dispatch' }.allowed", equalTo(false));
    }

    @Test
    void who_has_registered_an_application_does_not_void_it() {
        String registrar = IssuerForTests.token(
                IssuerForTests.claims(Role.REVIEWER).subject("registrar").claim("agency", mine.agency()));
        Map<String, Object> entry = mine.entry("ENTERPRISE", "2026-03-02");
        application = as(registrar)
                .contentType("application/json")
                .body(entry)
                .post("/api/v1/applications")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        step(registrar, "voidings", Map.of("ground", "TEST", "reason", "测试件")).statusCode(403);
        String promoted = IssuerForTests.token(
                IssuerForTests.claims(Role.SIGNER).subject("registrar").claim("agency", mine.agency()));
        step(promoted, "voidings", Map.of("ground", "TEST", "reason", "测试件"))
                .statusCode(403)
                .body("reason", equalTo("OWN_REGISTRATION"))
                .body("detail", equalTo("登记人不得撤销本人的登记"));
        read().body("handling.stage", equalTo("RECEIVED"));
        step(Role.SIGNER, "voidings", Map.of("ground", "TEST", "reason", "测试件")).statusCode(200);
        read().body("handling.stage", equalTo("INVALID"));
    }

    @Test
    void the_life_follows_a_correction_and_a_voiding_of_the_record() {
        processing();
        ApplicationsForTests.APPLICATIONS
                .correct(application, Map.of("receivedOn", "2026-02-27"))
                .statusCode(400)
                .body("reason", equalTo("BY_ITS_OWN_STEP"))
                .body("violations[0].pointer", equalTo("/receivedOn"))
                .body("violations[0].message", containsString(application + "/receipt-corrections"));
        ApplicationsForTests.APPLICATIONS
                .correct(application, Map.of("applicantKind", "ENTERPRISE"), Role.SIGNER)
                .statusCode(400)
                .body("reason", equalTo("BY_ITS_OWN_STEP"));
        step(
                        Role.SIGNER,
                        "receipt-corrections",
                        Map.of("on", "2026-03-10", "receivedOn", "2026-02-27", "evidence", "邮戳", "reason", "有误"))
                .statusCode(200);
        read().body("handling.clock.start", equalTo("2026-02-27"));
        Map<String, Object> conclusion = Map.of("outcome", "GRANTED", "closedOn", "2026-03-20");
        ApplicationsForTests.APPLICATIONS
                .correct(application, conclusion)
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-duty"));
        ApplicationsForTests.APPLICATIONS
                .correct(application, conclusion, Role.SIGNER)
                .statusCode(200);
        read().body("handling.stage", equalTo("CLOSED"))
                .body("handling.timeline[-1].event", equalTo("recordConcluded"));
        Map<String, Object> open = new HashMap<>();
        open.put("outcome", null);
        open.put("closedOn", null);
        Map<String, Object> other = new HashMap<>(Map.of("outcome", "REFUSE_PETITION"));
        for (Map<String, Object> change : List.of(open, other)) {
            ApplicationsForTests.APPLICATIONS
                    .correct(application, change)
                    .statusCode(403)
                    .body("type", equalTo("/problems/not-your-duty"));
        }
        read().body("handling.stage", equalTo("CLOSED")).body("outcome", equalTo("GRANTED"));
        ApplicationsForTests.APPLICATIONS
                .correct(application, open, Role.SIGNER)
                .statusCode(200);
        read().body("handling.stage", equalTo("PROCESSING"));
        ApplicationsForTests.APPLICATIONS
                .voidRecord(application, Role.SIGNER, ApplicationsForTests.TRIED_OUT)
                .statusCode(200);
        read().body("handling.stage", equalTo("INVALID"));
        step(Role.CLERK, "withdrawals", Map.of("on", "2026-03-23", "proof", "撤回申请书"))
                .statusCode(409);
    }

    @Test
    void an_imported_row_with_its_reply_goes_on_from_there() {
        Map<String, Object> entry = mine.entry("ENTERPRISE", "2026-03-02");
        entry.put("outcome", "GRANTED");
        entry.put("closedOn", "2026-03-20");
        application = ApplicationsForTests.concluded(entry);
        read().body("handling.stage", equalTo("CLOSED"));
        step(Role.CLERK, "case-openings", Map.of("on", "2026-04-01", "caseNumber", "双政复〔2026〕1号"))
                .statusCode(200)
                .body("handling.flags", hasItem("DISPUTED"))
                .body("handling.flags", hasItem("HOLD"))
                .body("outcome", equalTo("GRANTED"));
        step(Role.CLERK, "rounds", Map.of("on", "2026-05-08", "origin", "ORDER", "result", "RC_REVOKE", "reason", "撤销"))
                .statusCode(200)
                .body("handling.flags", hasItem("REDECISION"))
                .body("handling.subCases.rounds[0].dueOn", equalTo("2026-06-04"))
                .body("outcome", equalTo("GRANTED"));
    }

    @Test
    void of_two_at_the_same_moment_one_wins_and_the_other_learns_why() throws Exception {
        processing();
        Callable<Integer> propose = () ->
                step(Role.CLERK, "proposals", granted("2026-03-10")).extract().statusCode();
        try (ExecutorService two = Executors.newFixedThreadPool(4)) {
            List<Integer> answers = two.invokeAll(List.of(propose, propose, propose, propose)).stream()
                    .map(HandlingTest::got)
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(200, 409, 409, 409);
        }
    }

    @Test
    void the_words_of_people_are_sealed() {
        step(Role.CLERK, "withdrawals", Map.of("on", "2026-03-03", "proof", "王某的撤回申请书"))
                .statusCode(200)
                .body("outcomeDetail", equalTo("WITHDRAWN"));
        String kept = DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select facts::text || coalesce(words, '') from handling_step where application_id = :id")
                        .bind("id", UUID.fromString(application))
                        .mapTo(String.class)
                        .one());
        assertThat(kept).contains("2026-03-03").doesNotContain("王某");
    }

    @Test
    void the_audit_names_each_step() {
        processing();
        as(Role.AUDITOR)
                .get("/api/v1/audit/request-service/entries?operation=TAKE_STEP&agencyCode=" + mine.agency())
                .then()
                .statusCode(200)
                .body("items.after.step", hasItem("assign"))
                .body("items.after.toString()", not(containsString("王某")));
    }

    private static Integer got(java.util.concurrent.Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void processing() {
        step(Role.CLERK, "assignments", Map.of("on", "2026-03-03", "handler", "李某", "unit", "档案科"))
                .statusCode(200)
                .body("handling.stage", equalTo("IN_REVIEW"));
        step(Role.CLERK, "acceptances", on("2026-03-04")).statusCode(200);
    }

    private static Map<String, Object> on(String day) {
        return Map.of("on", day);
    }

    private static Map<String, Object> granted(String day) {
        return Map.of(
                "on",
                day,
                "parts",
                List.of(
                        Map.of(
                                "text",
                                "决算表",
                                "outcome",
                                "GRANTED",
                                "detail",
                                "PROVIDED",
                                "evidence",
                                "附件1",
                                "elements",
                                Map.of("deliveryForm", "纸质，邮寄")),
                        Map.of(
                                "text",
                                "会议记录",
                                "outcome",
                                "UNAVAIL_NOT_HELD",
                                "detail",
                                "NOT_EXIST",
                                "facts",
                                "未制作",
                                "evidence",
                                "检索档案室目录",
                                "elements",
                                Map.of(
                                        "searchPlace", "档案室",
                                        "searchWords", "会议记录",
                                        "searchedBy", "李某",
                                        "searchedOn", "2026年3月9日"))));
    }

    private ValidatableResponse step(Role role, String path, Map<String, ?> body) {
        return as(role).contentType("application/json")
                .body(body)
                .post(path(path))
                .then();
    }

    private ValidatableResponse step(String token, String path, Map<String, ?> body) {
        return as(token)
                .contentType("application/json")
                .body(body)
                .post(path(path))
                .then();
    }

    /** An account of its own with a duty of the office. */
    private String granted(Role role, String duty) {
        return IssuerForTests.token(IssuerForTests.claims(role)
                .subject("test-" + duty.toLowerCase(Locale.ROOT))
                .claim("agency", mine.agency())
                .claim("grants", List.of(duty)));
    }

    private ValidatableResponse read() {
        return as(Role.CLERK).get(path("")).then().statusCode(200);
    }

    private String path(String below) {
        return "/api/v1/applications/" + application + (below.isEmpty() ? "" : "/" + below);
    }

    /** Each role is another account. */
    private RequestSpecification as(Role role) {
        return as(
                role == Role.AUDITOR ? IssuerForTests.token(role) : IssuerForTests.tokenOfAgency(role, mine.agency()));
    }

    private static RequestSpecification as(String token) {
        return given().header("Accept-Language", "zh-CN").header("Authorization", "Bearer " + token);
    }
}
