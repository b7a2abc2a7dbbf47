package org.gongkai.disclosure.inspection;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/**
 * The days that an inspection is of: a year, or a quarter of it.
 *
 * @param to the last day
 */
public record InspectionSpan(LocalDate from, LocalDate to) {

    private static final int MONTHS = 3;

    /** A year, or a quarter of it. */
    public static InspectionSpan of(int year, Optional<Integer> quarter) {
        LocalDate first = LocalDate.of(year, Month.JANUARY, 1);
        return quarter.map(number -> first.plusMonths((number - 1L) * MONTHS))
                .map(begin -> new InspectionSpan(begin, begin.plusMonths(MONTHS).minusDays(1)))
                .orElse(new InspectionSpan(first, first.plusYears(1).minusDays(1)));
    }

    /** Whether any of it can be inspected by then. */
    public boolean hasBegun(LocalDate today) {
        return !from.isAfter(today);
    }

    /** Its last day, or today where that comes first: what is to come cannot be inspected. */
    public LocalDate seenOn(LocalDate today) {
        return to.isAfter(today) ? today : to;
    }
}
