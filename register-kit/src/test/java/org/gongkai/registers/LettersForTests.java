package org.gongkai.registers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.restassured.response.ValidatableResponse;

import org.gongkai.registers.testing.Api;
import org.gongkai.registers.testing.WebhooksForTests;

/** Letters to an agency of its own, as the tests of the service make them. */
final class LettersForTests {

    static final Api LETTERS = new Api("letters");

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final String agency = Api.agency("230505");

    String agency() {
        return agency;
    }

    /** The body of a letter that is not registered yet. */
    Map<String, Object> entry(String senderKind, String receivedOn) {
        Map<String, Object> entry = entryFor(agency, "T-" + SERIAL.incrementAndGet());
        entry.put("senderKind", senderKind);
        entry.put("receivedOn", receivedOn);
        return entry;
    }

    /** The body of a letter to some agency. */
    static Map<String, Object> entryFor(String agency, String letterNumber) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("letterNumber", letterNumber);
        entry.put("agencyCode", agency);
        entry.put("channel", "ONLINE");
        entry.put("senderKind", "NATURAL_PERSON");
        entry.put("receivedOn", "2021-03-01");
        return entry;
    }

    /** Registers one and answers its id. */
    String receive(String senderKind, String receivedOn) {
        return LETTERS.created(entry(senderKind, receivedOn));
    }

    /** Registers one, gives it to somebody, which is an event, and answers its id. */
    String assigned() {
        String id = receive("NATURAL_PERSON", "2021-03-01");
        assign(id, "李某");
        return id;
    }

    void assign(String id, String to) {
        Api.json(Map.of("to", to))
                .post("/api/v1/letters/{id}/assignments", id)
                .then()
                .statusCode(200);
    }

    ValidatableResponse reply(String id, String on) {
        return Api.json(Map.of("on", on, "outcome", "GRANTED"))
                .post("/api/v1/letters/{id}/replies", id)
                .then();
    }

    /** Those of the agency. */
    WebhooksForTests webhooks() {
        return new WebhooksForTests("/api/v1/letter-webhooks", agency);
    }

    void conclude(String id, String outcome, String closedOn) {
        LETTERS.correct(id, Map.of("outcome", outcome, "closedOn", closedOn)).statusCode(200);
    }

    /** How many of the agency's letters count. */
    int count() {
        return LETTERS.list("?limit=500&agencyCode=" + agency)
                .statusCode(200)
                .extract()
                .<java.util.List<?>>path("items")
                .size();
    }
}
