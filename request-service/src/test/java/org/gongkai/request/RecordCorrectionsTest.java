package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.database.ActingAs;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;
import org.gongkai.request.handling.ApplicationHandling;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.table.Stage;

/** A correction, a voiding and an import move the life of an application with its row, however far it has come. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RecordCorrectionsTest {

    private static final List<List<Change>> IN_FULL = List.of(
            List.of(Change.REPLACED_BY_IMPORT, Change.RECEIVED_EARLIER, Change.OTHER_KIND),
            List.of(Change.CONCLUDED, Change.OTHER_OUTCOME, Change.OTHER_DAY, Change.REOPENED),
            List.of(Change.REOPENED_BY_IMPORT, Change.VOIDED));

    private static final List<List<Change>> ELSEWHERE = List.of(
            List.of(Change.REPLACED_BY_IMPORT, Change.RECEIVED_EARLIER),
            List.of(Change.CONCLUDED),
            List.of(Change.VOIDED));

    @Inject
    ApplicationHandling handling;

    @Inject
    ActingAs acting;

    private final Api applications = ApplicationsForTests.APPLICATIONS;
    private ApplicationsForTests mine;

    @BeforeEach
    void anAgencyOfItsOwn() {
        mine = new ApplicationsForTests();
    }

    @AfterEach
    void theLedgerEqualsTheRegister() {
        Api.verify(mine.agency()).statusCode(200).body("differences", hasSize(0));
    }

    @Test
    void nobody_alone_registers_an_outcome_or_money() {
        Map<String, Object> entry = mine.entry("ENTERPRISE", "2026-03-02");
        entry.putAll(Map.of("closedOn", "2026-03-20", "outcome", "GRANTED", "outcomeDetail", "PROVIDED"));
        entry.putAll(Map.of("processingFeeYuan", "30", "processingFeePaidOn", "2026-03-10"));
        entry.put("processingFeePayments", "2026-03-10 30");

        for (Role role : List.of(Role.CLERK, Role.REVIEWER)) {
            given().header("Authorization", "Bearer " + IssuerForTests.token(role))
                    .header("Accept-Language", "zh-CN")
                    .contentType("application/json")
                    .body(entry)
                    .post("/api/v1/applications")
                    .then()
                    .statusCode(400)
                    .body(
                            "violations.pointer",
                            contains(
                                    "/closedOn",
                                    "/outcome",
                                    "/outcomeDetail",
                                    "/processingFeeYuan",
                                    "/processingFeePaidOn",
                                    "/processingFeePayments"))
                    .body("violations[0].message", containsString("公开工作机构负责人"));
        }
        assertThat(mine.count()).isZero();

        entry.keySet().removeIf(name -> name.startsWith("processingFee"));
        String id = ApplicationsForTests.concluded(entry);
        given().get("/api/v1/applications/" + id)
                .then()
                .body("outcome", equalTo("GRANTED"))
                .body("handling.stage", equalTo("CLOSED"));
    }

    /**
     * How far it has come, and what is then done to its record one after the other: everything where the record and the life
     * stand differently.
     */
    static Stream<Arguments> stagesAndChanges() {
        Set<Stage> inFull =
                EnumSet.of(Stage.RECEIVED, Stage.PROCESSING, Stage.DECIDED, Stage.DISPATCHED, Stage.ARCHIVED);
        return Stream.of(
                        Stage.RECEIVED,
                        Stage.IN_REVIEW,
                        Stage.SUPPLEMENT_REQUESTED,
                        Stage.REASON_REQUESTED,
                        Stage.PROCESSING,
                        Stage.APPROVAL,
                        Stage.DECIDED,
                        Stage.DISPATCHED,
                        Stage.CLOSED,
                        Stage.ARCHIVED)
                .flatMap(stage -> (inFull.contains(stage) ? IN_FULL : ELSEWHERE)
                        .stream().map(changes -> Arguments.of(stage, changes)));
    }

    private enum Change {
        RECEIVED_EARLIER,
        OTHER_KIND,
        CONCLUDED,
        OTHER_OUTCOME,
        OTHER_DAY,
        REOPENED,
        VOIDED,
        REPLACED_BY_IMPORT,
        REOPENED_BY_IMPORT
    }

    @ParameterizedTest
    @MethodSource("stagesAndChanges")
    void row_and_life_agree(Stage stage, List<Change> changes) {
        String id = application(stage);
        boolean finished = stage.isFinished();

        for (Change change : changes) {
            change(id, change, finished);

            agree(id, stage, change);
        }
    }

    private void agree(String id, Stage stage, Change change) {
        boolean finished = stage.isFinished();
        HandlingState state = acting.call(Caller.service("request-service"), () -> handling.state(UUID.fromString(id)));
        Course course = state.course();
        var entry = state.application().entry();
        assertThat(course.concluded().map(Course.Concluded::on)).isEqualTo(Optional.ofNullable(entry.closedOn()));
        assertThat(course.concluded().map(Course.Concluded::outcome)).isEqualTo(Optional.ofNullable(entry.outcome()));
        course.concluded()
                .ifPresent(concluded ->
                        assertThat(concluded.detail()).isEqualTo(Optional.ofNullable(entry.outcomeDetail())));
        if (change == Change.VOIDED) {
            assertThat(course.stage()).isEqualTo(Stage.INVALID);
        } else {
            assertThat(course.stage().isFinished()).isEqualTo(entry.closedOn() != null);
            assertThat(course.clockFacts().receivedOn()).isEqualTo(entry.receivedOn());
        }
        if (change == Change.OTHER_OUTCOME || change == Change.OTHER_DAY) {
            assertThat(course.stage()).isEqualTo(finished ? stage : Stage.CLOSED);
        }
        if (change == Change.RECEIVED_EARLIER) {
            assertThat(course.term(state.today()).start()).isEqualTo(LocalDate.of(2026, 2, 27));
            assertThat(course.stage()).isEqualTo(stage);
        }
        given().get("/api/v1/applications/" + id)
                .then()
                .statusCode(200)
                .body("handling.stage", equalTo(course.stage().name()));
    }

    private void change(String id, Change change, boolean finished) {
        Map<String, Object> nothing = new LinkedHashMap<>();
        nothing.put("closedOn", null);
        nothing.put("outcome", null);
        nothing.put("outcomeDetail", null);
        switch (change) {
            case RECEIVED_EARLIER ->
                take(
                        id,
                        Role.SIGNER,
                        "receipt-corrections",
                        Map.of("on", "2026-03-20", "receivedOn", "2026-02-27", "evidence", "邮戳", "reason", "有误"));
            case OTHER_KIND ->
                take(
                        id,
                        Role.SIGNER,
                        "applicant-corrections",
                        Map.of("on", "2026-03-20", "applicantKind", "ENTERPRISE", "evidence", "执照", "reason", "有误"));
            case CONCLUDED ->
                correct(id, Map.of("closedOn", "2026-03-20", "outcome", "DENY_INTERNAL", "outcomeDetail", "PERSONNEL"));
            case OTHER_OUTCOME -> {
                correct(id, Map.of("closedOn", "2026-03-20", "outcome", "GRANTED"));
                correct(id, Map.of("outcome", "REFUSE_PETITION"));
            }
            case OTHER_DAY -> {
                correct(id, Map.of("closedOn", "2026-03-20", "outcome", "GRANTED"));
                correct(id, Map.of("closedOn", "2026-03-23"));
            }
            case REOPENED -> {
                if (!finished) {
                    correct(id, Map.of("closedOn", "2026-03-20", "outcome", "GRANTED"));
                }
                correct(id, nothing);
            }
            case VOIDED ->
                applications
                        .voidRecord(id, Role.SIGNER, ApplicationsForTests.TRIED_OUT)
                        .statusCode(200);
            case REPLACED_BY_IMPORT -> {
                replace(id, "2026-03-20,DENY_PROCESS")
                        .statusCode(422)
                        .body("findings.code", everyItem(equalTo("HANDLED_SINCE")));
            }
            case REOPENED_BY_IMPORT -> replace(id, ",").statusCode(finished ? 422 : 200);
        }
    }

    @Test
    void what_it_ended_with_is_changed_by_the_head_alone() {
        String id = application(Stage.CLOSED);
        Map<String, Object> open = new LinkedHashMap<>();
        open.put("closedOn", null);
        open.put("outcome", null);
        open.put("outcomeDetail", null);
        for (Map<String, Object> changes : List.<Map<String, Object>>of(
                Map.of("closedOn", "2026-03-06"),
                Map.of("outcome", "PARTIAL"),
                Map.of("outcomeDetail", "ALREADY_PUBLIC"),
                open)) {
            applications.correct(id, changes, Role.CLERK).statusCode(403).body("reason", equalTo("WRONG_DUTY"));
        }
        applications
                .correct(id, Map.of("applicantPhone", "13987654321"), Role.CLERK)
                .statusCode(200);
        applications
                .correct(id, Map.of("closedOn", "2026-03-05"), Role.SIGNER)
                .statusCode(400)
                .body("reason", equalTo("NOT_BEFORE"))
                .body("violations.pointer", contains("/closedOn"));
        applications.read(id).body("closedOn", equalTo("2026-03-09")).body("outcome", equalTo("GRANTED"));
        applications.correct(id, Map.of("closedOn", "2026-03-06"), Role.SIGNER).statusCode(200);
        applications.read(id).body("closedOn", equalTo("2026-03-06"));
    }

    @Test
    void what_a_step_corrects_no_correction_of_the_record_does() {
        String id = application(Stage.PROCESSING);
        String etag = applications.read(id).extract().header("ETag");

        for (List<String> correction : List.of(
                List.of("receivedOn", "2026-02-27", "receipt-corrections"),
                List.of("applicantKind", "ENTERPRISE", "applicant-corrections"),
                List.of("applicantName", "李某", "applicant-corrections"),
                List.of("applicantIdNumber", "110105194912310046", "applicant-corrections"),
                List.of("processingFeeYuan", "40", "fee-notices"))) {
            applications
                    .correct(id, Map.of(correction.get(0), correction.get(1)), Role.SIGNER)
                    .statusCode(400)
                    .body("reason", equalTo("BY_ITS_OWN_STEP"))
                    .body(
                            "violations[0].message",
                            containsString("/api/v1/applications/" + id + "/" + correction.get(2)));

            applications.read(id).header("ETag", etag);
        }
    }

    @Test
    void a_row_of_a_ledger_that_says_nothing_else_changes_what_no_step_does() {
        String id = application(Stage.PROCESSING);

        replace(id, ",,13987654321", ",applicantPhone").statusCode(200).body("replaced", equalTo(1));

        applications.read(id).body("handling.stage", equalTo("PROCESSING"));
    }

    private void correct(String id, Map<String, Object> changes) {
        applications.correct(id, changes, Role.SIGNER).statusCode(200);
    }

    private ValidatableResponse replace(String id, String conclusion) {
        return replace(id, conclusion, "");
    }

    private ValidatableResponse replace(String id, String conclusion, String further) {
        String number = applications.read(id).extract().path("receiptNumber");
        return applications.importCsv(
                "receiptNumber,agencyCode,channel,applicantKind,receivedOn,closedOn,outcome" + further + "\n" + number
                        + "," + mine.agency() + ",ONLINE,NATURAL_PERSON,2026-03-02," + conclusion + "\n",
                "?onConflict=replace");
    }

    private String application(Stage stage) {
        Map<String, Object> entry = mine.entry("NATURAL_PERSON", "2026-03-02");
        entry.put("applicantName", "王某");
        entry.put("subject", "决算");
        String id = ApplicationsForTests.APPLICATIONS.created(entry);
        if (stage == Stage.RECEIVED) {
            take(id, Role.CLERK, "publication-proposals", Map.of("on", "2026-03-02", "reason", "多人申请"));
            return id;
        }
        take(id, Role.CLERK, "assignments", Map.of("on", "2026-03-03", "handler", "clerk"));
        switch (stage) {
            case IN_REVIEW -> {}
            case SUPPLEMENT_REQUESTED ->
                take(id, Role.CLERK, "supplement-requests", Map.of("on", "2026-03-04", "items", List.of("年度")));
            case REASON_REQUESTED ->
                take(
                        id,
                        Role.CLERK,
                        "reason-requests",
                        Map.of("on", "2026-03-04", "applications", 40, "period", "2025年"));
            default -> process(id, stage);
        }
        return id;
    }

    private void process(String id, Stage stage) {
        take(id, Role.CLERK, "acceptances", Map.of("on", "2026-03-04"));
        if (stage == Stage.PROCESSING) {
            return;
        }
        take(
                id,
                Role.CLERK,
                "proposals",
                Map.of(
                        "on",
                        "2026-03-05",
                        "parts",
                        List.of(Map.of(
                                "text",
                                "决算",
                                "outcome",
                                "GRANTED",
                                "detail",
                                "PROVIDED",
                                "evidence",
                                "决算表",
                                "elements",
                                Map.of("deliveryForm", "纸质")))));
        if (stage == Stage.APPROVAL) {
            return;
        }
        take(id, Role.REVIEWER, "reviews", Map.of("on", "2026-03-06", "kind", "SECRECY"));
        take(id, Role.REVIEWER, "reviews", Map.of("on", "2026-03-06", "kind", "LEGAL"));
        take(id, Role.SIGNER, "approvals", Map.of("on", "2026-03-06"));
        if (stage == Stage.DECIDED) {
            return;
        }
        take(id, Role.CLERK, "dispatches", Map.of("on", "2026-03-09", "way", "POST"));
        if (stage == Stage.DISPATCHED) {
            return;
        }
        take(id, Role.CLERK, "deliveries", Map.of("on", "2026-03-10", "result", "SERVED", "proof", "本人签收"));
        take(id, Role.CLERK, "closings", Map.of("on", "2026-03-10"));
        if (stage == Stage.ARCHIVED) {
            for (String paper : List.of("D20_GRANT", "D41_REVIEW", "D52_CLOSING")) {
                send(id, Role.CLERK, "documents", Map.of("code", paper, "on", "2026-03-06"))
                        .statusCode(201);
            }
            Map<String, Object> receipt = Map.of("code", "D40_SERVICE", "on", "2026-03-10");
            send(id, Role.CLERK, "documents", receipt).statusCode(201);
            take(id, Role.CLERK, "archivings", Map.of("on", "2026-03-11", "archiveNumber", "2026-1"));
        }
    }

    private void take(String id, Role role, String step, Map<String, ?> body) {
        send(id, role, step, body).statusCode(200);
    }

    private ValidatableResponse send(String id, Role role, String step, Map<String, ?> body) {
        return given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(role, mine.agency()))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/applications/" + id + "/" + step)
                .then();
    }
}
