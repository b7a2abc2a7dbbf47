package org.gongkai.request.clock;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

import org.gongkai.registers.calendar.TermUnit;
import org.gongkai.registers.calendar.WorkingCalendar;

/**
 * A term as the body of reconsideration or a court has ordered it (责令的期限).
 *
 * @param startedOn the day that it begins with, itself not counted
 * @param said how many of the unit, where the order says so
 * @param namedDay the last day, where the order names one
 */
public record OrderedTerm(LocalDate startedOn, OptionalInt said, TermUnit unit, Optional<LocalDate> namedDay) {

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
                length == null ? OptionalInt.empty() : OptionalInt.of(length),
                unit == null ? USUAL.unit() : unit,
                Optional.ofNullable(namedDay));
    }

    /** How many of the unit: as ordered, else as it is set for the body. */
    public int length(WorkingCalendar calendar) {
        return said.orElseGet(() -> USUAL.length(startedOn, calendar));
    }

    /** Its last day, or what can be told of that. */
    public LastDay last(WorkingCalendar calendar) {
        return namedDay.map(LastDay::on).orElseGet(() -> USUAL.in(unit).last(startedOn, length(calendar), calendar));
    }

    /** Its last day; empty where the calendar is not known. */
    public Optional<LocalDate> dueOn(WorkingCalendar calendar) {
        return last(calendar).dueOn();
    }
}
