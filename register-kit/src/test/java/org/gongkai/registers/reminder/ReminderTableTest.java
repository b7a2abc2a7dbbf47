package org.gongkai.registers.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.registers.calendar.ShippedCalendar;
import org.gongkai.registers.calendar.WorkingCalendar;

/** How near a term has come: over the Spring Festival of 2026 14 and 28 February are working Saturdays, 15 to 23 is off. */
class ReminderTableTest {

    private static final ReminderTable TABLE = ReminderTable.read(ReminderTableTest.class);
    private static final WorkingCalendar CALENDAR = ShippedCalendar.national();

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, nullValues = "none", textBlock = """
        TIMER,  DUE,        TODAY,      THRESHOLD, LEFT
        T_ALL,  2026-02-28, 2026-02-13, none,      none
        T_ALL,  2026-02-28, 2026-02-14, FIVE_DAYS, 5
        T_ALL,  2026-02-28, 2026-02-23, FIVE_DAYS, 5
        T_ALL,  2026-02-28, 2026-02-25, FIVE_DAYS, 3
        T_ALL,  2026-02-28, 2026-02-26, TWO_DAYS,  2
        T_ALL,  2026-02-28, 2026-02-27, TWO_DAYS,  1
        T_ALL,  2026-02-28, 2026-02-28, LAST_DAY,  0
        T_ALL,  2026-02-28, 2026-03-01, OVERDUE,   -1
        T_ALL,  2026-02-28, 2026-03-03, OVERDUE,   -2
        T_ALL,  none,       2026-02-14, DATE_OPEN, none
        T_LATE, 2026-02-28, 2026-02-28, none,      none
        T_LATE, 2026-02-28, 2026-03-01, OVERDUE,   -1
        T_LATE, none,       2026-02-14, none,      none
        """)
    void the_nearest_threshold_that_is_reached_counts(
            String timer, LocalDate due, LocalDate today, Threshold threshold, Integer left) {
        Optional<ReminderTable.Reached> reached = TABLE.reached(timer, Optional.ofNullable(due), today, CALENDAR);

        assertThat(reached.map(ReminderTable.Reached::threshold)).isEqualTo(Optional.ofNullable(threshold));
        assertThat(reached.flatMap(ReminderTable.Reached::daysLeft)).isEqualTo(Optional.ofNullable(left));
    }

    @Test
    void its_terms_are_those_of_the_file() {
        assertThat(TABLE.timers()).containsExactly("T_ALL", "T_LATE");
    }
}
