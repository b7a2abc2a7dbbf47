package org.gongkai.request.clock;

import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.registers.calendar.TermUnit;
import org.gongkai.registers.calendar.WorkingCalendar;

/**
 * A term of the Regulations, of the review and the court procedure, as {@code timers.csv} lists it.
 *
 * @param code its name in the table
 * @param name what it is, in Chinese
 * @param length how many of the unit
 * @param basis article that it comes from, in Chinese
 */
public record Timer(String code, String name, int length, TermUnit unit, String basis) {

    /**
     * Its last day.
     *
     * @param start the day that it begins with, itself not counted
     * @param length how many of the unit, where a notice has set another number
     * @return empty when it reaches into a year whose notice is not known
     */
    public Optional<LocalDate> lastDay(LocalDate start, int length, WorkingCalendar calendar) {
        return unit.lastDay(start, length, calendar);
    }

    /** The same term, counted in another unit. */
    Timer in(TermUnit other) {
        return new Timer(code, name, length, other, basis);
    }

    /** Its last day with the length that it usually has. */
    public Optional<LocalDate> lastDay(LocalDate start, WorkingCalendar calendar) {
        return lastDay(start, length, calendar);
    }
}
