package org.gongkai.deploy;

import java.util.concurrent.atomic.AtomicInteger;

import io.restassured.http.ContentType;

/** Proposals to erase what is over at one agency. */
record ErasuresForTests(String agency) {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    /** A new one, about an application of long ago. */
    String proposed() {
        Gateway.importCsv("applications", """
                        receiptNumber,agencyCode,channel,applicantKind,receivedOn,closedOn,outcome,applicantName
                        E-%d,%s,ONLINE,NATURAL_PERSON,2009-03-02,2009-03-20,GRANTED,某申请人
                        """.formatted(SERIAL.incrementAndGet(), agency), "")
                .statusCode(200);
        Gateway.request()
                .contentType(ContentType.JSON)
                .body("{\"dryRun\": false}")
                .post("/api/v1/retention-runs")
                .then()
                .statusCode(200);
        return Gateway.request()
                .get("/api/v1/erasure-proposals?stage=OPEN&agencyCode=" + agency)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }
}
