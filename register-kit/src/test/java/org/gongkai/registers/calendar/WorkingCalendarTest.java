package org.gongkai.registers.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms in working days, by the notices of the State Council. */
class WorkingCalendarTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.national();

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        START,      DAYS, LAST
        2021-01-29, 7,    2021-02-08
        2021-09-13, 20,   2021-10-15
        2022-09-23, 20,   2022-10-26
        2023-12-29, 7,    2024-01-10
        2024-01-22, 20,   2024-02-22
        2024-03-01, 20,   2024-03-29
        2024-12-20, 20,   2025-01-20
        2025-01-20, 20,   2025-02-21
        2025-01-20, 40,   2025-03-21
        2025-12-25, 20,   2026-01-23
        2026-02-09, 7,    2026-02-25
        2026-02-09, 15,   2026-03-06
        2026-09-14, 20,   2026-10-16
        """)
    void a_term_ends_on(LocalDate start, int days, LocalDate last) {
        assertThat(CALENDAR.lastDay(start, days)).contains(last);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        YEAR, WORKING_DAYS
        2019, 250
        2020, 249
        2021, 250
        2022, 249
        2023, 249
        2024, 251
        2025, 248
        2026, 248
        """)
    void a_year_has(int year, long workingDays) {
        assertThat(LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .filter(day -> CALENDAR.isWorkingDay(day).orElseThrow())
                        .count())
                .isEqualTo(workingDays);
    }

    @Test
    void nothing_is_guessed_of_a_year_without_a_notice() {
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2018, 12, 29))).isEmpty();
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2027, 3, 1))).isEmpty();
        assertThat(CALENDAR.lastDay(LocalDate.of(2026, 12, 20), 20)).isEmpty();
    }
}
