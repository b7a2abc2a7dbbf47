package org.gongkai.registers.calendar;

import java.time.LocalDate;
import java.util.Optional;

/** What a term is counted in; the day that it begins with is never counted. */
public enum TermUnit {

    /** Working days. */
    WORKING_DAY,

    /** Calendar days; a last day off moves to the first day after it that is none. */
    DAY,

    /** Months, likewise. */
    MONTH,

    /** Years by the calendar alone: a last day off is the last one all the same. */
    YEAR,

    /** A day that is named in place of a term: the term begins and ends with it. */
    DATE;

    /**
     * The last day of a term by the calendar alone, which a day off may move; of working days, which nobody knows without
     * their calendar, the earliest that it can be.
     */
    public LocalDate notBefore(LocalDate start, int length) {
        return switch (this) {
            case WORKING_DAY, DAY -> start.plusDays(length);
            case MONTH -> start.plusMonths(length);
            case YEAR -> start.plusYears(length);
            case DATE -> start;
        };
    }

    /** The last day of a term; empty when it reaches into a year whose notice is not known. */
    public Optional<LocalDate> lastDay(LocalDate start, int length, WorkingCalendar calendar) {
        return switch (this) {
            case WORKING_DAY -> calendar.lastDay(start, length);
            case DAY, MONTH -> calendar.notOnADayOff(notBefore(start, length));
            case YEAR, DATE -> Optional.of(notBefore(start, length));
        };
    }
}
