package org.gongkai.litigation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** How reconsiderations and lawsuits count, year by year. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CaseFiguresTest {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final Api cases = new Api("cases");
    private String agency;

    @BeforeEach
    void anAgencyOfItsOwn() {
        agency = Api.agency("321300");
    }

    @AfterEach
    void theLedgerEqualsTheRegister() {
        Api.verify(agency).statusCode(200).body("differences", empty());
    }

    @Test
    void a_case_is_pending_at_each_end_of_year_until_it_is_closed() {
        String id = accept("RECONSIDERATION", "2021-11-02");

        cases.correct(id, Map.of("closedOn", "2023-02-01", "result", "CORRECTED"))
                .statusCode(200);

        for (int year = 2021; year <= 2022; year++) {
            Api.statistics(agency, year)
                    .cell("T4.RECONSIDERATION.PENDING", 1)
                    .cell("T4.RECONSIDERATION.CORRECTED", 0)
                    .cell("T4.RECONSIDERATION.TOTAL", 1);
        }
        Api.statistics(agency, 2023)
                .cell("T4.RECONSIDERATION.PENDING", 0)
                .cell("T4.RECONSIDERATION.CORRECTED", 1)
                .cell("T4.RECONSIDERATION.TOTAL", 1);
        Api.statistics(agency, 2024).unknown("T4.RECONSIDERATION.TOTAL");
    }

    @Test
    void a_case_that_is_corrected_behind_signed_reports_is_an_erratum_of_each_that_it_was_pending_in() {
        String id = accept("RECONSIDERATION", "2021-11-02");
        for (int year = 2021; year <= 2023; year++) {
            Api.sign(agency, year, 1).statusCode(200);
        }

        cases.correct(id, Map.of("closedOn", "2022-02-01", "result", "CORRECTED"))
                .statusCode(200)
                .body("erratumOf.year", contains(2022, 2023));
        cases.voidRecord(id).statusCode(200).body("erratumOf.year", contains(2021, 2022, 2023));

        Api.entries(agency, 2022, "T4.RECONSIDERATION.CORRECTED", "")
                .body("items.erratumOf.year", contains(List.of(2022), List.of(2022)));
    }

    @Test
    void a_case_whose_kind_turns_out_otherwise_counts_in_the_other_block() {
        String id = accept("LITIGATION_DIRECT", "2022-03-01");

        cases.correct(id, Map.of("kind", "LITIGATION_AFTER_RECONSIDERATION")).statusCode(200);

        Api.statistics(agency, 2022)
                .cell("T4.LITIGATION_DIRECT.TOTAL", 0)
                .cell("T4.LITIGATION_AFTER_RECONSIDERATION.PENDING", 1);
    }

    @Test
    void printed_labels_are_taken_for_codes() {
        cases.importCsv("""
                        案号,统一社会信用代码,类别,受理日期,办结日期,结果
                        甲1,%1$s,行政复议,2022年3月1日,2022/4/2,结果维持
                        甲2,%1$s,复议后起诉,2022-03-01,,
                        """.formatted(agency), "").statusCode(200).body("created", equalTo(2));

        Api.statistics(agency, 2022)
                .cell("T4.RECONSIDERATION.UPHELD", 1)
                .cell("T4.LITIGATION_AFTER_RECONSIDERATION.PENDING", 1);
    }

    @Test
    void pending_is_no_result() {
        cases.create(Map.of(
                        "caseNumber",
                        "A",
                        "agencyCode",
                        agency,
                        "kind",
                        "RECONSIDERATION",
                        "acceptedOn",
                        "2022-01-01",
                        "closedOn",
                        "2022-02-01",
                        "result",
                        "PENDING"))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/result"));
    }

    private String accept(String kind, String on) {
        return cases.created(Map.of(
                "caseNumber", "复" + SERIAL.incrementAndGet(), "agencyCode", agency, "kind", kind, "acceptedOn", on));
    }
}
