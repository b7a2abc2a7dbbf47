package org.gongkai.deploy;

import java.util.Map;

import io.restassured.http.ContentType;
import org.awaitility.Awaitility;

/** Webhooks of a body whose name stands for no address, so that nothing leaves the machine. */
record WebhooksForTests(String agency) {

    private static final String PATH = "/api/v1/webhooks";

    /** Makes one and answers its id. */
    String create() {
        return Gateway.request()
                .contentType(ContentType.JSON)
                .body(Map.of("agencyCode", agency, "url", "https://hooks.invalid/"))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("webhook.id");
    }

    /** Has one sent again that a paused webhook has missed. */
    KeyedPost resend(String path) {
        String id = create();
        Gateway.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(Map.of("paused", true))
                .patch(PATH + "/" + id)
                .then()
                .statusCode(200);
        Gateway.request()
                .contentType(ContentType.JSON)
                .body("""
                        {"agencyCode": "%s", "channel": "FAX", "arrivedOn": "2026-03-02",
                            "evidence": {"sender": "0469-0000000", "receivedBy": "李某"}, "form": {"applicantKind": "ENTERPRISE"}}""".formatted(agency))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201);
        String deliveries = PATH + "/" + id + "/deliveries";
        Awaitility.await().until(() -> Gateway.request().get(deliveries).path("items[0].number") != null);
        int number = Gateway.request().get(deliveries).path("items[0].number");
        return KeyedPost.bare(path.replace("{id}", id).replace("{n}", String.valueOf(number)))
                .audited("request-service", "operation=RESEND_EVENT&agencyCode=" + agency);
    }
}
