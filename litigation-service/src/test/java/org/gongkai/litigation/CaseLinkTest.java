package org.gongkai.litigation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** The application that a case names: asked of the service that has it, which answers here what it has committed as its answer. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(value = ApplicationsForTests.class, restrictToAnnotatedClass = true)
class CaseLinkTest {

    private final String known = ApplicationsForTests.known();

    private CaseFilesForTests cases;

    @BeforeEach
    void anAgency() {
        cases = new CaseFilesForTests(Api.agency("331100"));
    }

    @Test
    void a_case_takes_over_what_the_application_tells_of_its_reply() {
        String id = cases.open(Map.of("receiptNumber", known))
                .statusCode(201)
                .body("link.state", equalTo("FOUND"))
                .body("link.applicationId", notNullValue())
                .body("link.href", containsString("/api/v1/applications/"))
                .body("link.askedAt", notNullValue())
                .body("subject.repliedOn", equalTo("2021-04-01"))
                .body("subject.replyOutcome", equalTo("GRANTED"))
                .body("subject.replyServedOn", equalTo("2021-04-02"))
                .body("findings", empty())
                .extract()
                .path("id");

        // What the office says goes before it.
        cases.correct(id, "", "repliedOn", "2021-03-30")
                .statusCode(200)
                .body("subject.repliedOn", equalTo("2021-03-30"));
        cases.open(Map.of("receiptNumber", known, "repliedOn", "2021-03-29"))
                .statusCode(201)
                .body("subject.repliedOn", equalTo("2021-03-29"));
        cases.open(Map.of("receiptNumber", known, "subjectKind", "OMISSION"))
                .statusCode(201)
                .body("subject.repliedOn", nullValue());
    }

    @Test
    void a_number_that_is_not_there_is_refused_and_a_case_about_none_says_why() {
        cases.open(Map.of("receiptNumber", "R-99"))
                .statusCode(400)
                .body("violations.pointer", contains("/receiptNumber"))
                .body("violations[0].message", containsString("R-99"));
        // Told by a ledger, it is found when it is asked about.
        String agency = Api.agency("331101");
        String row = new Api("cases")
                .created(Map.of(
                        "caseNumber", "链9",
                        "agencyCode", agency,
                        "kind", "RECONSIDERATION",
                        "acceptedOn", "2021-05-06",
                        "receiptNumber", "R-99"));
        String id = given().get("/api/v1/cases/{id}/case-file", row)
                .then()
                .extract()
                .path("id");
        cases.post(id, "/link-checks")
                .statusCode(200)
                .body("link.state", equalTo("NOT_THERE"))
                .body("findings.code", contains("APPLICATION_NOT_THERE"))
                .body("findings[0].severity", equalTo("ERROR"))
                .body("findings[0].message", containsString("R-99"));
        toRecord(id)
                .body("state", equalTo("NOT_THERE"))
                .body("application", nullValue())
                .body("toRecord", empty());

        cases.correct(id, "", "subjectKind", "REPLY", "receiptNumber", "R-98")
                .statusCode(400)
                .body("violations.pointer", contains("/receiptNumber"));
        cases.correct(id, "", "subjectKind", "REPLY", "receiptNumber", known)
                .statusCode(200)
                .body("link.state", equalTo("FOUND"))
                .body("findings", empty());
        cases.correct(id, "", "receiptNumber", null, "unlinkedReason", "申请在启用系统之前")
                .statusCode(200)
                .body("link.state", equalTo("NOT_ASKED"))
                .body("findings", empty());
    }

    @Test
    void a_case_is_about_a_reply_that_was_given_and_says_which_of_several() {
        Map<String, Object> unreplied = Map.of("receiptNumber", ApplicationsForTests.UNREPLIED);
        cases.open(unreplied).statusCode(400).body("violations.pointer", contains("/subjectKind"));
        cases.open(Map.of("receiptNumber", ApplicationsForTests.UNREPLIED, "repliedOn", "2021-03-30"))
                .statusCode(201);
        cases.open(Map.of("receiptNumber", ApplicationsForTests.UNREPLIED, "subjectKind", "OMISSION"))
                .statusCode(201);

        // What the application tells is its first reply, and nothing of a further one.
        cases.open(Map.of("receiptNumber", known, "replyRound", 2))
                .statusCode(201)
                .body("link.state", equalTo("FOUND"))
                .body("subject.replyRound", equalTo(2))
                .body("subject.repliedOn", nullValue())
                .body("subject.replyOutcome", nullValue());
        cases.open(Map.of("receiptNumber", known, "replyRound", 0)).statusCode(400);
    }

    @Test
    void a_case_is_recorded_while_nobody_answers_and_asked_about_again() {
        String id = cases.open(Map.of("receiptNumber", ApplicationsForTests.SILENT))
                .statusCode(201)
                .body("link.state", equalTo("NO_ANSWER"))
                .body("findings.code", contains("APPLICATION_UNKNOWN"))
                .extract()
                .path("id");
        cases.post(id, "/link-checks")
                .statusCode(200)
                .body("link.state", equalTo("NO_ANSWER"))
                .body("timeline.event", hasItem("checkLink"));
    }

    @Test
    void a_check_undoes_nothing_that_somebody_has_corrected_while_it_waited_for_the_answer() throws Exception {
        String id = cases.opened(Map.of("receiptNumber", ApplicationsForTests.SLOW, "repliedOn", "2021-03-12"));

        assertThat(checkedWhile(
                        id,
                        () -> cases.correct(id, "", "repliedOn", "2021-03-15").statusCode(200)))
                .isEqualTo(412);
        cases.read(id)
                .body("subject.repliedOn", equalTo("2021-03-15"))
                .body("timeline.event", contains("openCase", "correctCase"));

        // What else happens in the case is nothing that the answer is about.
        assertThat(checkedWhile(
                        id, () -> cases.post(id, "/applicants", "name", "尉迟恭").statusCode(200)))
                .isEqualTo(200);
        cases.read(id)
                .body("applicantName", notNullValue())
                .body("link.state", equalTo("FOUND"))
                .body("timeline.event", contains("openCase", "correctCase", "nameApplicant", "checkLink"));
    }

    /** The status of a check during whose wait for the answer something else is done. */
    private int checkedWhile(String id, Runnable something) throws Exception {
        ApplicationsForTests.holdBack();
        try (ExecutorService desk = Executors.newSingleThreadExecutor()) {
            Future<Integer> check =
                    desk.submit(() -> cases.post(id, "/link-checks").extract().statusCode());
            while (!ApplicationsForTests.isAsked() && !check.isDone()) {
                Thread.sleep(10);
            }
            something.run();
            ApplicationsForTests.letGo();
            return check.get();
        } finally {
            ApplicationsForTests.letGo();
        }
    }

    @Test
    void a_case_that_a_ledger_tells_is_asked_about_and_goes_on_following_its_row() {
        String agency = Api.agency("331101");
        Api register = new Api("cases");
        String row = register.created(Map.of(
                "caseNumber", "链1",
                "agencyCode", agency,
                "kind", "RECONSIDERATION",
                "acceptedOn", "2021-05-06",
                "receiptNumber", known));
        String id = given().get("/api/v1/cases/{id}/case-file", row)
                .then()
                .body("link.state", equalTo("NOT_ASKED"))
                .body("findings", empty())
                .extract()
                .path("id");

        cases.post(id, "/link-checks")
                .statusCode(200)
                .body("told", equalTo(true))
                .body("link.state", equalTo("FOUND"))
                .body("subject.repliedOn", equalTo("2021-04-01"));

        register.correct(row, Map.of("receiptNumber", "R-97")).statusCode(200);
        cases.read(id)
                .body("subject.receiptNumber", equalTo("R-97"))
                .body("link.state", equalTo("NOT_ASKED"))
                .body("told", equalTo(true));
    }

    @Test
    void what_follows_for_the_application_is_told_in_the_words_of_its_steps() {
        String id = cases.opened(Map.of("receiptNumber", known));
        String application = "/api/v1/applications/" + cases.read(id).extract().path("link.applicationId");
        toRecord(id)
                .body("state", equalTo("FOUND"))
                .body("application.stage", notNullValue())
                .body("application.archiveHref", equalTo(application + "/archive"))
                .body("application.receiptNumber", equalTo(known))
                .body("toRecord", empty());
        cases.begin(id, "RECONSIDERATION", "caseNumber", "某政复〔2024〕9号", "acceptedOn", "2024-03-01")
                .statusCode(201);
        toRecord(id)
                .body("toRecord.event", contains("caseOpened"))
                .body("toRecord[0].href", equalTo(application + "/case-openings"))
                .body("toRecord[0].on", equalTo("2024-03-01"))
                .body("toRecord[0].caseNumber", equalTo("某政复〔2024〕9号"));

        cases.decide(id, 1, "RC_REVOKE", "2024-04-10", "servedOn", "2024-04-12", "redecisionDueOn", "2024-05-12")
                .statusCode(201);
        // The golden answer knows of no case, so that there is none to be ended.
        toRecord(id)
                .body("toRecord.event", contains("orderRedecision"))
                .body("toRecord[0].href", equalTo(application + "/rounds"))
                .body("toRecord[0].result", equalTo("RC_REVOKE"))
                .body("toRecord[0].on", equalTo("2024-04-12"))
                .body("toRecord[0].dueOn", equalTo("2024-05-12"));
        cases.post(
                        id,
                        "/proceedings/1/decisions/1/follow-ups",
                        "kind",
                        "REDECISION",
                        "on",
                        "2024-05-08",
                        "note",
                        "重新答复")
                .statusCode(200);
        toRecord(id).body("toRecord.event", not(hasItem("orderRedecision")));
    }

    private ValidatableResponse toRecord(String id) {
        return given().get(CaseFilesForTests.path(id, "/application")).then().statusCode(200);
    }
}
