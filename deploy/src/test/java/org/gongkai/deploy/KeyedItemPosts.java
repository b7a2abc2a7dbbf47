package org.gongkai.deploy;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

import io.restassured.http.ContentType;

/** Makes of each POST about an item of proactive disclosure one that can be done now. */
final class KeyedItemPosts {

    private static final String CONTENT = """
            {"column": "行政处罚", "title": "某处罚决定", "responsibility": "MADE", "issuedOn": "2026-01-05",
             "arisenOn": "2026-01-05", "origin": "ARISEN_OR_CHANGED", "article20Item": "A20_06",
             "topic": "市场监管、安全生产监管/工商", "summary": "罚款", "text": "<p>值班手机13800138000</p>"}""";

    /** A moment that lies ahead, and is not reached while tests run. */
    private static final String AHEAD = OffsetDateTime.now().plusMonths(6).toString();

    private static final String SCHEDULE = "{\"at\": \"" + AHEAD + "\"}";

    private final String agency;

    KeyedItemPosts() {
        this(Gateway.agency("680600", "某局"));
    }

    KeyedItemPosts(String agency) {
        this.agency = agency;
    }

    /** One for the path; none for another path. */
    Optional<KeyedPost> of(String path) {
        return Optional.ofNullable(
                switch (path) {
                    case "/api/v1/items" ->
                        KeyedPost.json(path, begun(), begun() + " ").audited("disclosure-service", audit("BEGIN_ITEM"));
                    case "/api/v1/disclosures/{id}/items" ->
                        KeyedPost.json(path.replace("{id}", record()), "{}", "{} ")
                                .audited("disclosure-service", audit("TAKE_UP_ITEM"));
                    case "/api/v1/items/{id}/submissions" -> step(path, draft(), "{}");
                    case "/api/v1/items/{id}/reviews" -> step(path, submitted(), "{\"kind\": \"SECRECY\"}");
                    case "/api/v1/items/{id}/returns" -> step(path, submitted(), "{\"reason\": \"有误\"}");
                    case "/api/v1/items/{id}/settlements" -> {
                        String id = draft();
                        yield step(path, id, "{\"finding\": \"%s\", \"reason\": \"对外公开\"}".formatted(finding(id)));
                    }
                    case "/api/v1/items/{id}/releases" -> step(path, reviewed(), "{}");
                    case "/api/v1/items/{id}/changes" -> step(path, published(), "{\"reason\": \"更正\"}");
                    case "/api/v1/items/{id}/discards" -> step(path, draft(), "{\"reason\": \"不宜公开\"}");
                    case "/api/v1/items/{id}/withholdings" -> step(path, toBeWithheld(), "{\"reason\": \"涉及第三方\"}");
                    case "/api/v1/items/{id}/annulments" ->
                        step(path, published(), "{\"on\": \"2026-03-02\", \"reason\": \"撤销\"}");
                    case "/api/v1/items/{id}/withdrawals" -> step(path, published(), "{\"reason\": \"已被撤销\"}");
                    case "/api/v1/items/{id}/attachments" ->
                        KeyedPost.json(path.replace("{id}", draft()), "", "")
                                .of("application/pdf", KeyedIntakePosts.FILE)
                                .with("Content-Disposition", "attachment; filename=\"a.pdf\"")
                                .audited("disclosure-service", audit("ATTACH"));
                    case "/api/v1/items/{id}/schedules" -> step(path, reviewed(), SCHEDULE);
                    case "/api/v1/items/{id}/schedule-cancellations" -> step(path, scheduled(), "{\"reason\": \"暂缓\"}");
                    case "/api/v1/items/{id}/placements" ->
                        step(
                                path,
                                published(),
                                "{\"channel\": \"GAZETTE\", \"place\": \"第3期\", \"on\": \"2026-03-02\"}");
                    case "/api/v1/items/{id}/reassessments" ->
                        step(path, withheld(), "{\"decision\": \"STAYS_WITHHELD\", \"reason\": \"仍不公开\"}");
                    case "/api/v1/publications" -> {
                        String order = publicationOf(reviewed());
                        yield KeyedPost.json(path, order, order + " ")
                                .audited("disclosure-service", audit("ORDER_PUBLICATION"));
                    }
                    case "/api/v1/publications/{id}/cancellations" -> {
                        String reason = "{\"reason\": \"改期\"}";
                        yield KeyedPost.json(path.replace("{id}", publication()), reason, reason + " ")
                                .audited("disclosure-service", audit("CANCEL_PUBLICATION"));
                    }
                    case "/api/v1/items/{id}/archivings" -> step(path, published(), "{}");
                    default -> null;
                });
    }

    /** A draft of the agency. */
    String draft() {
        return post("/api/v1/items", begun(), 201);
    }

    /** An order of the agency that waits. */
    String publication() {
        return Gateway.request()
                .contentType(ContentType.JSON)
                .body(publicationOf(reviewed()))
                .post("/api/v1/publications")
                .then()
                .statusCode(201)
                .extract()
                .path("publication.id");
    }

    private String publicationOf(String item) {
        return "{\"agencyCode\": \"%s\", \"items\": [\"%s\"], \"at\": \"%s\"}".formatted(agency, item, AHEAD);
    }

    private String scheduled() {
        String id = reviewed();
        post("/api/v1/items/" + id + "/schedules", SCHEDULE, 200);
        return id;
    }

    private String withheld() {
        String id = toBeWithheld();
        post("/api/v1/items/" + id + "/withholdings", "{\"reason\": \"涉及第三方\"}", 200);
        return id;
    }

    private String toBeWithheld() {
        String content = CONTENT.replace(
                "{\"column\"", "{\"openness\": \"WITHHELD\", \"exemption\": \"EX_THIRD_PARTY\", \"column\"");
        return reviewed(post("/api/v1/items", begun(content), 201));
    }

    private KeyedPost step(String path, String id, String body) {
        return KeyedPost.json(path.replace("{id}", id), body, body + " ")
                .audited("disclosure-service", audit("TAKE_STEP"));
    }

    private String submitted() {
        String id = draft();
        post("/api/v1/items/" + id + "/submissions", "{}", 200);
        return id;
    }

    /** One of the agency that is reviewed, and in which nothing looks like personal data. */
    String quiet() {
        String content = CONTENT.replace("值班手机13800138000", "罚款");
        return reviewed(post("/api/v1/items", begun(content), 201));
    }

    private static String reviewed(String id) {
        post("/api/v1/items/" + id + "/submissions", "{}", 200);
        String reviews = "/api/v1/items/" + id + "/reviews";
        post(reviews, "{\"kind\": \"SECRECY\"}", 200);
        post(reviews, "{\"kind\": \"CONTENT\"}", 200);
        return id;
    }

    private String reviewed() {
        String id = reviewed(draft());
        String settlement = "{\"finding\": \"%s\", \"reason\": \"对外公开\"}".formatted(finding(id));
        post("/api/v1/items/" + id + "/settlements", settlement, 200);
        return id;
    }

    private String published() {
        String id = reviewed();
        post("/api/v1/items/" + id + "/releases", "{}", 200);
        return id;
    }

    private static String finding(String id) {
        return Gateway.request()
                .get("/api/v1/items/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("personalData[0].finding");
    }

    private String begun() {
        return begun(CONTENT);
    }

    private String begun(String content) {
        return "{\"agencyCode\": \"" + agency + "\", \"content\": " + content + "}";
    }

    private String record() {
        return Gateway.request()
                .contentType(ContentType.JSON)
                .body(Map.of("agencyCode", agency, "column", "财政公开", "title", "预算", "publishedOn", "2021-02-20"))
                .post("/api/v1/disclosures")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String audit(String operation) {
        return "operation=" + operation + "&agencyCode=" + agency;
    }

    private static String post(String path, String body, int status) {
        return Gateway.request()
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(status)
                .extract()
                .path("id");
    }
}
