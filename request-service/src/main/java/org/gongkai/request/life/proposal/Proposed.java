package org.gongkai.request.life.proposal;

import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.clock.LastDay;
import org.gongkai.request.clock.Timers;

/**
 * A proposal to publish to all what was asked for (建议主动公开; Art. 44 of the Regulations).
 *
 * @param number which of the application's, from 1
 * @param decidedOn when it was decided
 */
public record Proposed(int number, LocalDate on, State state, Optional<LocalDate> decidedOn) {

    /** How a proposal stands. */
    @Schema(name = "PublicationProposalState")
    public enum State {
        OPEN,
        REFUSED,
        TO_BE_PUBLISHED,
        PUBLISHED,

        /** It was to be published, and the office has taken that back before it was: it may be proposed again. */
        REVERSED,

        /** Published and withdrawn, by the office or for what it told holds no longer: it may be proposed again. */
        WITHDRAWN
    }

    /** The last day for the publication, once it is decided (Art. 26), or what can be told of that; empty before. */
    public Optional<LastDay> last(WorkingCalendar calendar) {
        return state == State.TO_BE_PUBLISHED
                ? decidedOn.map(day -> Timers.get("T_ART44").last(day, calendar))
                : Optional.empty();
    }

    /** The same; empty too where the calendar is not known. */
    public Optional<LocalDate> dueOn(WorkingCalendar calendar) {
        return last(calendar).flatMap(LastDay::dueOn);
    }

    /** Whether it is still to be decided. */
    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether everybody was to read it, and nobody has withdrawn it. */
    public boolean isPublished() {
        return state == State.PUBLISHED;
    }

    /** Whether nothing stands in the way of another one. */
    boolean isOver() {
        return state == State.REFUSED || state == State.REVERSED || state == State.WITHDRAWN;
    }

    Proposed in(State now, LocalDate day) {
        return new Proposed(number, on, now, Optional.of(decidedOn.orElse(day)));
    }
}
