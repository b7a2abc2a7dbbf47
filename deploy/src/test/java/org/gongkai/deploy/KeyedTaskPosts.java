package org.gongkai.deploy;

import java.util.Map;
import java.util.Optional;

import io.restassured.http.ContentType;

/** Makes of each POST about a task of supervision one that can be done now. */
final class KeyedTaskPosts {

    private final String agency;
    private int serial;

    KeyedTaskPosts() {
        this(Gateway.agency("680800", "某局"));
    }

    KeyedTaskPosts(String agency) {
        this.agency = agency;
    }

    /** One for the path; none for another path. */
    Optional<KeyedPost> of(String path) {
        return Optional.ofNullable(
                switch (path) {
                    case "/api/v1/supervision-tasks" -> keyed(path, wanted(record()));
                    case "/api/v1/supervision-tasks/{id}/answers" ->
                        keyed(path.replace("{id}", task()), "{\"text\": \"已补充索引号\"}");
                    case "/api/v1/supervision-tasks/{id}/escalations" ->
                        keyed(path.replace("{id}", task()), "{\"reason\": \"逾期\", \"dueOn\": \"2099-12-31\"}");
                    case "/api/v1/supervision-tasks/{id}/closings" -> {
                        String record = record();
                        String task = task(record);
                        mend(record);
                        yield keyed(path.replace("{id}", task), "{\"proof\": \"已撤销登记\"}");
                    }
                    case "/api/v1/inspections/{agencyCode}/link-checks" ->
                        KeyedPost.json(path.replace("{agencyCode}", agency), "{}", "{} ");
                    case "/api/v1/evaluations/{agencyCode}/{year}/revisions" -> {
                        String body = "{\"lines\": [{\"rule\": \"LATE_ITEM\", \"findings\": 1}], \"reason\": \"复核\"}";
                        String revised = Gateway.agency("680800", "某局");
                        String evaluation = "/api/v1/evaluations/" + revised + "/2021";
                        Gateway.request()
                                .contentType(ContentType.JSON)
                                .body("{}")
                                .post(evaluation + "/declarations")
                                .then()
                                .statusCode(201);
                        yield KeyedPost.json(evaluation + "/revisions", body, body + " ")
                                .with("If-Match", "\"1\"")
                                .audited("disclosure-service", "operation=REVISE_EVALUATION&agencyCode=" + revised);
                    }
                    case "/api/v1/evaluations/{agencyCode}/{year}/declarations" -> {
                        String body = "{\"remark\": \"已审定\"}";
                        // What was declared of a body is not declared again.
                        String declared = Gateway.agency("680800", "某局");
                        yield KeyedPost.json(
                                        path.replace("{agencyCode}", declared).replace("{year}", "2021"),
                                        body,
                                        body + " ")
                                .audited("disclosure-service", "operation=DECLARE_EVALUATION&agencyCode=" + declared);
                    }
                    default -> null;
                });
    }

    /** A task of the agency. */
    String task() {
        return task(record());
    }

    private String task(String record) {
        return Gateway.request()
                .contentType(ContentType.JSON)
                .body(wanted(record))
                .post("/api/v1/supervision-tasks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private KeyedPost keyed(String path, String body) {
        return KeyedPost.json(path, body, body + " ")
                .audited("disclosure-service", "operation=TAKE_SUPERVISION_STEP&agencyCode=" + agency);
    }

    private String wanted(String record) {
        return """
                {"agencyCode": "%s", "rule": "WITHOUT_INDEX_NUMBER", "subjectId": "%s", "year": 2021,
                 "dueOn": "2099-01-31", "reason": "请整改"}""".formatted(agency, record);
    }

    private String record() {
        return Gateway.request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "agencyCode", agency, "column", "财政公开", "title", "预算" + ++serial, "publishedOn", "2021-02-20"))
                .post("/api/v1/disclosures")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void mend(String record) {
        Gateway.request()
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"重复登记\"}")
                .post("/api/v1/disclosures/" + record + "/voidings")
                .then()
                .statusCode(200);
    }
}
