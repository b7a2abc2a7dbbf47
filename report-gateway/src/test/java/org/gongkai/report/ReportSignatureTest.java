package org.gongkai.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.List;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.signing.EncryptedKeys;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.report.service.Source;

/** What an office signs off is signed with its own key, and can be checked by anybody. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(GoldenSources.class)
class ReportSignatureTest {

    @Inject
    EncryptedKeys encryptedKeys;

    @Inject
    Jdbi jdbi;

    private String agency;
    private ReportDesk desk;

    @BeforeEach
    void anOffice() {
        GoldenSources.answerAll();
        agency = Directory.enter("230505");
        desk = new ReportDesk(agency, 2021);
    }

    @Test
    void a_version_is_frozen_hashed_and_signed_and_can_be_checked_without_the_server() throws Exception {
        desk.publish();

        String json = given().noFilters().get(desk.publicPath() + ".json").asString();
        ObjectNode report = (ObjectNode) new ObjectMapper().readTree(json);
        String hash = report.path("sha256").textValue();
        String signature = report.path("signature").textValue();
        report.remove(List.of("status", "publishedAt", "sha256", "signature"));
        byte[] canonical = new JsonCanonicalizer(report.toString()).getEncodedUTF8();

        assertThat(hash)
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(canonical)));
        assertThat(isSigned(canonical, signature)).isTrue();
        desk.as(Role.CLERK).get(desk.path() + "/drift").then().statusCode(200).body("cells", empty());
        assertThat(new String(canonical, StandardCharsets.UTF_8))
                .contains("\"ruleSet\"", "\"asOf\"", "\"form\":\"2021\"");
    }

    @Test
    void every_service_hears_which_version_was_signed() {
        String path = "/api/v1/signed-reports/" + agency + "/2021";
        desk.publish();
        for (Source source : Source.values()) {
            await().untilAsserted(
                            () -> assertThat(GoldenSources.taken(source, path)).containsExactly("{\"version\":1}"));
        }

        desk.post(Role.SIGNER, "amendments", "{\"reason\": \"数字有误\"}").statusCode(200);
        desk.post(Role.CLERK, "submissions", "{}").statusCode(200);
        desk.post(Role.SIGNER, "finalizations", "{\"acknowledgeWarnings\": true}")
                .statusCode(200);
        await().untilAsserted(() -> assertThat(GoldenSources.taken(Source.REQUEST, path))
                .containsExactly("{\"version\":1}", "{\"version\":2}"));
    }

    @Test
    void each_office_signs_with_its_own_key_and_a_new_one_takes_over() throws Exception {
        desk.publish();
        String other = Directory.enter("230505");
        new ReportDesk(other, 2021).publish();
        String first = desk.published().getString("signature");

        String kid = given().post("/api/v1/signing-keys?agencyCode=" + agency)
                .then()
                .statusCode(200)
                .extract()
                .path("kid");
        desk.post(Role.CLERK, "amendments", "{\"reason\": \"更正\"}").statusCode(200);
        desk.post(Role.CLERK, "submissions", "{}").statusCode(200);
        desk.post(Role.SIGNER, "finalizations", "{\"acknowledgeWarnings\": true}")
                .statusCode(200);
        desk.post(Role.SIGNER, "publications", "{}").statusCode(200);

        String second = desk.published().getString("signature");
        assertThat(kid(first)).startsWith(agency + ".").isNotEqualTo(kid);
        assertThat(kid(second)).isEqualTo(kid);
        given().noFilters()
                .get("/.well-known/jwks.json?agencyCode=" + agency + "&signs=REPORTS")
                .then()
                .statusCode(200)
                .body("keys.kid", containsInAnyOrder(kid(first), kid))
                .body("keys[0]", not(hasKey("d")));
        given().noFilters()
                .get("/.well-known/jwks.json?signs=TOKENS")
                .then()
                .body("keys.kid", everyItem(not(containsString("."))));
        given().noFilters().get("/.well-known/jwks.json?signs=NOTHING").then().statusCode(400);
        given().post("/api/v1/signing-keys?agencyCode=" + Directory.newCode("230505"))
                .then()
                .statusCode(404);
    }

    @Test
    void an_office_goes_on_signing_with_its_key_after_a_new_data_key() throws ParseException {
        desk.publish();
        String before = kid(desk.published().getString("signature"));

        given().post("/api/v1/data-keys/report-gateway/rotations").then().statusCode(204);

        ReportDesk next = new ReportDesk(agency, 2023);
        next.publish();
        assertThat(kid(next.published().getString("signature"))).isEqualTo(before);
    }

    @Test
    void an_office_that_signed_with_rsa_goes_on_with_that_key() throws Exception {
        JWK old = encryptedKeys.makeRsa(agency + ".old");
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into office_key (kid, agency_code, private_key, public_key, made_at)
                        values (:kid, :agency, :private, :public, now())""")
                .bind("kid", old.getKeyID())
                .bind("agency", agency)
                .bind("private", encryptedKeys.encrypt(old, "office_key"))
                .bind("public", old.toPublicJWK().toJSONString())
                .execute());

        desk.publish();

        ObjectNode report = (ObjectNode) new ObjectMapper()
                .readTree(given().noFilters().get(desk.publicPath() + ".json").asString());
        String signature = report.path("signature").textValue();
        report.remove(List.of("status", "publishedAt", "sha256", "signature"));
        assertThat(kid(signature)).isEqualTo(old.getKeyID());
        assertThat(isSigned(new JsonCanonicalizer(report.toString()).getEncodedUTF8(), signature))
                .isTrue();
    }

    private static String kid(String signature) throws ParseException {
        return JWSHeader.parse(new Base64URL(signature.split("\\.")[0])).getKeyID();
    }

    private static boolean isSigned(byte[] canonical, String signature) throws ParseException, JOSEException {
        JWKSet keys =
                JWKSet.parse(given().noFilters().get("/.well-known/jwks.json").asString());
        JWSObject jws = JWSObject.parse(signature, new Payload(Base64URL.encode(canonical)));
        JWK key = keys.getKeyByKeyId(jws.getHeader().getKeyID());
        return jws.verify(
                key instanceof ECKey elliptic ? new ECDSAVerifier(elliptic) : new RSASSAVerifier(key.toRSAKey()));
    }
}
