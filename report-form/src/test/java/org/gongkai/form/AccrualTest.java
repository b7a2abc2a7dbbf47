package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class AccrualTest {

    private final Map<Integer, Map<CellId, BigDecimal>> flows = new HashMap<>();

    @Test
    void what_is_open_at_the_end_of_a_year_is_carried_into_the_next() {
        flow(2022, "T3.NEW_RECEIVED.ENTERPRISE", 5);
        flow(2022, "T3.GRANTED.ENTERPRISE", 3);
        flow(2024, "T3.PARTIAL.ENTERPRISE", 1);

        assertThat(figure(2022, "T3.CARRIED_IN.ENTERPRISE")).isZero();
        assertThat(figure(2022, "T3.CARRIED_OUT.ENTERPRISE")).isEqualByComparingTo("2");
        assertThat(figure(2023, "T3.CARRIED_IN.TOTAL")).isEqualByComparingTo("2");
        assertThat(figure(2024, "T3.TOTAL_CLOSED.TOTAL")).isEqualByComparingTo("1");
        assertThat(figure(2030, "T3.CARRIED_OUT.ENTERPRISE")).isEqualByComparingTo("1");
    }

    @Test
    void documents_in_force_are_those_issued_and_not_repealed() {
        flow(2010, "T2.REGULATION.ISSUED", 11);
        flow(2023, "T2.REGULATION.ISSUED", 2);
        flow(2023, "T2.REGULATION.REPEALED", 1);

        assertThat(figure(2023, "T2.REGULATION.IN_FORCE")).isEqualByComparingTo("12");
        assertThat(figure(2009, "T2.REGULATION.IN_FORCE")).isZero();
    }

    @Test
    void an_open_case_is_shown_again_next_year() {
        flow(2022, "T4.RECONSIDERATION.ACCEPTED", 3);
        flow(2022, "T4.RECONSIDERATION.UPHELD", 1);
        flow(2023, "T4.RECONSIDERATION.CORRECTED", 2);

        assertThat(figure(2022, "T4.RECONSIDERATION.PENDING")).isEqualByComparingTo("2");
        assertThat(figure(2022, "T4.RECONSIDERATION.TOTAL")).isEqualByComparingTo("3");
        assertThat(figure(2023, "T4.RECONSIDERATION.TOTAL")).isEqualByComparingTo("2");
        assertThat(figure(2023, "T4.RECONSIDERATION.PENDING")).isZero();
    }

    private void flow(int year, String flow, long amount) {
        flows.computeIfAbsent(year, missing -> new HashMap<>()).put(CellId.parse(flow), BigDecimal.valueOf(amount));
    }

    private BigDecimal figure(int year, String cell) {
        return new Accrual(Forms.inForce(), flows)
                .figures(year, List.of("T2", "T3", "T4"))
                .amount(CellId.parse(cell))
                .orElseThrow();
    }
}
