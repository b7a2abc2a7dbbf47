package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Applications that come from one another, and what was answered before (domain 1.4, 3, 10.1). */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SplitAndMergeTest {

    private static final String PERSON = "230505199003070032";
    private static final int ROUNDS = 20;

    private String agency;

    @BeforeEach
    void an_agency() {
        agency = Api.agency("230505");
    }

    @Test
    void a_part_says_that_it_was_split_off() {
        LifeForTests life = LifeForTests.received(agency, null, "2026-03-02").processing("2026-03-03");
        split(life, "2026-03-04", "决算", "合同");
        life.read().body("handling.flags", not(hasItem("SPLIT_FROM")));
        part(life, 2).read().body("handling.flags", hasItem("SPLIT_FROM"));
        new Api("applications")
                .list("?agencyCode=" + agency + "&flag=SPLIT_FROM")
                .body("items.size()", equalTo(1));
    }

    @Test
    void nothing_is_split_while_a_step_waits_for_the_head() {
        LifeForTests life = LifeForTests.received(agency, null, "2026-03-02").processing("2026-03-03");
        life.step(Role.CLERK, "extensions", Map.of("on", "2026-03-04", "days", 10, "reason", "检索量大"));
        life.send(Role.SIGNER, "splits", Map.of("on", "2026-03-05", "parts", List.of("决算", "合同")))
                .statusCode(409)
                .body("reason", equalTo("SUBCASE_OPEN"));
        life.agree("2026-03-05");
        split(life, "2026-03-06", "决算", "合同");
        part(life, 2).read().body("handling.flags", hasItem("EXTENDED"));
    }

    @Test
    void a_second_split_goes_on_with_the_numbers() {
        LifeForTests life = LifeForTests.received(agency, null, "2026-03-02").processing("2026-03-03");
        split(life, "2026-03-04", "决算", "合同", "预算");
        split(life, "2026-03-05", "决算表", "决算说明");
        part(life, 4).read().body("subject", equalTo("决算说明"));
        Api.statistics(agency, 2026).cell("T3.NEW_RECEIVED.NATURAL_PERSON", 4);
    }

    @Test
    void a_part_that_was_split_off_in_error_is_voided_by_the_head_who_did_it_and_not_by_who_registered_the_whole() {
        String registrar = "registrar-" + agency;
        LifeForTests life = new LifeForTests(account(registrar, Role.REVIEWER)
                .body(ApplicationsForTests.entryFor(agency, "SV-1"))
                .post("/api/v1/applications")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        life.processing("2021-03-02");
        split(life, "2021-03-03", "决算", "合同", "预算");
        LifeForTests part = part(life, 3);
        split(part, "2021-03-04", "预算表", "预算说明");
        LifeForTests partOfPart = part(part, 2);
        Api.statistics(agency, 2021).cell("T3.NEW_RECEIVED.NATURAL_PERSON", 4);
        Map<String, Object> doubled = Map.of("ground", "DOUBLE", "otherApplication", life.id(), "reason", "该项并未单独申请");

        for (LifeForTests one : List.of(partOfPart, part)) {
            readByHead(one).body("handling.actions.find { it.event == 'void' }.allowed", equalTo(true));
            one.send(Role.CLERK, "voidings", doubled).statusCode(403);
            account(registrar, Role.SIGNER)
                    .body(doubled)
                    .post("/api/v1/applications/" + one.id() + "/voidings")
                    .then()
                    .statusCode(403)
                    .body("reason", equalTo("OWN_REGISTRATION"));
            one.send(Role.SIGNER, "voidings", doubled).statusCode(200);
            one.read().body("handling.stage", equalTo("INVALID"));
            given().get("/api/v1/audit/request-service/entries?operation=VOID&objectId=" + one.id())
                    .then()
                    .body("items.reason", equalTo(List.of("该项并未单独申请")));
        }

        ApplicationsForTests.APPLICATIONS
                .correct(life.id(), Map.of("subject", "决算和预算"), Role.SIGNER)
                .statusCode(200);
        life.read().body("handling.stage", equalTo("PROCESSING")).body("subject", equalTo("决算和预算"));
        Api.statistics(agency, 2021).cell("T3.NEW_RECEIVED.NATURAL_PERSON", 2);
        Api.verify(agency).statusCode(200).body("differences", empty());
        split(life, "2021-03-05", "决算表", "决算说明");
        part(life, 4).read().body("subject", equalTo("决算说明"));
    }

    private RequestSpecification account(String name, Role role) {
        String token =
                IssuerForTests.token(IssuerForTests.claims(role).subject(name).claim("agency", agency));
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    @Test
    void a_part_takes_no_number_that_an_office_has_given_to_another_application() {
        LifeForTests life = LifeForTests.received(agency, null, "2026-03-02").processing("2026-03-03");
        String number = life.read().extract().path("receiptNumber");
        new Api("applications").created(ApplicationsForTests.entryFor(agency, number + "-2"));
        split(life, "2026-03-04", "决算", "合同", "预算");
        life.read().body("handling.parts.receiptNumber", equalTo(List.of(number + "-3", number + "-4")));
    }

    @Test
    void what_was_paid_stays_with_the_one_that_keeps_the_number() {
        LifeForTests life = LifeForTests.received(agency, null, "2026-03-02").processing("2026-03-03");
        life.charge("2026-03-04", "PAGE", 44, "140");
        life.step(Role.CLERK, "fee-notices/1/payments", Map.of("on", "2026-03-09", "amountYuan", "140"));
        split(life, "2026-03-10", "决算", "合同");
        LifeForTests part = part(life, 2);
        part.read()
                .body("processingFeeYuan", nullValue())
                .body("handling.subCases.feeNotices", empty())
                .body("handling.clock.start", equalTo("2026-03-09"));
        part.charge("2026-03-11", "PAGE", 31, "10");
        part.step(Role.CLERK, "fee-notices/1/payments", Map.of("on", "2026-03-12", "amountYuan", "10"))
                .body("processingFeeYuan", equalTo("10.00"));
        Api.statistics(agency, 2026)
                .response()
                .body("processingFees.applications", equalTo(2))
                .body("processingFees.amountYuan", equalTo("150.00"));
        Api.verify(agency).statusCode(200).body("differences", empty());
    }

    @Test
    void a_part_keeps_the_day_of_arrival() {
        LifeForTests life = confirmedLate();
        life.step(Role.CLERK, "assignments", Map.of("on", "2026-03-09", "handler", "李某"));
        life.read()
                .body("receivedOn", equalTo("2026-03-06"))
                .body("handling.clock.dueOn", equalTo("2026-04-03"))
                .body("handling.clock.cautiousDueOn", equalTo("2026-03-30"));
        split(life, "2026-03-10", "决算", "合同");
        part(life, 2)
                .read()
                .body("handling.clock.dueOn", equalTo("2026-04-03"))
                .body("handling.clock.cautiousDueOn", equalTo("2026-03-30"));
    }

    @Test
    void what_is_corrected_of_the_whole_holds_for_its_parts_and_is_not_corrected_of_one() {
        LifeForTests life = LifeForTests.received(agency, PERSON, "2026-03-03").processing("2026-03-04");
        split(life, "2026-03-05", "决算", "合同");
        split(part(life, 2), "2026-03-06", "合同正本", "合同附件");
        LifeForTests part = part(life, 2);
        Map<String, Object> correction =
                Map.of("on", "2026-03-09", "receivedOn", "2025-12-31", "evidence", "邮戳", "reason", "录错");

        part.send(Role.SIGNER, "receipt-corrections", correction)
                .statusCode(409)
                .body("reason", equalTo("CORRECTED_WITH_THE_WHOLE"));
        readByHead(part)
                .body("handling.actions.find { it.event == 'correctReceipt' }.allowed", equalTo(false))
                .body("handling.actions.find { it.event == 'correctApplicant' }.allowed", equalTo(false));
        readByHead(life).body("handling.actions.find { it.event == 'correctReceipt' }.allowed", equalTo(true));
        life.step(Role.SIGNER, "receipt-corrections", correction);
        life.step(
                Role.SIGNER,
                "applicant-corrections",
                Map.of(
                        "on", "2026-03-09",
                        "applicantKind", "ENTERPRISE",
                        "applicantName", "某公司",
                        "evidence", "执照",
                        "reason", "录错"));

        LifeForTests partOfPart = new LifeForTests(new Api("applications")
                .list("?limit=500&agencyCode=" + agency)
                .extract()
                .path("items.find { it.receiptNumber.endsWith('-2-2') }.id"));
        for (LifeForTests one : List.of(life, part, partOfPart)) {
            one.read()
                    .body("receivedOn", equalTo("2025-12-31"))
                    .body("applicantKind", equalTo("ENTERPRISE"))
                    .body("applicantName", equalTo("某公司"));
        }
        Api.statistics(agency, 2025).cell("T3.NEW_RECEIVED.ENTERPRISE", 3);
        Api.statistics(agency, 2026).cell("T3.NEW_RECEIVED.NATURAL_PERSON", 0).cell("T3.CARRIED_IN.ENTERPRISE", 3);
        Api.verify(agency).statusCode(200).body("differences", empty());
    }

    @Test
    void what_asks_for_something_else_is_not_merged() {
        LifeForTests first = LifeForTests.received(agency, PERSON, "2026-03-02");
        Map<String, Object> entry = ApplicationsForTests.entryFor(agency, "另一件");
        entry.putAll(Map.of("receivedOn", "2026-03-09", "applicantName", "王某某", "applicantIdNumber", PERSON));
        entry.put("subject", "征收补偿方案");
        LifeForTests other = new LifeForTests(ApplicationsForTests.APPLICATIONS.created(entry));

        other.send(Role.SIGNER, "merges", Map.of("on", "2026-03-10", "into", first.id()))
                .statusCode(400)
                .body("reason", equalTo("NOT_THE_SAME_INFORMATION"));
    }

    @Test
    void what_others_went_into_is_not_voided_until_they_are_open_again() {
        LifeForTests first = LifeForTests.received(agency, PERSON, "2026-03-02");
        LifeForTests second = LifeForTests.received(agency, PERSON, "2026-03-09");
        second.step(Role.SIGNER, "merges", Map.of("on", "2026-03-10", "into", first.id()));
        readByHead(first).body("handling.actions.find { it.event == 'void' }.allowed", equalTo(false));
        first.send(Role.SIGNER, "voidings", ApplicationsForTests.TRIED_OUT)
                .statusCode(409)
                .body("reason", equalTo("OTHERS_WENT_INTO_IT"));
        first.read().body("handling.stage", equalTo("RECEIVED"));

        Map<String, Object> open = new HashMap<>();
        open.put("closedOn", null);
        open.put("outcome", null);
        open.put("outcomeDetail", null);
        ApplicationsForTests.APPLICATIONS
                .correct(second.id(), open, Role.SIGNER)
                .statusCode(200);
        second.read().body("handling.mergedInto", nullValue());
        first.read().body("handling.mergedFrom", empty());
        readByHead(first).body("handling.actions.find { it.event == 'void' }.allowed", equalTo(true));
        first.send(Role.SIGNER, "voidings", ApplicationsForTests.TRIED_OUT).statusCode(200);
    }

    @Test
    void of_two_joinings_in_opposite_directions_one_is_made_and_the_other_learns_why_not() throws Exception {
        int made = 0;
        for (int round = 0; round < ROUNDS; round++) {
            LifeForTests one = LifeForTests.received(agency, PERSON, "2026-03-02");
            LifeForTests other = LifeForTests.received(agency, PERSON, "2026-03-02");

            for (Response answer : together(() -> joined(one, other), () -> joined(other, one))) {
                made += answer.statusCode() == 200 ? 1 : 0;
                if (answer.statusCode() != 200) {
                    answer.then().statusCode(400).body("reason", equalTo("OTHER_NOT_OPEN"));
                }
            }
        }
        assertThat(made).isEqualTo(ROUNDS);
    }

    @Test
    void a_part_goes_back_while_its_whole_is_corrected() throws Exception {
        for (int round = 0; round < ROUNDS / 4; round++) {
            LifeForTests life =
                    LifeForTests.received(agency, PERSON, "2026-03-03").processing("2026-03-04");
            split(life, "2026-03-05", "决算", "合同");
            LifeForTests part = part(life, 2);

            List<Response> answers = together(() -> joined(part, life), () -> corrected(life));

            // Where the correction comes first, the part is not any more what was read.
            Response merge = answers.getFirst();
            assertThat(merge.statusCode()).as(merge.asString()).isIn(200, 412);
            Response correction = answers.getLast();
            assertThat(correction.statusCode()).as(correction.asString()).isEqualTo(200);
        }
        Api.verify(agency).statusCode(200).body("differences", empty());
    }

    private static Response joined(LifeForTests one, LifeForTests into) {
        return one.send(Role.SIGNER, "merges", Map.of("on", "2026-03-10", "into", into.id()))
                .extract()
                .response();
    }

    private static Response corrected(LifeForTests life) {
        return life.send(
                        Role.SIGNER,
                        "receipt-corrections",
                        Map.of("on", "2026-03-10", "receivedOn", "2026-03-02", "evidence", "邮戳", "reason", "录错"))
                .extract()
                .response();
    }

    /** Both at the same moment, as far as that can be had. */
    private static List<Response> together(Callable<Response> one, Callable<Response> other) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Response> answers = new ArrayList<>();
            for (Future<Response> done : threads.invokeAll(List.of(one, other))) {
                answers.add(done.get());
            }
            return answers;
        }
    }

    @Test
    void who_applies_with_others_is_merged_with_all_of_them_alone() {
        String one = arrived("2026-03-02", List.of());
        String withAnother = arrived("2026-03-03", List.of("李某某"));
        String withAll = arrived("2026-03-03", List.of("李某某", "赵某某"));

        new LifeForTests(withAnother)
                .send(Role.SIGNER, "merges", Map.of("on", "2026-03-04", "into", one))
                .statusCode(400)
                .body("reason", equalTo("OTHERS_APPLY_TOO"));
        new LifeForTests(withAnother).step(Role.SIGNER, "merges", Map.of("on", "2026-03-04", "into", withAll));
    }

    /** Of one person, with others. */
    private String arrived(String on, List<String> others) {
        return LifeForTests.as(Role.CLERK)
                .body(Map.of(
                        "agencyCode",
                        agency,
                        "channel",
                        "IN_PERSON",
                        "arrivedOn",
                        on,
                        "evidence",
                        EvidenceForTests.of("IN_PERSON", on),
                        "form",
                        Map.of(
                                "applicantKind",
                                "NATURAL_PERSON",
                                "applicantName",
                                "王某某",
                                "applicantIdNumber",
                                PERSON,
                                "subject",
                                "决算",
                                "jointApplicants",
                                others)))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201)
                .extract()
                .path("applicationId");
    }

    private static ValidatableResponse readByHead(LifeForTests life) {
        return LifeForTests.as(Role.SIGNER)
                .get("/api/v1/applications/" + life.id())
                .then()
                .statusCode(200);
    }

    /** One that came by fax on 2 March and was confirmed on the sixth. */
    private LifeForTests confirmedLate() {
        String submission = LifeForTests.as(Role.CLERK)
                .body(Map.of(
                        "agencyCode",
                        agency,
                        "channel",
                        "FAX",
                        "arrivedOn",
                        "2026-03-02",
                        "evidence",
                        EvidenceForTests.of("FAX", "2026-03-02"),
                        "form",
                        Map.of("applicantKind", "NATURAL_PERSON", "subject", "决算和合同")))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new LifeForTests(LifeForTests.as(Role.CLERK)
                .body(Map.of("on", "2026-03-06", "way", "PHONE", "note", "本人接听"))
                .post("/api/v1/submissions/" + submission + "/receipt-confirmations")
                .then()
                .statusCode(200)
                .extract()
                .path("applicationId"));
    }

    @Test
    void only_the_later_goes_into_the_earlier() {
        LifeForTests first = LifeForTests.received(agency, PERSON, "2026-03-02");
        LifeForTests second = LifeForTests.received(agency, PERSON, "2026-03-09");
        first.send(Role.SIGNER, "merges", Map.of("on", "2026-03-10", "into", second.id()))
                .statusCode(400)
                .body("reason", equalTo("INTO_THE_EARLIER"));
        second.step(Role.SIGNER, "merges", Map.of("on", "2026-03-10", "into", first.id()));
    }

    @Test
    void no_fee_is_charged_for_what_came_before_the_rules_on_fees() {
        LifeForTests life = LifeForTests.received(agency, null, "2020-12-31").processing("2021-01-04");
        life.send(
                        Role.CLERK,
                        "fee-notices",
                        FeesForTests.notice(
                                Map.of("on", "2021-01-05", "method", "PAGE", "units", 44, "amountYuan", "140")))
                .statusCode(409)
                .body("reason", equalTo("NO_FEE_YET"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"withdrawn", "merged", "lapsed"})
    void what_ended_without_a_reply_makes_no_repetition(String ending) {
        LifeForTests earlier = LifeForTests.received(agency, PERSON, "2026-03-02");
        LifeForTests first = LifeForTests.received(agency, PERSON, "2026-03-02");
        end(earlier, first, ending);
        LifeForTests again = LifeForTests.received(agency, PERSON, "2026-04-01").processing("2026-04-02");
        Map<String, Object> duplicate = Map.of(
                "on",
                "2026-04-03",
                "parts",
                List.of(Map.of(
                        "text",
                        "合同",
                        "outcome",
                        "REFUSE_DUPLICATE",
                        "evidence",
                        "公复〔2026〕1号",
                        "elements",
                        Map.of("earlierApplication", first.id()))));
        again.send(Role.CLERK, "proposals", duplicate).statusCode(409).body("reason", equalTo("NO_EARLIER_REPLY"));
        first.processing("2026-03-03").replied("2026-03-10");
        again.step(Role.CLERK, "proposals", duplicate);
    }

    private static void end(LifeForTests life, LifeForTests first, String ending) {
        switch (ending) {
            case "withdrawn" -> life.step(Role.CLERK, "withdrawals", Map.of("on", "2026-03-04", "proof", "申请书"));
            case "merged" -> life.step(Role.SIGNER, "merges", Map.of("on", "2026-03-04", "into", first.id()));
            default -> {
                life.step(Role.CLERK, "assignments", Map.of("on", "2026-03-02", "handler", "李某"));
                life.step(
                        Role.CLERK,
                        "supplement-requests",
                        Map.of("on", "2026-03-02", "items", List.of("年度"), "servedOn", "2026-03-02"));
                // The last day is a Monday, and it ends from the next working day on.
                life.step(Role.CLERK, "supplement-lapses", Map.of("on", "2026-03-17"));
                life.agree("2026-03-17");
            }
        }
    }

    @Test
    void an_application_does_not_lapse_on_a_day_off() {
        LifeForTests life = LifeForTests.received(agency, null, "2026-03-02");
        life.step(Role.CLERK, "assignments", Map.of("on", "2026-03-03", "handler", "李某"));
        life.step(
                Role.CLERK,
                "supplement-requests",
                Map.of("on", "2026-03-06", "items", List.of("年度"), "servedOn", "2026-03-06"));
        life.send(Role.CLERK, "supplement-lapses", Map.of("on", "2026-03-21"))
                .statusCode(400)
                .body("reason", equalTo("FROM_WORKING_DAY"))
                .body("violations[0].message", equalTo("only from the working day after the last one, 2026-03-23"));
        life.step(Role.CLERK, "supplement-lapses", Map.of("on", "2026-03-23"));
        life.send(Role.SIGNER, "pending-steps/1/approvals", Map.of("on", "2026-03-22"))
                .statusCode(400)
                .body("reason", equalTo("NOT_BEFORE"));
        life.agree("2026-03-23");
    }

    private static void split(LifeForTests life, String on, String... parts) {
        life.step(Role.SIGNER, "splits", Map.of("on", on, "parts", List.of(parts)));
    }

    private static LifeForTests part(LifeForTests life, int number) {
        String agency = life.read().extract().path("agencyCode");
        String receipt = life.read().extract().path("receiptNumber");
        return new LifeForTests(new Api("applications")
                .list("?limit=500&agencyCode=" + agency)
                .extract()
                .path("items.find { it.receiptNumber == '%s-%d' }.id".formatted(receipt, number)));
    }
}
