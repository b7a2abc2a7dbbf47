package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;

/**
 * An application by somebody, and the office that handles it.
 *
 * @param id of the application
 */
record HandledApplication(ApplicationsForTests office, String id) {

    static HandledApplication received() {
        ApplicationsForTests office = new ApplicationsForTests();
        Map<String, Object> entry = office.entry("NATURAL_PERSON", "2026-03-02");
        entry.put("applicantName", "王某");
        entry.put("subject", "2025年度部门决算");
        return new HandledApplication(office, ApplicationsForTests.APPLICATIONS.created(entry));
    }

    void processing() {
        step(Role.CLERK, "assignments", Map.of("on", "2026-03-03", "handler", "李某", "unit", "档案科"))
                .statusCode(200)
                .body("handling.stage", equalTo("IN_REVIEW"));
        step(Role.CLERK, "acceptances", on("2026-03-04")).statusCode(200);
    }

    static Map<String, Object> on(String day) {
        return Map.of("on", day);
    }

    static Map<String, Object> granted(String day) {
        return Map.of(
                "on",
                day,
                "parts",
                List.of(
                        Map.of(
                                "text",
                                "决算表",
                                "outcome",
                                "GRANTED",
                                "detail",
                                "PROVIDED",
                                "evidence",
                                "附件1",
                                "elements",
                                Map.of("deliveryForm", "纸质，邮寄")),
                        Map.of(
                                "text",
                                "会议记录",
                                "outcome",
                                "UNAVAIL_NOT_HELD",
                                "detail",
                                "NOT_EXIST",
                                "facts",
                                "未制作",
                                "evidence",
                                "检索档案室目录",
                                "elements",
                                Map.of(
                                        "searchPlace", "档案室",
                                        "searchWords", "会议记录",
                                        "searchedBy", "李某",
                                        "searchedOn", "2026年3月9日"))));
    }

    ValidatableResponse step(Role role, String path, Map<String, ?> body) {
        return as(role).contentType("application/json")
                .body(body)
                .post(path(path))
                .then();
    }

    ValidatableResponse step(String token, String path, Map<String, ?> body) {
        return as(token)
                .contentType("application/json")
                .body(body)
                .post(path(path))
                .then();
    }

    /** An account of its own with a duty of the office. */
    String granted(Role role, String duty) {
        return IssuerForTests.token(IssuerForTests.claims(role)
                .subject("test-" + duty.toLowerCase(Locale.ROOT))
                .claim("agency", office.agency())
                .claim("grants", List.of(duty)));
    }

    ValidatableResponse read() {
        return as(Role.CLERK).get(path("")).then().statusCode(200);
    }

    String path(String below) {
        return "/api/v1/applications/" + id + (below.isEmpty() ? "" : "/" + below);
    }

    /** Each role is another account. */
    RequestSpecification as(Role role) {
        return as(
                role == Role.AUDITOR
                        ? IssuerForTests.token(role)
                        : IssuerForTests.tokenOfAgency(role, office.agency()));
    }

    static RequestSpecification as(String token) {
        return given().header("Accept-Language", "zh-CN").header("Authorization", "Bearer " + token);
    }
}
