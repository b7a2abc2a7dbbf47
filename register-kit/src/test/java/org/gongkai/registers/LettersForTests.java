package org.gongkai.registers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.gongkai.registers.testing.Api;

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
