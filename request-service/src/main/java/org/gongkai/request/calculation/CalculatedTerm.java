package org.gongkai.request.calculation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

import org.gongkai.registers.calendar.TermUnit;
import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.clock.LastDay;
import org.gongkai.request.clock.OrderedTerm;
import org.gongkai.request.clock.Timer;

/**
 * A term, counted.
 *
 * @param length how many of the unit; empty where a day was named in its place
 * @param unit what it is counted in, which an order may say otherwise than usual
 * @param last its last day, or what can be told of that; empty while it is stopped or paused
 */
public record CalculatedTerm(
        Timer timer, LocalDate startedOn, OptionalInt length, TermUnit unit, Optional<LastDay> last) {

    /**
     * Counts one.
     *
     * @param length where it is another one than the term usually has
     */
    static CalculatedTerm of(Timer timer, LocalDate start, Optional<Integer> length, WorkingCalendar calendar) {
        if (timer.unit() == TermUnit.DATE) {
            return named(timer, start, start);
        }
        int days = length.orElseGet(() -> timer.length(start, calendar));
        return counted(timer, start, days, Optional.of(timer.last(start, days, calendar)));
    }

    /** One that somebody has counted. */
    static CalculatedTerm counted(Timer timer, LocalDate start, int length, Optional<LastDay> last) {
        return new CalculatedTerm(timer, start, OptionalInt.of(length), timer.unit(), last);
    }

    /** One in place of which a day was named. */
    static CalculatedTerm named(Timer timer, LocalDate start, LocalDate day) {
        return new CalculatedTerm(timer, start, OptionalInt.empty(), TermUnit.DATE, Optional.of(LastDay.on(day)));
    }

    /** One as the body of reconsideration or a court has ordered it. */
    static CalculatedTerm ordered(Timer timer, OrderedTerm term, WorkingCalendar calendar) {
        return term.namedDay()
                .map(day -> named(timer, term.startedOn(), day))
                .orElseGet(() -> new CalculatedTerm(
                        timer,
                        term.startedOn(),
                        OptionalInt.of(term.length(calendar)),
                        term.unit(),
                        Optional.of(term.last(calendar))));
    }
}
