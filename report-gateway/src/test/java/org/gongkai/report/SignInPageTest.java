package org.gongkai.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.net.URI;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;

/** Signing in on a page, for who reads pages in a browser. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(GoldenSources.class)
class SignInPageTest {

    private static final String COOKIE = "__Host-gongkai";

    @TestHTTPResource
    URI service;

    @BeforeEach
    void everyServiceAnswers() {
        GoldenSources.answerAll();
    }

    @Test
    void a_browser_is_sent_to_sign_in_and_back_to_what_it_wanted() {
        String report = "/api/v1/annual-reports/" + Directory.enter("230505") + "/2021.html";
        String page = given().noFilters()
                .redirects()
                .follow(false)
                .header("Accept", "text/html")
                .get(report)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(page).endsWith("/sign-in?to=" + report.replace("/", "%2F"));

        ValidatableResponse signedIn =
                signIn(AccountsForTests.make(Role.CLERK), report).statusCode(303);
        signedIn.header("Location", containsString(report))
                .header("Set-Cookie", containsString("HttpOnly"))
                .header("Set-Cookie", containsString("Secure"))
                .header("Set-Cookie", containsString("SameSite=Strict"))
                .header("Set-Cookie", containsString("Path=/"));
        given().noFilters()
                .cookie(COOKIE, signedIn.extract().cookie(COOKIE))
                .get(report)
                .then()
                .statusCode(200)
                .contentType("text/html");
    }

    @Test
    void the_cookie_counts_for_reading_alone() {
        String cookie = signIn(AccountsForTests.make(Role.ADMIN), "/").extract().cookie(COOKIE);

        given().noFilters()
                .cookie(COOKIE, cookie)
                .get("/api/v1/accounts")
                .then()
                .statusCode(200);
        given().noFilters()
                .cookie(COOKIE, cookie)
                .post("/api/v1/signing-keys")
                .then()
                .statusCode(401);
        given().noFilters()
                .cookie(COOKIE, cookie)
                .header("Authorization", "Bearer x")
                .get("/api/v1/accounts")
                .then()
                .statusCode(401);
    }

    /** As a browser sends a form of this origin; one of another origin is refused before it is looked at. */
    @Test
    void a_form_of_this_origin_is_taken_and_one_of_another_is_not() {
        String account = AccountsForTests.make(Role.CLERK);
        String own = "http://" + service.getAuthority();

        assertThat(formFrom(own, account)).isEqualTo(303);
        assertThat(formFrom("https://evil.test", account)).isEqualTo(403);
    }

    private static int formFrom(String origin, String account) {
        return given().noFilters()
                .redirects()
                .follow(false)
                .header("Origin", origin)
                .formParam("account", account)
                .formParam("password", AccountsForTests.PASSWORD)
                .formParam("to", "/")
                .post("/sign-in")
                .then()
                .extract()
                .statusCode();
    }

    @Test
    void signing_out_takes_the_cookie_away() {
        given().noFilters()
                .redirects()
                .follow(false)
                .post("/sign-out")
                .then()
                .statusCode(303)
                .header("Set-Cookie", containsString(COOKIE + "="))
                .header("Set-Cookie", containsString("Max-Age=0"));
    }

    @Test
    void a_wrong_password_is_told_on_the_page_and_nothing_of_what_was_typed() {
        String page = given().noFilters()
                .formParam("account", "\"><script>")
                .formParam("password", "typed secret 5")
                .formParam("to", "\"><script>")
                .post("/sign-in")
                .then()
                .statusCode(401)
                .contentType("text/html")
                .body(containsString("不正确"))
                .extract()
                .asString();
        assertThat(page).doesNotContain("<script>", "typed secret");
        given().noFilters().formParam("x", "y").post("/sign-in").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.test/", "//evil.test/", "/\\evil.test/", "javascript:alert(1)", ""})
    void nobody_is_sent_elsewhere(String to) {
        signIn(AccountsForTests.make(Role.CLERK), to).header("Location", containsString("/swagger-ui"));
    }

    @ParameterizedTest
    @CsvSource({"application/json", "*/*"})
    void a_program_is_told_to_send_a_token(String accept) {
        given().noFilters()
                .header("Accept", accept)
                .get("/api/v1/accounts")
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/sign-in-needed"));
    }

    private static ValidatableResponse signIn(String account, String to) {
        return given().noFilters()
                .redirects()
                .follow(false)
                .formParam("account", account)
                .formParam("password", AccountsForTests.PASSWORD)
                .formParam("to", to)
                .post("/sign-in")
                .then();
    }
}
