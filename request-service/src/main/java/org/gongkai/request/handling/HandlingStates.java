package org.gongkai.request.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.registers.calendar.Calendars;
import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.registers.register.Registered;
import org.gongkai.request.application.DisclosureApplication;

/** How applications stand: the course of each, what waits for somebody's agreement, and the applications that it belongs to. */
@ApplicationScoped
class HandlingStates {

    private final Lives lives;
    private final PendingSteps pendingSteps;
    private final Families families;
    private final Calendars calendars;
    private final Clock clock;

    HandlingStates(Lives lives, PendingSteps pendingSteps, Families families, Calendars calendars, Clock clock) {
        this.lives = lives;
        this.pendingSteps = pendingSteps;
        this.families = families;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** How one stands now. */
    HandlingState of(Registered<DisclosureApplication> application) {
        Optional<Handling> handling = lives.find(application.id());
        List<PendingStep> proposed = pendingSteps.of(application.id());
        List<HandlingState.Pending> pending = proposed.stream()
                .filter(PendingStep::isOpen)
                .map(pendingSteps::pending)
                .toList();
        WorkingCalendar calendar = calendars.of(application.entry().agencyCode());
        return new HandlingState(
                application,
                handling.isPresent(),
                lives.course(application, handling, calendar),
                calendar,
                LocalDate.now(clock),
                families.of(application.id(), handling),
                pending,
                proposed.stream()
                        .filter(one -> !one.isOpen())
                        .map(pendingSteps::decided)
                        .toList());
    }
}
