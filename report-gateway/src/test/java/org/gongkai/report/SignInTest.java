package org.gongkai.report;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.AccountsForTests.PASSWORD;
import static org.gongkai.report.AccountsForTests.as;
import static org.gongkai.report.AccountsForTests.refresh;
import static org.gongkai.report.AccountsForTests.signIn;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.report.service.Source;

/** Signing in with the gateway's own accounts. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(GoldenSources.class)
class SignInTest {

    @TestHTTPResource
    URI service;

    private String clerk;

    @BeforeEach
    void anAccount() {
        clerk = AccountsForTests.make(Role.CLERK);
    }

    @Test
    void a_password_gives_a_token_that_says_who_may_do_what_and_ends_soon() throws ParseException {
        JsonPath tokens =
                signIn(clerk, PASSWORD, null).statusCode(200).extract().jsonPath();

        JWTClaimsSet claims = SignedJWT.parse(tokens.getString("accessToken")).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo(clerk);
        assertThat(claims.getStringClaim("role")).isEqualTo("CLERK");
        assertThat(claims.getStringClaim("name")).isEqualTo("王经办");
        assertThat(claims.getStringClaim("region")).isEqualTo("000000");
        assertThat(claims.getAudience()).containsExactly("gongkai");
        assertThat(claims.getExpirationTime().getTime() - claims.getIssueTime().getTime())
                .isEqualTo(600_000);
        assertThat(tokens.getInt("expiresIn")).isEqualTo(600);
        as(tokens.getString("accessToken"))
                .get("/api/v1/accounts/" + clerk)
                .then()
                .statusCode(200);
        as(tokens.getString("accessToken")).get("/api/v1/accounts").then().statusCode(403);
    }

    @Test
    void what_is_wrong_about_a_sign_in_is_not_told() {
        String unknown = detail("nobody-of-that-name", PASSWORD);

        assertThat(detail(clerk, "wrong")).isEqualTo(unknown);
        as(AccountsForTests.administrator())
                .header("If-Match", "\"1\"")
                .body(withDisabled())
                .put("/api/v1/accounts/" + clerk)
                .then()
                .statusCode(200);
        assertThat(detail(clerk, PASSWORD)).isEqualTo(unknown);
    }

    @Test
    void a_refresh_token_is_good_once_and_a_second_use_ends_the_sign_in() {
        String first = signIn(clerk, PASSWORD, null).extract().path("refreshToken");
        String second = refresh(first).statusCode(200).extract().path("refreshToken");
        String third = refresh(second).statusCode(200).extract().path("refreshToken");

        refresh(first).statusCode(401);
        refresh(third).statusCode(401);
        refresh("nonsense").statusCode(401);
    }

    @Test
    void signing_out_ends_it() {
        String token = signIn(clerk, PASSWORD, null).extract().path("refreshToken");

        given().noFilters()
                .contentType("application/json")
                .body(Map.of("refreshToken", token))
                .post("/api/v1/tokens/revocations")
                .then()
                .statusCode(204);

        refresh(token).statusCode(401);
    }

    @Test
    void a_changed_account_signs_in_anew_and_has_its_new_rights() throws ParseException {
        String token = signIn(clerk, PASSWORD, null).extract().path("refreshToken");

        Map<String, Object> auditor = AccountsForTests.body(Role.AUDITOR);
        auditor.remove("password");
        AccountsForTests.put(clerk, auditor, "\"1\"").statusCode(200);

        refresh(token).statusCode(401);
        assertThat(SignedJWT.parse(AccountsForTests.token(clerk))
                        .getJWTClaimsSet()
                        .getStringClaim("role"))
                .isEqualTo("AUDITOR");
    }

    @Test
    void the_token_of_an_account_that_is_disabled_ends_at_once_here_and_in_every_service() {
        GoldenSources.answerAll();
        String token = AccountsForTests.token(clerk);
        as(token).get("/api/v1/accounts/" + clerk).then().statusCode(200);

        AccountsForTests.put(clerk, withDisabled(), "\"1\"").statusCode(200);

        as(token).get("/api/v1/accounts/" + clerk).then().statusCode(401);
        as(token).get("/api/v1/applications").then().statusCode(401);
        for (Source source : Source.values()) {
            assertThat(GoldenSources.taken(source, "/api/v1/ended-sign-ins/" + clerk))
                    .contains("{\"version\":2}");
        }
        AccountsForTests.put(clerk, AccountsForTests.body(Role.CLERK), "\"2\"").statusCode(200);
        as(token).get("/api/v1/accounts/" + clerk).then().statusCode(401);
        as(AccountsForTests.token(clerk))
                .get("/api/v1/accounts/" + clerk)
                .then()
                .statusCode(200);
    }

    @Test
    void a_machine_signs_in_as_oauth_has_it() {
        String machine = AccountsForTests.make(Role.AGGREGATOR);

        String token = given().noFilters()
                .formParam("grant_type", "client_credentials")
                .formParam("client_id", machine)
                .formParam("client_secret", PASSWORD)
                .post("/oauth2/token")
                .then()
                .statusCode(200)
                .body("token_type", equalTo("Bearer"))
                .body("expires_in", equalTo(600))
                .extract()
                .path("access_token");
        as(token).get("/api/v1/accounts/" + machine).then().statusCode(200);
        given().noFilters()
                .auth()
                .preemptive()
                .basic(machine, PASSWORD)
                .formParam("grant_type", "client_credentials")
                .post("/oauth2/token")
                .then()
                .statusCode(200);
        given().noFilters()
                .auth()
                .preemptive()
                .basic(machine, "wrong")
                .formParam("grant_type", "client_credentials")
                .post("/oauth2/token")
                .then()
                .statusCode(401)
                .body("error", equalTo("invalid_client"));
        given().noFilters()
                .formParam("grant_type", "password")
                .post("/oauth2/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("unsupported_grant_type"));
    }

    @Test
    void what_a_machine_shows_as_basic_is_encoded_as_in_a_form() {
        String password = "Yi-Ge+Mi%20Ma:Ce/Shi 三";
        Map<String, Object> body = AccountsForTests.body(Role.AGGREGATOR);
        body.put("password", password);
        String machine = AccountsForTests.make(body);
        String encoded = URLEncoder.encode(machine, UTF_8) + ":" + URLEncoder.encode(password, UTF_8);

        shown("basic", encoded)
                .formParam("grant_type", "client_credentials")
                .post("/oauth2/token")
                .then()
                .statusCode(200);
        shown("Basic", machine + ":" + password)
                .formParam("grant_type", "client_credentials")
                .post("/oauth2/token")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Basic realm="))
                .body("error", equalTo("invalid_client"));
        shown("Basic", encoded)
                .formParam("grant_type", "client_credentials")
                .formParam("client_secret", password)
                .post("/oauth2/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
        // Without a value a parameter counts as left out, and twice none may stand.
        shown("Basic", encoded)
                .formParam("grant_type", "client_credentials")
                .formParam("client_secret", "")
                .post("/oauth2/token")
                .then()
                .statusCode(200);
        shown("Basic", encoded)
                .formParam("grant_type", "client_credentials")
                .formParam("client_id", machine)
                .post("/oauth2/token")
                .then()
                .statusCode(200);
        shown("Basic", encoded)
                .formParam("grant_type", "client_credentials")
                .formParam("client_id", "another")
                .post("/oauth2/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
        shown("Basic", encoded)
                .header("Authorization", "Basic eDp5")
                .formParam("grant_type", "client_credentials")
                .post("/oauth2/token")
                .then()
                .statusCode(400);
        shown("Basic", encoded)
                .formParam("grant_type", "client_credentials", "password")
                .post("/oauth2/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
        shown("Basic", encoded)
                .formParam("grant_type", "")
                .post("/oauth2/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
        for (String unreadable : List.of("no colon", "")) {
            shown("Basic", unreadable)
                    .formParam("grant_type", "client_credentials")
                    .post("/oauth2/token")
                    .then()
                    .statusCode(400)
                    .body("error", equalTo("invalid_request"));
        }
        shown("Basic", encoded)
                .formParam("scope", "all")
                .post("/oauth2/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
    }

    private static RequestSpecification shown(String scheme, String credentials) {
        return given().noFilters()
                .header(
                        "Authorization",
                        scheme + " " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)));
    }

    @Test
    void a_new_signing_key_takes_over_while_tokens_of_the_old_one_stay_good() throws ParseException {
        String before = AccountsForTests.token(clerk);

        String kid = as(AccountsForTests.administrator())
                .post("/api/v1/signing-keys")
                .then()
                .statusCode(200)
                .extract()
                .path("kid");

        String after = AccountsForTests.token(clerk);
        assertThat(SignedJWT.parse(after).getHeader().getKeyID())
                .isEqualTo(kid)
                .isNotEqualTo(SignedJWT.parse(before).getHeader().getKeyID());
        for (String token : List.of(before, after)) {
            as(token).get("/api/v1/accounts/" + clerk).then().statusCode(200);
        }
        List<Map<String, Object>> keys = given().noFilters()
                .get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .extract()
                .path("keys");
        assertThat(keys).extracting("kid").contains(kid);
        assertThat(keys).allSatisfy(key -> assertThat(key).doesNotContainKeys("d", "p", "q"));
    }

    @Test
    void more_sign_ins_at_once_than_cores_can_bear_are_told_to_come_again() {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("api/v1/tokens"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"account\": \"nobody\", \"password\": \"wrong\"}"))
                .build();
        List<Integer> statuses;
        try (HttpClient client = HttpClient.newHttpClient()) {
            statuses = IntStream.range(0, 60)
                    .mapToObj(i -> client.sendAsync(request, HttpResponse.BodyHandlers.discarding()))
                    .toList()
                    .stream()
                    .map(answer -> answer.join().statusCode())
                    .toList();
        }

        assertThat(statuses).hasSize(60).containsOnly(401, 429).contains(401, 429);
    }

    @Test
    void what_accounts_do_and_what_is_done_to_them_is_audited_without_their_secrets() {
        String refreshToken = signIn(clerk, PASSWORD, null).extract().path("refreshToken");
        signIn(clerk, "wrong guess 77", null).statusCode(401);
        signIn("my own password 42", "wrong guess 77", null).statusCode(401);
        refresh(refresh(refreshToken).extract().path("refreshToken")).statusCode(200);
        refresh(refreshToken).statusCode(401);

        String audit = given().get("/api/v1/audit/report-gateway/entries?limit=500&objectId=" + clerk)
                .then()
                .statusCode(200)
                .body("items.operation", equalTo(List.of("PUT_ACCOUNT", "SIGN_IN", "SIGN_IN_FAILED", "REFRESH_REUSED")))
                .body("items[0].after.role", equalTo("CLERK"))
                .body("items[0].actor", equalTo("test-admin"))
                .extract()
                .asString();
        assertThat(audit).doesNotContain(PASSWORD, "wrong guess", "argon2", refreshToken);
        assertThat(given().get("/api/v1/audit/report-gateway/entries?limit=500&operation=SIGN_IN_FAILED")
                        .then()
                        .extract()
                        .asString())
                .doesNotContain("my own password");
        given().post("/api/v1/audit/report-gateway/verification")
                .then()
                .statusCode(200)
                .body("firstBroken", equalTo(null));
    }

    @Test
    void the_first_administrator_is_there_from_the_start() {
        signIn("admin", "made by the test resource 5", null).statusCode(200);
    }

    private static Map<String, Object> withDisabled() {
        Map<String, Object> body = AccountsForTests.body(Role.CLERK);
        body.put("disabled", true);
        return body;
    }

    private static String detail(String account, String password) {
        return signIn(account, password, null).statusCode(401).extract().path("detail");
    }
}
