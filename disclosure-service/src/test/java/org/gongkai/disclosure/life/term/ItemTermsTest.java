package org.gongkai.disclosure.life.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.registers.calendar.CalendarScope;
import org.gongkai.registers.calendar.CalendarYear;
import org.gongkai.registers.calendar.WorkingCalendar;

/** How a term stands on a day. */
class ItemTermsTest {

    private static final WorkingCalendar CALENDAR = new WorkingCalendar(List.of(new CalendarYear(
            CalendarScope.NATION,
            2026,
            1,
            "某通知",
            Optional.empty(),
            Optional.empty(),
            List.of(new CalendarYear.Span(
                    LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 3), CalendarYear.Kind.OFF, "元旦")))));

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            starts,     days, done,       today,      due,        state
            2026-01-05, 20,   ,           2026-02-02, 2026-02-02, OPEN
            2026-01-05, 20,   ,           2026-02-03, 2026-02-02, LATE
            2026-01-05, 20,   2026-02-02, 2026-06-01, 2026-02-02, KEPT
            2026-01-05, 20,   2026-02-03, 2026-06-01, 2026-02-02, KEPT_LATE
            2026-03-06, 3,    ,           2026-03-11, 2026-03-11, OPEN
            2026-12-20, 20,   ,           2026-12-21, ,           UNKNOWN
            """)
    void a_term_is_open_late_or_kept(
            LocalDate starts, int days, LocalDate done, LocalDate today, LocalDate due, ItemTerm.State state) {
        ItemTerm term = ItemTerm.counted(ItemTimer.T_PUBLISH, starts, days, Optional.ofNullable(done), CALENDAR, today);

        assertThat(term.dueOn()).isEqualTo(Optional.ofNullable(due));
        assertThat(term.state()).isEqualTo(state);
    }
}
