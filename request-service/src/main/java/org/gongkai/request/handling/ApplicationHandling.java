package org.gongkai.request.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.registers.Registers;
import org.gongkai.registers.record.Registrar;
import org.gongkai.registers.register.Registered;
import org.gongkai.request.application.ApplicationRegister;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.duty.RequiredDuties;
import org.gongkai.request.handling.body.KnownEvents;
import org.gongkai.request.handling.body.NumberedSteps;
import org.gongkai.request.handling.body.StepBodies;
import org.gongkai.request.handling.part.StepTurns;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.ClosingEvent;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.event.SupplementEvent;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.life.table.LifeCycle;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.life.table.Transition;

/**
 * The use cases of an application's life: each step changes the life, its record and the ledger in one transaction, holding its
 * record, and those of others that it touches.
 */
@ApplicationScoped
@Transactional
public class ApplicationHandling {

    private final Lives lives;
    private final Handlings handlings;
    private final PendingSteps pendingSteps;
    private final StepBodies bodies;
    private final NumberedSteps numbers;
    private final KnownEvents events;
    private final List<StepGuard> guards;
    private final StepsOfLife steps;
    private final StepTurns turns;
    private final RecordOfLife record;
    private final HandlingStates states;
    private final Registrar<DisclosureApplication> applications;
    private final RequiredDuties duties;
    private final CurrentCaller caller;
    private final Clock clock;

    ApplicationHandling(
            Lives lives,
            Handlings handlings,
            PendingSteps pendingSteps,
            StepBodies bodies,
            NumberedSteps numbers,
            KnownEvents events,
            @All List<StepGuard> guards,
            StepsOfLife steps,
            StepTurns turns,
            RecordOfLife record,
            HandlingStates states,
            Registers registers,
            ApplicationRegister register,
            RequiredDuties duties,
            CurrentCaller caller,
            Clock clock) {
        this.lives = lives;
        this.handlings = handlings;
        this.pendingSteps = pendingSteps;
        this.bodies = bodies;
        this.numbers = numbers;
        this.events = events;
        this.guards = guards;
        this.steps = steps;
        this.turns = turns;
        this.record = record;
        this.states = states;
        this.applications = registers.open(register).registrar();
        this.duties = duties;
        this.caller = caller;
        this.clock = clock;
    }

    /** How an application stands. */
    public HandlingState state(UUID application) {
        return state(applications.record(application));
    }

    /** The application that it was split off, and that one perhaps too: what came in is of the first; itself where it was not. */
    public UUID origin(UUID application) {
        return lives.find(application)
                .flatMap(Handling::splitFrom)
                .map(this::origin)
                .orElse(application);
    }

    HandlingState state(Registered<DisclosureApplication> application) {
        return states.of(application);
    }

    /**
     * Takes a step on behalf of the caller, or proposes it where somebody else has to agree.
     *
     * @param rows the rows of the table that are posted to where the caller has posted it
     * @param body what the caller says with it
     * @param expected the version of the record that was read, where the caller names one
     */
    public HandlingState take(UUID application, List<Transition> rows, ObjectNode body, OptionalLong expected) {
        turns.take(application, rows.getFirst().step(), body);
        Registered<DisclosureApplication> locked = applications.locked(application, expected);
        LifeEvent said = bodies.read(rows.getFirst().step(), body);
        Handling handling = lives.begun(locked);
        Course course = lives.course(locked, handling);
        LifeEvent event = events.known(said, locked, course);
        Step step = course.stepOf(event);
        Transition row = LifeCycle.of(step);
        if (!rows.contains(row)) {
            throw StepsOfLife.refused(StepWords.OTHER_PATH, step.said());
        }
        boolean asks = isForTheOffice(event, course);
        if (asks) {
            steps.require(pendingSteps.refusal(application, event));
        } else {
            duties.require(row.step().said(), StepActions.duties(row, event));
        }
        require(event, course, locked, caller.get().name());
        Taken taken = byCaller(step, row.needsApproval() || asks ? event : numbers.numbered(event, locked));
        if (row.needsApproval() || asks) {
            int number = pendingSteps.propose(handling, application, taken);
            handlings.changed(handling);
            return state(record.proposed(locked, course, taken, number));
        }
        return state(steps.take(locked, handling, course, taken, Optional.empty()));
    }

    /**
     * Takes a step that another service knows of and tells: nobody here needs the duty for it.
     *
     * @param event what has happened; empty where it is known here
     * @return how the application stands then; empty where nothing has happened that was not known
     */
    public Optional<HandlingState> takeTold(UUID application, Function<Course, Optional<LifeEvent>> event) {
        Registered<DisclosureApplication> locked = applications.locked(application, OptionalLong.empty());
        Handling handling = lives.begun(locked);
        Course course = lives.course(locked, handling);
        return event.apply(course).map(happened -> {
            require(happened, course, locked, caller.get().name());
            return state(steps.take(
                    locked, handling, course, byCaller(course.stepOf(happened), happened), Optional.empty()));
        });
    }

    private Taken byCaller(Step step, LifeEvent event) {
        return new Taken(
                step,
                event,
                caller.get().name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Optional.empty(),
                new Taken.Names(caller.get().displayName(), Optional.empty()));
    }

    /** Whether the applicant gives what they were asked for too late: the office says whether there is a good reason. */
    private boolean isForTheOffice(LifeEvent event, Course course) {
        return event instanceof SupplementEvent.Supplement given
                && caller.get() instanceof Caller.Anyone
                && course.clock().isLateForSupplement(given.on());
    }

    /** Refuses what may not happen now, also where it was proposed when it might. */
    void require(LifeEvent event, Course course, Registered<DisclosureApplication> application, String by) {
        steps.require(course.findRefusal(event, today(), by));
        guards.forEach(guard -> steps.require(guard.refusal(event, () -> state(application))));
    }

    /**
     * Voids the record of an application, and with it its life, which begins for it where more is said than the reason.
     *
     * @param alone the reason, as the register takes it
     */
    public Registered<DisclosureApplication> voidRecord(
            UUID application, ClosingEvent.Voiding said, ObjectNode alone, OptionalLong expected) {
        Registered<DisclosureApplication> locked = applications.locked(application, expected);
        if (said.ground() != null) {
            lives.begun(locked);
        }
        require(said, state(locked).course(), locked, caller.get().name());
        return CorrectedRecords.saying(said, () -> applications.voidRecord(application, expected, alone));
    }

    /**
     * Begins the life of an application that was just received.
     *
     * @param arrivedOn when it came in; the cautious day is counted from it
     */
    public void begin(Registered<DisclosureApplication> application, LocalDate arrivedOn) {
        Handling handling = lives.begun(application);
        if (arrivedOn.isBefore(application.entry().receivedOn())) {
            handling.arrived(arrivedOn);
            handlings.changed(handling);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
