package org.gongkai.registers.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms in working days, by the notices of the State Council. */
class WorkingCalendarTest {

    private static final WorkingCalendar CALENDAR = ShippedCalendar.national();

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
    void a_narrower_calendar_overrides_day_by_day() {
        LocalDate wednesday = LocalDate.of(2026, 3, 4);
        LocalDate sunday = LocalDate.of(2026, 3, 8);
        CalendarYear region = year(
                CalendarScope.ofRegion("230500"),
                new CalendarYear.Span(wednesday, wednesday, CalendarYear.Kind.OFF, "防汛"));
        CalendarYear body = year(
                CalendarScope.ofBody("11230505001234567F"),
                new CalendarYear.Span(wednesday, wednesday, CalendarYear.Kind.WORK, "值班"),
                new CalendarYear.Span(sunday, sunday, CalendarYear.Kind.WORK, "值班"));
        WorkingCalendar ofRegion = new WorkingCalendar(ShippedCalendar.with(region));
        WorkingCalendar ofBody = new WorkingCalendar(ShippedCalendar.with(region, body));
        assertThat(CALENDAR.isWorkingDay(wednesday)).contains(true);
        assertThat(ofRegion.day(wednesday).orElseThrow())
                .isEqualTo(new CalendarDay(wednesday, CalendarDay.Kind.OFF, "防汛", "本地通知"));
        assertThat(ofBody.isWorkingDay(wednesday)).contains(true);
        assertThat(ofBody.day(sunday).map(CalendarDay::kind)).contains(CalendarDay.Kind.MADE_UP);
        assertThat(ofRegion.day(sunday).map(CalendarDay::kind)).contains(CalendarDay.Kind.WEEKEND);
    }

    @Test
    void only_the_notice_for_the_nation_makes_a_year_known() {
        CalendarYear region = new CalendarYear(
                CalendarScope.ofRegion("230000"), 2027, 1, "本地通知", Optional.empty(), Optional.empty(), List.of());
        assertThat(new WorkingCalendar(ShippedCalendar.with(region)).knows(2027))
                .isFalse();
        assertThat(CALENDAR.firstUnknown(LocalDate.of(2020, 5, 1))).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(CALENDAR.firstUnknown(LocalDate.of(2018, 5, 1))).isEqualTo(LocalDate.of(2018, 5, 1));
    }

    private static CalendarYear year(CalendarScope scope, CalendarYear.Span... days) {
        return new CalendarYear(scope, 2026, 1, "本地通知", Optional.empty(), Optional.empty(), List.of(days));
    }

    @Test
    void a_term_in_calendar_days_does_not_end_on_a_day_off() {
        assertThat(CALENDAR.notOnADayOff(LocalDate.of(2025, 2, 1))).contains(LocalDate.of(2025, 2, 5));
        assertThat(CALENDAR.notOnADayOff(LocalDate.of(2024, 10, 12))).contains(LocalDate.of(2024, 10, 12));
        assertThat(CALENDAR.notOnADayOff(LocalDate.of(2027, 10, 12))).isEmpty();
    }

    @Test
    void nothing_is_guessed_of_a_year_without_a_notice() {
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2018, 12, 29))).isEmpty();
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2027, 3, 1))).isEmpty();
        assertThat(CALENDAR.lastDay(LocalDate.of(2026, 12, 20), 20)).isEmpty();
    }
}
