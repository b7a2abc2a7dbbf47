package org.gongkai.registers.testing;

import static io.restassured.RestAssured.given;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;

import org.gongkai.kit.testing.ContractFile;
import org.gongkai.kit.testing.DatabaseOwner;

/**
 * What a service answers to those who call it, committed in its contract: whoever calls it is tested with these files. What
 * differs from run to run, moments and ids, is written as if it did not.
 */
public final class GoldenAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Set<String> MOMENTS = Set.of("asOf", "recordedAt", "changedAt", "declaredAt", "statedAt");

    private final Map<String, Integer> ids = new HashMap<>();

    private GoldenAnswers() {}

    /** Expects that the file says what is answered. */
    public static void check(String file, ValidatableResponse answer) {
        try {
            JsonNode json = JSON.readTree(answer.statusCode(200).extract().asString());
            new GoldenAnswers().settle(json);
            ContractFile.named("answers/" + file)
                    .equalsAnswer(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Checks what every service is asked for: the agency, its figures in a sum, a nil report, what it brings along, entries behind a cell, and a verification that finds that a flow
     * counts one more than its records.
     */
    public static void checkThoseOfEveryService(
            String agency, int year, String register, String cell, String stock, String flow) {
        check("agency-replica.json", Api.replicate(agency, "230505", 1));
        check("signed-report.json", Api.sign(agency, year, 2));
        check("own-token.json", Api.bringOwnToken());
        check("ended-sign-in.json", Api.endSignIns("nobody", 2));
        check("calendar-replica.json", Api.replicateCalendar(Api.calendarOf(agency, year)));
        check(
                "sums.json",
                Api.json(Map.of("groups", List.of(Map.of("agencyCodes", List.of(agency, Api.goldenNeighbour())))))
                        .post("/api/v1/statistics/" + year + "/sums")
                        .then());
        Api.declareNil(agency, 2019, register).statusCode(201);
        check(
                "nil-reports.json",
                given().get("/api/v1/nil-reports?agencyCode=" + agency).then());
        check(
                "opening-balances.json",
                Api.json(Map.of(
                                "balances",
                                List.of(Map.of(
                                        "cellId",
                                        stock,
                                        "amount",
                                        1_000,
                                        "source",
                                        "REPORT",
                                        "sourceNote",
                                        "上年年度报告",
                                        "explanation",
                                        "含上年漏报"))))
                        .put("/api/v1/opening-balances/" + year + "?dryRun=true&agencyCode=" + agency)
                        .then());
        check("entries.json", Api.entries(agency, year, cell, "&limit=2"));
        count(agency, year, flow, 1);
        try {
            check(
                    "verification.json",
                    Api.json(Map.of("agencyCode", agency, "year", year))
                            .post("/api/v1/statistics/verification")
                            .then());
        } finally {
            count(agency, year, flow, -1);
        }
    }

    private static void count(String agency, int year, String flow, int more) {
        DatabaseOwner.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                        update ledger_total set amount = amount + :more
                        where agency_code = :agency and year = :year and flow = :flow""")
                        .bind("more", more)
                        .bind("agency", agency)
                        .bind("year", year)
                        .bind("flow", flow)
                        .execute());
    }

    private void settle(JsonNode node) {
        if (node instanceof ArrayNode array) {
            array.forEach(this::settle);
        } else if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(settled(member.getKey(), member.getValue())));
        }
    }

    private JsonNode settled(String name, JsonNode value) {
        if (value.isNull()) {
            return value;
        }
        if (MOMENTS.contains(name)) {
            return JSON.getNodeFactory().textNode("2026-01-01T00:00:00+08:00");
        }
        if (name.equals("next")) {
            return JSON.getNodeFactory().textNode("MQ");
        }
        if (name.equals("id") && value.isNumber()) {
            return JSON.getNodeFactory().numberNode(number(value.asText()));
        }
        if (value.isTextual()) {
            Matcher id = UUID.matcher(value.textValue());
            return JSON.getNodeFactory()
                    .textNode(id.replaceAll(found -> "00000000-0000-7000-8000-%012d".formatted(number(found.group()))));
        }
        settle(value);
        return value;
    }

    private int number(String id) {
        return ids.computeIfAbsent(id, unknown -> ids.size() + 1);
    }
}
