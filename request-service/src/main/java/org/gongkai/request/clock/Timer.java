package org.gongkai.request.clock;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

import org.gongkai.form.words.Message;
import org.gongkai.registers.calendar.TermUnit;
import org.gongkai.registers.calendar.WorkingCalendar;

/**
 * A term of the Regulations, of the review and the court procedure, as {@code timers.csv} lists it.
 *
 * @param code its name in the table
 * @param name what it is
 * @param length how many of the unit, where nothing else is set
 * @param most how many it may be set to at most, where the law leaves that open; empty where the law says how long it is
 * @param told whether the applicant hears of its last day
 * @param basis article that it comes from, in Chinese
 */
public record Timer(
        String code, Message name, int length, OptionalInt most, boolean told, TermUnit unit, String basis) {

    /** How many of the unit it has if its notice went out, or it began, on a day: as is set for the body, else as usual. */
    public int length(LocalDate on, WorkingCalendar calendar) {
        return calendar.setLength(code, on).orElse(length);
    }

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

    /** Its last day, or what can be told of that while the notice of a year is not known; likewise. */
    public LastDay last(LocalDate start, int length, WorkingCalendar calendar) {
        return LastDay.of(unit, start, length, calendar);
    }

    /** The same with the length that it has on the day that it begins with. */
    public LastDay last(LocalDate start, WorkingCalendar calendar) {
        return last(start, length(start, calendar), calendar);
    }

    /** The same term, counted in another unit. */
    Timer in(TermUnit other) {
        return new Timer(code, name, length, most, told, other, basis);
    }

    /** Its last day with the length that it has on the day that it begins with. */
    public Optional<LocalDate> lastDay(LocalDate start, WorkingCalendar calendar) {
        return lastDay(start, length(start, calendar), calendar);
    }
}
