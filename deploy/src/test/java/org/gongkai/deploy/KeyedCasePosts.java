package org.gongkai.deploy;

import java.util.Optional;

import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;

/** Makes of each POST about a case, its proceedings and decisions one that can be done now. */
final class KeyedCasePosts {

    private static final String FILES = "/api/v1/case-files";
    private static final String ONE = FILES + "/{id}";
    private static final String PROCEEDING = ONE + "/proceedings/{proceeding}";
    private static final String DECISION = PROCEEDING + "/decisions/{decision}";

    private final String agency;

    KeyedCasePosts() {
        this(Gateway.agency("680600", "某局"));
    }

    KeyedCasePosts(String agency) {
        this.agency = agency;
    }

    /** One for the path; none for another path. */
    Optional<KeyedPost> of(String path) {
        return Optional.ofNullable(
                switch (path) {
                    case FILES ->
                        KeyedPost.json(path, opening("R-1"), opening("R-2"))
                                .audited("litigation-service", "operation=OPEN_CASE&agencyCode=" + agency);
                    case ONE + "/voidings" -> post(path, opened(), "{\"reason\": \"重复\"}", "VOID&objectKind=CASE_FILE");
                    case ONE + "/proceedings" ->
                        post(
                                path,
                                opened(),
                                "{\"instance\": \"RECONSIDERATION\", \"filedOn\": \"2026-03-02\"}",
                                "BEGIN_PROCEEDING");
                    case PROCEEDING + "/voidings" ->
                        post(path, begun(), "{\"reason\": \"误录\"}", "VOID&objectKind=CASE_FILE");
                    case PROCEEDING + "/answers" -> post(path, begun(), "{\"on\": \"2026-03-10\"}", "ANSWER_IN_CASE");
                    case PROCEEDING + "/decisions" ->
                        post(
                                path,
                                begun(),
                                "{\"outcome\": \"RC_UPHOLD\", \"decidedOn\": \"2026-04-10\"}",
                                "DECIDE_CASE");
                    case DECISION + "/voidings" ->
                        post(path, decided(), "{\"reason\": \"误录\"}", "VOID&objectKind=CASE_FILE");
                    case DECISION + "/follow-ups" ->
                        post(
                                path,
                                decided(),
                                "{\"kind\": \"NONE_NEEDED\", \"on\": \"2026-04-20\", \"note\": \"仅确认违法\"}",
                                "FOLLOW_UP_CASE");
                    default -> null;
                });
    }

    private KeyedPost post(String path, String id, String body, String operation) {
        String named = path.replace("{id}", id).replace("{proceeding}", "1").replace("{decision}", "1");
        return KeyedPost.json(named, body, body + " ")
                .audited("litigation-service", "operation=" + operation + "&agencyCode=" + agency);
    }

    private String opening(String receiptNumber) {
        return """
                {"agencyCode": "%s", "subjectKind": "REPLY", "receiptNumber": "%s"}""".formatted(agency, receiptNumber);
    }

    private String opened() {
        return done(FILES, opening("R-3")).path("id");
    }

    private String begun() {
        String id = opened();
        done(FILES + "/" + id + "/proceedings", """
                {"instance": "RECONSIDERATION", "caseNumber": "复-%s", "acceptedOn": "2026-03-02", "learnedOn": "2026-03-03"}""".formatted(id));
        return id;
    }

    /** A case with a proceeding, and a decision in it that holds. */
    String decided() {
        String id = begun();
        done(
                FILES + "/" + id + "/proceedings/1/decisions",
                "{\"outcome\": \"RC_ILLEGAL\", \"decidedOn\": \"2026-04-10\", \"servedOn\": \"2026-04-13\"}");
        return id;
    }

    private static ExtractableResponse<?> done(String path, String body) {
        return Gateway.request()
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract();
    }
}
