package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** The life of an application over HTTP: its steps, the record and the figures with them. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class HandlingTest {

    private HandledApplication life;

    @BeforeEach
    void anApplication() {
        life = HandledApplication.received();
    }

    @Test
    void from_receipt_to_the_archive() {
        life.processing();
        life.step(Role.CLERK, "proposals", HandledApplication.granted("2026-03-10"))
                .statusCode(200)
                .body("handling.stage", equalTo("APPROVAL"))
                .body("handling.subCases.draft.outcome", equalTo("PARTIAL"));
        life.step(Role.REVIEWER, "reviews", Map.of("on", "2026-03-11", "kind", "SECRECY"))
                .statusCode(200);
        life.step(Role.SIGNER, "approvals", HandledApplication.on("2026-03-11"))
                .statusCode(409)
                .body("reason", equalTo("REVIEWS_MISSING"));
        life.step(Role.REVIEWER, "reviews", Map.of("on", "2026-03-11", "kind", "LEGAL"))
                .statusCode(200);
        life.step(Role.SIGNER, "approvals", Map.of("on", "2026-03-12", "documentNumber", "公复〔2026〕99号"))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/documentNumber"));
        life.step(Role.SIGNER, "approvals", HandledApplication.on("2026-03-12"))
                .statusCode(200)
                .body("handling.stage", equalTo("DECIDED"))
                .body("handling.subCases.draft.documentNumber", equalTo("公复〔2026〕1号"));
        life.step(Role.SIGNER, "recalls", Map.of("on", "2026-03-12", "reason", "附件有误"))
                .statusCode(200);
        life.step(Role.CLERK, "proposals", HandledApplication.granted("2026-03-12"))
                .statusCode(200);
        life.step(Role.REVIEWER, "reviews", Map.of("on", "2026-03-12", "kind", "SECRECY"))
                .statusCode(200);
        life.step(Role.REVIEWER, "reviews", Map.of("on", "2026-03-12", "kind", "LEGAL"))
                .statusCode(200);
        life.step(Role.SIGNER, "approvals", HandledApplication.on("2026-03-12"))
                .statusCode(200)
                .body("handling.subCases.draft.documentNumber", equalTo("公复〔2026〕2号"));
        Api.statistics(life.office().agency(), 2026).cell("T3.CARRIED_OUT.NATURAL_PERSON", 1);

        life.step(Role.CLERK, "dispatches", Map.of("on", "2026-03-13", "way", "POST", "trackingNumber", "EMS1"))
                .statusCode(200)
                .body("outcome", equalTo("PARTIAL"))
                .body("closedOn", equalTo("2026-03-13"))
                .body("handling.stage", equalTo("DISPATCHED"));
        life.step(Role.CLERK, "deliveries", Map.of("on", "2026-03-16", "result", "SERVED", "proof", "本人签收"))
                .statusCode(200);
        life.step(Role.CLERK, "closings", HandledApplication.on("2026-03-16")).statusCode(200);
        life.step(Role.CLERK, "archivings", Map.of("on", "2026-03-20", "archiveNumber", "2026-0001"))
                .statusCode(409)
                .body("reason", equalTo("FILE_INCOMPLETE"))
                .body("detail", equalTo("卷内缺少文书：政府信息部分公开告知书、送达回证、政府信息公开审查呈批单、政府信息公开申请结案审批表"));
        for (String paper : List.of("D21_PARTIAL", "D40_SERVICE", "D41_REVIEW", "D52_CLOSING")) {
            life.step(Role.CLERK, "documents", Map.of("code", paper, "on", "2026-03-20"))
                    .statusCode(201);
        }
        life.step(Role.CLERK, "archivings", Map.of("on", "2026-03-20", "archiveNumber", "2026-0001"))
                .statusCode(200)
                .body("handling.stage", equalTo("ARCHIVED"))
                .body("handling.timeline.event.size()", equalTo(15))
                .body("handling.timeline[0].said", equalTo("分办"));
        Api.statistics(life.office().agency(), 2026)
                .cell("T3.PARTIAL.NATURAL_PERSON", 1)
                .cell("T3.CARRIED_OUT.NATURAL_PERSON", 0);
        Api.verify(life.office().agency()).statusCode(200).body("differences", empty());
    }

    @Test
    void the_term_is_shown_with_every_day() {
        life.read()
                .body("handling.stage", equalTo("RECEIVED"))
                .body("handling.clock.dueOn", equalTo("2026-03-30"))
                .body("handling.flags", hasItem("OVERDUE"));
        life.as(Role.CLERK)
                .get(life.path("clock"))
                .then()
                .statusCode(200)
                .body("counted", equalTo(20))
                .body("days.find { it.day == '2026-03-07' }.why", equalTo("周末，不计入"))
                .body("days.find { it.day == '2026-03-30' }.number", equalTo(20));
    }

    @Test
    void an_extension_is_proposed_and_agreed_to_by_somebody_else() {
        life.processing();
        Map<String, Object> extension = Map.of("on", "2026-03-20", "days", 20, "reason", "检索量大");
        life.step(Role.CLERK, "extensions", extension)
                .statusCode(200)
                .body("handling.flags", not(hasItem("EXTENDED")))
                .body("handling.pending[0].event", equalTo("extend"));
        life.step(Role.CLERK, "extensions/1/approvals", HandledApplication.on("2026-03-23"))
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
        life.step(Role.SIGNER, "extensions/1/approvals", HandledApplication.on("2026-03-31"))
                .statusCode(409)
                .body("reason", equalTo("TERM_OVER"));
        life.step(Role.SIGNER, "extensions/1/approvals", HandledApplication.on("2026-03-23"))
                .statusCode(200)
                .body("handling.flags", hasItem("EXTENDED"))
                .body("handling.pending", empty())
                .body("handling.clock.length", equalTo(40))
                .body("handling.clock.dueOn", equalTo("2026-04-28"));
        life.step(Role.CLERK, "extensions", extension)
                .statusCode(409)
                .body("reason", equalTo("EXTENDED_ALREADY"))
                .body("detail", equalTo("答复期限只能延长一次"));
    }

    @Test
    void a_refused_proposal_changes_nothing_and_is_gone() {
        life.processing();
        life.step(Role.CLERK, "extensions", Map.of("on", "2026-03-20", "days", 5, "reason", "检索量大"))
                .statusCode(200);
        life.step(Role.SIGNER, "pending-steps/1/refusals", HandledApplication.on("2026-03-20"))
                .statusCode(200)
                .body("handling.pending", empty())
                .body("handling.clock.dueOn", equalTo("2026-03-30"));
        life.step(Role.SIGNER, "pending-steps/1/approvals", HandledApplication.on("2026-03-20"))
                .statusCode(409)
                .body("reason", equalTo("NO_PENDING_STEP"));
    }

    @Test
    void a_supplement_that_never_came_ends_it_and_one_with_a_good_reason_opens_it_again() {
        life.step(Role.CLERK, "assignments", Map.of("on", "2026-03-03", "handler", "李某"))
                .statusCode(200);
        life.step(Role.CLERK, "supplement-requests", Map.of("on", "2026-03-04", "items", List.of("年度")))
                .statusCode(200)
                .body("handling.stage", equalTo("SUPPLEMENT_REQUESTED"))
                .body("handling.clock.dueOn", nullValue())
                .body("handling.clock.open.kind", equalTo("STOPPED"));
        life.step(Role.CLERK, "supplement-lapses", HandledApplication.on("2026-04-01"))
                .statusCode(409)
                .body("reason", equalTo("NOTICE_NOT_SERVED"));
        life.step(
                        Role.CLERK,
                        "deliveries",
                        Map.of("on", "2026-03-06", "result", "SERVED", "proof", "本人签收", "document", "D04_SUPPLEMENT"))
                .statusCode(200);
        life.step(Role.CLERK, "supplement-lapses", HandledApplication.on("2026-03-20"))
                .statusCode(409)
                .body("reason", equalTo("PERIOD_NOT_OVER"))
                .body("detail", equalTo("期限至2026-03-20届满"));
        life.step(Role.CLERK, "supplement-lapses", HandledApplication.on("2026-03-23"))
                .statusCode(200);
        life.step(Role.SIGNER, "pending-steps/1/approvals", HandledApplication.on("2026-03-24"))
                .statusCode(200)
                .body("outcome", equalTo("OTHER_SUPPLEMENT_LAPSED"))
                .body("closedOn", equalTo("2026-03-24"));
        life.step(Role.SIGNER, "supplements", Map.of("on", "2026-03-25", "content", "2025年"))
                .statusCode(409)
                .body("reason", equalTo("GOOD_REASON_NEEDED"));
        life.step(Role.SIGNER, "supplements", Map.of("on", "2026-03-25", "content", "2025年", "goodReason", "住院"))
                .statusCode(200)
                .body("outcome", nullValue())
                .body("handling.stage", equalTo("IN_REVIEW"))
                .body("handling.clock.start", equalTo("2026-03-25"));
        Api.verify(life.office().agency()).statusCode(200).body("differences", empty());
    }

    @Test
    void a_fee_is_by_the_tariff_and_counts_when_it_is_paid() {
        life.processing();
        Map<String, Object> notice = new HashMap<>(Map.of(
                "on", "2026-03-09", "method", "PAGE", "units", 44, "amountYuan", "140.00", "servedOn", "2026-03-10"));
        notice.put("amountYuan", "0.37");
        life.step(Role.CLERK, "fee-notices", FeesForTests.notice(notice))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/amountYuan"))
                .body("reason", equalTo("NOT_BY_THE_TARIFF"));
        notice.put("amountYuan", "140.00");
        life.step(Role.CLERK, "fee-notices", FeesForTests.notice(notice)).statusCode(200);
        life.step(Role.SIGNER, "pending-steps/1/approvals", HandledApplication.on("2026-03-09"))
                .statusCode(200)
                .body("handling.stage", equalTo("FEE_NOTIFIED"));
        life.step(Role.CLERK, "fee-notices/1/payments", Map.of("on", "2026-03-11", "amountYuan", "40"))
                .statusCode(200)
                .body("handling.stage", equalTo("FEE_NOTIFIED"));
        life.step(Role.CLERK, "fee-notices/1/payments", Map.of("on", "2026-03-12", "amountYuan", "100"))
                .statusCode(200)
                .body("handling.stage", equalTo("PROCESSING"))
                .body("handling.subCases.feeNotices[0].state", equalTo("PAID"))
                .body("handling.clock.start", equalTo("2026-03-12"))
                .body("processingFeeYuan", equalTo("140.00"));
        life.step(Role.SIGNER, "refunds", Map.of("on", "2026-03-13", "amountYuan", "200", "ground", "OVERPAID"))
                .statusCode(400)
                .body("reason", equalTo("MORE_THAN_PAID"));
        life.step(Role.SIGNER, "refunds", Map.of("on", "2026-03-13", "amountYuan", "140", "ground", "REVOKED"))
                .statusCode(200)
                .body("processingFeeYuan", nullValue());
        Api.verify(life.office().agency()).statusCode(200).body("differences", empty());
    }

    @Test
    void parts_that_are_split_off_count_each_and_keep_the_term() {
        life.processing();
        life.step(Role.SIGNER, "splits", Map.of("on", "2026-03-05", "parts", List.of("决算", "合同", "预算")))
                .statusCode(200)
                .body("subject", equalTo("决算"));
        assertThat(life.office().count()).isEqualTo(3);
        Api.statistics(life.office().agency(), 2026).cell("T3.NEW_RECEIVED.NATURAL_PERSON", 3);
        String part = ApplicationsForTests.APPLICATIONS
                .list("?agencyCode=" + life.office().agency() + "&receivedFrom=2026-03-02")
                .extract()
                .path("items.find { it.receiptNumber.endsWith('-3') }.id");
        ApplicationsForTests.APPLICATIONS
                .read(part)
                .body("handling.splitFrom", equalTo(life.id()))
                .body("handling.stage", equalTo("PROCESSING"))
                .body("handling.clock.dueOn", equalTo("2026-03-30"));
    }

    @Test
    void only_one_of_the_same_applicant_that_is_open_takes_another_in() {
        String other = life.office().receive("NATURAL_PERSON", "2026-03-03");
        life.step(Role.SIGNER, "merges", Map.of("on", "2026-03-04", "into", other))
                .statusCode(400)
                .body("reason", equalTo("NOT_THE_SAME_APPLICANT"));
        Map<String, Object> first = life.office().entry("NATURAL_PERSON", "2026-03-02");
        first.put("applicantIdNumber", "11010519491231002X");
        first.putAll(Map.of("applicantName", "王某", "subject", "决算"));
        Map<String, Object> second = life.office().entry("NATURAL_PERSON", "2026-03-03");
        second.put("applicantIdNumber", "11010519491231002X");
        second.putAll(Map.of("applicantName", "王某", "subject", "决算"));
        String into = ApplicationsForTests.APPLICATIONS.created(first);
        life = new HandledApplication(life.office(), ApplicationsForTests.APPLICATIONS.created(second));
        life.step(Role.SIGNER, "merges", Map.of("on", "2026-03-04", "into", into))
                .statusCode(200)
                .body("outcome", equalTo("OTHER_MISC"))
                .body("outcomeDetail", equalTo("MERGED"))
                .body("handling.mergedInto", equalTo(into));
    }
}
