package org.gongkai.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;

/** Signing in on a page, for who reads pages in a browser. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(GoldenSources.class)
class SignInPageTest {

    private static final String COOKIE = "__Host-gongkai";
    private static final String RENEWAL = COOKIE + "-renewal";
    private static final int HOURS_AT_MOST = 7 * 24;

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

    /** Browsers keep no cookie that demands TLS from a host that is asked in plain, unless it is the machine they run on. */
    @Test
    void in_plain_another_host_gets_a_cookie_that_browsers_keep_and_a_page_that_says_what_to_set() {
        String account = AccountsForTests.make(Role.CLERK);
        String own = "/api/v1/accounts/" + account;

        ValidatableResponse signedIn = given().noFilters()
                .redirects()
                .follow(false)
                .header("Host", "office.test:8080")
                .formParam("account", account)
                .formParam("password", AccountsForTests.PASSWORD)
                .post("/sign-in")
                .then()
                .statusCode(303);

        assertThat(signedIn.extract().headers().getValues("Set-Cookie"))
                .hasSize(2)
                .allMatch(cookie -> cookie.startsWith("gongkai"))
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))
                .noneMatch(cookie -> cookie.contains("Secure"));
        String token = signedIn.extract().cookie("gongkai");
        assertThat(status("office.test:8080", "gongkai", token, own)).isEqualTo(200);
        assertThat(status("localhost:8080", "gongkai", token, own))
                .as("a cookie from plain traffic counts in plain alone")
                .isEqualTo(401);
        assertThat(status("office.test:8080", COOKIE, token, own)).isEqualTo(401);
        given().noFilters()
                .header("Host", "office.test:8080")
                .get("/sign-in")
                .then()
                .body(containsString("GONGKAI_TLS=self-made"));
        given().noFilters().get("/sign-in").then().body(not(containsString("GONGKAI_TLS")));
    }

    private static int status(String host, String name, String cookie, String path) {
        return given().noFilters()
                .header("Host", host)
                .cookie(name, cookie)
                .get(path)
                .then()
                .extract()
                .statusCode();
    }

    @Test
    void who_works_stays_signed_in_and_seven_days_at_most() {
        String account = AccountsForTests.make(Role.CLERK);
        String own = "/api/v1/accounts/" + account;
        String renewal = signIn(account, "/").extract().cookie(RENEWAL);
        Instant begun = Instant.now();

        for (int hours = 9; hours < HOURS_AT_MOST; hours += 9) {
            QuarkusMock.installMockForType(
                    Clock.fixed(begun.plus(Duration.ofHours(hours)), ChinaTime.ZONE), Clock.class);
            // Others come and go, and with them the tokens of a week ago.
            AccountsForTests.token(account);
            ValidatableResponse answer =
                    given().noFilters().cookie(RENEWAL, renewal).get(own).then().statusCode(200);
            assertThat(answer.extract().cookie(COOKIE)).isNotEmpty();
            renewal = answer.extract().cookie(RENEWAL);
        }
        QuarkusMock.installMockForType(
                Clock.fixed(begun.plus(Duration.ofHours(HOURS_AT_MOST + 1)), ChinaTime.ZONE), Clock.class);
        given().noFilters()
                .cookie(RENEWAL, renewal)
                .get("/")
                .then()
                .statusCode(200)
                .header("Set-Cookie", containsString("Max-Age=0"));
        given().noFilters().cookie(RENEWAL, renewal).get(own).then().statusCode(401);
    }

    @Test
    void what_a_page_asks_at_once_does_not_throw_it_out_and_what_comes_late_with_a_copy_does() {
        String account = AccountsForTests.make(Role.CLERK);
        String first = signIn(account, "/").extract().cookie(RENEWAL);
        HttpRequest asked = HttpRequest.newBuilder(service.resolve("/api/v1/accounts/" + account))
                .header("Cookie", RENEWAL + "=" + first)
                .build();

        List<HttpResponse<Void>> answers;
        try (HttpClient client = HttpClient.newHttpClient()) {
            answers =
                    Stream.generate(() -> client.sendAsync(asked, HttpResponse.BodyHandlers.discarding()))
                            .limit(6)
                            .toList()
                            .stream()
                            .map(CompletableFuture::join)
                            .toList();
        }

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        List<String> next = answers.stream()
                .flatMap(answer -> answer.headers().allValues("Set-Cookie").stream())
                .filter(cookie -> cookie.startsWith(RENEWAL + "="))
                .map(cookie -> cookie.substring(RENEWAL.length() + 1, cookie.indexOf(';')))
                .toList();
        assertThat(next).hasSize(6).doesNotHaveDuplicates();
        assertThat(renewed(account, next.get(4))).isEqualTo(200);
        assertThat(renewed(account, first)).isEqualTo(401);
        assertThat(renewed(account, next.get(2))).isEqualTo(401);
    }

    private static int renewed(String account, String renewal) {
        return given().noFilters()
                .cookie(RENEWAL, renewal)
                .get("/api/v1/accounts/" + account)
                .then()
                .extract()
                .statusCode();
    }

    @Test
    void a_long_search_is_there_again_after_the_sign_in() {
        String asked = "/api/v1/applications?q=" + "%E5%85%AC".repeat(400);
        assertThat(signIn(AccountsForTests.make(Role.CLERK), asked).extract().header("Location"))
                .endsWith(asked);
    }

    @Test
    void signing_out_takes_the_cookies_away_and_nothing_follows() {
        String account = AccountsForTests.make(Role.CLERK);
        String renewal = signIn(account, "/").extract().cookie(RENEWAL);
        given().noFilters()
                .cookie(RENEWAL, renewal)
                .get("/")
                .then()
                .body(containsString(account))
                .header("Set-Cookie", containsString(COOKIE))
                .header("Cache-Control", "no-store");

        given().noFilters()
                .redirects()
                .follow(false)
                .cookie(RENEWAL, renewal)
                .post("/sign-out")
                .then()
                .statusCode(303)
                .header("Set-Cookie", containsString(COOKIE + "="))
                .header("Set-Cookie", containsString("Max-Age=0"));

        assertThat(renewed(account, renewal)).isEqualTo(401);
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
