package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.gongkai.form.edition.Editions;

class StocksAndFlowsTest {

    private final Map<Integer, Map<String, BigDecimal>> flows = new HashMap<>();

    @Test
    void what_is_open_at_the_end_of_a_year_is_carried_into_the_next() {
        flow(2022, "APPLICATION.RECEIVED/ENTERPRISE", 5);
        flow(2022, "APPLICATION.CLOSED/GRANTED/ENTERPRISE", 3);
        flow(2024, "APPLICATION.CLOSED/PARTIAL/ENTERPRISE", 1);

        assertThat(figure(2022, "T3.CARRIED_IN.ENTERPRISE")).isZero();
        assertThat(figure(2022, "T3.CARRIED_OUT.ENTERPRISE")).isEqualByComparingTo("2");
        assertThat(figure(2023, "T3.CARRIED_IN.TOTAL")).isEqualByComparingTo("2");
        assertThat(figure(2024, "T3.TOTAL_CLOSED.TOTAL")).isEqualByComparingTo("1");
        assertThat(figure(2030, "T3.CARRIED_OUT.ENTERPRISE")).isEqualByComparingTo("1");
    }

    @Test
    void documents_in_force_are_those_issued_and_not_repealed() {
        flow(2010, "DOCUMENT.ISSUED/REGULATION", 11);
        flow(2023, "DOCUMENT.ISSUED/REGULATION", 2);
        flow(2023, "DOCUMENT.REPEALED/REGULATION", 1);

        assertThat(figure(2023, "T2.REGULATION.IN_FORCE")).isEqualByComparingTo("12");
        assertThat(figure(2009, "T2.REGULATION.IN_FORCE")).isZero();
    }

    @Test
    void an_open_case_is_shown_again_next_year() {
        flow(2022, "CASE.ACCEPTED/RECONSIDERATION", 3);
        flow(2022, "CASE.CLOSED/RECONSIDERATION/UPHELD", 1);
        flow(2023, "CASE.CLOSED/RECONSIDERATION/CORRECTED", 2);

        assertThat(figure(2022, "T4.RECONSIDERATION.PENDING")).isEqualByComparingTo("2");
        assertThat(figure(2022, "T4.RECONSIDERATION.TOTAL")).isEqualByComparingTo("3");
        assertThat(figure(2023, "T4.RECONSIDERATION.TOTAL")).isEqualByComparingTo("2");
        assertThat(figure(2023, "T4.RECONSIDERATION.PENDING")).isZero();
    }

    @Test
    void an_edition_fills_one_cell_with_what_a_later_one_tells_apart_and_leaves_what_nobody_registers() {
        flow(2020, "APPLICATION.CLOSED/OTHER_SUPPLEMENT_LAPSED/RESEARCH", 2);
        flow(2020, "APPLICATION.CLOSED/OTHER_FEE_UNPAID/RESEARCH", 1);
        flow(2020, "DOCUMENT.ISSUED/REGULATION", 1);

        Figures figures = new StocksAndFlows(Editions.shipped().of(2020), flows)
                .figures(2020, List.of("T2", "T3", "T4"), keeping -> true);

        assertThat(figures.amount(CellId.parse("T3.OTHER_MISC.RESEARCH"))).contains(BigDecimal.valueOf(3));
        assertThat(figures.amount(CellId.parse("T3.TOTAL_CLOSED.TOTAL"))).contains(BigDecimal.valueOf(3));
        assertThat(figures.value(CellId.parse("T2.REGULATION.NEWLY_MADE"))).isEmpty();
    }

    private void flow(int year, String flow, long amount) {
        flows.computeIfAbsent(year, missing -> new HashMap<>()).put(flow, BigDecimal.valueOf(amount));
    }

    private BigDecimal figure(int year, String cell) {
        return new StocksAndFlows(Editions.shipped().latest(), flows)
                .figures(year, List.of("T2", "T3", "T4"), keeping -> true)
                .amount(CellId.parse(cell))
                .orElseThrow();
    }
}
