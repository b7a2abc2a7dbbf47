package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Fees over the life of an application, and what section six of the report says of them (domain 3.4). */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FeeLifeTest {

    private static final String PERSON = "230505199207150034";

    private String agency;

    @BeforeEach
    void anAgency() {
        agency = Api.agency("230505");
    }

    @AfterEach
    void what_was_posted_is_what_is_recounted() {
        Api.verify(agency).statusCode(200).body("differences", empty());
    }

    @Test
    void a_fee_in_two_payments_counts_in_the_year_of_each() {
        LifeForTests life = LifeForTests.received(agency, null, "2025-12-08").processing("2025-12-09");
        life.charge("2025-12-15", "PAGE", 57, "270");
        pay(life, "2025-12-30", "70");
        pay(life, "2026-01-06", "200").body("processingFeeYuan", equalTo("270.00"));

        sectionSix(2025, 1, "70.00");
        sectionSix(2026, 1, "200.00");
        life.read().body("processingFeePayments", equalTo("2025-12-30 70.00; 2026-01-06 200.00"));
    }

    @Test
    void a_refund_reduces_the_year_of_its_payment() {
        LifeForTests life = LifeForTests.received(agency, null, "2025-12-08").processing("2025-12-09");
        life.charge("2025-12-15", "PAGE", 57, "270");
        pay(life, "2025-12-30", "70");
        pay(life, "2026-01-06", "200");
        life.step(Role.SIGNER, "refunds", Map.of("on", "2026-02-02", "amountYuan", "230", "ground", "OVERPAID"));

        sectionSix(2025, 1, "40.00");
        noSectionSix(2026);
    }

    @Test
    void a_refund_after_the_report_reduces_its_own_year() {
        LifeForTests life = LifeForTests.received(agency, null, "2025-03-03").processing("2025-03-04");
        life.charge("2025-03-05", "PAGE", 57, "270");
        pay(life, "2025-03-10", "270");
        signed(agency, 2025, 1).statusCode(200).body("version", equalTo(1));
        life.send(
                        Role.SIGNER,
                        "refunds",
                        Map.of("on", "2026-02-02", "amountYuan", "270", "ground", "REVOKED", "reported", false))
                .statusCode(400)
                .body("violations.pointer", contains("/reported"));
        life.step(Role.SIGNER, "refunds", Map.of("on", "2026-02-02", "amountYuan", "270", "ground", "REVOKED"))
                .body("handling.subCases.refunds[0].reportedYears", contains(2025));

        sectionSix(2025, 1, "270.00");
        LifeForTests.received(agency, null, "2026-03-02");
        Api.statistics(agency, 2026).response().body("processingFees.amountYuan", equalTo("-270.00"));
    }

    @Test
    void each_payment_says_on_which_way_the_money_came() {
        LifeForTests life = LifeForTests.received(agency, null, "2026-03-02").processing("2026-03-03");
        life.charge("2026-03-04", "PAGE", 57, "270");
        life.send(
                        Role.CLERK,
                        "fee-notices/1/payments",
                        Map.of("on", "2026-03-05", "amountYuan", "70", "route", "PIGEON"))
                .statusCode(400)
                .body("violations.pointer", contains("/route"));
        life.step(
                Role.CLERK,
                "fee-notices/1/payments",
                Map.of("on", "2026-03-05", "amountYuan", "70", "route", "ONLINE", "receipt", "黑财01234567"));
        pay(life, "2026-03-06", "200");

        life.read()
                .body("handling.subCases.feeNotices[0].payments.route", contains("ONLINE", null))
                .body("handling.subCases.feeNotices[0].payments[0].receipt", equalTo("黑财01234567"));
        sectionSix(2026, 1, "270.00");
    }

    /** Each payment by itself: the report of the one year is signed, that of the other is not. */
    @Test
    void a_refund_of_two_years_counts_in_its_own_as_far_as_the_report_is_signed() {
        LifeForTests life = LifeForTests.received(agency, null, "2025-12-08").processing("2025-12-09");
        life.charge("2025-12-15", "PAGE", 57, "270");
        pay(life, "2025-12-30", "70");
        pay(life, "2026-01-06", "200");
        signed(agency, 2025, 1).statusCode(200);
        signed(Api.agency("230505"), 2026, 1).statusCode(200);

        life.step(Role.SIGNER, "refunds", Map.of("on", "2026-02-02", "amountYuan", "250", "ground", "OVERPAID"))
                .body("handling.subCases.refunds[0].reportedYears", contains(2025))
                .body(
                        "processingFeePayments",
                        equalTo("2025-12-30 70.00; 2026-01-06 200.00; 2026-01-06 -200.00; 2026-02-02 -50.00"));
        sectionSix(2025, 1, "70.00");
    }

    /** Decision 029: the work of a body may stand in the report of another one. */
    @Test
    void a_refund_counts_in_its_own_year_where_the_report_that_includes_the_body_is_signed() {
        String whole = Api.agency("230505");
        Map<String, Object> fact = Api.fact(agency, "230505", "DEPARTMENT", 2);
        fact.putAll(Map.of("duty", "INCLUDED_IN", "includedIn", whole));
        Api.replicate(agency, List.of(fact)).statusCode(200);
        LifeForTests life = LifeForTests.received(agency, null, "2025-12-08").processing("2025-12-09");
        life.charge("2025-12-15", "PAGE", 57, "270");
        pay(life, "2025-12-30", "270");
        signed(whole, 2025, 1).statusCode(200);

        life.step(Role.SIGNER, "refunds", Map.of("on", "2026-02-02", "amountYuan", "50", "ground", "OVERPAID"))
                .body("handling.subCases.refunds[0].reportedYears", contains(2025))
                .body("processingFeePayments", equalTo("2025-12-30 270.00; 2026-02-02 -50.00"))
                .body("erratumOf", empty());
    }

    @Test
    void which_reports_are_signed_is_told_by_the_gateway_alone_and_never_taken_back() {
        signed(agency, 2025, 2).statusCode(200).body("version", equalTo(2));
        signed(agency, 2025, 1).statusCode(200).body("version", equalTo(2));
        signed(agency, 2025, 0).statusCode(400).body("violations.pointer", contains("/version"));
        signed("11230505999999999X", 2025, 1).statusCode(404);
        LifeForTests.as(Role.SIGNER)
                .body(Map.of("version", 3))
                .put("/api/v1/signed-reports/" + agency + "/2025")
                .then()
                .statusCode(403);
    }

    /** What is changed behind a signed report is told apart in the audit: it needs another version of the report. */
    @Test
    void a_correction_behind_a_signed_report_is_an_erratum() {
        LifeForTests life = LifeForTests.received(agency, null, "2025-03-03")
                .processing("2025-03-04")
                .replied("2025-03-10");
        Map<String, Object> right =
                new LinkedHashMap<>(Map.of("on", "2026-02-02", "outcome", "PARTIAL", "reason", "登记有误"));
        life.step(Role.SIGNER, "outcome-corrections", right);
        erratum(life, 0);

        signed(agency, 2025, 1).statusCode(200);
        right.put("outcome", "GRANTED");
        life.step(Role.SIGNER, "outcome-corrections", right);
        erratum(life, 1);
    }

    private static void erratum(LifeForTests life, int entries) {
        List<List<Map<String, Object>>> reports = given().get(
                        "/api/v1/audit/request-service/entries?operation=TAKE_STEP&limit=500&objectId=" + life.id())
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.after.step == 'correctLeaf' && it.after.erratumOf != null }.after.erratumOf");
        assertThat(reports)
                .hasSize(entries)
                .allSatisfy(one -> assertThat(one).extracting("year").containsExactly(2025));
        life.read().body("erratumOf.size()", equalTo(entries));
    }

    private static ValidatableResponse signed(String agency, int year, int version) {
        return LifeForTests.as(Role.SERVICE)
                .body(Map.of("version", version))
                .put("/api/v1/signed-reports/" + agency + "/" + year)
                .then();
    }

    /** Vector F057: paid and refunded in full in the same year. */
    @Test
    void what_was_given_back_in_full_is_nothing() {
        LifeForTests life = LifeForTests.received(agency, null, "2025-10-13").processing("2025-10-14");
        life.charge("2025-10-20", "PAGE", 57, "270");
        pay(life, "2025-11-03", "270");
        life.step(Role.SIGNER, "refunds", Map.of("on", "2025-12-10", "amountYuan", "270", "ground", "REVOKED"))
                .body("processingFeeYuan", nullValue());

        noSectionSix(2025);
    }

    /** Vector F055: a notice that lapses unpaid is an outcome, and no money. */
    @Test
    void what_was_asked_for_and_not_paid_is_nothing() {
        LifeForTests life = LifeForTests.received(agency, PERSON, "2025-03-03").processing("2025-03-04");
        Map<String, Object> notice = new LinkedHashMap<>(Map.of("on", "2025-03-10", "method", "ITEM", "units", 15));
        notice.put("amountYuan", "500");
        notice.put("servedOn", "2025-03-11");
        life.step(Role.CLERK, "fee-notices", FeesForTests.notice(notice));
        life.agree("2025-03-10");
        life.step(Role.CLERK, "fee-notices/1/lapses", Map.of("on", "2025-04-10"));
        life.agree("2025-04-10").body("outcome", equalTo("OTHER_FEE_UNPAID"));

        noSectionSix(2025);
        Api.statistics(agency, 2025).cell("T3.OTHER_FEE_UNPAID.NATURAL_PERSON", 1);
    }

    /** It does not begin the handling anew, is counted by its day, and is given back like every other payment. */
    @Test
    void money_that_comes_when_the_fee_has_lapsed_is_received_and_revives_nothing() {
        LifeForTests life = LifeForTests.received(agency, null, "2025-12-08").processing("2025-12-09");
        life.charge("2025-12-10", "PAGE", 44, "140");
        // Served on the 10th of December, to be paid until the 8th of January; nobody has recorded the lapse yet.
        pay(life, "2026-01-09", "60")
                .body("handling.stage", equalTo("FEE_NOTIFIED"))
                .body("handling.clock.open.kind", equalTo("STOPPED"))
                .body("handling.timeline.event", hasItem("payLate"))
                .body("handling.subCases.feeNotices[0].state", equalTo("NOTIFIED"))
                .body("handling.subCases.feeNotices[0].paidYuan", equalTo("60"));
        life.step(Role.CLERK, "fee-notices/1/lapses", Map.of("on", "2026-01-12"));
        life.agree("2026-01-12").body("outcome", equalTo("OTHER_FEE_UNPAID"));

        // The bank tells of it later than it came.
        pay(life, "2026-01-10", "140")
                .body("handling.stage", equalTo("CLOSED"))
                .body("outcome", equalTo("OTHER_FEE_UNPAID"))
                .body("closedOn", equalTo("2026-01-12"))
                .body("handling.subCases.feeNotices[0].state", equalTo("LAPSED"))
                .body("handling.subCases.feeNotices[0].payments.amountYuan", contains("60", "140"))
                .body("handling.hints.code", contains("PART_PAYMENT_KEPT"))
                .body("processingFeeYuan", equalTo("200.00"));
        sectionSix(2026, 1, "200.00");
        noSectionSix(2025);
        Api.statistics(agency, 2026).cell("T3.OTHER_FEE_UNPAID.NATURAL_PERSON", 1);

        life.step(Role.SIGNER, "refunds", Map.of("on", "2026-01-20", "amountYuan", "200", "ground", "OTHER"))
                .body("handling.hints", empty());
        noSectionSix(2026);
    }

    /** It is paid in full when the office holds the whole sum in time, and the term begins anew on that day. */
    @Test
    void neither_what_was_given_back_nor_what_came_too_late_pays_a_fee() {
        LifeForTests givenBack =
                LifeForTests.received(agency, null, "2026-03-02").processing("2026-03-03");
        givenBack.charge("2026-03-04", "PAGE", 44, "140");
        pay(givenBack, "2026-03-05", "100");
        givenBack
                .step(Role.SIGNER, "refunds", Map.of("on", "2026-03-06", "amountYuan", "100", "ground", "PART_PAYMENT"))
                .body("handling.subCases.feeNotices[0].paidYuan", equalTo("0.00"));
        pay(givenBack, "2026-03-09", "40")
                .body("handling.stage", equalTo("FEE_NOTIFIED"))
                .body("handling.subCases.feeNotices[0].state", equalTo("NOTIFIED"));
        pay(givenBack, "2026-03-10", "100")
                .body("handling.stage", equalTo("PROCESSING"))
                .body("handling.clock.start", equalTo("2026-03-10"));

        LifeForTests outOfOrder =
                LifeForTests.received(agency, null, "2026-03-02").processing("2026-03-03");
        outOfOrder.charge("2026-03-04", "PAGE", 44, "140");
        pay(outOfOrder, "2026-03-17", "100");
        pay(outOfOrder, "2026-03-16", "40")
                .body("handling.subCases.feeNotices[0].state", equalTo("PAID"))
                .body("handling.clock.start", equalTo("2026-03-17"));
        String part = outOfOrder
                .step(Role.SIGNER, "splits", Map.of("on", "2026-03-18", "parts", List.of("甲合同", "乙合同")))
                .extract()
                .path("handling.parts[0].id");
        new Api("applications").read(part).body("handling.clock.start", equalTo("2026-03-17"));

        // Served on the 4th of March, to be paid until the 1st of April.
        LifeForTests late = LifeForTests.received(agency, null, "2026-03-02").processing("2026-03-03");
        late.charge("2026-03-04", "PAGE", 44, "140");
        pay(late, "2026-04-02", "100").body("handling.timeline.event", hasItem("payLate"));
        pay(late, "2026-03-31", "40")
                .body("handling.stage", equalTo("FEE_NOTIFIED"))
                .body("handling.subCases.feeNotices[0].state", equalTo("NOTIFIED"));
        sectionSix(2026, 3, "420.00");
    }

    @Test
    void what_had_come_in_time_and_was_heard_of_after_the_lapse_is_to_be_made_good() {
        LifeForTests life = LifeForTests.received(agency, null, "2025-12-08").processing("2025-12-09");
        life.charge("2025-12-10", "PAGE", 44, "140");
        life.step(Role.CLERK, "fee-notices/1/lapses", Map.of("on", "2026-01-12"));
        life.agree("2026-01-12");

        pay(life, "2026-01-08", "140")
                .body("handling.hints.code", contains("PART_PAYMENT_KEPT", "LAPSED_THOUGH_PAID"))
                .body("handling.hints[1].number", equalTo(1))
                .body("outcome", equalTo("OTHER_FEE_UNPAID"));
        life.step(Role.SIGNER, "rounds", Map.of("on", "2026-01-14", "origin", "OWN", "reason", "申请人已在期限内缴费"));
        sectionSix(2026, 1, "140.00");
    }

    @Test
    void money_for_a_notice_that_was_taken_back_is_received_and_what_cannot_be_is_refused() {
        LifeForTests life = LifeForTests.received(agency, null, "2026-03-02").processing("2026-03-03");
        life.charge("2026-03-04", "PAGE", 44, "140");
        life.step(Role.SIGNER, "fee-notices/1/cancellations", Map.of("on", "2026-03-05", "reason", "误发"));
        Map<String, Object> payment = new LinkedHashMap<>(Map.of("on", "2026-03-03", "amountYuan", "140"));
        refusedPayment(life, "1", payment, 400, "NOT_BEFORE");
        payment.put("on", "2999-01-01");
        refusedPayment(life, "1", payment, 400, "IN_THE_FUTURE");
        payment.put("on", "2026-03-06");
        refusedPayment(life, "2", payment, 409, "NO_FEE_NOTICE");
        noSectionSix(2026);

        pay(life, "2026-03-06", "140")
                .body("handling.stage", equalTo("PROCESSING"))
                .body("handling.clock.dueOn", equalTo("2026-03-30"))
                .body("handling.subCases.feeNotices[0].state", equalTo("CANCELLED"));
        sectionSix(2026, 1, "140.00");
        life.charge("2026-03-09", "PAGE", 44, "140");
        payment.put("on", "2026-03-10");
        pay(life, "2026-03-10", "140", 2).body("handling.subCases.feeNotices[1].state", equalTo("PAID"));
        refusedPayment(life, "2", payment, 409, "FEE_NOTICE_SETTLED");
    }

    /** Invariant V24 of domain 11, each refusal beside what is taken. */
    @Test
    void a_fee_lapses_unpaid_alone_after_its_notice_and_its_term_and_no_more_is_given_back_than_came() {
        LifeForTests life = LifeForTests.received(agency, null, "2026-03-02").processing("2026-03-03");
        life.send(Role.CLERK, "fee-notices/1/payments", Map.of("on", "2026-03-04", "amountYuan", "140"))
                .statusCode(409);
        Map<String, Object> notice =
                new LinkedHashMap<>(Map.of("on", "2026-03-04", "method", "PAGE", "units", 44, "amountYuan", "140"));
        life.step(Role.CLERK, "fee-notices", FeesForTests.notice(notice));
        life.agree("2026-03-04");
        life.send(Role.CLERK, "fee-notices/1/lapses", Map.of("on", "2026-06-01"))
                .statusCode(409)
                .body("reason", equalTo("NOTICE_NOT_SERVED"));
        refusedPayment(life, "1", Map.of("on", "2026-03-03", "amountYuan", "140"), 400, "BEFORE_LAST_STEP");
        pay(life, "2026-03-06", "140").body("handling.subCases.feeNotices[0].state", equalTo("PAID"));
        life.send(Role.CLERK, "fee-notices/1/lapses", Map.of("on", "2026-06-01"))
                .statusCode(409);
        life.send(Role.SIGNER, "refunds", Map.of("on", "2026-03-09", "amountYuan", "140.01", "ground", "OVERPAID"))
                .statusCode(400)
                .body("reason", equalTo("MORE_THAN_PAID"));
        sectionSix(2026, 1, "140.00");

        life.step(Role.SIGNER, "refunds", Map.of("on", "2026-03-09", "amountYuan", "140", "ground", "REVOKED"));
        noSectionSix(2026);
    }

    private static void refusedPayment(
            LifeForTests life, String notice, Map<String, ?> body, int status, String reason) {
        life.send(Role.CLERK, "fee-notices/" + notice + "/payments", body)
                .statusCode(status)
                .body("reason", equalTo(reason));
    }

    /** Vector D049: the last day is the payer's, and the leaf counts in the year of the day after it. */
    @Test
    void a_fee_that_is_not_paid_ends_it_from_the_working_day_after_the_last_one() {
        LifeForTests life = LifeForTests.received(agency, null, "2025-12-08").processing("2025-12-09");
        life.charge("2025-12-15", "PAGE", 44, "140");
        life.read().body("handling.terms.find { it.timer == 'T_FEE' }.dueOn", equalTo("2026-01-13"));
        life.send(Role.CLERK, "fee-notices/1/lapses", Map.of("on", "2026-01-13"))
                .statusCode(409)
                .body("reason", equalTo("PERIOD_NOT_OVER"));
        life.step(Role.CLERK, "fee-notices/1/lapses", Map.of("on", "2026-01-14"));
        life.agree("2026-01-14").body("outcome", equalTo("OTHER_FEE_UNPAID"));

        Api.statistics(agency, 2025).cell("T3.CARRIED_OUT.NATURAL_PERSON", 1);
        Api.statistics(agency, 2026).cell("T3.OTHER_FEE_UNPAID.NATURAL_PERSON", 1);
    }

    /** Vector F053: one application is charged by item or by page, never both. */
    @ParameterizedTest
    @CsvSource({"ITEM, 31, 2200, PAGE, 250, 4700", "PAGE, 250, 4700, ITEM, 31, 2200"})
    void one_application_has_one_method(String first, int units, String yuan, String other, int more, String second) {
        LifeForTests life = LifeForTests.received(agency, PERSON, "2026-03-02").processing("2026-03-03");
        life.charge("2026-03-04", first, units, yuan);
        life.send(
                        Role.CLERK,
                        "fee-notices",
                        FeesForTests.notice(
                                Map.of("on", "2026-03-05", "method", other, "units", more, "amountYuan", second)))
                .statusCode(409);
        pay(life, "2026-03-06", yuan);
        life.send(
                        Role.CLERK,
                        "fee-notices",
                        FeesForTests.notice(
                                Map.of("on", "2026-03-09", "method", other, "units", more, "amountYuan", second)))
                .statusCode(409)
                .body("reason", equalTo("PAID_ALREADY"));
    }

    /** What the office chose with a notice that it has taken back holds for the next one (vector F053, domain 3.4). */
    @Test
    void a_notice_in_the_place_of_one_that_was_taken_back_charges_by_the_same_method() {
        LifeForTests life = LifeForTests.received(agency, PERSON, "2026-03-02").processing("2026-03-03");
        life.charge("2026-03-04", "PAGE", 44, "140");
        life.step(Role.SIGNER, "fee-notices/1/cancellations", Map.of("on", "2026-03-05", "reason", "页数有误"));
        life.send(
                        Role.CLERK,
                        "fee-notices",
                        FeesForTests.notice(
                                Map.of("on", "2026-03-06", "method", "ITEM", "units", 31, "amountYuan", "2200")))
                .statusCode(400)
                .body("reason", equalTo("ONE_METHOD"))
                .body("violations.pointer", contains("/method"));

        life.charge("2026-03-06", "PAGE", 57, "270");
        pay(life, "2026-03-09", "270", 2).body("handling.subCases.feeNotices.state", contains("CANCELLED", "PAID"));
    }

    /** The twelfth application of the month costs 100 yuan (vector F047); the count starts anew with the next. */
    @Test
    void items_are_counted_by_applicant_and_natural_month() {
        for (int i = 1; i <= 10; i++) {
            LifeForTests.received(agency, PERSON, "2026-03-0" + (1 + i % 9));
        }
        LifeForTests.received(agency, "230505199207150018", "2026-03-05");
        LifeForTests.received(agency, PERSON, "2026-02-27");
        LifeForTests eleventh =
                LifeForTests.received(agency, PERSON, "2026-03-10").processing("2026-03-11");
        LifeForTests twelfth =
                LifeForTests.received(agency, PERSON, "2026-03-11").processing("2026-03-12");

        Map<String, Object> notice = new LinkedHashMap<>(Map.of("on", "2026-03-12", "method", "ITEM", "units", 1));
        notice.put("amountYuan", "100");
        notice.put("earlier", 3);
        twelfth.send(Role.CLERK, "fee-notices", FeesForTests.notice(notice))
                .statusCode(400)
                .body("violations.pointer", contains("/earlier"))
                .body("reason", equalTo("OTHER_EARLIER_ITEMS"));
        notice.remove("earlier");
        twelfth.step(Role.CLERK, "fee-notices", FeesForTests.notice(notice));
        twelfth.agree("2026-03-12")
                .body("handling.subCases.feeNotices[0].earlier", equalTo(11))
                .body("handling.subCases.feeNotices[0].computedYuan", equalTo("100.00"))
                .body("handling.subCases.feeNotices[0].steps.from", contains(12))
                .body("handling.subCases.feeNotices[0].steps.to", contains(12))
                .body("handling.subCases.feeNotices[0].reduction", nullValue());
        eleventh.step(Role.CLERK, "fee-notices", FeesForTests.notice(notice));
        LifeForTests april = LifeForTests.received(agency, PERSON, "2026-04-01").processing("2026-04-02");
        notice.put("on", "2026-04-02");
        april.send(Role.CLERK, "fee-notices", FeesForTests.notice(notice))
                .statusCode(400)
                .body("reason", equalTo("NOT_BY_THE_TARIFF"));
    }

    @Test
    void of_who_has_applied_more_than_five_hundred_times_since_nothing_is_forgotten() {
        StringBuilder csv = new StringBuilder(
                "receiptNumber,agencyCode,channel,applicantKind,receivedOn,closedOn,outcome,applicantIdNumber\n");
        for (int i = 0; i < 520; i++) {
            String days = i < 10 ? "2026-03-03,2026-03-20" : "2025-05-06,2025-05-20";
            csv.append("F-%d,%s,ONLINE,NATURAL_PERSON,%s,GRANTED,%s%n".formatted(i, agency, days, PERSON));
        }
        new Api("applications").importCsv(csv.toString(), "").statusCode(200);
        LifeForTests eleventh =
                LifeForTests.received(agency, PERSON, "2026-03-10").processing("2026-03-11");

        eleventh.step(
                Role.CLERK,
                "fee-notices",
                FeesForTests.notice(
                        Map.of("on", "2026-03-12", "method", "ITEM", "units", 1, "amountYuan", "100", "earlier", 10)));
    }

    /** A paper with several items that was not split is one application, and as many items as were charged. */
    @Test
    void items_that_were_charged_together_come_before_the_next() {
        LifeForTests whole = LifeForTests.received(agency, PERSON, "2026-03-02").processing("2026-03-03");
        whole.charge("2026-03-04", "ITEM", 15, "500");
        LifeForTests next = LifeForTests.received(agency, PERSON, "2026-03-05").processing("2026-03-06");
        Map<String, Object> notice =
                new LinkedHashMap<>(Map.of("on", "2026-03-09", "method", "ITEM", "units", 2, "earlier", 1));
        notice.put("amountYuan", "200");
        next.send(Role.CLERK, "fee-notices", FeesForTests.notice(notice))
                .statusCode(400)
                .body("reason", equalTo("OTHER_EARLIER_ITEMS"))
                .body("violations[0].message", containsString("15"));
        notice.remove("earlier");
        next.step(Role.CLERK, "fee-notices", FeesForTests.notice(notice));

        whole.step(Role.SIGNER, "fee-notices/1/cancellations", Map.of("on", "2026-03-10", "reason", "免收"));
        LifeForTests last = LifeForTests.received(agency, PERSON, "2026-03-11").processing("2026-03-12");
        notice.put("on", "2026-03-12");
        last.send(Role.CLERK, "fee-notices", FeesForTests.notice(notice))
                .statusCode(400)
                .body("reason", equalTo("NOT_BY_THE_TARIFF"));
    }

    /** What was named under Art. 35 is over when the term begins anew behind it with the payment. */
    @Test
    void a_day_that_was_named_does_not_outlive_a_payment_after_it() {
        LifeForTests life = LifeForTests.received(agency, null, "2026-03-02");
        life.step(Role.CLERK, "assignments", Map.of("on", "2026-03-03", "handler", "李某"));
        life.step(Role.CLERK, "reason-requests", Map.of("on", "2026-03-04", "applications", 40, "period", "2025年"));
        life.step(
                        Role.SIGNER,
                        "reason-decisions",
                        Map.of("on", "2026-03-09", "accepted", true, "reasons", "课题需要", "deferredTo", "2026-04-20"))
                .body("handling.clock.dueOn", equalTo("2026-04-20"));
        life.charge("2026-04-15", "PAGE", 44, "140");
        pay(life, "2026-04-24", "140").body("handling.clock.dueOn", equalTo("2026-05-26"));
    }

    /** What had come before it was considered when it was named. */
    @Test
    void a_day_that_was_named_holds_against_a_consultation_though_a_supplement_had_come_before() {
        LifeForTests life = LifeForTests.received(agency, null, "2026-03-02");
        life.step(Role.CLERK, "assignments", Map.of("on", "2026-03-03", "handler", "李某"));
        life.step(Role.CLERK, "supplement-requests", Map.of("on", "2026-03-04", "items", List.of("年度")));
        life.step(Role.CLERK, "supplements", Map.of("on", "2026-03-10", "content", "2025年"));
        life.step(Role.CLERK, "reason-requests", Map.of("on", "2026-03-11", "applications", 40, "period", "2025年"));
        life.step(
                        Role.SIGNER,
                        "reason-decisions",
                        Map.of("on", "2026-03-16", "accepted", true, "reasons", "课题需要", "deferredTo", "2026-04-20"))
                .body("handling.clock.dueOn", equalTo("2026-04-20"));
        life.step(
                Role.CLERK,
                "consultations",
                Map.of(
                        "on", "2026-03-31",
                        "party", "THIRD_PARTY",
                        "partyName", "某公司",
                        "information", "合同",
                        "deliveredOn", "2026-03-31"));
        life.read().body("handling.clock.dueOn", equalTo("2026-04-20"));
    }

    @Test
    void a_notice_tells_what_the_tariff_says_and_why_it_asks_for_less() {
        LifeForTests life = LifeForTests.received(agency, null, "2026-03-02").processing("2026-03-03");
        Map<String, Object> notice = new LinkedHashMap<>(Map.of("on", "2026-03-04", "method", "PAGE", "units", 250));
        notice.put("amountYuan", "4000");
        notice.put("reduction", "多次复印同一页");
        life.step(Role.CLERK, "fee-notices", FeesForTests.notice(notice));
        life.agree("2026-03-04");

        life.read()
                .body("handling.subCases.feeNotices[0].amountYuan", equalTo("4000"))
                .body("handling.subCases.feeNotices[0].earlier", nullValue())
                .body("handling.subCases.feeNotices[0].computedYuan", equalTo("4700.00"))
                .body("handling.subCases.feeNotices[0].steps.from", contains(1, 31, 101, 201))
                .body(
                        "handling.subCases.feeNotices[0].steps.amountYuan",
                        contains("0.00", "700.00", "2000.00", "2000.00"))
                .body("handling.subCases.feeNotices[0].reduction.amountYuan", equalTo("700.00"))
                .body("handling.subCases.feeNotices[0].reduction.reason", equalTo("多次复印同一页"));
    }

    @Test
    void payments_of_a_ledger_come_to_the_fee() {
        Map<String, Object> entry = ApplicationsForTests.entryFor(agency, "P-1");
        entry.put("processingFeeYuan", "30");
        entry.put("processingFeePayments", "2021/3/10 20；2021年3月12日 10.5");
        ApplicationsForTests.imported(entry).statusCode(422).body("findings.column", contains("processingFeePayments"));
        entry.put("processingFeePayments", "twice ten");
        ApplicationsForTests.imported(entry).statusCode(422).body("findings.column", contains("processingFeePayments"));
        entry.put("processingFeePayments", "2021/3/10 20；2021年3月12日 10");
        ApplicationsForTests.imported(entry).statusCode(200);
        new Api("applications")
                .list("?agencyCode=" + agency)
                .body("items[0].processingFeePayments", equalTo("2021-03-10 20.00; 2021-03-12 10.00"));
        sectionSix(2021, 1, "30.00");
        Api.entries(agency, 2021, "S6.PROCESSING_FEE.YUAN", "").body("items.amount", equalTo(List.of("20", "10")));
    }

    private static ValidatableResponse pay(LifeForTests life, String on, String yuan) {
        return pay(life, on, yuan, 1);
    }

    private static ValidatableResponse pay(LifeForTests life, String on, String yuan, int notice) {
        return life.step(Role.CLERK, "fee-notices/" + notice + "/payments", Map.of("on", on, "amountYuan", yuan));
    }

    private void sectionSix(int year, int applications, String yuan) {
        Api.statistics(agency, year)
                .response()
                .body("processingFees.applications", equalTo(applications))
                .body("processingFees.amountYuan", equalTo(yuan));
    }

    private void noSectionSix(int year) {
        Api.statistics(agency, year).response().body("processingFees", nullValue());
    }
}
