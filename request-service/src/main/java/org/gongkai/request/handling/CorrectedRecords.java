package org.gongkai.request.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.registers.audit.RegisterOperation;
import org.gongkai.registers.calendar.Calendars;
import org.gongkai.registers.record.RecordChange;
import org.gongkai.registers.register.Registered;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.duty.RequiredDuties;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.ClosingEvent;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.publication.FollowingReplies;

/** Has a life follow its record when that is corrected, replaced by an import or voided otherwise than by a step. */
@ApplicationScoped
class CorrectedRecords {

    /** What was said with a voiding beside the reason, which the register alone keeps. */
    private static final ScopedValue<ClosingEvent.Voiding> SAID = ScopedValue.newInstance();

    private final Lives lives;
    private final Handlings handlings;
    private final RecordOfLife record;
    private final FollowingReplies publishedReplies;
    private final Calendars calendars;
    private final RequiredDuties duties;
    private final CurrentCaller caller;
    private final Clock clock;

    CorrectedRecords(
            Lives lives,
            Handlings handlings,
            RecordOfLife record,
            FollowingReplies publishedReplies,
            Calendars calendars,
            RequiredDuties duties,
            CurrentCaller caller,
            Clock clock) {
        this.lives = lives;
        this.handlings = handlings;
        this.record = record;
        this.publishedReplies = publishedReplies;
        this.calendars = calendars;
        this.duties = duties;
        this.caller = caller;
        this.clock = clock;
    }

    /** Does what voids a record, of whose life more is said than the reason. */
    static <T> T saying(ClosingEvent.Voiding said, ScopedValue.CallableOp<T, RuntimeException> work) {
        return ScopedValue.where(SAID, said).call(work);
    }

    void hear(@Observes RecordChange change) {
        if (!(change.after().entry() instanceof DisclosureApplication entry)) {
            return;
        }
        lives.find(change.before().id()).ifPresent(handling -> {
            @SuppressWarnings("unchecked")
            Registered<DisclosureApplication> application = (Registered<DisclosureApplication>) change.before();
            Course course = lives.course(application, Optional.of(handling), calendars.of(entry.agencyCode()));
            followed(change, entry, course).ifPresent(event -> {
                Step step = course.stepOf(event);
                if (change.operation() == RegisterOperation.CORRECT) {
                    // Who imports and who voids was asked before; which step a correction is, is known only here.
                    duties.require(step);
                }
                Taken taken = new Taken(
                        step, event, caller.get().name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
                lives.take(handling, application.id(), course, taken, Optional.empty());
                handlings.changed(handling);
                publishedReplies.follow(application, course, event);
                record.announce(application, course, taken);
            });
        });
    }

    private Optional<LifeEvent> followed(RecordChange change, DisclosureApplication entry, Course course) {
        if (change.operation() == RegisterOperation.VOID) {
            return Optional.of(
                    SAID.isBound()
                            ? SAID.get()
                            : new ClosingEvent.Voiding(
                                    today(),
                                    null,
                                    null,
                                    change.after().voiding().orElseThrow().reason()));
        }
        boolean concluded = entry.closedOn() != null;
        if (concluded && course.stage().isOpen()) {
            return Optional.of(
                    new ClosingEvent.RecordConclusion(entry.closedOn(), entry.outcome(), entry.outcomeDetail()));
        }
        if (concluded && course.stage().isFinished()) {
            Course.Concluded now =
                    new Course.Concluded(entry.closedOn(), entry.outcome(), Optional.ofNullable(entry.outcomeDetail()));
            return course.concluded().filter(now::equals).isPresent()
                    ? Optional.empty()
                    : Optional.of(new ClosingEvent.RecordCorrection(
                            today(), entry.closedOn(), entry.outcome(), entry.outcomeDetail()));
        }
        return !concluded && course.stage().isFinished()
                ? Optional.of(new ClosingEvent.RecordReopening(today()))
                : Optional.empty();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
