package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.kit.testing.PostgresForTests;

/** Every stage of a submission with every step of one, as they answer over HTTP. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SubmissionStagesTest {

    private SubmissionsForTests office;
    private String today;

    @BeforeEach
    void an_office() {
        office = SubmissionsForTests.anywhere();
    }

    /** A draft is no business of the office, and what has arrived is no draft any more: there is none. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        STAGE     | STEP                        | STATUS | REASON      | AFTER
        DRAFT     | staff receipt-confirmations | 404    |             | DRAFT
        DRAFT     | staff confirmation-attempts | 404    |             | DRAFT
        DRAFT     | staff discards              | 404    |             | DRAFT
        DRAFT     | draft submissions           | 201    |             | SUBMITTED
        DRAFT     | draft discards              | 204    |             |
        DRAFT     | own discards                | 404    |             | DRAFT
        SUBMITTED | staff receipt-confirmations | 200    |             | RECEIVED
        SUBMITTED | staff confirmation-attempts | 200    |             | SUBMITTED
        SUBMITTED | staff discards              | 200    |             | DISCARDED
        SUBMITTED | draft submissions           | 404    |             | SUBMITTED
        SUBMITTED | draft discards              | 404    |             | SUBMITTED
        SUBMITTED | own discards                | 200    |             | DISCARDED
        SUBMITTED | own withdrawals             | 409    | WRONG_STAGE | SUBMITTED
        RECEIVED  | staff receipt-confirmations | 409    | WRONG_STAGE | RECEIVED
        RECEIVED  | staff confirmation-attempts | 409    | WRONG_STAGE | RECEIVED
        RECEIVED  | staff discards              | 409    | WRONG_STAGE | RECEIVED
        RECEIVED  | draft submissions           | 404    |             | RECEIVED
        RECEIVED  | draft discards              | 404    |             | RECEIVED
        RECEIVED  | own discards                | 409    | WRONG_STAGE | RECEIVED
        DISCARDED | staff receipt-confirmations | 409    | WRONG_STAGE | DISCARDED
        DISCARDED | staff confirmation-attempts | 409    | WRONG_STAGE | DISCARDED
        DISCARDED | staff discards              | 409    | WRONG_STAGE | DISCARDED
        DISCARDED | draft submissions           | 404    |             | DISCARDED
        DISCARDED | draft discards              | 404    |             | DISCARDED
        DISCARDED | own discards                | 409    | WRONG_STAGE | DISCARDED
        DISCARDED | own withdrawals             | 409    | WRONG_STAGE | DISCARDED
        """)
    void a_step_is_taken_or_refused_with_its_reason(
            String stage, String step, int status, String reason, String after) {
        Written written = written(stage);
        String[] who = step.split(" ");

        ValidatableResponse answer = send(written, who[0], who[1]).statusCode(status);

        if (reason != null) {
            answer.contentType("application/problem+json")
                    .body("reason", equalTo(reason))
                    .body("detail", matchesPattern("(?s).*\\p{IsHan}.*"));
        }
        if (after == null) {
            draft(written).statusCode(404);
        } else if (after.equals("DRAFT")) {
            draft(written).statusCode(200);
        } else {
            String number = answer.extract().statusCode() == 201
                    ? answer.extract().path("arrivalNumber")
                    : written.arrivalNumber();
            SubmissionsForTests.follow(number, written.code()).statusCode(200).body("stage", equalTo(after));
        }
    }

    private record Written(String draftNumber, String arrivalNumber, String id, String code) {}

    private Written written(String stage) {
        Map<String, Object> form = SubmissionsForTests.form();
        JsonPath begun = given().noFilters()
                .contentType("application/json")
                .body(Map.of("agencyCode", office.agency(), "form", form))
                .post("/api/v1/public/drafts")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String draft = begun.getString("draft.draftNumber");
        String code = begun.getString("queryCode");
        if (stage.equals("DRAFT")) {
            today = begun.getString("draft.editedAt").substring(0, 10);
            return new Written(draft, draft, "11111111-2222-3333-4444-555555555555", code);
        }
        JsonPath filed = submit(draft, code).statusCode(201).extract().jsonPath();
        today = filed.getString("submittedOn");
        String id = office.idOf(filed);
        Written written = new Written(draft, filed.getString("arrivalNumber"), id, code);
        switch (stage) {
            case "RECEIVED" -> send(written, "staff", "receipt-confirmations").statusCode(200);
            case "DISCARDED" -> send(written, "staff", "discards").statusCode(200);
            default -> {}
        }
        return written;
    }

    private static ValidatableResponse submit(String draft, String code) {
        return given().noFilters()
                .header("Query-Code", code)
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body(Map.of("missing", java.util.List.of("JOINT_IDENTITY")))
                .post("/api/v1/public/drafts/" + draft + "/submissions")
                .then();
    }

    private ValidatableResponse send(Written written, String who, String step) {
        return switch (who) {
            case "staff" -> {
                Map<String, Object> body = new HashMap<>(Map.of("on", today));
                body.put(step.equals("discards") ? "reason" : "way", step.equals("discards") ? "SPAM" : "PHONE");
                yield given().header("Accept-Language", "zh-CN")
                        .contentType("application/json")
                        .body(body)
                        .post("/api/v1/submissions/" + written.id() + "/" + step)
                        .then();
            }
            case "own" ->
                SubmissionsForTests.own(written.arrivalNumber(), written.code(), step, Map.of("signedBy", "周某某"));
            default ->
                step.equals("submissions")
                        ? submit(written.draftNumber(), written.code())
                        : given().noFilters()
                                .header("Query-Code", written.code())
                                .header("If-Match", "\"0\"")
                                .post("/api/v1/public/drafts/" + written.draftNumber() + "/discards")
                                .then();
        };
    }

    private static ValidatableResponse draft(Written written) {
        return given().noFilters()
                .header("Query-Code", written.code())
                .get("/api/v1/public/drafts/" + written.draftNumber())
                .then();
    }
}
