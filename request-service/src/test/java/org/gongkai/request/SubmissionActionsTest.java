package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

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

/** Submissions and matters say what runs for them, and what the caller may do. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SubmissionActionsTest {

    private static final String ARRIVED = "2026-03-02";
    private static final String TRIED = "2026-03-04";
    private static final Map<String, String> PHONED = Map.of("on", TRIED, "way", "PHONE");

    private SubmissionsForTests office;

    @BeforeEach
    void an_office() {
        office = SubmissionsForTests.anywhere();
    }

    @Test
    void it_says_until_when_it_is_to_be_confirmed_and_what_the_caller_may_do() {
        String id = office.arrive("FAX", ARRIVED, SubmissionsForTests.form())
                .statusCode(201)
                .body("confirmDueOn", equalTo("2026-03-03"))
                .body("confirmationOverdue", equalTo(true))
                .body("cautiousDueOn", equalTo("2026-03-30"))
                .body("actions.event", equalTo(List.of("confirmReceipt", "confirmationFailed", "discard")))
                .body("actions.allowed", equalTo(List.of(true, true, true)))
                .extract()
                .path("id");
        SubmissionsForTests.step(id, "confirmation-attempts", PHONED)
                .statusCode(200)
                .body("confirmDueOn", equalTo("2026-03-05"))
                .body("cautiousDueOn", equalTo("2026-03-30"));
        LifeForTests.as(Role.SIGNER)
                .get("/api/v1/submissions/" + id)
                .then()
                .body("actions.allowed", equalTo(List.of(false, false, false)));
        worklist()
                .body("submissions.submissions", equalTo(1))
                .body("submissions.overdue", equalTo(1))
                .body("submissions.items[0].id", equalTo(id))
                .body("submissions.items[0].waitingFor", equalTo("APPLICANT"))
                .body("submissions.items[0].since", equalTo(TRIED))
                .body("submissions.items[0].confirmDueOn", equalTo("2026-03-05"));
        SubmissionsForTests.step(id, "receipt-confirmations", PHONED)
                .statusCode(200)
                .body("confirmDueOn", equalTo(null))
                .body("cautiousDueOn", equalTo(null))
                .body("actions.allowed", equalTo(List.of(false, false, false)));
        worklist().body("submissions.submissions", equalTo(0));
    }

    private ValidatableResponse worklist() {
        return given().get("/api/v1/applications/worklist?agencyCode=" + office.agency())
                .then()
                .statusCode(200);
    }

    @Test
    void a_matter_says_what_the_caller_may_do_with_it() {
        String id = Api.json(Map.of(
                        "agencyCode",
                        office.agency(),
                        "kind",
                        "SUGGESTION",
                        "channel",
                        "FAX",
                        "receivedOn",
                        ARRIVED,
                        "content",
                        Map.of("subject", "某事", "text", "某问题")))
                .post("/api/v1/matters")
                .then()
                .statusCode(201)
                .body(
                        "actions.findAll { it.allowed }.event",
                        equalTo(List.of("answer", "transfer", "discard", "correct")))
                .extract()
                .path("id");
        LifeForTests.as(Role.SIGNER)
                .get("/api/v1/matters/" + id)
                .then()
                .body("actions.find { it.event == 'hold' }.allowed", equalTo(true))
                .body("actions.find { it.event == 'release' }.allowed", equalTo(false));
        Api.json(Map.of("on", TRIED, "text", "采纳"))
                .post("/api/v1/matters/" + id + "/answers")
                .then()
                .statusCode(200)
                .body("actions.findAll { it.allowed }.event", equalTo(List.of()))
                .body("actions[0].refusal.type", equalTo("/problems/wrong-stage"));
    }
}
