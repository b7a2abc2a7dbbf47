package org.gongkai.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;

import org.gongkai.kit.access.Role;
import org.gongkai.registers.testing.Api;

/** Applications of an agency of its own, as the tests of the service make them. */
public final class ApplicationsForTests {

    static final Api APPLICATIONS = new Api("applications");

    /** Why one is voided that nobody has sent. */
    static final Map<String, String> TRIED_OUT = Map.of("ground", "TEST", "reason", "测试件");

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final String agency = Api.agency("230505");

    String agency() {
        return agency;
    }

    /** The body of an application that is not registered yet. */
    Map<String, Object> entry(String applicantKind, String receivedOn) {
        Map<String, Object> entry = entryFor(agency, "T-" + SERIAL.incrementAndGet());
        entry.put("applicantKind", applicantKind);
        entry.put("receivedOn", receivedOn);
        return entry;
    }

    /** The body of an application to some agency. */
    static Map<String, Object> entryFor(String agency, String receiptNumber) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("receiptNumber", receiptNumber);
        entry.put("agencyCode", agency);
        entry.put("channel", "IN_PERSON");
        entry.put("applicantKind", "NATURAL_PERSON");
        entry.put("receivedOn", "2021-03-01");
        return entry;
    }

    /** Registers one and answers its id. */
    String receive(String applicantKind, String receivedOn) {
        return APPLICATIONS.created(entry(applicantKind, receivedOn));
    }

    void conclude(String id, String outcome, String closedOn) {
        APPLICATIONS
                .correct(id, Map.of("outcome", outcome, "closedOn", closedOn), Role.SIGNER)
                .statusCode(200);
    }

    /** Registers one that has ended elsewhere: the head says how, once it is registered. */
    public static String concluded(Map<String, ?> row) {
        Map<String, Object> entry = new LinkedHashMap<>(row);
        Map<String, Object> ended = new LinkedHashMap<>();
        for (String member : List.of("closedOn", "outcome", "outcomeDetail")) {
            Optional.ofNullable(entry.remove(member)).ifPresent(said -> ended.put(member, said));
        }
        String id = APPLICATIONS.created(entry);
        APPLICATIONS.correct(id, ended, Role.SIGNER).statusCode(200);
        return id;
    }

    /** Takes in a row as a ledger has it. */
    static ValidatableResponse imported(Map<String, ?> row) {
        try {
            return APPLICATIONS.importFile("application/x-ndjson", new ObjectMapper().writeValueAsBytes(row), "");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** How many of the agency's applications count. */
    int count() {
        return APPLICATIONS
                .list("?limit=500&agencyCode=" + agency)
                .statusCode(200)
                .extract()
                .<java.util.List<?>>path("items")
                .size();
    }
}
