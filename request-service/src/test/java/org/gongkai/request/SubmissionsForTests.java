package org.gongkai.request;

import static io.restassured.RestAssured.given;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.registers.testing.Api;

/** What arrives at one agency, as its tests make it arrive. */
record SubmissionsForTests(String agency) {

    static SubmissionsForTests anywhere() {
        return new SubmissionsForTests(Api.agency("230505"));
    }

    /** A form on which somebody acts for the applicant, and another applies with them. */
    static Map<String, Object> form() {
        Map<String, Object> form = new HashMap<>();
        form.put("applicantKind", "NATURAL_PERSON");
        form.put("applicantName", "周某某");
        form.put("applicantIdKind", "RESIDENT_ID");
        form.put("applicantIdNumber", "11010119900307109X");
        form.put("applicantPhone", "13912345678");
        form.put("subject", "征收补偿方案");
        form.put("description", "某街征收补偿方案全文");
        form.put("requestedForm", "PAPER");
        form.put("route", "MAIL");
        form.put(
                "agent",
                Map.of(
                        "name",
                        "吴律师",
                        "idKind",
                        "RESIDENT_ID",
                        "idNumber",
                        "110101199003071196",
                        "phone",
                        "13700001111",
                        "authority",
                        "授权委托书"));
        form.put("jointApplicants", List.of(Map.of("name", "郑某", "phone", "13655556666")));
        form.put("assistance", Map.of("need", "视力障碍"));
        return form;
    }

    ValidatableResponse arrive(String channel, String on, Map<String, ?> form) {
        return Api.json(Map.of(
                        "agencyCode", agency,
                        "channel", channel,
                        "arrivedOn", on,
                        "evidence", EvidenceForTests.of(channel, on),
                        "form", form))
                .post("/api/v1/submissions")
                .then();
    }

    static ValidatableResponse step(String id, String path, Map<String, ?> body) {
        return Api.json(body).post("/api/v1/submissions/" + id + "/" + path).then();
    }

    /** Of somebody who has these duties alone. */
    static ValidatableResponse stepAs(Role role, String grant, String path, Map<String, ?> body) {
        return given().header("Authorization", "Bearer " + granted(role, grant))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/" + path)
                .then();
    }

    static String granted(Role role, String grant) {
        return IssuerForTests.token(
                IssuerForTests.claims(role).claim("region", "000000").claim("grants", List.of(grant)));
    }

    /** What somebody files through the network. */
    JsonPath file(Map<String, Object> form) {
        Map<String, Object> application = new HashMap<>(form);
        application.put("agencyCode", agency);
        return given().noFilters()
                .contentType("application/json")
                .body(application)
                .post("/api/v1/public/applications")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** The id of what has this number of arrival. */
    String idOf(JsonPath filed) {
        return given().get("/api/v1/submissions?limit=500&agencyCode=" + agency)
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.arrivalNumber == '" + filed.getString("arrivalNumber") + "' }.id");
    }

    /** Confirms what was filed, and answers the id of the application. */
    String confirm(JsonPath filed) {
        return step(idOf(filed), "receipt-confirmations", Map.of("on", filed.getString("submittedOn"), "way", "PHONE"))
                .statusCode(200)
                .extract()
                .path("applicationId");
    }

    /** What the applicant does with the number and the code. */
    static ValidatableResponse own(JsonPath filed, String path, Map<String, ?> body) {
        return own(filed.getString("arrivalNumber"), filed.getString("queryCode"), path, body);
    }

    static ValidatableResponse own(String number, String code, String path, Map<String, ?> body) {
        return given().noFilters()
                .header("Accept-Language", "zh-CN")
                .header("Query-Code", code)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/public/applications/" + number + "/" + path)
                .then();
    }

    static ValidatableResponse follow(String number, String code) {
        return given().noFilters()
                .header("Query-Code", code)
                .get("/api/v1/public/applications/" + number)
                .then();
    }
}
