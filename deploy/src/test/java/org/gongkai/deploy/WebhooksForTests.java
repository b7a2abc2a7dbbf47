package org.gongkai.deploy;

import java.util.Map;

import io.restassured.http.ContentType;
import org.awaitility.Awaitility;

/** Webhooks of a body whose name stands for no address, so that nothing leaves the machine. */
record WebhooksForTests(String agency, String path) {

    private static final String OF_APPLICATIONS = "/api/v1/webhooks";
    private static final String OF_CASES = "/api/v1/litigation-webhooks";
    private static final String OF_DISCLOSURE = "/api/v1/disclosure-webhooks";

    /** Those of applications. */
    WebhooksForTests(String agency) {
        this(agency, OF_APPLICATIONS);
    }

    /** Those of cases. */
    static WebhooksForTests ofCases(String agency) {
        return new WebhooksForTests(agency, OF_CASES);
    }

    /** Those of what is made public. */
    static WebhooksForTests ofDisclosure(String agency) {
        return new WebhooksForTests(agency, OF_DISCLOSURE);
    }

    /** Whether an operation is one of them. */
    static boolean have(String path) {
        return path.equals(OF_APPLICATIONS) || path.equals(OF_CASES) || path.equals(OF_DISCLOSURE);
    }

    /** Makes one and answers its id. */
    String create() {
        return Gateway.request()
                .contentType(ContentType.JSON)
                .body(Map.of("agencyCode", agency, "url", "https://hooks.invalid/"))
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("webhook.id");
    }

    /** Has one sent again that a paused webhook has missed. */
    KeyedPost resend(String operation) {
        String id = create();
        Gateway.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(Map.of("paused", true))
                .patch(path + "/" + id)
                .then()
                .statusCode(200);
        String service = happened();
        String deliveries = path + "/" + id + "/deliveries";
        Awaitility.await().until(() -> Gateway.request().get(deliveries).path("items[0].number") != null);
        int number = Gateway.request().get(deliveries).path("items[0].number");
        return KeyedPost.bare(operation.replace("{id}", id).replace("{n}", String.valueOf(number)))
                .audited(service, "operation=RESEND_EVENT&agencyCode=" + agency);
    }

    /** Has something happen of which there is an event, and answers the service that it happens in. */
    private String happened() {
        return switch (path) {
            case OF_CASES -> {
                new KeyedCasePosts(agency).decided();
                yield "litigation-service";
            }
            case OF_DISCLOSURE -> {
                new KeyedItemPosts(agency).draft();
                yield "disclosure-service";
            }
            default -> {
                submit();
                yield "request-service";
            }
        };
    }

    private void submit() {
        Gateway.request()
                .contentType(ContentType.JSON)
                .body("""
                        {"agencyCode": "%s", "channel": "FAX", "arrivedOn": "2026-03-02",
                            "evidence": {"sender": "0469-0000000", "receivedBy": "李某"}, "form": {"applicantKind": "ENTERPRISE"}}""".formatted(agency))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201);
    }
}
