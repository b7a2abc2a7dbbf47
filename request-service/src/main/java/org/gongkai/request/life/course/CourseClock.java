package org.gongkai.request.life.course;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.clock.ClockFacts;
import org.gongkai.request.clock.ClockFacts.Awaited;
import org.gongkai.request.clock.ClockFacts.Stop;
import org.gongkai.request.clock.LastDay;
import org.gongkai.request.clock.Lateness;
import org.gongkai.request.clock.ReplyClock;
import org.gongkai.request.clock.ReplyTerm;
import org.gongkai.request.clock.Timers;
import org.gongkai.request.life.Beginning;
import org.gongkai.request.life.consultation.Consulting;
import org.gongkai.request.life.event.ConsultationEvent;
import org.gongkai.request.life.event.FeeEvent;
import org.gongkai.request.life.event.LaterEvent;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.event.SupplementEvent;
import org.gongkai.request.life.notice.Charge;
import org.gongkai.request.life.refusal.Circumstances;
import org.gongkai.request.life.table.Stage;

/**
 * The clock of one application: what it waits for, and whether a term was over before something began another one. That a last
 * day has passed is a fact, and stays one (domain 10.1).
 */
public final class CourseClock {

    private final Course course;
    private final Beginning beginning;
    private final WorkingCalendar calendar;

    private Optional<Stop> stop = Optional.empty();
    private Optional<Lateness> late = Optional.empty();

    CourseClock(Course course, Beginning beginning, WorkingCalendar calendar) {
        this.course = course;
        this.beginning = beginning;
        this.calendar = calendar;
    }

    /** Follows the stage: a unit that ends while the clock is stopped keeps what it was stopped by. */
    void follow(Stage stage, LocalDate on) {
        stop = switch (stage) {
            case SUPPLEMENT_REQUESTED ->
                Optional.of(new Stop(
                        Awaited.SUPPLEMENT, on, course.parts().supplements().isLateNotice()));
            case FEE_NOTIFIED -> Optional.of(new Stop(Awaited.FEE, on, false));
            default -> stage.isOpen() ? Optional.empty() : stop;
        };
    }

    /** Looks whether the term is over that an event ends, before the event is taken. */
    void before(LifeEvent event) {
        if (event instanceof LaterEvent.DueDatePassing passing) {
            late = late.or(() -> Optional.of(new Lateness(passing.dueOn(), passing.on())));
        } else if (late.isEmpty() && course.stage().isOpen() && beginsAnotherTerm(event)) {
            late = reply(event.on()).dueOn().filter(event.on()::isAfter).map(due -> new Lateness(due, event.on()));
        }
    }

    private static boolean beginsAnotherTerm(LifeEvent event) {
        return event instanceof SupplementEvent
                || event instanceof FeeEvent
                || event instanceof ConsultationEvent.Extension;
    }

    /** That on a day; behind the end of the application there is nothing to be told of any. */
    ReplyTerm reply(LocalDate today) {
        LocalDate end = course.concluded()
                .map(Course.Concluded::on)
                .filter(today::isAfter)
                .orElse(today);
        return new ReplyClock(calendar).count(facts(), end);
    }

    ClockFacts facts() {
        return new ClockFacts(
                beginning.receivedOn(),
                beginning.arrivedOn(),
                Stream.concat(
                                course.parts().supplements().restarts().stream(),
                                course.parts().fees().restarts().stream())
                        .toList(),
                stop,
                course.parts().extension().days(beginning.receivedOn()),
                course.parts().supplements().deferral(),
                course.parts().consultations().pauses(calendar));
    }

    /** The last day for what the applicant has to do at this stage; empty where that is nothing, or cannot be told. */
    public Optional<LocalDate> awaitedUntil() {
        return awaited().flatMap(LastDay::dueOn);
    }

    /** The same, or what can be told of it; empty where there is nothing to do, or its notice is not served. */
    public Optional<LastDay> awaited() {
        return switch (course.stage()) {
            case SUPPLEMENT_REQUESTED -> course.supplementAsked().flatMap(asked -> asked.last(calendar));
            case REASON_REQUESTED -> course.reasonsAsked().flatMap(asked -> asked.last(calendar));
            case FEE_NOTIFIED ->
                course.charges().stream()
                        .filter(charge -> charge.state() == Charge.State.NOTIFIED)
                        .findFirst()
                        .flatMap(charge -> charge.last(calendar));
            default -> Optional.empty();
        };
    }

    /**
     * Whether a last day cannot be told because the notice of a year is not known (期限待定): that of the reply, or of what its
     * term waits for.
     */
    public boolean isDateOpen(LocalDate today) {
        return isDateOpen(course.now(today, ""));
    }

    boolean isDateOpen(Circumstances now) {
        if (!course.stage().isOpen() || now.term().open().isEmpty()) {
            return false;
        }
        return now.term().open().get().kind() == ReplyTerm.Open.Kind.DATE_OPEN
                || Stream.concat(
                                awaited().stream(),
                                course.allConsultations().stream()
                                        .filter(Consulting::isUnanswered)
                                        .flatMap(one -> one.last(calendar).stream()))
                        .anyMatch(last -> last.undated().isPresent());
    }

    /**
     * The last day for telling the applicant once what is missing (Art. 30 of the Regulations), while the application is looked
     * through and nothing was asked for, or what can be told of that; empty otherwise.
     */
    public Optional<LastDay> supplementNotice() {
        boolean isLookedThrough = course.stage() == Stage.IN_REVIEW
                || course.stage() == Stage.RECEIVED && !course.taken().isEmpty();
        return isLookedThrough && course.supplementAsked().isEmpty()
                ? Optional.of(Timers.get("T_SUPP_NOTICE").last(beginning.receivedOn(), calendar))
                : Optional.empty();
    }

    /**
     * Whether a supplement on a day comes too late: the period is over, or the application was given up for it (Art. 30 of the
     * Regulations). Whether there is a good reason is for the office to say.
     */
    public boolean isLateForSupplement(LocalDate on) {
        return course.stage() == Stage.CLOSED
                ? course.isLapsedForSupplement()
                : course.parts().supplements().isLate(on, course.now(on, ""));
    }

    /** Whether the last day for the reply is one that was named in place of a term (Art. 35 of the Regulations). */
    public boolean isDeferred(LocalDate today) {
        return facts().deferral()
                .filter(deferral -> reply(today).dueOn().equals(Optional.of(deferral.to())))
                .isPresent();
    }

    /** Whether somebody is being consulted on a day. */
    public boolean isPaused(LocalDate today) {
        return course.parts().consultations().isPaused(course.now(today, ""));
    }

    /** Whether the term is over, or was when the reply was sent or before another one began. */
    boolean isOverdue(Circumstances now) {
        LocalDate until = course.concluded().map(Course.Concluded::on).orElse(now.day());
        return passedBefore(until).isPresent() || now.isAfterTerm(until);
    }

    /** How it was late, where it was and has its outcome: with the term that it ended in, or with one before. */
    public Optional<Lateness> lateness() {
        return course.concluded()
                .map(Course.Concluded::on)
                .flatMap(on -> passedBefore(on)
                        .or(() -> reply(on).dueOn().filter(on::isAfter).map(due -> new Lateness(due, on))));
    }

    /** Whether it was concluded in time; empty while it has no outcome, or where the calendar is not known. */
    public Optional<Boolean> inTime() {
        return course.concluded().map(Course.Concluded::on).flatMap(this::inTime);
    }

    private Optional<Boolean> inTime(LocalDate concludedOn) {
        if (passedBefore(concludedOn).isPresent()) {
            return Optional.of(false);
        }
        if (stop.isPresent()) {
            return Optional.of(true);
        }
        ReplyTerm term = reply(concludedOn);
        return term.dueOn()
                .map(due -> !concludedOn.isAfter(due))
                .or(() -> term.dueNotBefore()
                        .filter(earliest -> !concludedOn.isAfter(earliest))
                        .map(earliest -> true));
    }

    /** A reply that is recorded afterwards, and went out in time, was not late. */
    private Optional<Lateness> passedBefore(LocalDate day) {
        return late.filter(one -> day.isAfter(one.dueOn()));
    }
}
