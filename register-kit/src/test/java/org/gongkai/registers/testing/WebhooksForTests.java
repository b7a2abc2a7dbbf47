package org.gongkai.registers.testing;

import static io.restassured.RestAssured.given;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.IssuerForTests;

/**
 * The webhooks of a body, as its administrator has them.
 *
 * @param path of the resource
 */
public record WebhooksForTests(String path, String agency) {

    /** One for some events, those of these prefixes. */
    public JsonPath create(Receiver receiver, String... prefixes) {
        Map<String, Object> body = new HashMap<>(Map.of("agencyCode", agency, "url", receiver.url()));
        if (prefixes.length > 0) {
            body.put("prefixes", List.of(prefixes));
        }
        return create(body).statusCode(201).extract().jsonPath();
    }

    /** Asks for one. */
    public ValidatableResponse create(Map<String, ?> body) {
        return admin().contentType("application/json").body(body).post(path).then();
    }

    /** How one stands. */
    public ValidatableResponse read(String id) {
        return admin().get(path + "/" + id).then();
    }

    /** Changes one at a version; null where none is named. */
    public ValidatableResponse change(String id, Map<String, ?> change, String ifMatch) {
        RequestSpecification request = admin().contentType("application/json").body(change);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.patch(path + "/" + id).then();
    }

    /** What one was told. */
    public ValidatableResponse deliveries(String id) {
        return admin().get(path + "/" + id + "/deliveries").then().statusCode(200);
    }

    /** Has something posted again. */
    public ValidatableResponse resend(String id, int number) {
        return admin().contentType("application/json")
                .post(path + "/" + id + "/deliveries/" + number + "/resends")
                .then();
    }

    /** The body's administrator. */
    public RequestSpecification admin() {
        return of(Role.ADMIN, agency);
    }

    /** Somebody of a body. */
    public static RequestSpecification of(Role role, String agency) {
        return given().header("Accept-Language", "zh-CN")
                .header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(role, agency));
    }

    /** Of what is about a record, how much is on its way. */
    public static int unsettled(String record) {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from outbox_message where subject = ? and state = 'WAITING'")
                        .bind(0, record)
                        .mapTo(Integer.class)
                        .one());
    }

    /** How many events about a record were published. */
    public static int events(String record) {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from outbox_message where topic = 'event' and subject = ?")
                        .bind(0, record)
                        .mapTo(Integer.class)
                        .one());
    }

    /** By the words of Standard Webhooks, computed on our own. */
    public static String signature(String secret, Receiver.Received received) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
            String signed = String.join(
                    ".", received.header("webhook-id"), received.header("webhook-timestamp"), received.body());
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
