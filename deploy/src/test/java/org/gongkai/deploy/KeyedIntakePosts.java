package org.gongkai.deploy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import org.awaitility.Awaitility;

/** Makes of each POST about what comes in, and about what is attached to it, one that can be done now. */
final class KeyedIntakePosts {

    static final byte[] FILE = KeyedPost.bytes("%PDF-1.7\n某文件");

    private final String agency = Gateway.agency("680500", "某局");

    /** One for the path; none for another path. */
    Optional<KeyedPost> of(String path) {
        return Optional.ofNullable(
                switch (path) {
                    case "/api/v1/submissions/{id}/attachments" -> attachment(path.replace("{id}", submission()));
                    case "/api/v1/applications/{id}/attachments" -> attachment(path.replace("{id}", application()));
                    case "/api/v1/public/submissions/{number}/attachments" -> {
                        JsonPath filed = filed();
                        yield attachment(path.replace("{number}", filed.getString("arrivalNumber")))
                                .with("Query-Code", filed.getString("queryCode"));
                    }
                    case "/api/v1/matters/{id}/attachments" -> attachment(path.replace("{id}", matter()));
                    case "/api/v1/matters" ->
                        KeyedPost.json(path, matter("SUGGESTION"), matter("COMPLAINT"))
                                .audited("request-service", "operation=REGISTER_MATTER&agencyCode=" + agency);
                    case "/api/v1/matters/{id}/answers" -> ofMatter(path, "{\"on\": \"2026-03-03\", \"text\": \"某答\"}");
                    case "/api/v1/matters/{id}/transfers" ->
                        ofMatter(path, "{\"on\": \"2026-03-03\", \"to\": \"某局\", \"text\": \"已转\"}");
                    case "/api/v1/matters/{id}/discards" ->
                        ofMatter(path, "{\"on\": \"2026-03-03\", \"reason\": \"SPAM\"}");
                    case "/api/v1/matters/{id}/unmaskings" ->
                        KeyedPost.json(path.replace("{id}", matter()), "{\"reason\": \"联系\"}", "{\"reason\": \"答复\"}")
                                .audited("request-service", "operation=UNMASK&agencyCode=" + agency);
                    case "/api/v1/matters/{id}/holds" ->
                        KeyedPost.json(path.replace("{id}", matter()), "{\"reason\": \"巡视\"}", "{\"reason\": \"审计\"}")
                                .audited("request-service", "operation=HOLD_MATTER&agencyCode=" + agency);
                    case "/api/v1/matters/{id}/hold-releases" ->
                        KeyedPost.json(
                                        path.replace("{id}", heldMatter()),
                                        "{\"reason\": \"结束\"}",
                                        "{\"reason\": \"完\"}")
                                .audited("request-service", "operation=RELEASE_MATTER&agencyCode=" + agency);
                    case "/api/v1/public/applications/{receiptNumber}/discards" -> ownDiscard(path);
                    case "/api/v1/public/applications/{receiptNumber}/withdrawals" ->
                        own(path, "{\"signedBy\": \"某申请人丙\"}");
                    case "/api/v1/public/applications/{receiptNumber}/publication-proposals" ->
                        own(path, "{\"reason\": \"多人需要\"}");
                    case "/api/v1/public/applications/{receiptNumber}/supplements" ->
                        own(path, "{\"content\": \"2020年度\"}");
                    case "/api/v1/public/applications/{receiptNumber}/webhooks/{id}/deliveries/{n}/resends" ->
                        ownResend(path);
                    case "/api/v1/public/matters" ->
                        KeyedPost.json(path, sent("SUGGESTION"), sent("COMPLAINT"))
                                .audited("request-service", "operation=REGISTER_MATTER&agencyCode=" + agency);
                    case "/api/v1/public/drafts" ->
                        KeyedPost.json(path, draft("某事"), draft("另一事"))
                                .audited("request-service", "operation=BEGIN_DRAFT&agencyCode=" + agency);
                    case "/api/v1/public/drafts/{number}/submissions" ->
                        ofDraft(path, "{\"missing\": [\"IDENTITY\", \"CONTACT\", \"FORM_OF_DELIVERY\"]}")
                                .audited("request-service", "operation=REGISTER_SUBMISSION&agencyCode=" + agency);
                    case "/api/v1/public/drafts/{number}/discards" ->
                        ofDraft(path, "{}").audited("request-service", "operation=END_DRAFT&agencyCode=" + agency);
                    default -> null;
                });
    }

    private String matter(String kind) {
        return """
                {"agencyCode": "%s", "kind": "%s", "channel": "FAX", "receivedOn": "2026-03-02",
                 "content": {"subject": "某事", "text": "某问题"}}""".formatted(agency, kind);
    }

    private String sent(String kind) {
        return """
                {"agencyCode": "%s", "kind": "%s", "content": {"subject": "某事", "text": "某问题"}}""".formatted(agency, kind);
    }

    private String matter() {
        return Gateway.request()
                .contentType(ContentType.JSON)
                .body(matter("CONSULTATION"))
                .post("/api/v1/matters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private KeyedPost ofMatter(String path, String body) {
        return KeyedPost.json(path.replace("{id}", matter()), body, body + " ")
                .audited("request-service", "operation=END_MATTER&agencyCode=" + agency);
    }

    private String draft(String subject) {
        return """
                {"agencyCode": "%s", "form": {"applicantKind": "NATURAL_PERSON", "subject": "%s"}}""".formatted(agency, subject);
    }

    private KeyedPost ofDraft(String path, String body) {
        JsonPath begun = Gateway.anonymous()
                .contentType(ContentType.JSON)
                .body(draft("某事"))
                .post("/api/v1/public/drafts")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return KeyedPost.json(path.replace("{number}", begun.getString("draft.draftNumber")), body, body + " ")
                .with("Query-Code", begun.getString("queryCode"));
    }

    private String heldMatter() {
        String id = matter();
        Gateway.request()
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"巡视\"}")
                .post("/api/v1/matters/" + id + "/holds")
                .then()
                .statusCode(200);
        return id;
    }

    private KeyedPost ownDiscard(String path) {
        JsonPath filed = filed();
        return KeyedPost.json(path.replace("{receiptNumber}", filed.getString("arrivalNumber")), "{}", "{} ")
                .with("Query-Code", filed.getString("queryCode"))
                .audited("request-service", "operation=DISCARD_SUBMISSION&agencyCode=" + agency);
    }

    /** Of what a webhook was told of an application that was received. */
    private KeyedPost ownResend(String path) {
        JsonPath filed = filed();
        String code = filed.getString("queryCode");
        String webhooks = "/api/v1/public/applications/" + filed.getString("arrivalNumber") + "/webhooks";
        String id = Gateway.anonymous()
                .header("Query-Code", code)
                .contentType(ContentType.JSON)
                .body(Map.of("url", "https://hooks.invalid/"))
                .post(webhooks)
                .then()
                .statusCode(201)
                .extract()
                .path("webhook.id");
        received(filed);
        String deliveries = webhooks + "/" + id + "/deliveries";
        Awaitility.await().until(() -> told(deliveries, code) != null);
        return KeyedPost.bare(path.replace("{receiptNumber}", filed.getString("arrivalNumber"))
                        .replace("{id}", id)
                        .replace("{n}", String.valueOf(told(deliveries, code))))
                .with("Query-Code", code)
                .audited("request-service", "operation=RESEND_EVENT&agencyCode=" + agency);
    }

    private static Integer told(String deliveries, String code) {
        return Gateway.anonymous().header("Query-Code", code).get(deliveries).path("items[0].number");
    }

    /** About an application of which a supplement was asked for. */
    private KeyedPost own(String path, String body) {
        JsonPath filed = filed();
        String arrival = filed.getString("arrivalNumber");
        String today = filed.getString("submittedOn");
        String application = received(filed);
        step(application, "assignments", Map.of("on", today, "handler", "李某"));
        step(application, "supplement-requests", Map.of("on", today, "items", List.of("年度"), "servedOn", today));
        return KeyedPost.json(path.replace("{receiptNumber}", arrival), body, body + " ")
                .with("Query-Code", filed.getString("queryCode"))
                .audited("request-service", "operation=TAKE_STEP&agencyCode=" + agency);
    }

    /** Confirms the receipt of what was filed, and answers the id of the application. */
    private String received(JsonPath filed) {
        String arrival = filed.getString("arrivalNumber");
        String submission = Gateway.request()
                .queryParam("agencyCode", agency)
                .queryParam("limit", 500)
                .get("/api/v1/submissions")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.arrivalNumber == '" + arrival + "' }.id");
        return Gateway.request()
                .contentType(ContentType.JSON)
                .body(Map.of("on", filed.getString("submittedOn"), "way", "PHONE"))
                .post("/api/v1/submissions/" + submission + "/receipt-confirmations")
                .then()
                .statusCode(200)
                .extract()
                .path("applicationId");
    }

    private static void step(String application, String step, Map<String, ?> body) {
        Gateway.request()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/applications/" + application + "/" + step)
                .then()
                .statusCode(200);
    }

    private KeyedPost attachment(String path) {
        return KeyedPost.json(path, "", "")
                .of("application/pdf", FILE)
                .with("Content-Disposition", "attachment; filename=\"a.pdf\"")
                .audited("request-service", "operation=ATTACH&agencyCode=" + agency);
    }

    private String submission() {
        return created(
                "/api/v1/submissions",
                Map.of(
                        "agencyCode",
                        agency,
                        "channel",
                        "FAX",
                        "arrivedOn",
                        "2026-03-02",
                        "evidence",
                        Map.of("sender", "0469-0000000", "receivedBy", "李某"),
                        "form",
                        Map.of("applicantKind", "ENTERPRISE")));
    }

    private String application() {
        return created(
                "/api/v1/applications",
                Map.of(
                        "receiptNumber", "A-" + System.nanoTime(),
                        "agencyCode", agency,
                        "channel", "IN_PERSON",
                        "applicantKind", "ENTERPRISE",
                        "receivedOn", "2026-03-02"));
    }

    private JsonPath filed() {
        return Gateway.anonymous()
                .contentType(ContentType.JSON)
                .body("""
                        {"agencyCode": "%s", "applicantKind": "NATURAL_PERSON", "applicantName": "某申请人丙",
                         "applicantIdNumber": "440524188001010014", "applicantPhone": "13600002222",
                         "subject": "某事", "description": "某文件"}
                        """.formatted(agency))
                .post("/api/v1/public/applications")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static String created(String path, Map<String, ?> body) {
        return Gateway.request()
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
