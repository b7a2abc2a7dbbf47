package org.gongkai.request.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.registers.calendar.Calendars;
import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.registers.register.Registered;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.life.Beginning;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.ClosingEvent;
import org.gongkai.request.life.proposal.Proposed;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.publication.StandingReplies;

/** The lives of applications as they are kept: begun with the first step, worked out from the steps. */
@ApplicationScoped
class Lives {

    private final Handlings handlings;
    private final HandlingSteps steps;
    private final Calendars calendars;
    private final StandingReplies published;
    private final CurrentCaller caller;
    private final Clock clock;

    Lives(
            Handlings handlings,
            HandlingSteps steps,
            Calendars calendars,
            StandingReplies published,
            CurrentCaller caller,
            Clock clock) {
        this.handlings = handlings;
        this.steps = steps;
        this.calendars = calendars;
        this.published = published;
        this.caller = caller;
        this.clock = clock;
    }

    /** The life of an application, where it has begun. */
    Optional<Handling> find(UUID application) {
        return handlings.findByIdOptional(application);
    }

    /** The life of a record, which begins with its first step. */
    Handling begun(Registered<DisclosureApplication> application) {
        return handlings.findByIdOptional(application.id()).orElseGet(() -> {
            Handling begun = new Handling(
                    application.id(),
                    application.entry().agencyCode(),
                    Course.of(beginning(application, Optional.empty()), calendars.national())
                            .stage());
            handlings.persistAndFlush(begun);
            if (application.entry().closedOn() != null) {
                DisclosureApplication entry = application.entry();
                Taken concluded = new Taken(
                        Step.RECORD_CONCLUDED,
                        new ClosingEvent.RecordConclusion(entry.closedOn(), entry.outcome(), entry.outcomeDetail()),
                        caller.get().name(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
                steps.keep(begun, application.id(), 1, concluded, Optional.empty());
            }
            return begun;
        });
    }

    /**
     * How it stands, counted by a calendar.
     *
     * @param handling its life, where it has begun
     */
    Course course(
            Registered<DisclosureApplication> application, Optional<Handling> handling, WorkingCalendar calendar) {
        return withWithdrawals(
                application.id(),
                Course.of(
                        beginning(application, handling.flatMap(Handling::arrivedOn)),
                        handling.isPresent() ? steps.of(application.id()) : List.of(),
                        calendar));
    }

    /** How one stands whose life has begun, counted by the calendar of its body. */
    Course course(Registered<DisclosureApplication> application, Handling handling) {
        return course(
                application,
                Optional.of(handling),
                calendars.of(application.entry().agencyCode()));
    }

    /** Takes a step that may be taken, and keeps it. */
    void take(Handling handling, UUID application, Course course, Taken taken, Optional<String> approvedBy) {
        course.take(taken);
        steps.keep(handling, application, course.taken().size(), taken, approvedBy);
        handling.follow(course);
    }

    /** How one would stand to which these steps have happened. */
    Course course(Registered<DisclosureApplication> application, Handling handling, List<Taken> taken) {
        return withWithdrawals(
                application.id(),
                Course.of(
                        beginning(application, handling.arrivedOn()),
                        taken,
                        calendars.of(application.entry().agencyCode())));
    }

    /** Which the office has made by hand: those are no steps. */
    private Course withWithdrawals(UUID application, Course course) {
        if (course.aftermath().proposals().stream().anyMatch(Proposed::isPublished) && !published.tellOf(application)) {
            course.aftermath().replyWithdrawn();
        }
        return course;
    }

    private static Beginning beginning(Registered<DisclosureApplication> application, Optional<LocalDate> arrivedOn) {
        DisclosureApplication entry = application.entry();
        return new Beginning(
                entry.receivedOn(),
                arrivedOn,
                Optional.ofNullable(entry.closedOn()),
                Optional.ofNullable(entry.outcome()),
                application.voiding().isPresent());
    }
}
