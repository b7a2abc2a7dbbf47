package org.gongkai.litigation.term;

import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.registers.calendar.WorkingCalendar;

/**
 * A term that runs or has run.
 *
 * @param proceeding number of the proceeding that it belongs to; empty where it is about the reply
 * @param dueNotBefore the earliest that its last day can be
 * @param dueOn its last day; empty while the calendar of a year that it reaches into is not known
 * @param metOn day that what it is for was done
 */
public record DueTerm(
        CaseTimer timer,
        Optional<Integer> proceeding,
        LocalDate startedOn,
        LocalDate dueNotBefore,
        Optional<LocalDate> dueOn,
        Optional<LocalDate> metOn) {

    static DueTerm of(
            CaseTimer timer,
            Optional<Integer> proceeding,
            LocalDate startedOn,
            int longer,
            Optional<LocalDate> metOn,
            WorkingCalendar calendar) {
        int length = timer.length() + longer;
        return new DueTerm(
                timer,
                proceeding,
                startedOn,
                timer.unit().notBefore(startedOn, length),
                timer.unit().lastDay(startedOn, length, calendar),
                metOn);
    }

    /** The same with another last day, which somebody has named. */
    DueTerm until(LocalDate named) {
        return new DueTerm(timer, proceeding, startedOn, named, Optional.of(named), metOn);
    }

    /** This one, unless the other ends before it. */
    DueTerm orEarlier(DueTerm other) {
        return other.lastDay().isBefore(lastDay()) ? other : this;
    }

    private LocalDate lastDay() {
        return dueOn.orElse(dueNotBefore);
    }

    /** Whether somebody has still to do what it is for, in time or late. */
    public boolean waitsFor(TermDuty duty) {
        return timer.duty() == duty && metOn.isEmpty();
    }

    /** How it stands on a day. */
    public TermState state(LocalDate today) {
        if (metOn.isPresent()) {
            return isAfterLastDay(metOn.get()) ? TermState.LATE : TermState.MET;
        }
        if (dueOn.isEmpty()) {
            return TermState.DATE_OPEN;
        }
        return isAfterLastDay(today) ? TermState.OVER : TermState.RUNS;
    }

    private boolean isAfterLastDay(LocalDate day) {
        return dueOn.map(day::isAfter).orElse(false);
    }
}
