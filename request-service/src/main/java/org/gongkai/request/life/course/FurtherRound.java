package org.gongkai.request.life.course;

import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.clock.Timers;
import org.gongkai.request.life.event.LaterEvent.Origin;

/**
 * A further decision on an application (重新答复), which changes no year's figures.
 *
 * @param number from 2, the application itself being the first
 * @param days working days for it
 */
public record FurtherRound(
        int number, Origin origin, LocalDate startedOn, int days, Optional<LocalDate> dispatchedOn, String outcome) {

    /** Its last day; empty where the calendar is not known. */
    public Optional<LocalDate> dueOn(WorkingCalendar calendar) {
        return Timers.get("T_REDECISION").lastDay(startedOn, days, calendar);
    }

    FurtherRound dispatched(LocalDate on, String result) {
        return new FurtherRound(number, origin, startedOn, days, Optional.of(on), result);
    }
}
