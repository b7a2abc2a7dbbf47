package org.gongkai.request;

import static io.restassured.RestAssured.given;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.registers.testing.Api;

/** The life of one application, as its tests lead it: each role is another account, each step one call. */
record LifeForTests(String id) {

    private static final Api APPLICATIONS = new Api("applications");
    private static final AtomicInteger SERIAL = new AtomicInteger();

    /** One that a person has made, with a number that identifies them where one is given. */
    static LifeForTests received(String agency, String idNumber, String receivedOn) {
        Map<String, Object> entry = ApplicationsForTests.entryFor(agency, "L-" + SERIAL.incrementAndGet());
        entry.put("receivedOn", receivedOn);
        entry.put("applicantName", "王某某");
        entry.put("subject", "合同文本");
        if (idNumber != null) {
            entry.put("applicantIdNumber", idNumber);
        }
        return new LifeForTests(APPLICATIONS.created(entry));
    }

    ValidatableResponse read() {
        return APPLICATIONS.read(id).statusCode(200);
    }

    /** Takes a step that is allowed. */
    ValidatableResponse step(Role role, String path, Map<String, ?> body) {
        return send(role, path, body).statusCode(200);
    }

    /** Tries a step. */
    ValidatableResponse send(Role role, String path, Map<String, ?> body) {
        return as(role).body(body)
                .post("/api/v1/applications/" + id + "/" + path)
                .then();
    }

    /** A request of somebody of this role. */
    static RequestSpecification as(Role role) {
        return given().header("Authorization", "Bearer " + IssuerForTests.token(role))
                .contentType("application/json");
    }

    /** Leads it to where the information is looked for. */
    LifeForTests processing(String on) {
        step(Role.CLERK, "assignments", Map.of("on", on, "handler", "李某"));
        step(Role.CLERK, "acceptances", Map.of("on", on));
        return this;
    }

    /** Sends a notice of a fee, which the head agrees to and which arrives the same day. */
    void charge(String on, String method, int units, String yuan) {
        Map<String, Object> notice =
                new HashMap<>(Map.of("on", on, "method", method, "units", units, "amountYuan", yuan, "servedOn", on));
        step(Role.CLERK, "fee-notices", FeesForTests.notice(notice));
        agree(on);
    }

    /** The head agrees to what was proposed last. */
    ValidatableResponse agree(String on) {
        List<Integer> pending = read().extract().path("handling.pending.number");
        return step(Role.SIGNER, "pending-steps/" + pending.getLast() + "/approvals", Map.of("on", on));
    }

    /** Drafts a decision that gives what was asked for, and has it signed the same day. */
    LifeForTests decided(String on) {
        step(Role.CLERK, "proposals", Map.of("on", on, "parts", List.of(granted("附件1"))));
        return signed("", on);
    }

    /** Has a draft reviewed and signed; the draft of a further round is below its own path. */
    LifeForTests signed(String below, String on) {
        step(Role.REVIEWER, below + "reviews", Map.of("on", on, "kind", "SECRECY"));
        step(Role.REVIEWER, below + "reviews", Map.of("on", on, "kind", "LEGAL"));
        step(Role.SIGNER, below + "approvals", Map.of("on", on));
        return this;
    }

    /** Drafts, signs and sends a reply on one day. */
    LifeForTests replied(String on) {
        decided(on).step(Role.CLERK, "dispatches", Map.of("on", on, "way", "POST"));
        return this;
    }

    /** Records that the reply was served, and closes. */
    LifeForTests closed(String on) {
        step(Role.CLERK, "deliveries", Map.of("on", on, "result", "SERVED", "proof", "本人签收"));
        step(Role.CLERK, "closings", Map.of("on", on));
        return this;
    }

    /** A consultation of a third party, whose letter arrives on a day where one is given. */
    LifeForTests consulted(String on, String deliveredOn) {
        Map<String, Object> sent =
                new HashMap<>(Map.of("on", on, "party", "THIRD_PARTY", "partyName", "某公司", "information", "合同文本"));
        if (deliveredOn != null) {
            sent.put("deliveredOn", deliveredOn);
        }
        step(Role.CLERK, "consultations", sent);
        return this;
    }

    /** A part that is granted, on its evidence. */
    static Map<String, Object> granted(String evidence) {
        return new HashMap<>(Map.of(
                "text",
                "合同",
                "outcome",
                "GRANTED",
                "detail",
                "PROVIDED",
                "evidence",
                evidence,
                "elements",
                Map.of("deliveryForm", "纸质，邮寄")));
    }
}
