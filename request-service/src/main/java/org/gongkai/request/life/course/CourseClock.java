package org.gongkai.request.life.course;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.clock.ClockFacts;
import org.gongkai.request.clock.Lateness;
import org.gongkai.request.clock.ReplyTerm;
import org.gongkai.request.life.Beginning;
import org.gongkai.request.life.event.ConsultationEvent;
import org.gongkai.request.life.event.FeeEvent;
import org.gongkai.request.life.event.LaterEvent;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.event.SupplementEvent;
import org.gongkai.request.life.table.Stage;

/**
 * The clock of one application: what it waits for, and whether a term was over before something began another one. That a last
 * day has passed is a fact, and stays one (domain 10.1).
 */
final class CourseClock {

    private Optional<ClockFacts.Stop> stop = Optional.empty();
    private Optional<Lateness> late = Optional.empty();

    /** Follows the stage: a unit that ends while the clock is stopped keeps what it was stopped by. */
    void follow(Stage stage) {
        stop = switch (stage) {
            case SUPPLEMENT_REQUESTED -> Optional.of(ClockFacts.Stop.SUPPLEMENT);
            case FEE_NOTIFIED -> Optional.of(ClockFacts.Stop.FEE);
            default -> stage.isOpen() ? Optional.empty() : stop;
        };
    }

    /** Looks whether the term is over that an event ends, before the event is taken. */
    void before(LifeEvent event, Course course) {
        if (event instanceof LaterEvent.DueDatePassing passing) {
            late = late.or(() -> Optional.of(new Lateness(passing.dueOn(), passing.on())));
        } else if (late.isEmpty() && course.stage().isOpen() && beginsAnotherTerm(event)) {
            late = course.term(event.on())
                    .dueOn()
                    .filter(event.on()::isAfter)
                    .map(due -> new Lateness(due, event.on()));
        }
    }

    private static boolean beginsAnotherTerm(LifeEvent event) {
        return event instanceof SupplementEvent
                || event instanceof FeeEvent
                || event instanceof ConsultationEvent.Extension;
    }

    ClockFacts facts(Beginning beginning, Course course, WorkingCalendar calendar) {
        return new ClockFacts(
                beginning.receivedOn(),
                beginning.arrivedOn(),
                Stream.concat(
                                course.parts().supplements().restarts().stream(),
                                course.parts().fees().restarts().stream())
                        .toList(),
                stop,
                course.parts().consultations().extensionDays(beginning.receivedOn()),
                course.parts().supplements().deferral(),
                course.parts().consultations().pauses(calendar));
    }

    /** How it was late with this outcome, or with the term before. */
    Optional<Lateness> lateness(LocalDate concludedOn, ReplyTerm term) {
        return passedBefore(concludedOn)
                .or(() -> term.dueOn().filter(concludedOn::isAfter).map(due -> new Lateness(due, concludedOn)));
    }

    /** Whether it was concluded in time; empty where that cannot be told. */
    Optional<Boolean> inTime(LocalDate concludedOn, ReplyTerm term) {
        if (passedBefore(concludedOn).isPresent()) {
            return Optional.of(false);
        }
        if (stop.isPresent()) {
            return Optional.of(true);
        }
        return term.dueOn()
                .map(due -> !concludedOn.isAfter(due))
                .or(() -> term.dueNotBefore()
                        .filter(earliest -> !concludedOn.isAfter(earliest))
                        .map(earliest -> true));
    }

    /** Whether by a day a last day had passed that something has moved since. */
    boolean wasLate(LocalDate day) {
        return passedBefore(day).isPresent();
    }

    /** A reply that is recorded afterwards, and went out in time, was not late. */
    private Optional<Lateness> passedBefore(LocalDate day) {
        return late.filter(one -> day.isAfter(one.dueOn()));
    }
}
