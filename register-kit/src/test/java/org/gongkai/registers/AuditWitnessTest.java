package org.gongkai.registers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Heads of the audit reach who keeps them elsewhere, and an authority says when they were there. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(WitnessForTests.class)
class AuditWitnessTest {

    @Test
    void a_head_is_kept_elsewhere_and_stamped_with_the_time() throws Exception {
        Api.agency("470003");

        Map<String, Object> head = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> heads().stream()
                                .filter(each -> each.get("timeStamp") != null && kept(each.get("jws")))
                                .findFirst()
                                .orElse(Map.of()),
                        found -> !found.isEmpty());

        TimeStampToken token =
                new TimeStampToken(new CMSSignedData(Base64.getDecoder().decode((String) head.get("timeStamp"))));
        assertThat(token.getTimeStampInfo().getMessageImprintDigest())
                .isEqualTo(MessageDigest.getInstance("SHA-256")
                        .digest(((String) head.get("jws")).getBytes(StandardCharsets.UTF_8)));
        String export = given().get("/api/v1/audit/letter-service/export")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(Arrays.stream(export.split("\n")).filter(line -> line.contains((String) head.get("jws"))))
                .singleElement()
                .asString()
                .contains((String) head.get("timeStamp"));
    }

    private static List<Map<String, Object>> heads() {
        return given().get("/api/v1/audit/letter-service/heads?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static boolean kept(Object jws) {
        String kept = given().get(System.getProperty(WitnessForTests.KEPT))
                .then()
                .extract()
                .asString();
        return kept.contains("\"service\":\"letter-service\"") && kept.contains((String) jws);
    }
}
