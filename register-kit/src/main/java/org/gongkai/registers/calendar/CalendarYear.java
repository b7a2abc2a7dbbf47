package org.gongkai.registers.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.problem.RegisterWords;

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

    /** What is wrong with its days: from before to, out of the year and the days around it, or said twice. */
    public List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        Set<LocalDate> said = new HashSet<>();
        LocalDate first = LocalDate.of(year - 1, 12, 1);
        LocalDate last = LocalDate.of(year + 1, 1, 31);
        for (int i = 0; i < days.size(); i++) {
            Span span = days.get(i);
            String place = "/days/" + i;
            if (span.to().isBefore(span.from())) {
                violations.add(new Violation(place + "/to", RegisterWords.NOT_BEFORE.with("from")));
            } else if (span.from().isBefore(first) || span.to().isAfter(last)) {
                violations.add(new Violation(place + "/from", RegisterWords.DAYS_OUTSIDE.with(first, last)));
            } else if (!span.from().datesUntil(span.to().plusDays(1)).allMatch(said::add)) {
                violations.add(new Violation(place + "/from", RegisterWords.SAID_TWICE));
            }
        }
        return violations;
    }

    /** Days that follow each other, first and last included. */
    public record Span(LocalDate from, LocalDate to, Kind kind, String name) {}

    /** What a notice makes of a day. */
    @Schema(name = "CalendarSpanKind")
    public enum Kind {

        /** A day off (放假). */
        OFF,

        /** A working day made up for a day off (调休上班). */
        WORK
    }
}
