package org.gongkai.registers;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** What a body brings along counts in its stocks until records stand in its place. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OpeningBalanceTest {

    private static final String PEOPLE = "T3.CARRIED_OUT.NATURAL_PERSON";
    private static final String FIRMS = "T3.CARRIED_OUT.ENTERPRISE";

    private String agency;
    private int serial;

    @BeforeEach
    void anAgencyWithoutRecords() {
        agency = Api.agency("410106");
    }

    private ValidatableResponse state(int year, List<Map<String, Object>> balances) {
        return Api.json(Map.of("balances", balances))
                .put("/api/v1/opening-balances/" + year + "?agencyCode=" + agency)
                .then();
    }

    private static Map<String, Object> balance(String cell, Object amount) {
        Map<String, Object> balance = new LinkedHashMap<>();
        balance.put("cellId", cell);
        balance.put("amount", amount);
        balance.put("source", "REPORT");
        return balance;
    }

    private ValidatableResponse statistics(int year) {
        return given().get("/api/v1/statistics/" + year + "?agencyCode=" + agency)
                .then()
                .statusCode(200);
    }

    private String receive(String receivedOn) {
        Map<String, Object> entry = new LinkedHashMap<>(LettersForTests.entryFor(agency, "O-" + ++serial));
        entry.put("receivedOn", receivedOn);
        return LettersForTests.LETTERS.created(entry);
    }

    private static void grant(String id, String closedOn) {
        LettersForTests.LETTERS
                .correct(id, Map.of("outcome", "GRANTED", "closedOn", closedOn))
                .statusCode(200);
    }

    @Test
    void it_is_stock_alone_in_the_first_year_and_the_second_and_nothing_in_the_year_before() {
        state(2024, List.of(balance(PEOPLE, 5), balance(FIRMS, 2)))
                .statusCode(200)
                .body("balances.remaining", contains(5, 2))
                .body("balances[0].statedBy", notNullValue());

        statistics(2024)
                .body("figures.T3.CARRIED_IN.NATURAL_PERSON", equalTo(5))
                .body("figures.T3.CARRIED_IN.TOTAL", equalTo(7))
                .body("figures.T3.NEW_RECEIVED.TOTAL", equalTo(0))
                .body("figures.T3.TOTAL_CLOSED.TOTAL", equalTo(0))
                .body("figures.T3.CARRIED_OUT.TOTAL", equalTo(7));
        statistics(2025).body("figures.T3.CARRIED_IN.TOTAL", equalTo(7));
        statistics(2023)
                .body("figures.T3.CARRIED_OUT.TOTAL", nullValue())
                .body("figures.T3.NEW_RECEIVED.TOTAL", nullValue());
        assertVerified();
    }

    @Test
    void records_of_the_day_stand_in_its_place_one_by_one() {
        state(2024, List.of(balance(PEOPLE, 3))).statusCode(200);

        String old = receive("2023-12-20");
        read(2024).body("balances[0].listed", equalTo(1)).body("balances[0].remaining", equalTo(2));
        statistics(2024).body("figures.T3.CARRIED_IN.NATURAL_PERSON", equalTo(3));

        grant(old, "2024-02-01");
        receive("2024-03-01");
        statistics(2024)
                .body("figures.T3.CARRIED_IN.NATURAL_PERSON", equalTo(3))
                .body("figures.T3.NEW_RECEIVED.NATURAL_PERSON", equalTo(1))
                .body("figures.T3.GRANTED.NATURAL_PERSON", equalTo(1))
                .body("figures.T3.CARRIED_OUT.NATURAL_PERSON", equalTo(3));
        statistics(2025).body("figures.T3.CARRIED_IN.NATURAL_PERSON", equalTo(3));

        LettersForTests.LETTERS.voidRecord(old).statusCode(200);
        read(2024).body("balances[0].remaining", equalTo(3));
        statistics(2024)
                .body("figures.T3.CARRIED_IN.NATURAL_PERSON", equalTo(3))
                .body("figures.T3.GRANTED.NATURAL_PERSON", equalTo(0));
        assertVerified();
    }

    @Test
    void a_list_that_is_imported_replaces_it_as_a_whole() {
        state(2024, List.of(balance(PEOPLE, 2))).statusCode(200);
        StringBuilder csv = new StringBuilder("letterNumber,agencyCode,channel,senderKind,receivedOn\n");
        for (int i = 0; i < 3; i++) {
            csv.append("L-%d,%s,ONLINE,NATURAL_PERSON,2023-11-0%d\n".formatted(i, agency, i + 1));
        }

        LettersForTests.LETTERS.importCsv(csv.toString(), "").statusCode(200);

        read(2024).body("balances[0].remaining", equalTo(0));
        statistics(2024).body("figures.T3.CARRIED_IN.NATURAL_PERSON", equalTo(3));
        assertVerified();
    }

    @Test
    void the_entries_behind_a_stock_show_it_and_a_sum_has_it() {
        state(2024, List.of(balance(PEOPLE, 5))).statusCode(200);
        receive("2023-12-01");

        Api.entries(agency, 2024, "T3.CARRIED_IN.NATURAL_PERSON", "")
                .body("items", hasSize(2))
                .body("items.amount", containsInAnyOrder(4, 1))
                .body("items.record.kind", containsInAnyOrder("OPENING_BALANCE", "LETTER"));
    }

    @Test
    void what_was_known_at_a_moment_stays_what_it_was() throws InterruptedException {
        String before = now();
        state(2024, List.of(balance(PEOPLE, 5))).statusCode(200);
        String between = now();
        state(2024, List.of(balance(PEOPLE, 6))).statusCode(200);

        String cell = "figures.T3.CARRIED_IN.NATURAL_PERSON";
        asOf(before).body(cell, nullValue());
        asOf(between).body(cell, equalTo(5));
        statistics(2024).body(cell, equalTo(6));
        given().get("/api/v1/audit/letter-service/entries?operation=STATE_OPENING_BALANCES&agencyCode=" + agency)
                .then()
                .body("items.size()", equalTo(2));
    }

    @Test
    void a_figure_that_contradicts_the_list_is_refused_and_nothing_changes() {
        receive("2023-10-01");
        receive("2023-10-02");

        state(2024, List.of(balance(FIRMS, 4), balance(PEOPLE, 1)))
                .statusCode(400)
                .body("violations", hasSize(1))
                .body("violations[0].pointer", equalTo("/balances/1/amount"));

        read(2024).body("balances", empty());
        statistics(2024).body("figures.T3.CARRIED_IN.ENTERPRISE", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({
        "T3.CARRIED_IN.NATURAL_PERSON, 1, /balances/0/cellId",
        "T3.GRANTED.NATURAL_PERSON, 1, /balances/0/cellId",
        "T4.RECONSIDERATION.PENDING, 1, /balances/0/cellId",
        "nonsense, 1, /balances/0/cellId",
        "T3.CARRIED_OUT.NATURAL_PERSON, -1, /balances/0/amount",
        "T3.CARRIED_OUT.NATURAL_PERSON, 99999999999, /balances/0/amount"
    })
    void what_is_no_stock_or_no_count_is_refused_at_its_place(String cell, long amount, String pointer) {
        state(2024, List.of(balance(cell, amount))).statusCode(400).body("violations.pointer", contains(pointer));
    }

    @Test
    void a_stock_is_said_once_and_of_one_year_that_has_begun() {
        state(2024, List.of(balance(PEOPLE, 1), balance(PEOPLE, 1)))
                .statusCode(400)
                .body("violations.pointer", contains("/balances/1/cellId"));
        state(2027, List.of(balance(PEOPLE, 1))).statusCode(400).body("violations.pointer", contains("year"));
        state(2024, List.of(balance(PEOPLE, 1))).statusCode(200);
        state(2025, List.of(balance(PEOPLE, 1))).statusCode(409);

        state(2024, List.of()).statusCode(200).body("balances", empty());
        state(2025, List.of(balance(PEOPLE, 1))).statusCode(200);
        statistics(2025).body("figures.T3.CARRIED_IN.NATURAL_PERSON", equalTo(1));
        statistics(2024).body("figures.T3.CARRIED_IN.NATURAL_PERSON", nullValue());
        assertVerified();
    }

    @Test
    void saying_the_same_again_changes_nothing() {
        String first = state(2024, List.of(balance(PEOPLE, 5), balance(FIRMS, 2)))
                .extract()
                .path("balances.find { it.cellId == '" + PEOPLE + "' }.statedAt");
        state(2024, List.of(balance(FIRMS, 2), balance(PEOPLE, 5)))
                .statusCode(200)
                .body("balances.find { it.cellId == '" + PEOPLE + "' }.statedAt", equalTo(first));

        given().get("/api/v1/audit/letter-service/entries?operation=STATE_OPENING_BALANCES&agencyCode=" + agency)
                .then()
                .body("items.size()", equalTo(1));
    }

    @Test
    void a_trial_changes_nothing() {
        Api.json(Map.of("balances", List.of(balance(PEOPLE, 3))))
                .put("/api/v1/opening-balances/2024?dryRun=true&agencyCode=" + agency)
                .then()
                .statusCode(200)
                .body("balances[0].remaining", equalTo(3));

        read(2024).body("balances", empty());
    }

    private ValidatableResponse read(int year) {
        return given().get("/api/v1/opening-balances/" + year + "?agencyCode=" + agency)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse asOf(String moment) {
        return given().queryParam("asOf", moment)
                .get("/api/v1/statistics/2024?agencyCode=" + agency)
                .then()
                .statusCode(200);
    }

    private static void assertVerified() {
        Api.verify().body("differences", empty());
    }

    private static String now() throws InterruptedException {
        Thread.sleep(20);
        String now = OffsetDateTime.now(ChinaTime.ZONE).toString();
        Thread.sleep(20);
        return now;
    }
}
