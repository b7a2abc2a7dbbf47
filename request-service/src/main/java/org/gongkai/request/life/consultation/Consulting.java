package org.gongkai.request.life.consultation;

import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.clock.LastDay;
import org.gongkai.request.clock.Timer;
import org.gongkai.request.clock.Timers;
import org.gongkai.request.life.event.ConsultationEvent.Answer;
import org.gongkai.request.life.event.ConsultationEvent.Party;
import org.gongkai.request.life.notice.Notice;

/**
 * A consultation (征求意见) and what has come of it.
 *
 * @param number which of the application's, from 1
 * @param letter on its way; from its receipt the term for the answer runs
 * @param silentOn when it was recorded that the party cannot be reached
 * @param override the notice of disclosure nevertheless
 */
public record Consulting(
        int number,
        Party party,
        String partyName,
        Notice letter,
        Optional<Answer> answer,
        Optional<LocalDate> answeredOn,
        Optional<LocalDate> silentOn,
        Optional<LocalDate> recalledOn,
        Optional<Notice> override) {

    /** How a consultation stands. */
    @Schema(name = "ConsultationState")
    public enum State {
        OPEN,
        ANSWERED,
        SILENT,
        RECALLED
    }

    /** What a party's answer, or its silence, comes to. */
    @Schema(name = "ConsultationPosition")
    public enum Position {
        AGREE,
        OBJECT_REASONED,
        OBJECT_UNREASONED,

        /** Who made the information too and does not answer consents (Art. 34 of the Regulations). */
        CONSENT
    }

    static Consulting sent(int number, Party party, String partyName, Notice letter) {
        return new Consulting(
                number,
                party,
                partyName,
                letter,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public LocalDate sentOn() {
        return letter.sentOn();
    }

    /** When it was received. */
    public Optional<LocalDate> deliveredOn() {
        return letter.servedOn();
    }

    /** The last day for the answer, or what can be told of that; empty while it was not received. */
    public Optional<LastDay> last(WorkingCalendar calendar) {
        Timer term = timer(party);
        return deliveredOn().map(delivered -> term.last(delivered, term.length(sentOn(), calendar), calendar));
    }

    /** The last day for the answer; empty while it was not received, or where the calendar is not known. */
    public Optional<LocalDate> dueOn(WorkingCalendar calendar) {
        return last(calendar).flatMap(LastDay::dueOn);
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
        return overrideWait(calendar).flatMap(LastDay::dueOn);
    }

    /** The same, or what can be told of it. */
    public Optional<LastDay> overrideWait(WorkingCalendar calendar) {
        Timer wait = Timers.get("T_OVERRIDE_WAIT");
        return override.flatMap(notice ->
                notice.servedOn().map(served -> wait.last(served, wait.length(notice.sentOn(), calendar), calendar)));
    }

    /** Whether nobody has ended it yet: that its term is over is the calendar's matter. */
    public boolean isUnanswered() {
        return answeredOn.isEmpty() && recalledOn.isEmpty() && silentOn.isEmpty();
    }

    /** Whether a third party does not want the information to be disclosed. */
    boolean isObjection() {
        return party == Party.THIRD_PARTY
                && answer.filter(given -> given != Answer.AGREE).isPresent();
    }

    /** The day that its exclusion ends with: of the answer or the recall, else the last day for it, also one to come. */
    Optional<LocalDate> endsOn(WorkingCalendar calendar) {
        return answeredOn.or(() -> recalledOn).or(() -> silentOn).or(() -> dueOn(calendar));
    }

    /** How it stands on a day. */
    public State state(WorkingCalendar calendar, LocalDate day) {
        if (has(answeredOn, day)) {
            return State.ANSWERED;
        }
        if (has(recalledOn, day)) {
            return State.RECALLED;
        }
        return has(silentOn, day) || dueOn(calendar).filter(day::isAfter).isPresent() ? State.SILENT : State.OPEN;
    }

    private static boolean has(Optional<LocalDate> happenedOn, LocalDate day) {
        return happenedOn.filter(on -> !day.isBefore(on)).isPresent();
    }

    /** What the answer is on a day, or what silence comes to; empty while there is neither, or where silence says nothing. */
    public Optional<Position> position(WorkingCalendar calendar, LocalDate day) {
        return switch (state(calendar, day)) {
            case ANSWERED -> answer.map(Answer::name).map(Position::valueOf);
            case SILENT -> party == Party.CO_MAKER ? Optional.of(Position.CONSENT) : Optional.empty();
            case OPEN, RECALLED -> Optional.empty();
        };
    }

    Consulting with(Notice moved) {
        return new Consulting(number, party, partyName, moved, answer, answeredOn, silentOn, recalledOn, override);
    }

    Consulting answered(Answer given, LocalDate day) {
        return new Consulting(
                number,
                party,
                partyName,
                letter,
                Optional.ofNullable(given),
                Optional.of(day),
                silentOn,
                recalledOn,
                override);
    }

    Consulting silent(LocalDate day) {
        return new Consulting(
                number, party, partyName, letter, answer, answeredOn, Optional.of(day), recalledOn, override);
    }

    Consulting recalledOn(LocalDate day) {
        return new Consulting(
                number, party, partyName, letter, answer, answeredOn, silentOn, Optional.of(day), override);
    }

    Consulting overridden(Notice notice) {
        return new Consulting(
                number, party, partyName, letter, answer, answeredOn, silentOn, recalledOn, Optional.of(notice));
    }
}
