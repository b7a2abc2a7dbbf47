package org.gongkai.registers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.form.CellId;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.record.ListPlans;
import org.gongkai.registers.statistics.EntryPlans;
import org.gongkai.registers.testing.Api;
import org.gongkai.registers.testing.QueryPlan;

/** The entries behind a cell page from an index and add up to the cell, whether it is a flow, a total or a stock. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CellEntriesTest {

    private static final int YEAR = 2021;

    @Inject
    Jdbi database;

    @Inject
    CurrentCaller caller;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T3.NEW_RECEIVED.ENTERPRISE",
                "T3.NEW_RECEIVED.TOTAL",
                "T3.TOTAL_CLOSED.TOTAL",
                "T3.CARRIED_IN.NATURAL_PERSON",
                "T3.CARRIED_IN.TOTAL",
                "T3.CARRIED_OUT.ENTERPRISE",
                "T3.CARRIED_OUT.TOTAL"
            })
    void entries_add_up_to_the_cell_and_are_those_as_of_now(String cell) {
        String agency = Api.agency("450107");
        receive(agency, 300);
        amend(agency);

        List<Map<String, Object>> entries = entries(agency, cell, "&limit=7");

        assertThat(entries).isNotEmpty();
        assertThat(entries.stream().mapToInt(entry -> (int) entry.get("amount")).sum())
                .isEqualTo(Api.statistics(agency, YEAR).response().extract().<Integer>path("figures." + cell));
        String now = OffsetDateTime.now().toString().replace("+", "%2B");
        assertThat(entries(agency, cell, "&limit=50&asOf=" + now)).isEqualTo(entries);
    }

    @Test
    void entries_say_why_their_records_count_there_in_the_readers_language_where_a_service_knows_more() {
        LettersForTests letters = new LettersForTests();
        String inPart = letters.receive("NATURAL_PERSON", "2021-03-01");
        letters.conclude(inPart, "PARTIAL", "2021-03-10");
        letters.conclude(letters.receive("NATURAL_PERSON", "2021-03-01"), "GRANTED", "2021-03-10");
        String number = LettersForTests.LETTERS.read(inPart).extract().path("letterNumber");

        Map.of(
                        "zh-CN",
                        "来信" + number + "各部分答复不同，只计一次。",
                        "en",
                        "The parts of " + number + " are answered differently; it counts once.")
                .forEach((language, said) -> given().header("Accept-Language", language)
                        .get("/api/v1/statistics/2021/cells/T3.TOTAL_CLOSED.TOTAL/entries?agencyCode="
                                + letters.agency())
                        .then()
                        .statusCode(200)
                        .header("Content-Language", language)
                        .header("Vary", containsString("Accept-Language"))
                        .body("items.find { it.cellId == 'T3.PARTIAL.NATURAL_PERSON' }.explanation", contains(said))
                        .body("items.find { it.cellId == 'T3.GRANTED.NATURAL_PERSON' }.explanation", nullValue()));
    }

    @Test
    void a_page_of_entries_reads_about_as_many_rows_as_it_has() {
        String agency = Api.agency("450107");
        receive(agency, 12_000);
        ListPlans.analyze();
        EntryPlans plans = new EntryPlans(database, caller);

        for (QueryPlan plan : List.of(
                plans.flows(CellId.parse("T3.NEW_RECEIVED.TOTAL"), YEAR, agency),
                plans.flows(CellId.parse("T3.TOTAL_CLOSED.TOTAL"), YEAR, agency),
                plans.stock(CellId.parse("T3.CARRIED_IN.NATURAL_PERSON"), YEAR, agency),
                plans.stock(CellId.parse("T3.CARRIED_OUT.NATURAL_PERSON"), YEAR, agency))) {
            for (String table : List.of("ledger_entry", "ledger_carried")) {
                assertThat(plan.sequentialScans(table)).as("%s", plan).isEmpty();
                assertThat(plan.read(table)).as("%s", plan).isLessThanOrEqualTo(2_500);
            }
        }
    }

    /** Over three years, a twentieth of them carried over the end of one. */
    private static void receive(String agency, int rows) {
        StringBuilder csv =
                new StringBuilder("letterNumber,agencyCode,channel,senderKind,receivedOn,closedOn,outcome\n");
        for (int i = 0; i < rows; i++) {
            LocalDate received = LocalDate.of(2019 + i % 3, 1 + i % 9, 1);
            boolean open = i % 60 == 1;
            LocalDate closed = i % 20 == 0 ? LocalDate.of(2020 + i % 3, 2, 1) : received.plusDays(20);
            csv.append("E-%d,%s,EMAIL,%s,%s,%s,%s\n"
                    .formatted(
                            i,
                            agency,
                            i % 2 == 0 ? "NATURAL_PERSON" : "ENTERPRISE",
                            received,
                            open ? "" : closed,
                            open ? "" : i % 3 == 0 ? "GRANTED" : "PARTIAL"));
        }
        LettersForTests.LETTERS.importCsv(csv.toString(), "").statusCode(200);
    }

    /** What is carried over changes with its records: one is concluded, one opened again, one moved, one voided. */
    private static void amend(String agency) {
        List<String> ids = LettersForTests.LETTERS
                .list("?closed=false&agencyCode=" + agency)
                .extract()
                .path("items.id");
        Api api = LettersForTests.LETTERS;
        api.correct(ids.get(0), Map.of("closedOn", "2022-03-01", "outcome", "GRANTED"))
                .statusCode(200);
        api.correct(ids.get(1), Map.of("receivedOn", "2020-12-31")).statusCode(200);
        api.correct(ids.get(2), Map.of("senderKind", "NATURAL_PERSON")).statusCode(200);
        api.voidRecord(ids.get(3)).statusCode(200);
        String closed =
                api.list("?closed=true&limit=1&agencyCode=" + agency).extract().path("items[0].id");
        Map<String, Object> open = new java.util.HashMap<>();
        open.put("closedOn", null);
        open.put("outcome", null);
        api.correct(closed, open).statusCode(200);
    }

    private static List<Map<String, Object>> entries(String agency, String cell, String more) {
        List<Map<String, Object>> entries = new ArrayList<>();
        String after = "";
        while (after != null) {
            ValidatableResponse page = given().urlEncodingEnabled(false)
                    .get("/api/v1/statistics/" + YEAR + "/cells/" + cell + "/entries?agencyCode=" + agency + more
                            + (after.isEmpty() ? "" : "&after=" + after))
                    .then()
                    .statusCode(200);
            entries.addAll(page.extract().path("items"));
            after = page.extract().path("next");
        }
        return entries;
    }
}
