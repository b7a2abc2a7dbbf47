package org.gongkai.disclosure;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Counts of administrative actions by month, quarter and source add up to the year, and none counts twice. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ActionPeriodTest {

    private final Api actions = new Api("administrative-actions");
    private String agency;

    @BeforeEach
    void anAgencyOfItsOwn() {
        agency = Api.agency("230505");
    }

    @AfterEach
    void theLedgerEqualsTheRegister() {
        Api.verify(agency).statusCode(200).body("differences", empty());
    }

    @Test
    void the_months_of_a_ledger_add_up() {
        String months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> agency + ",2023年," + month + "月份," + month + "," + 10 * month + ",0,0.5\n")
                .collect(Collectors.joining());

        actions.importCsv("统一社会信用代码,年度,月份,行政许可,行政处罚,行政强制,行政事业性收费\n" + months, "")
                .statusCode(200)
                .body("created", equalTo(12));

        Api.statistics(agency, 2023)
                .cell("T2.LICENSING.DECISIONS", 78)
                .cell("T2.PENALTY.DECISIONS", 780)
                .cell("T2.ADMINISTRATIVE_FEE.WAN_YUAN", "6");
    }

    @Test
    void a_ledger_without_periods_does_not_end_as_its_last_row() {
        String csv = "统一社会信用代码,年份,行政许可\n" + agency + ",2023,5\n" + agency + ",2023,7\n";

        actions.importCsv(csv, "")
                .statusCode(422)
                .body("findings.row", contains(3))
                .body("findings.code", contains("REPEATED_ROW"));

        Api.statistics(agency, 2023).unknown("T2.LICENSING.DECISIONS");
    }

    @Test
    void a_row_that_states_no_count_is_named() {
        actions.importCsv("统一社会信用代码,年份,行政许可\n" + agency + ",2023,\n", "")
                .statusCode(422)
                .body("findings.row", contains(2))
                .body("findings.column", contains(nullValue()))
                .body("findings.code", contains("REQUIRED"))
                .body(
                        "findings.message",
                        contains("must state at least one of licensing, penalties, compulsions, feesWanYuan"));
    }

    @Test
    void sources_add_up_and_a_later_file_of_one_source_replaces_its_own() {
        String head = "统一社会信用代码,年份,季度,数据来源,行政处罚\n";
        String quarter = agency + ",2023,一季度,";
        actions.importCsv(head + quarter + "执法平台,5\n" + quarter + "交警支队,70\n", "")
                .statusCode(200)
                .body("created", equalTo(2));

        actions.importCsv(head + quarter + "交警支队,71\n", "").statusCode(200).body("replaced", equalTo(1));

        Api.statistics(agency, 2023).cell("T2.PENALTY.DECISIONS", 76);
    }

    @Test
    void a_year_beside_its_months_would_count_twice() {
        actions.create(action("M03", Map.of("licensing", 3))).statusCode(201);

        actions.create(action("Q1", Map.of("licensing", 9))).statusCode(409);
        actions.create(action("YEAR", Map.of("licensing", 30))).statusCode(409);
        actions.importCsv("统一社会信用代码,年份,行政许可\n" + agency + ",2023,30\n", "")
                .statusCode(422)
                .body("findings.code", contains("COUNTED_TWICE"));
        actions.importCsv("统一社会信用代码,年份,期间,行政处罚\n" + agency + ",2023,全年,30\n" + agency + ",2023,4月,1\n", "")
                .statusCode(422)
                .body("findings.row", contains(3))
                .body("findings.code", contains("COUNTED_TWICE"));

        actions.create(action("YEAR", Map.of("penalties", 30))).statusCode(201).body("licensing", nullValue());
        Api.statistics(agency, 2023).cell("T2.LICENSING.DECISIONS", 3).cell("T2.PENALTY.DECISIONS", 30);
    }

    @Test
    void a_year_and_its_month_written_at_once_do_not_both_count() throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            writers.invokeAll(Stream.of("YEAR", "M01", "Q1", "YEAR", "M01", "Q1", "YEAR", "M01")
                    .<Callable<Integer>>map(period -> () -> actions.create(action(period, Map.of("licensing", 1)))
                            .extract()
                            .statusCode())
                    .toList());
        }

        Api.statistics(agency, 2023).cell("T2.LICENSING.DECISIONS", 1);
    }

    @Test
    void a_row_that_states_nothing_or_a_period_to_come_is_refused() {
        actions.create(action("YEAR", Map.of())).statusCode(400);
        actions.create(Map.of("agencyCode", agency, "year", java.time.Year.now().getValue() + 1, "licensing", 1))
                .statusCode(400)
                .body("violations.pointer", contains("/year"));
    }

    private Map<String, Object> action(String period, Map<String, Integer> counts) {
        Map<String, Object> body = new java.util.LinkedHashMap<>(counts);
        body.put("agencyCode", agency);
        body.put("year", 2023);
        body.put("period", period);
        return body;
    }
}
