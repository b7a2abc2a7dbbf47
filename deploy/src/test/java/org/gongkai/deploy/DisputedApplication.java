package org.gongkai.deploy;

import static org.hamcrest.Matchers.oneOf;

import java.time.Duration;
import java.util.List;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.awaitility.Awaitility;

/** One application, from its receipt to the further reply that was ordered in the case about it; each service hears of the other's by itself. */
final class DisputedApplication {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String PART = """
            {"text": "决算", "outcome": "GRANTED", "facts": "%s", "evidence": "附件1", "elements": {"deliveryForm": "纸质"}}""";

    private final String agency;
    private final String number;
    private final String application;
    private String caseFile;

    DisputedApplication(String agency, String number) {
        this.agency = agency;
        this.number = number;
        this.application = post("CLERK", "/api/v1/applications", """
                {"receiptNumber": "%s", "agencyCode": "%s", "channel": "IN_PERSON", "applicantKind": "NATURAL_PERSON",
                 "applicantName": "王某", "subject": "2024年度部门决算", "receivedOn": "2025-03-03"}""".formatted(number, agency))
                .statusCode(201)
                .extract()
                .path("id");
    }

    void reply() {
        step("CLERK", "assignments", "{\"on\": \"2025-03-04\", \"handler\": \"李某\"}");
        step("CLERK", "acceptances", "{\"on\": \"2025-03-04\"}");
        decide("", "查得", "2025-03-10");
        step("CLERK", "dispatches", "{\"on\": \"2025-03-11\", \"way\": \"POST\"}");
        step("CLERK", "deliveries", "{\"on\": \"2025-03-13\", \"result\": \"SERVED\", \"proof\": \"本人签收\"}");
    }

    /** A case is opened about the reply, and a suit is filed. */
    void sue() {
        caseFile = post("CLERK", "/api/v1/case-files", """
                {"agencyCode": "%s", "subjectKind": "REPLY", "receiptNumber": "%s"}""".formatted(agency, number))
                .statusCode(201)
                .extract()
                .path("id");
        inCase("proceedings", """
                {"instance": "FIRST_INSTANCE", "caseNumber": "（2025）行初%s号", "acceptedOn": "2025-04-01"}""".formatted(number));
    }

    void revoke() {
        inCase("proceedings/1/decisions", """
                {"outcome": "LT_REVOKE", "decidedOn": "2025-06-10", "servedOn": "2025-06-12", "ground": "FACTS",
                 "redecisionDueOn": "2025-07-31"}""");
    }

    /** Says the same as the reply that was revoked. */
    ValidatableResponse draftTheSame() {
        return post("CLERK", path("rounds/2/proposals"), draft("查得", "2025-07-02"));
    }

    void replyAgain() {
        decide("rounds/2/", "重新查明", "2025-07-03");
        step("CLERK", "rounds/2/dispatches", "{\"on\": \"2025-07-04\", \"way\": \"POST\"}");
    }

    /** Waits until the case has heard that the further reply was sent. */
    void awaitFollowUp(String on) {
        Awaitility.await("what has followed the judgment")
                .atMost(PATIENCE)
                .until(() -> on.equals(caseFile().extract().path("proceedings[0].decisions[0].followUp.on")));
    }

    /** Waits until the application has all of these flags and those alone. */
    void awaitFlags(String... flags) {
        Awaitility.await("flags of the application")
                .atMost(PATIENCE)
                .until(() -> List.of(flags)
                        .equals(read().extract().<List<String>>path("handling.flags").stream()
                                .filter(flag -> List.of("DISPUTED", "HOLD", "REDECISION")
                                        .contains(flag))
                                .sorted()
                                .toList()));
    }

    /** A calendar of the body is loaded, where calendars are. */
    void takeDayOff(String day) {
        Gateway.anonymous()
                .header("Authorization", "Bearer " + Callers.token("SIGNER"))
                .contentType(ContentType.JSON)
                .body("""
                        {"notice": "停电", "days": [{"from": "%s", "to": "%s", "kind": "OFF", "name": "停电"}]}""".formatted(day, day))
                .put("/api/v1/calendars/" + day.substring(0, 4) + "?agencyCode=" + agency)
                .then()
                .statusCode(200);
    }

    /** Waits until a term of the case ends on a day. */
    void awaitTerm(String timer, String dueOn) {
        Awaitility.await(timer)
                .atMost(PATIENCE)
                .until(() ->
                        dueOn.equals(caseFile().extract().path("terms.find { it.code == '" + timer + "' }.dueOn")));
    }

    ValidatableResponse read() {
        return Gateway.request()
                .get("/api/v1/applications/" + application)
                .then()
                .statusCode(200);
    }

    ValidatableResponse caseFile() {
        return Gateway.request().get("/api/v1/case-files/" + caseFile).then().statusCode(200);
    }

    /** Takes the file of the application over as evidence. */
    ValidatableResponse takeEvidence() {
        return inCase("proceedings/1/evidence-bundles", "");
    }

    private void decide(String below, String facts, String on) {
        step("CLERK", below + "proposals", draft(facts, on));
        step("REVIEWER", below + "reviews", "{\"on\": \"%s\", \"kind\": \"SECRECY\"}".formatted(on));
        step("REVIEWER", below + "reviews", "{\"on\": \"%s\", \"kind\": \"LEGAL\"}".formatted(on));
        step("SIGNER", below + "approvals", "{\"on\": \"%s\"}".formatted(on));
    }

    private static String draft(String facts, String on) {
        return "{\"on\": \"%s\", \"parts\": [%s]}".formatted(on, PART.formatted(facts));
    }

    private void step(String role, String below, String body) {
        post(role, path(below), body).statusCode(200);
    }

    private String path(String below) {
        return "/api/v1/applications/" + application + "/" + below;
    }

    private ValidatableResponse inCase(String below, String body) {
        ValidatableResponse answer = post("CLERK", "/api/v1/case-files/" + caseFile + "/" + below, body);
        return answer.statusCode(oneOf(200, 201));
    }

    private static ValidatableResponse post(String role, String path, String body) {
        return Gateway.anonymous()
                .header("Authorization", "Bearer " + Callers.token(role))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }
}
