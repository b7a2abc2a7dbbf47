package org.gongkai.request.web.calendar;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.registers.calendar.CalendarScope;
import org.gongkai.registers.calendar.CalendarYear;
import org.gongkai.registers.calendar.WorkingCalendar;

/** A year as it stands. */
@Schema(name = "Calendar")
record CalendarBody(
        CalendarScope.Layer layer,

        @Schema(nullable = true, description = "The region or the body")
        String code,

        int year,
        long version,
        String notice,
        @Schema(nullable = true) String source,
        @Schema(nullable = true) LocalDate issuedOn,

        @Schema(nullable = true, description = "Of the nation's: working days of the year")
        Long workingDays,

        List<SpanBody> days) {

    static CalendarBody of(CalendarYear year) {
        boolean national = year.scope().equals(CalendarScope.NATION);
        return new CalendarBody(
                year.scope().layer(),
                national ? null : year.scope().code(),
                year.year(),
                year.version(),
                year.notice(),
                year.source().orElse(null),
                year.issuedOn().orElse(null),
                national ? workingDays(year) : null,
                year.days().stream().map(SpanBody::of).toList());
    }

    private static Long workingDays(CalendarYear year) {
        WorkingCalendar alone = new WorkingCalendar(List.of(year));
        return LocalDate.of(year.year(), 1, 1)
                .datesUntil(LocalDate.of(year.year() + 1, 1, 1))
                .filter(day -> alone.isWorkingDay(day).orElseThrow())
                .count();
    }
}
