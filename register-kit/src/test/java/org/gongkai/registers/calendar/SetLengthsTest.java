package org.gongkai.registers.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.registers.calendar.SetLengths.SetLength;

/** How long a term is on which day, and for whom something is set. */
class SetLengthsTest {

    private static final SetLengths LENGTHS = new SetLengths(List.of(
            new SetLength("T_ONE", LocalDate.parse("2026-01-01"), OptionalInt.of(15)),
            new SetLength("T_ONE", LocalDate.parse("2026-03-01"), OptionalInt.of(5)),
            new SetLength("T_ONE", LocalDate.parse("2026-05-01"), OptionalInt.empty())));

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, nullValues = "usual", textBlock = """
        TIMER, ON,         LENGTH
        T_ONE, 2025-12-31, usual
        T_ONE, 2026-01-01, 15
        T_ONE, 2026-02-28, 15
        T_ONE, 2026-03-01, 5
        T_ONE, 2026-05-01, usual
        T_TWO, 2026-03-01, usual
        """)
    void a_term_has_the_length_of_the_last_setting_that_has_begun(String timer, LocalDate on, Integer length) {
        OptionalInt expected = length == null ? OptionalInt.empty() : OptionalInt.of(length);
        assertThat(LENGTHS.of(timer, on)).isEqualTo(expected);
        assertThat(new WorkingCalendar(List.of(), LENGTHS).setLength(timer, on)).isEqualTo(expected);
        assertThat(new WorkingCalendar(List.of()).setLength(timer, on)).isEmpty();
    }

    @Test
    void what_is_set_for_a_region_is_for_the_bodies_in_it_and_what_is_set_for_a_body_for_it_alone() {
        Optional<String> body = Optional.of("11230505001234567F");
        Optional<String> seat = Optional.of("230505");
        assertThat(CalendarScope.NATION.covers(Optional.empty(), Optional.empty()))
                .isTrue();
        assertThat(CalendarScope.ofRegion("230000").covers(body, seat)).isTrue();
        assertThat(CalendarScope.ofRegion("2306").covers(body, seat)).isFalse();
        assertThat(CalendarScope.ofRegion("23").covers(body, Optional.empty())).isFalse();
        assertThat(CalendarScope.ofBody(body.get()).covers(body, seat)).isTrue();
        assertThat(CalendarScope.ofBody("another").covers(body, seat)).isFalse();
    }
}
