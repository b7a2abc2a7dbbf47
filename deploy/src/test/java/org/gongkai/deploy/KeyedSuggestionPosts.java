package org.gongkai.deploy;

import java.util.Optional;

import io.restassured.http.ContentType;

/** Makes of each POST about a suggestion of the public one that can be done now. */
final class KeyedSuggestionPosts {

    private final String agency;

    KeyedSuggestionPosts() {
        this(Gateway.agency("680900", "某局"));
    }

    KeyedSuggestionPosts(String agency) {
        this.agency = agency;
    }

    /** One for the path; none for another path. */
    Optional<KeyedPost> of(String path) {
        return Optional.ofNullable(
                switch (path) {
                    case "/api/v1/public/suggestions" ->
                        KeyedPost.json(path, sent("清单"), sent("名单"))
                                .audited("disclosure-service", "operation=RECEIVE_SUGGESTION&agencyCode=" + agency);
                    case "/api/v1/suggestions/{id}/acceptances" -> step(path, suggestion(), "{\"reply\": \"采纳\"}");
                    case "/api/v1/suggestions/{id}/refusals" -> step(path, suggestion(), "{\"reply\": \"不宜公开\"}");
                    case "/api/v1/suggestions/{id}/discards" -> step(path, suggestion(), "{\"reason\": \"广告\"}");
                    case "/api/v1/suggestions/{id}/completions" -> step(path, accepted(), "{\"reply\": \"已修复\"}");
                    case "/api/v1/suggestions/{id}/unmaskings" -> {
                        String body = "{\"reason\": \"电话核实\"}";
                        yield KeyedPost.json(path.replace("{id}", suggestion()), body, body + " ")
                                .audited("disclosure-service", "operation=UNMASK&agencyCode=" + agency);
                    }
                    default -> null;
                });
    }

    /** A suggestion to the agency that waits. */
    String suggestion() {
        Gateway.request()
                .contentType(ContentType.JSON)
                .body(sent("死链"))
                .post("/api/v1/public/suggestions")
                .then()
                .statusCode(201);
        return Gateway.request()
                .queryParam("agencyCode", agency)
                .queryParam("stage", "RECEIVED")
                .get("/api/v1/suggestions")
                .then()
                .statusCode(200)
                .extract()
                .path("items[-1].id");
    }

    private String accepted() {
        String id = suggestion();
        Gateway.request()
                .contentType(ContentType.JSON)
                .body("{\"reply\": \"采纳\"}")
                .post("/api/v1/suggestions/" + id + "/acceptances")
                .then()
                .statusCode(200);
        return id;
    }

    private KeyedPost step(String path, String id, String body) {
        return KeyedPost.json(path.replace("{id}", id), body, body + " ")
                .audited("disclosure-service", "operation=TAKE_SUGGESTION_STEP&agencyCode=" + agency);
    }

    private String sent(String text) {
        return """
                {"agencyCode": "%s", "kind": "BROKEN_LINK",
                 "content": {"text": "%s", "url": "http://www.example.gov.cn/1.html", "phone": "0469-0000000"}}
                """.formatted(agency, text);
    }
}
