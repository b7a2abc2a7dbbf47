package org.gongkai.request.announcement;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.registers.testing.Api;
import org.gongkai.registers.testing.WebhooksForTests;

/** Applications to a body of which others hear. */
record AnnouncedLives(String agency) {

    static final String TYPE = "org.gongkai.application.";

    static AnnouncedLives ofAnAgency() {
        return new AnnouncedLives(Api.agency("230505"));
    }

    /** Enters the receipt of an application. */
    String received(String name) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("receiptNumber", "W-" + System.nanoTime());
        entry.put("agencyCode", agency);
        entry.put("channel", "IN_PERSON");
        entry.put("applicantKind", "NATURAL_PERSON");
        entry.put("applicantName", name);
        entry.put("subject", "决算");
        entry.put("receivedOn", "2026-03-02");
        return new Api("applications").created(entry);
    }

    /** Gives one to somebody, which is an event. */
    void assign(String application) {
        step(Role.CLERK, application, "assignments", Map.of("on", today(), "handler", "李某"))
                .statusCode(200);
    }

    static String today() {
        return LocalDate.now(ChinaTime.ZONE).toString();
    }

    ValidatableResponse step(Role role, String application, String step, Map<String, ?> body) {
        return as(role).contentType("application/json")
                .body(body)
                .post("/api/v1/applications/" + application + "/" + step)
                .then();
    }

    /** One whose arrival was told already: who follows it from now on hears of what comes then. */
    JsonPath filed() {
        JsonPath filed = given().noFilters()
                .contentType("application/json")
                .body(Map.of(
                        "agencyCode", agency,
                        "applicantKind", "NATURAL_PERSON",
                        "applicantName", "杨某",
                        "applicantIdNumber", "11010519491231002X",
                        "applicantPhone", "13812345678",
                        "subject", "部门决算",
                        "description", "申请公开2020年度部门决算表"))
                .post("/api/v1/public/applications")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String submission = submission(filed);
        await().until(() -> WebhooksForTests.unsettled(submission) == 0);
        return filed;
    }

    private String submission(JsonPath filed) {
        return as(Role.CLERK)
                .get("/api/v1/submissions?agencyCode=" + agency)
                .then()
                .extract()
                .path("items.find { it.arrivalNumber == '" + filed.getString("arrivalNumber") + "' }.id");
    }

    String confirm(JsonPath filed) {
        return as(Role.CLERK)
                .contentType("application/json")
                .body(Map.of("on", today(), "way", "PHONE"))
                .post("/api/v1/submissions/" + submission(filed) + "/receipt-confirmations")
                .then()
                .statusCode(200)
                .extract()
                .path("applicationId");
    }

    RequestSpecification as(Role role) {
        return WebhooksForTests.of(role, agency);
    }
}
