package org.gongkai.request.life.course;

import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.clock.Timer;
import org.gongkai.request.clock.Timers;
import org.gongkai.request.life.event.ConsultationEvent.Answer;
import org.gongkai.request.life.event.ConsultationEvent.Party;

/**
 * A consultation (征求意见) and what has come of it.
 *
 * @param number which of the application's, from 1
 * @param deliveredOn when it was received, from which the term for the answer runs
 * @param overrideServedOn when the third party was told of disclosure nevertheless
 */
public record Consulting(
        int number,
        Party party,
        String partyName,
        LocalDate sentOn,
        Optional<LocalDate> deliveredOn,
        Optional<Answer> answer,
        Optional<LocalDate> answeredOn,
        Optional<LocalDate> recalledOn,
        Optional<LocalDate> overrideServedOn) {

    /** How a consultation stands. */
    @Schema(name = "ConsultationState")
    public enum State {
        OPEN,
        ANSWERED,
        SILENT,
        RECALLED
    }

    /** The last day for the answer; empty while it was not received, or where the calendar is not known. */
    public Optional<LocalDate> dueOn(WorkingCalendar calendar) {
        return deliveredOn.flatMap(delivered -> timer(party).lastDay(delivered, calendar));
    }

    /** The term that a party has for the answer. */
    public static Timer timer(Party party) {
        return Timers.get(
                switch (party) {
                    case THIRD_PARTY -> "T_THIRD_PARTY";
                    case CO_MAKER -> "T_CO_ORGAN";
                    case OTHER_AGENCY -> "T_OTHER_AGENCY";
                });
    }

    /** Until when disclosure waits for a third party that was overridden; empty for others, or where the calendar is not known. */
    public Optional<LocalDate> overrideWaitsUntil(WorkingCalendar calendar) {
        return overrideServedOn.flatMap(served -> Timers.get("T_OVERRIDE_WAIT").lastDay(served, calendar));
    }

    /** The day that its exclusion ends with: of the answer or the recall, else the last day for it, also one to come. */
    Optional<LocalDate> endsOn(WorkingCalendar calendar) {
        return answeredOn.or(() -> recalledOn).or(() -> dueOn(calendar));
    }

    /** How it stands on a day. */
    public State state(WorkingCalendar calendar, LocalDate today) {
        if (answeredOn.isPresent()) {
            return State.ANSWERED;
        }
        if (recalledOn.isPresent()) {
            return State.RECALLED;
        }
        return dueOn(calendar).filter(today::isAfter).isPresent() ? State.SILENT : State.OPEN;
    }

    Consulting deliveredOn(LocalDate day) {
        return new Consulting(
                number, party, partyName, sentOn, Optional.of(day), answer, answeredOn, recalledOn, overrideServedOn);
    }

    Consulting answered(Answer given, LocalDate day) {
        return new Consulting(
                number,
                party,
                partyName,
                sentOn,
                deliveredOn,
                Optional.ofNullable(given),
                Optional.of(day),
                recalledOn,
                overrideServedOn);
    }

    Consulting recalledOn(LocalDate day) {
        return new Consulting(
                number, party, partyName, sentOn, deliveredOn, answer, answeredOn, Optional.of(day), overrideServedOn);
    }

    Consulting overridden(LocalDate servedOn) {
        return new Consulting(
                number, party, partyName, sentOn, deliveredOn, answer, answeredOn, recalledOn, Optional.of(servedOn));
    }
}
