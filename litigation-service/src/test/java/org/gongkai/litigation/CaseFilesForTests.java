package org.gongkai.litigation;

import static io.restassured.RestAssured.given;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.restassured.response.ValidatableResponse;

import org.gongkai.registers.testing.Api;

/** Cases as tests speak of them: the only place that knows their paths and bodies. */
final class CaseFilesForTests {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final String agency;

    CaseFilesForTests(String agency) {
        this.agency = agency;
    }

    /** A case about a reply of which nothing more is said. */
    String opened() {
        return opened(Map.of());
    }

    /** A case about a reply of which this is said. */
    String opened(Map<String, ?> subject) {
        return open(subject).statusCode(201).extract().path("id");
    }

    ValidatableResponse open(Map<String, ?> subject) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("agencyCode", agency);
        body.put("subjectKind", "REPLY");
        body.put("receiptNumber", "R-" + SERIAL.incrementAndGet());
        body.putAll(subject);
        body.values().removeIf(""::equals);
        return Api.json(body).post("/api/v1/case-files").then();
    }

    /** Adds a proceeding; facts are names and values in turn. */
    ValidatableResponse begin(String id, String instance, Object... facts) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("instance", instance);
        body.put("caseNumber", "案" + SERIAL.incrementAndGet());
        put(body, facts);
        return Api.json(body).post(path(id, "/proceedings")).then();
    }

    /** Records a decision. */
    ValidatableResponse decide(String id, int proceeding, String outcome, String decidedOn, Object... facts) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("outcome", outcome);
        body.put("decidedOn", decidedOn);
        put(body, facts);
        return Api.json(body)
                .post(path(id, "/proceedings/" + proceeding + "/decisions"))
                .then();
    }

    /** Corrects something of the case at its present version. */
    ValidatableResponse correct(String id, String below, Object... changes) {
        Map<String, Object> body = new LinkedHashMap<>();
        put(body, changes);
        body.put("reason", "补充");
        return Api.json(body)
                .header("If-Match", read(id).extract().header("ETag"))
                .patch(path(id, below))
                .then();
    }

    /** Posts something below the case. */
    ValidatableResponse post(String id, String below, Object... facts) {
        Map<String, Object> body = new LinkedHashMap<>();
        put(body, facts);
        return Api.json(body).post(path(id, below)).then();
    }

    ValidatableResponse read(String id) {
        return given().get(path(id, "")).then().statusCode(200);
    }

    static String path(String id, String below) {
        return "/api/v1/case-files/" + id + below;
    }

    private static void put(Map<String, Object> body, Object... facts) {
        for (int i = 0; i < facts.length; i += 2) {
            body.put((String) facts[i], facts[i + 1]);
        }
        body.values().removeIf(""::equals);
    }
}
