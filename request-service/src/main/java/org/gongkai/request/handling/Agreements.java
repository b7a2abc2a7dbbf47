package org.gongkai.request.handling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.registers.Registers;
import org.gongkai.registers.record.Registrar;
import org.gongkai.registers.register.Registered;
import org.gongkai.request.application.ApplicationRegister;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.duty.RequiredDuties;
import org.gongkai.request.handling.body.NumberedSteps;
import org.gongkai.request.handling.body.PendingDecision;
import org.gongkai.request.handling.body.StepBodies;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.event.SupplementEvent;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.life.table.LifeCycle;
import org.gongkai.request.life.table.Transition;

/** What becomes of steps that wait for somebody's agreement: who agrees takes them, on behalf of who has proposed them. */
@ApplicationScoped
@Transactional
public class Agreements {

    private final ApplicationHandling handling;
    private final StepsOfLife steps;
    private final Lives lives;
    private final Handlings handlings;
    private final PendingSteps pendingSteps;
    private final StepBodies bodies;
    private final NumberedSteps numbers;
    private final RecordOfLife record;
    private final Registrar<DisclosureApplication> applications;
    private final RequiredDuties duties;
    private final CurrentCaller caller;
    private final Clock clock;

    Agreements(
            ApplicationHandling handling,
            StepsOfLife steps,
            Lives lives,
            Handlings handlings,
            PendingSteps pendingSteps,
            StepBodies bodies,
            NumberedSteps numbers,
            RecordOfLife record,
            Registers registers,
            ApplicationRegister register,
            RequiredDuties duties,
            CurrentCaller caller,
            Clock clock) {
        this.handling = handling;
        this.steps = steps;
        this.lives = lives;
        this.handlings = handlings;
        this.pendingSteps = pendingSteps;
        this.bodies = bodies;
        this.numbers = numbers;
        this.record = record;
        this.applications = registers.open(register).registrar();
        this.duties = duties;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Agrees to a step that somebody has proposed, which takes it, or refuses it.
     *
     * @param body says the day on which it is taken then
     */
    public HandlingState decide(
            UUID application, int number, boolean approved, ObjectNode body, OptionalLong expected) {
        Registered<DisclosureApplication> locked = applications.locked(application, expected);
        PendingDecision decision = bodies.decision(body);
        LocalDate on = decision.on();
        Handling life = lives.begun(locked);
        PendingStep pending = pendingSteps
                .findOpen(application, number)
                .orElseThrow(() -> StepsOfLife.refused(StepWords.NO_PENDING_STEP, number));
        LifeEvent proposed = pendingSteps.event(pending);
        Course course = lives.course(locked, life);
        // As it would be taken now: a supplement to what was given up meanwhile is for the head alone.
        Transition row = LifeCycle.of(course.stepOf(proposed));
        duties.require(row.step().said(), StepActions.deciders(row));
        if (pending.proposedBy().equals(caller.get().name())) {
            throw StepsOfLife.refused(StepWords.OWN_PROPOSAL);
        }
        steps.require(PendingSteps.dayRefusal(proposed, on, LocalDate.now(clock)));
        pending.decide(approved, caller.get().name(), now());
        Optional.ofNullable(decision.comment()).ifPresent(comment -> pendingSteps.comment(pending, comment));
        if (!approved) {
            handlings.changed(life);
            return handling.state(record.refused(locked, pending.step(), on));
        }
        LifeEvent event = isOfItsOwnDay(proposed, course) ? proposed : bodies.on(pending.step(), proposed, on);
        handling.require(event, course, locked, pending.proposedBy());
        Taken taken = new Taken(
                course.stepOf(event),
                numbers.numbered(event, locked),
                pending.proposedBy(),
                now(),
                Optional.empty(),
                new Taken.Names(pending.proposedByName(), caller.get().displayName()));
        return handling.state(
                steps.take(locked, life, course, taken, Optional.of(caller.get().name())));
    }

    /** A supplement counts from the day on which it came, unless the application has moved on since. */
    private static boolean isOfItsOwnDay(LifeEvent proposed, Course course) {
        return proposed instanceof SupplementEvent.Supplement given
                && !given.on().isBefore(course.movedOn());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
