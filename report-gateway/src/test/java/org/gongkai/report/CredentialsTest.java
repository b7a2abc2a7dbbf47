package org.gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.AccountsForTests.PASSWORD;
import static org.gongkai.report.AccountsForTests.as;
import static org.gongkai.report.AccountsForTests.refresh;
import static org.gongkai.report.AccountsForTests.signIn;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.Map;

import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;

/** What an account proves itself with: how it is changed, and what happens when it is guessed at. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(GoldenSources.class)
class CredentialsTest {

    private static final long STEP_SECONDS = 30;

    private String clerk;

    @BeforeEach
    void anAccount() {
        clerk = AccountsForTests.make(Role.CLERK);
    }

    @Test
    void guesses_hold_up_those_who_come_from_elsewhere_and_nobody_who_has_signed_in_from_there() {
        for (int i = 0; i < 5; i++) {
            signIn(clerk, "wrong " + i, null).statusCode(401);
        }

        signIn(clerk, PASSWORD, null).statusCode(401).body("type", equalTo("/problems/sign-in-failed"));
        as(AccountsForTests.administrator())
                .get("/api/v1/accounts/" + clerk)
                .then()
                .body("lockedUntil", not(equalTo(null)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> signIn(clerk, PASSWORD, null).statusCode(200));

        for (int i = 0; i < 7; i++) {
            signIn(clerk, "wrong " + i, null).statusCode(401);
        }
        long begun = System.nanoTime();
        signIn(clerk, PASSWORD, null).statusCode(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(900));
        as(AccountsForTests.administrator())
                .get("/api/v1/accounts/" + clerk)
                .then()
                .body("lockedUntil", equalTo(null));
    }

    @Test
    void the_owner_changes_the_password_and_nobody_else() {
        String token = AccountsForTests.token(clerk);
        String refreshToken = signIn(clerk, PASSWORD, null).extract().path("refreshToken");
        String next = "nine green umbrellas 47";
        Map<String, String> change = Map.of("current", PASSWORD, "password", next);
        String path = "/api/v1/accounts/" + clerk + "/password";

        as(AccountsForTests.token(AccountsForTests.make(Role.CLERK)))
                .body(change)
                .put(path)
                .then()
                .statusCode(403);
        as(token)
                .body(Map.of("current", "wrong", "password", next))
                .put(path)
                .then()
                .statusCode(400);
        as(token)
                .body(Map.of("current", PASSWORD, "password", "short"))
                .put(path)
                .then()
                .statusCode(400);
        as(token)
                .body(Map.of("current", PASSWORD, "password", "password123456"))
                .put(path)
                .then()
                .statusCode(400);
        as(token).body(change).put(path).then().statusCode(204);

        as(token).get("/api/v1/accounts/" + clerk).then().statusCode(401);
        refresh(refreshToken).statusCode(401);
        signIn(clerk, PASSWORD, null).statusCode(401);
        signIn(clerk, next, null).statusCode(200);
    }

    @Test
    void a_second_factor_counts_when_it_is_confirmed_and_its_codes_are_good_once() {
        String token = AccountsForTests.token(clerk);
        String path = "/api/v1/accounts/" + clerk + "/second-factor";
        as(token).post(path).then().statusCode(400);
        as(token)
                .body(Map.of("password", "wrong"))
                .post(path)
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/password"));
        String secret = as(token)
                .body(Map.of("password", PASSWORD))
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
        signIn(clerk, PASSWORD, null).statusCode(200);
        as(token).body(Map.of("otp", "000000")).put(path).then().statusCode(400);

        as(token).body(Map.of("otp", code(secret, -1))).put(path).then().statusCode(204);

        signIn(clerk, PASSWORD, null).statusCode(401);
        signIn(clerk, PASSWORD, code(secret, -1)).statusCode(401);
        signIn(clerk, PASSWORD, code(secret, 0)).statusCode(200);
        signIn(clerk, PASSWORD, code(secret, 0)).statusCode(401);
        as(token).body(Map.of("password", PASSWORD)).post(path).then().statusCode(409);
        as(token).body(Map.of("password", PASSWORD)).delete(path).then().statusCode(403);
        String administrator = AccountsForTests.administrator();
        as(administrator).delete(path).then().statusCode(400);
        as(administrator).body(Map.of("password", "wrong")).delete(path).then().statusCode(400);
        as(administrator).body(Map.of("password", PASSWORD)).delete(path).then().statusCode(204);
        signIn(clerk, PASSWORD, null).statusCode(200);
    }

    private static String code(String secret, long stepsFromNow) {
        try {
            return new DefaultCodeGenerator()
                    .generate(secret, System.currentTimeMillis() / 1000 / STEP_SECONDS + stepsFromNow);
        } catch (CodeGenerationException e) {
            throw new AssertionError(e);
        }
    }
}
