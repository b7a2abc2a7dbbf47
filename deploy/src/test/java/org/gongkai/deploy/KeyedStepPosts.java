package org.gongkai.deploy;

import java.util.Map;
import java.util.Optional;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Makes of each step of an application's life one that can be taken now: an application is led to where the step is next. */
final class KeyedStepPosts {

    private static final String BASE = "/api/v1/applications/{id}/";
    private static final String HEAD = "SIGNER";

    private static final KnownSteps KNOWN = KnownSteps.read();

    private final String agency;

    KeyedStepPosts() {
        this(Gateway.agency("680400", "某局"));
    }

    KeyedStepPosts(String agency) {
        this.agency = agency;
    }

    /** One for the path of a step; none for another path. */
    Optional<KeyedPost> of(String path) {
        if (!path.startsWith(BASE)) {
            return Optional.empty();
        }
        String ordinal = path.contains("/rounds/") ? "2" : "1";
        String step = path.substring(BASE.length()).replace("{n}", ordinal);
        return KNOWN.find(step).map(this::prepared);
    }

    /** Of a reply that is published. */
    KeyedPost withdrawalOfReply(String path) {
        String reply = publishedReply();
        return KeyedPost.json(path.replace("{id}", reply), "{\"reason\": \"有误\"}", "{\"reason\": \"重复\"}")
                .with("If-Match", tagOfReply(reply))
                .audited("request-service", "operation=WITHDRAW_PUBLISHED_REPLY&agencyCode=" + agency);
    }

    KeyedPost releaseOfReply(String path) {
        String reply = heldReply();
        return KeyedPost.json(path.replace("{id}", reply), "{\"reason\": \"并非姓名\"}", "{\"reason\": \"重名\"}")
                .with("If-Match", tagOfReply(reply))
                .audited("request-service", "operation=RELEASE_PUBLISHED_REPLY&agencyCode=" + agency);
    }

    KeyedPost correctionOfReply(String path) {
        String reply = heldReply();
        String correction = "{'title': '预算', 'request': '预算表', 'reply': '%s', 'reason': '隐去姓名'}";
        return KeyedPost.json(
                        path.replace("{id}", reply),
                        json(correction.formatted("已公开")),
                        json(correction.formatted("已提供")))
                .with("If-Match", tagOfReply(reply))
                .audited("request-service", "operation=CORRECT_PUBLISHED_REPLY&agencyCode=" + agency);
    }

    private static String tagOfReply(String id) {
        return Gateway.request()
                .get("/api/v1/published-replies/" + id)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    /** A reply that is held back, for it names who has applied as is known since; answers its id. */
    private String heldReply() {
        String id = application();
        String reply = publishedReply(id);
        take(
                id,
                "applicant-corrections",
                json("{'on': '2026-03-21', 'applicantKind': 'NATURAL_PERSON', 'applicantName': '决算表',"
                        + " 'evidence': '身份证', 'reason': '有误'}"));
        return reply;
    }

    /** A reply that everybody reads; answers its id. */
    String publishedReply() {
        return publishedReply(application());
    }

    private String publishedReply(String id) {
        lead(id, "TO_BE_PUBLISHED");
        KnownSteps.Next publication =
                KNOWN.find("publication-proposals/1/publications").orElseThrow();
        take(id, publication.path(), publication.body().toString());
        return Gateway.request()
                .get("/api/v1/published-replies?agencyCode=" + agency)
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.applicationId == '" + id + "' }.id");
    }

    private KeyedPost prepared(KnownSteps.Next next) {
        String id = application();
        lead(id, next.at());
        String said =
                next.namesAnother() ? next.naming(application()) : next.body().toString();
        String step = next.path();
        String operation = switch (step) {
            case "extensions",
                    "fee-notices",
                    "fee-notices/1/lapses",
                    "supplement-lapses",
                    "spot-answers",
                    "applicant-losses",
                    "identity-findings" -> "PROPOSE_STEP";
            case "extensions/1/refusals", "pending-steps/1/refusals" -> "REFUSE_STEP";
            case "documents" -> "MAKE_DOCUMENT";
            default -> "TAKE_STEP";
        };
        KeyedPost post = KeyedPost.json("/api/v1/applications/" + id + "/" + step, said, said + " ")
                .audited("request-service", "operation=" + operation + "&agencyCode=" + agency);
        return isForTheHead(step) ? post.as(HEAD) : post;
    }

    /** What is proposed here waits for the head; clerks decide on late supplements of applicants alone. */
    private static boolean isForTheHead(String step) {
        return step.startsWith("pending-steps/");
    }

    private static void lead(String id, String place) {
        KNOWN.to(place).forEach(taken -> take(id, taken.path(), taken.body().toString()));
    }

    private String application() {
        return Gateway.request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "receiptNumber", "S-" + System.nanoTime(),
                        "agencyCode", agency,
                        "channel", "IN_PERSON",
                        "applicantKind", "NATURAL_PERSON",
                        "applicantName", "王某",
                        "subject", "2025年度部门决算",
                        "receivedOn", "2026-03-02"))
                .post("/api/v1/applications")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void take(String id, String step, String body) {
        RequestSpecification request = isForTheHead(step)
                ? Gateway.anonymous().header("Authorization", "Bearer " + Callers.token(HEAD))
                : Gateway.request();
        request.contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/applications/" + id + "/" + step)
                .then()
                .statusCode(step.equals("documents") ? 201 : 200);
    }

    private static String json(String said) {
        return said.replace('\'', '"');
    }
}
