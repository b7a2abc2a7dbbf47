package org.gongkai.request.term;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How the terms were kept that ended in a year.
 *
 * @param calendarKnown whether the working days of the year are known; when not, nothing is counted
 * @param due applications whose term ended in the year
 * @param late those that were not concluded by then
 * @param first the first of the late ones
 */
public record TermsOfYear(boolean calendarKnown, long due, long late, List<LateApplication> first) {

    public TermsOfYear {
        first = List.copyOf(first);
    }

    static final TermsOfYear UNKNOWN = new TermsOfYear(false, 0, 0, List.of());

    /** An application that was not concluded by the last day of its term. */
    public record LateApplication(
            String receiptNumber, LocalDate receivedOn, LocalDate dueOn, Optional<LocalDate> closedOn) {}
}
