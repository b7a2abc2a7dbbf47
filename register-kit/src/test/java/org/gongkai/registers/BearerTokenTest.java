package org.gongkai.registers;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Which tokens let a caller in. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class BearerTokenTest {

    private static final String PATH = "/api/v1/letters";

    @Test
    void a_good_token_lets_in_and_none_does_not() {
        status(IssuerForTests.token(Role.CLERK), 200);

        given().noFilters()
                .get(PATH)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/sign-in-needed"));
    }

    @TestFactory
    Stream<DynamicTest> a_token_that_is_not_right_in_every_claim_is_refused() {
        Date past = Date.from(Instant.now().minusSeconds(600));
        Date future = Date.from(Instant.now().plusSeconds(600));
        return Stream.of(
                refused("ended", claims -> claims.expirationTime(past)),
                refused("without an end", claims -> claims.expirationTime(null)),
                refused("not begun", claims -> claims.notBeforeTime(future)),
                refused("for another audience", claims -> claims.audience("elsewhere")),
                refused("for no audience", claims -> claims.audience((String) null)),
                refused("of an unknown issuer", claims -> claims.issuer("https://evil.test")),
                refused("of no issuer", claims -> claims.issuer(null)),
                refused("without a subject", claims -> claims.subject(null)),
                refused("without a role", claims -> claims.claim("role", null)),
                refused("with an unknown role", claims -> claims.claim("role", "KING")),
                refused("with two roles", claims -> claims.claim("role", List.of("CLERK", "ADMIN"))),
                refused("of an outside issuer for a service", claims -> claims.claim("role", "SERVICE")),
                refused("without a scope", claims -> claims.claim("region", null)),
                refused("with two scopes", claims -> claims.claim("agency", "11230505001234567F")),
                refused("with a region that is none", claims -> claims.claim("region", "2")),
                refused("with an empty region", claims -> claims.claim("region", "")));
    }

    @Test
    void a_role_among_words_of_others_is_found() {
        status(
                IssuerForTests.token(IssuerForTests.claims(Role.CLERK)
                        .claim("role", List.of("offline_access", "CLERK"))
                        .claim("region", "000000")),
                200);
    }

    @Test
    void a_signature_of_another_key_is_refused() throws JOSEException {
        status(
                IssuerForTests.sign(
                        good(), new RSAKeyGenerator(2048).keyID("test").generate()),
                401);
        status(
                IssuerForTests.sign(
                        good(), new RSAKeyGenerator(2048).keyID("unknown").generate()),
                401);
    }

    @Test
    void an_algorithm_by_which_anybody_can_sign_is_refused() throws JOSEException {
        SignedJWT mac = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("test").build(), good().build());
        mac.sign(new MACSigner(IssuerForTests.key().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
        status(mac.serialize(), 401);

        String unsigned =
                encode("{\"alg\":\"none\"}") + "." + encode(good().build().toString()) + ".";
        status(unsigned, 401);
    }

    @Test
    void a_token_of_a_version_of_its_account_that_is_no_more_is_refused_at_once() {
        String before = ofOwnAccount(1);
        status(before, 200);

        Api.endSignIns("an-account", 2)
                .statusCode(200)
                .body("account", equalTo("an-account"))
                .body("version", equalTo(2));

        status(before, 401);
        status(ofOwnAccount(2), 200);
        Api.endSignIns("an-account", 1).statusCode(200);
        status(before, 401);
        given().header("Authorization", "Bearer " + IssuerForTests.token(Role.ADMIN))
                .contentType("application/json")
                .body("{\"version\": 9}")
                .put("/api/v1/ended-sign-ins/an-account")
                .then()
                .statusCode(403);
    }

    private static String ofOwnAccount(long version) {
        return IssuerForTests.token(
                good().issuer("gongkai").subject("an-account").claim("version", version));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "....", "eyJhbGciOiJSUzI1NiJ9.e30.AA", "\"'<>"})
    void nonsense_is_refused(String token) {
        status(token, 401);
    }

    @Test
    void a_token_of_endless_length_is_refused() {
        status("a".repeat(20_000), 401);
    }

    @Test
    void a_bad_token_is_refused_even_where_none_is_needed() {
        given().header("Authorization", "Bearer x").get("/q/health").then().statusCode(401);
        given().noFilters().get("/q/health").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/%6cetters",
                "/api/v1/./letters",
                "/api/v1/forms/../letters",
                "/api/v1/letters/",
                "/api/v1/letters;a=b",
                "/api/v1/nothing"
            })
    void a_path_that_is_written_in_another_way_is_not_there(String path) {
        given().urlEncodingEnabled(false)
                .noFilters()
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    private static DynamicTest refused(String name, Consumer<JWTClaimsSet.Builder> spoil) {
        return DynamicTest.dynamicTest(name, () -> {
            JWTClaimsSet.Builder claims = good();
            spoil.accept(claims);
            status(IssuerForTests.token(claims), 401);
        });
    }

    private static JWTClaimsSet.Builder good() {
        return IssuerForTests.claims(Role.CLERK).claim("region", "000000");
    }

    private static void status(String token, int status) {
        given().header("Authorization", "Bearer " + token).get(PATH).then().statusCode(status);
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
