package org.gongkai.request.clock;

import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.registers.calendar.TermUnit;
import org.gongkai.registers.calendar.WorkingCalendar;

/**
 * A term as the body of reconsideration or a court has ordered it (责令的期限).
 *
 * @param startedOn the day that it begins with, itself not counted
 * @param length how many of the unit
 * @param namedDay the last day, where the order names one
 */
public record OrderedTerm(LocalDate startedOn, int length, TermUnit unit, Optional<LocalDate> namedDay) {

    private static final Timer USUAL = Timers.get("T_REDECISION");

    /**
     * That of an order; what it does not say is as usual.
     *
     * @param length null where the order says none
     * @param unit null where it says none
     * @param namedDay null where it names none
     */
    public static OrderedTerm of(LocalDate startedOn, Integer length, TermUnit unit, LocalDate namedDay) {
        return new OrderedTerm(
                startedOn,
                length == null ? USUAL.length() : length,
                unit == null ? USUAL.unit() : unit,
                Optional.ofNullable(namedDay));
    }

    /** Its last day; empty where the calendar is not known. */
    public Optional<LocalDate> dueOn(WorkingCalendar calendar) {
        return namedDay.or(() -> USUAL.in(unit).lastDay(startedOn, length, calendar));
    }
}
