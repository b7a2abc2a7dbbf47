package org.gongkai.request;

import static io.restassured.RestAssured.given;

import java.util.Map;

import io.restassured.response.ValidatableResponse;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;

/** An office's ledger that becomes lives, and the lives that it becomes. */
record MigratedLedger(String agency) {

    /** What every one has. */
    static final String BASE = "登记编号,机构代码,渠道,类别,收到日期,办结日期,办理结果";

    ValidatableResponse importRow(String heads, String rows, String query) {
        return ApplicationsForTests.APPLICATIONS.importCsv(BASE + "," + heads + "\n" + rows + "\n", query);
    }

    String row(String number, String receivedOn, String closedOn, String outcome) {
        return String.join(",", number, agency, "互联网", "自然人", receivedOn, closedOn, outcome);
    }

    String id(String number) {
        return ApplicationsForTests.APPLICATIONS
                .list("?agencyCode=" + agency + "&receiptNumber=" + number)
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    int version(String number) {
        return ApplicationsForTests.APPLICATIONS
                .list("?agencyCode=" + agency + "&receiptNumber=" + number)
                .extract()
                .path("items[0].version");
    }

    ValidatableResponse life(String number) {
        return given().get("/api/v1/applications/" + id(number)).then().statusCode(200);
    }

    ValidatableResponse step(String id, String step, Map<String, ?> body) {
        return given().header("Authorization", "Bearer " + IssuerForTests.token(Role.CLERK))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/applications/" + id + "/" + step)
                .then();
    }
}
