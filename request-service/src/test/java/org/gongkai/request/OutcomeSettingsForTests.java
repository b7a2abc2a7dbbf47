package org.gongkai.request;

import static io.restassured.RestAssured.given;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;

/** How a region sees outcomes, as tests set it; and parts that are seen one way or another. */
record OutcomeSettingsForTests(String region) {

    private static final Map<String, String> SEARCHED =
            Map.of("searchPlace", "档案室", "searchWords", "会议记录", "searchedBy", "李某", "searchedOn", "2025-03-09");

    static final String BASIS = "某省政务公开办〔2025〕3号";

    /** Something is given, and something is not held. */
    static List<Map<String, Object>> partlyHeld() {
        Map<String, Object> missing = PaperLife.part("UNAVAIL_NOT_HELD", "NOT_EXIST", SEARCHED);
        missing.put("text", "会议记录");
        return List.of(PaperLife.granted(), missing);
    }

    static Map<String, Object> setting(String value, String from) {
        return new HashMap<>(Map.of("value", value, "from", from, "basis", BASIS));
    }

    String path(String rule) {
        return "/api/v1/outcome-settings/" + rule + "?regionCode=" + region;
    }

    /** Sets it for the first time. */
    ValidatableResponse set(String rule, String value, String from) {
        return put(path(rule), setting(value, from), null).statusCode(200);
    }

    ValidatableResponse dryRun(String rule, String value, String from) {
        return put(path(rule) + "&dryRun=true", setting(value, from), null).statusCode(200);
    }

    static ValidatableResponse put(String path, Map<String, ?> body, String ifMatch) {
        return put(admin(), path, body, ifMatch);
    }

    static ValidatableResponse put(RequestSpecification by, String path, Map<String, ?> body, String ifMatch) {
        RequestSpecification request = by.contentType("application/json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(path)
                .then();
    }

    static RequestSpecification admin() {
        return given().header("Accept-Language", "zh-CN")
                .header("Authorization", "Bearer " + IssuerForTests.token(Role.ADMIN));
    }
}
