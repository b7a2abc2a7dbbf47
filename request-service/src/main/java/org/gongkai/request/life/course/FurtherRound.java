package org.gongkai.request.life.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.clock.LastDay;
import org.gongkai.request.clock.OrderedTerm;
import org.gongkai.request.life.event.DecisionEvent.ReviewKind;
import org.gongkai.request.life.event.LaterEvent.Origin;
import org.gongkai.request.life.table.Stage;

/**
 * A further decision on an application (重新答复), which changes no year's figures. It is drafted, reviewed, signed, sent and
 * served like the first.
 *
 * @param number from 2, the application itself being the first
 * @param stage how far it has come: PROCESSING while nothing is drafted, APPROVAL, DECIDED, DISPATCHED
 * @param draft what was drafted for it last
 * @param missingReviews the reviews of that which nobody has made
 * @param documentNumber the number of its decision, when it is signed
 */
public record FurtherRound(
        int number,
        Origin origin,
        LocalDate startedOn,
        OrderedTerm term,
        Stage stage,
        Optional<Draft> draft,
        List<ReviewKind> missingReviews,
        Optional<String> documentNumber,
        Optional<LocalDate> dispatchedOn,
        Optional<LocalDate> servedOn) {

    /**
     * An order to reply (责令履行) to an application that is still open: it adds its term alone.
     *
     * @param result what was decided, for example LT_PERFORM
     */
    public record OrderToReply(LocalDate on, String result, OrderedTerm term) {}

    /** Its last day, or what can be told of that. */
    public LastDay last(WorkingCalendar calendar) {
        return term.last(calendar);
    }

    /** Its last day; empty where the calendar is not known. */
    public Optional<LocalDate> dueOn(WorkingCalendar calendar) {
        return term.dueOn(calendar);
    }

    /** Whether the further decision is still to be sent. */
    public boolean isOpen() {
        return dispatchedOn.isEmpty();
    }
}
