package org.gongkai.disclosure.life.term;

import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.registers.calendar.WorkingCalendar;

/**
 * A term of an item, or of another thing that has the same.
 *
 * @param startsOn the day that it is counted from, which is not counted itself
 * @param dueOn its last day; none where it reaches into a year whose holidays nobody knows yet
 * @param doneOn the day on which what it is for was done
 */
public record ItemTerm(
        ItemTimer timer,
        LocalDate startsOn,
        int workingDays,
        Optional<LocalDate> dueOn,
        Optional<LocalDate> doneOn,
        State state) {

    /** How it stands. */
    @Schema(name = "ItemTermState")
    public enum State {

        /** It runs. */
        OPEN,

        /** Its last day has passed (逾期). */
        LATE,

        /** What it is for was done in time. */
        KEPT,

        /** What it is for was done after its last day. */
        KEPT_LATE,

        /** Nobody knows its last day yet. */
        UNKNOWN
    }

    /** Whether what it is for is not done yet. */
    public boolean isOpen() {
        return switch (state) {
            case OPEN, LATE, UNKNOWN -> doneOn.isEmpty();
            case KEPT, KEPT_LATE -> false;
        };
    }

    /** Whether its last day had passed on a day, and what it is for was not done by then. */
    public boolean wasLateOn(LocalDate day) {
        return dueOn.filter(day::isAfter).isPresent()
                && doneOn.filter(done -> !done.isAfter(day)).isEmpty();
    }

    /** Counts a term by a calendar. */
    public static ItemTerm counted(
            ItemTimer timer,
            LocalDate startsOn,
            int workingDays,
            Optional<LocalDate> doneOn,
            WorkingCalendar calendar,
            LocalDate today) {
        Optional<LocalDate> dueOn = calendar.lastDay(startsOn, workingDays);
        return new ItemTerm(timer, startsOn, workingDays, dueOn, doneOn, state(dueOn, doneOn, today));
    }

    private static State state(Optional<LocalDate> dueOn, Optional<LocalDate> doneOn, LocalDate today) {
        if (dueOn.isEmpty()) {
            return State.UNKNOWN;
        }
        LocalDate last = dueOn.get();
        return doneOn.map(done -> done.isAfter(last) ? State.KEPT_LATE : State.KEPT)
                .orElse(today.isAfter(last) ? State.LATE : State.OPEN);
    }
}
