package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.registers.testing.Api;

/** The erasure of personal data at one agency, as its tests have it done. */
record RetentionForTests(String agency) {

    /** Has what is due proposed, or told. */
    static JsonPath run(boolean dryRun) {
        return Api.json(Map.of("dryRun", dryRun))
                .post("/api/v1/retention-runs")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(dryRun))
                .extract()
                .jsonPath();
    }

    /** Has what is due proposed, and agrees to it where there is something. */
    JsonPath erased() {
        JsonPath due = run(false);
        open().forEach(id -> decide(id, "approvals", Map.of()).statusCode(200));
        return due;
    }

    /** The proposals that nobody has decided on; there is one at most. */
    List<String> open() {
        return as(Role.SIGNER)
                .get("/api/v1/erasure-proposals?stage=OPEN&agencyCode=" + agency)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    static ValidatableResponse decide(String id, String decision, Map<String, ?> body) {
        return as(Role.SIGNER)
                .body(body)
                .post("/api/v1/erasure-proposals/" + id + "/" + decision)
                .then();
    }

    static io.restassured.specification.RequestSpecification as(Role role) {
        return given().header("Authorization", "Bearer " + IssuerForTests.token(role))
                .contentType("application/json");
    }
}
