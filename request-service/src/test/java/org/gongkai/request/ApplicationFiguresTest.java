package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** How applications count, year by year. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ApplicationFiguresTest {

    private final Api applications = ApplicationsForTests.APPLICATIONS;
    private ApplicationsForTests mine;
    private String agency;

    @BeforeEach
    void anAgencyOfItsOwn() {
        mine = new ApplicationsForTests();
        agency = mine.agency();
    }

    @Test
    void an_application_counts_in_the_year_it_is_received_and_in_the_year_it_is_concluded() {
        String id = mine.receive("NATURAL_PERSON", "2023-12-20");

        mine.conclude(id, "DENY_STATE_SECRET", "2024-01-10");

        Api.statistics(agency, 2023).cell("T3.NEW_RECEIVED.NATURAL_PERSON", 1).cell("T3.CARRIED_OUT.TOTAL", 1);
        Api.statistics(agency, 2024)
                .cell("T3.NEW_RECEIVED.TOTAL", 0)
                .cell("T3.CARRIED_IN.NATURAL_PERSON", 1)
                .cell("T3.DENY_STATE_SECRET.NATURAL_PERSON", 1)
                .cell("T3.TOTAL_CLOSED.TOTAL", 1)
                .cell("T3.CARRIED_OUT.TOTAL", 0);
        assertVerified();
    }

    @Test
    void an_open_application_is_carried_over_every_year_until_it_is_concluded() {
        String id = mine.receive("ENTERPRISE", "2019-05-15");

        for (int year = 2020; year <= 2023; year++) {
            Api.statistics(agency, year).cell("T3.CARRIED_IN.ENTERPRISE", 1).cell("T3.CARRIED_OUT.ENTERPRISE", 1);
        }
        mine.conclude(id, "OTHER_MISC", "2022-06-30");

        Api.statistics(agency, 2022).cell("T3.CARRIED_IN.ENTERPRISE", 1).cell("T3.CARRIED_OUT.ENTERPRISE", 0);
        Api.statistics(agency, 2023).unknown("T3.CARRIED_IN.ENTERPRISE");
        assertVerified();
    }

    @Test
    void a_corrected_kind_and_outcome_move_the_figures_of_the_past() {
        String id = mine.receive("NATURAL_PERSON", "2022-03-01");
        mine.conclude(id, "GRANTED", "2022-03-10");

        applications
                .correct(id, Map.of("applicantKind", "LEGAL_SERVICE", "outcome", "PARTIAL"))
                .statusCode(200);

        Api.statistics(agency, 2022)
                .cell("T3.NEW_RECEIVED.NATURAL_PERSON", 0)
                .cell("T3.NEW_RECEIVED.LEGAL_SERVICE", 1)
                .cell("T3.GRANTED.TOTAL", 0)
                .cell("T3.PARTIAL.LEGAL_SERVICE", 1);
        assertVerified();
    }

    @Test
    void a_reopened_application_is_carried_out_again() {
        String id = mine.receive("RESEARCH", "2022-03-01");
        mine.conclude(id, "GRANTED", "2022-03-10");
        Map<String, Object> reopen = new LinkedHashMap<>();
        reopen.put("closedOn", null);
        reopen.put("outcome", null);

        applications.correct(id, reopen).statusCode(200);

        Api.statistics(agency, 2022).cell("T3.GRANTED.TOTAL", 0).cell("T3.CARRIED_OUT.RESEARCH", 1);
        assertVerified();
    }

    @Test
    void a_voided_application_counts_no_more_and_stays_readable() {
        String id = mine.receive("NATURAL_PERSON", "2022-03-01");

        applications.voidRecord(id, Role.SIGNER, ApplicationsForTests.TRIED_OUT).statusCode(200);

        Api.statistics(agency, 2022).unknown("T3.NEW_RECEIVED.TOTAL").unknown("T3.CARRIED_OUT.TOTAL");
        applications.read(id).statusCode(200).body("voided.reason", equalTo("测试件"));
        applications.list("?agencyCode=" + agency).body("items", hasSize(0));
        applications.list("?voided=true&agencyCode=" + agency).body("items", hasSize(1));
        assertVerified();
    }

    @Test
    void the_figures_of_a_past_moment_do_not_change() {
        String id = mine.receive("NATURAL_PERSON", "2022-03-01");
        String before = Api.statistics(agency, 2022).asOf();
        mine.conclude(id, "GRANTED", "2022-03-10");
        mine.receive("ENTERPRISE", "2022-05-01");

        Api.statistics(agency, 2022, "&asOf=" + before)
                .cell("T3.NEW_RECEIVED.TOTAL", 1)
                .cell("T3.GRANTED.TOTAL", 0)
                .cell("T3.CARRIED_OUT.NATURAL_PERSON", 1);
        assertThat(Api.statistics(agency, 2022, "&asOf=" + before).asOf()).isEqualTo(before);
        assertThat(Api.statistics(agency, 2022).asOf()).isGreaterThan(before);
        assertThat(Api.statistics(agency, 2021).asOf()).isNull();
    }

    @Test
    void the_amounts_behind_a_cell_add_up_to_it() {
        String id = mine.receive("NATURAL_PERSON", "2022-03-01");
        mine.receive("ENTERPRISE", "2022-04-01");
        mine.receive("ENTERPRISE", "2021-04-01");
        mine.conclude(id, "GRANTED", "2022-03-10");
        applications.correct(id, Map.of("outcome", "PARTIAL")).statusCode(200);

        for (String cell : List.of(
                "T3.NEW_RECEIVED.TOTAL",
                "T3.GRANTED.NATURAL_PERSON",
                "T3.TOTAL_CLOSED.TOTAL",
                "T3.CARRIED_IN.TOTAL",
                "T3.CARRIED_OUT.ENTERPRISE",
                "T3.CARRIED_OUT.TOTAL")) {
            Integer figure = Api.statistics(agency, 2022).response().extract().path("figures." + cell);
            List<Integer> amounts = Api.entries(agency, 2022, cell, "")
                    .statusCode(200)
                    .extract()
                    .path("items.amount");
            assertThat(amounts.stream().mapToInt(Integer::intValue).sum())
                    .as(cell)
                    .isEqualTo(figure);
        }
        Api.entries(agency, 2022, "T3.GRANTED.NATURAL_PERSON", "")
                .body("items", hasSize(2))
                .body("items[1].amount", equalTo(-1))
                .body(
                        "items[1].reverses",
                        equalTo(Api.entries(agency, 2022, "T3.GRANTED.NATURAL_PERSON", "")
                                .extract()
                                .path("items[0].id")))
                .body("items[0].record.href", equalTo("/api/v1/applications/" + id));
    }

    @Test
    void entries_come_in_pages_that_neither_repeat_nor_skip() {
        for (int i = 0; i < 7; i++) {
            mine.receive(i % 2 == 0 ? "RESEARCH" : "ENTERPRISE", "2022-03-01");
        }
        for (String cell : List.of("T3.NEW_RECEIVED.TOTAL", "T3.CARRIED_OUT.TOTAL")) {
            java.util.Set<String> seen = new java.util.HashSet<>();
            String after = "";
            do {
                var page = Api.entries(agency, 2022, cell, "&limit=3" + after).statusCode(200);
                List<String> ids = page.extract().path("items.record.id");
                ids.forEach(id -> assertThat(seen.add(id)).isTrue());
                String next = page.extract().path("next");
                after = next == null ? null : "&after=" + next;
            } while (after != null);
            assertThat(seen).hasSize(7);
        }
    }

    @Test
    void a_fee_counts_in_section_six_in_the_year_in_which_it_is_paid() {
        Map<String, Object> entry = new LinkedHashMap<>(mine.entry("NATURAL_PERSON", "2021-12-20"));
        entry.put("processingFeeYuan", "100.5");
        applications.create(entry).statusCode(400).body("violations.pointer", contains("/processingFeeYuan"));
        ApplicationsForTests.imported(entry).statusCode(200);
        String id = applications
                .list("?agencyCode=" + agency)
                .body("items[0].processingFeeYuan", equalTo("100.50"))
                .extract()
                .path("items[0].id");
        Api.statistics(agency, 2021).response().body("processingFees", nullValue());

        applications
                .correct(id, Map.of("processingFeePaidOn", "2021-12-19"))
                .statusCode(400)
                .body("violations.pointer", contains("/processingFeePaidOn"));
        applications.correct(id, Map.of("processingFeePaidOn", "2022-01-04")).statusCode(200);

        Api.statistics(agency, 2021).response().body("processingFees", nullValue());
        Api.statistics(agency, 2022)
                .response()
                .body("processingFees.applications", equalTo(1))
                .body("processingFees.amountYuan", equalTo("100.50"));
        Api.entries(agency, 2022, "S6.PROCESSING_FEE.YUAN", "").body("items.amount", equalTo(List.of("100.5")));
        Api.entries(agency, 2022, "S6.PROCESSING_FEE.APPLICATIONS", "").body("items.amount", equalTo(List.of(1)));
        assertVerified();
    }

    private void assertVerified() {
        Api.verify(agency).statusCode(200).body("differences", hasSize(0));
    }
}
