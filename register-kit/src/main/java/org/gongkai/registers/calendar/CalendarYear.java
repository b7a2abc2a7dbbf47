package org.gongkai.registers.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The days of a year that are otherwise than their weekday says.
 *
 * @param version grows with each loading
 * @param notice number of the notice that sets them
 * @param source where it can be read
 * @param days may reach into the end of the year before, and to the beginning of the year after
 */
public record CalendarYear(
        CalendarScope scope,
        int year,
        long version,
        String notice,
        Optional<String> source,
        Optional<LocalDate> issuedOn,
        List<Span> days) {

    public CalendarYear {
        days = List.copyOf(days);
    }

    /** Days that follow each other, first and last included. */
    public record Span(LocalDate from, LocalDate to, Kind kind, String name) {}

    /** What a notice makes of a day. */
    public enum Kind {

        /** A day off (放假). */
        OFF,

        /** A working day made up for a day off (调休上班). */
        WORK
    }
}
