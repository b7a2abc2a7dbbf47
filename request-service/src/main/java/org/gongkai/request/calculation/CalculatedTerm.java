package org.gongkai.request.calculation;

import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.clock.Timer;

/**
 * A term, counted.
 *
 * @param dueOn its last day; empty where it reaches into a year whose notice is not known
 */
public record CalculatedTerm(Timer timer, LocalDate startedOn, int length, Optional<LocalDate> dueOn) {

    /**
     * Counts one.
     *
     * @param length where it is another one than the term usually has
     */
    static CalculatedTerm of(Timer timer, LocalDate start, Optional<Integer> length, WorkingCalendar calendar) {
        int days = length.orElseGet(() -> timer.length(start, calendar));
        return new CalculatedTerm(timer, start, days, timer.lastDay(start, days, calendar));
    }
}
