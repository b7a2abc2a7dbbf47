package org.gongkai.deploy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.restassured.http.ContentType;

/** Makes of each POST about what became of a document one that can be done now. */
final class KeyedDocumentPosts {

    private final String agency = Gateway.agency("680700", "某局");
    private int serial;

    /** One for the path; none for another path. */
    Optional<KeyedPost> of(String path) {
        return Optional.ofNullable(
                switch (path) {
                    case "/api/v1/normative-documents/{id}/revisions",
                            "/api/v1/normative-documents/{id}/replacements" ->
                        step(
                                path,
                                "{\"byDocumentId\": \"%s\", \"on\": \"2022-03-01\", \"basis\": \"附则\"}"
                                        .formatted(issued()));
                    case "/api/v1/normative-documents/{id}/repeals",
                            "/api/v1/normative-documents/{id}/invalidations",
                            "/api/v1/normative-documents/{id}/amendments" ->
                        step(path, "{\"on\": \"2022-03-01\", \"basis\": \"决定\"}");
                    case "/api/v1/normative-documents/{id}/extensions" ->
                        step(path, "{\"expiresOn\": \"2099-12-31\", \"on\": \"2022-03-01\", \"basis\": \"通知\"}");
                    case "/api/v1/normative-documents/{id}/interpretations" -> step(path, """
                            {"title": "解读", "publishedOn": "2022-03-01", "form": "TEXT", "url": "https://www.example.gov.cn"}""");
                    case "/api/v1/normative-documents/{id}/clean-up-decisions" ->
                        step(path, "{\"year\": 2022, \"decision\": \"KEEP\", \"reason\": \"有效\"}");
                    case "/api/v1/normative-documents/{id}/reviews" -> step(path, "{\"kind\": \"SECRECY\"}");
                    case "/api/v1/normative-documents/{id}/returns" -> step(path, "{\"reason\": \"有误\"}");
                    case "/api/v1/normative-documents/{id}/publications" -> step(path, reviewed(), "{}");
                    case "/api/v1/normative-documents/{id}/rewordings" ->
                        step(path, released(), "{\"title\": \"通告（更正）\", \"reason\": \"漏字\"}");
                    default -> null;
                });
    }

    private KeyedPost step(String path, String body) {
        return step(path, issued(), body);
    }

    private KeyedPost step(String path, String id, String body) {
        return KeyedPost.json(path.replace("{id}", id), body, body + " ")
                .audited("disclosure-service", "operation=TAKE_DOCUMENT_STEP&agencyCode=" + agency);
    }

    private String reviewed() {
        String id = issued();
        for (String kind : List.of("SECRECY", "CONTENT")) {
            Gateway.request()
                    .contentType(ContentType.JSON)
                    .body(Map.of("kind", kind))
                    .post("/api/v1/normative-documents/" + id + "/reviews")
                    .then()
                    .statusCode(200);
        }
        return id;
    }

    private String released() {
        String id = reviewed();
        Gateway.request()
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/normative-documents/" + id + "/publications")
                .then()
                .statusCode(200);
        return id;
    }

    private String issued() {
        return Gateway.request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "agencyCode",
                        agency,
                        "documentNumber",
                        "某政规〔2021〕" + ++serial + "号",
                        "title",
                        "通告",
                        "kind",
                        "NORMATIVE_DOCUMENT",
                        "issuedOn",
                        "2021-02-20",
                        "expiresOn",
                        "2098-12-31"))
                .post("/api/v1/normative-documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
