package org.gongkai.report;

import static io.restassured.RestAssured.given;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import org.gongkai.kit.access.Role;

/** Accounts and sign-ins as the gateway's tests speak of them. */
final class AccountsForTests {

    static final String PASSWORD = "seven blue lanterns 91";

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private AccountsForTests() {}

    /** A new account with the whole installation in scope; answers its name. */
    static String make(Role role) {
        return make(body(role));
    }

    /** A new account; answers its name. */
    static String make(Map<String, ?> body) {
        String name = body.get("role").toString().toLowerCase() + "-" + SERIAL.incrementAndGet();
        put(name, body, null).statusCode(201);
        return name;
    }

    static Map<String, Object> body(Role role) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("role", role.name());
        body.put("regionCode", "000000");
        body.put("displayName", "王经办");
        body.put("password", PASSWORD);
        return body;
    }

    static ValidatableResponse put(String name, Map<String, ?> body, String ifMatch) {
        RequestSpecification request = given().contentType(ContentType.JSON).body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/api/v1/accounts/{account}", name).then();
    }

    static ValidatableResponse signIn(String name, String password, String otp) {
        Map<String, String> body = new HashMap<>(Map.of("account", name, "password", password));
        if (otp != null) {
            body.put("otp", otp);
        }
        return given().noFilters()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/tokens")
                .then();
    }

    /** An access token of an account. */
    static String token(String name) {
        return signIn(name, PASSWORD, null).statusCode(200).extract().path("accessToken");
    }

    /** An access token of a new administrator. */
    static String administrator() {
        return token(make(Role.ADMIN));
    }

    static RequestSpecification as(String token) {
        return given().contentType(ContentType.JSON).header("Authorization", "Bearer " + token);
    }

    static ValidatableResponse refresh(String refreshToken) {
        return given().noFilters()
                .contentType(ContentType.JSON)
                .body(Map.of("refreshToken", refreshToken))
                .post("/api/v1/tokens/refreshments")
                .then();
    }
}
