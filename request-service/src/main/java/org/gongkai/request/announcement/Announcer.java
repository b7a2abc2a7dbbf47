package org.gongkai.request.announcement;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.registers.event.Events;
import org.gongkai.registers.event.PublishedEvent;
import org.gongkai.request.handling.StepActions;
import org.gongkai.request.life.StepProposed;
import org.gongkai.request.life.StepTaken;
import org.gongkai.request.life.table.Duty;
import org.gongkai.request.life.table.LifeCycle;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.life.table.Transition;

/** Publishes an event of each step, and of each that somebody has to agree to, in the transaction of the step. */
@ApplicationScoped
public class Announcer {

    /** Nothing comes behind these. What is closed or archived can still be decided anew, and who follows it hears of that. */
    static final Set<Stage> LAST = Set.of(Stage.INVALID, Stage.DISCARDED);

    private final Events events;
    private final CurrentCaller caller;
    private final WhatArrived arrived;
    private final ObjectMapper mapper;
    private final Clock clock;

    Announcer(Events events, CurrentCaller caller, WhatArrived arrived, ObjectMapper mapper, Clock clock) {
        this.events = events;
        this.caller = caller;
        this.arrived = arrived;
        this.mapper = mapper;
        this.clock = clock;
    }

    void hear(@Observes StepTaken taken) {
        StepData data = new StepData(
                taken.receiptNumber().orElse(null),
                taken.arrivalNumber().orElse(null),
                taken.agencyCode(),
                taken.stage(),
                taken.step().code(),
                taken.on(),
                taken.dueOn().orElse(null),
                taken.outcome().orElse(null),
                duty(LifeCycle.of(taken.step())).orElse(null));
        publish(
                EventCatalogue.type(taken.step()),
                taken.receiptNumber().or(taken::arrivalNumber).orElseThrow(),
                taken.agencyCode(),
                about(taken.application(), taken.submission()),
                mapper.valueToTree(data),
                taken.movesDueOn() || isShown(LifeCycle.of(taken.step())),
                LAST.contains(taken.stage())
                        && taken.application().filter(arrived::hasBecomeOthers).isEmpty());
    }

    /** A step waits for somebody's agreement, which is the office's own business until it is taken. */
    void hear(@Observes StepProposed proposed) {
        publish(
                EventCatalogue.PROPOSED,
                proposed.receiptNumber(),
                proposed.agencyCode(),
                about(Optional.of(proposed.application()), Optional.empty()),
                mapper.valueToTree(ProposalData.of(proposed)),
                false,
                false);
    }

    /**
     * Of what happens inside the office, applicants hear where their application stands and until when it is answered: also
     * that it is decided anew, and that this decision was sent.
     */
    private static boolean isShown(Transition row) {
        return !(row.to() instanceof Transition.Target.Same)
                || row.timers().contains("T_REPLY")
                || row.timers().contains("T_REDECISION")
                || row.step() == Step.DISPATCH_ROUND;
    }

    /**
     * Publishes an event with the transaction at hand.
     *
     * @param about records that it is about, the one that it stands in order with first
     * @param shown whether the applicant hears of it too
     * @param last whether nothing more comes about them
     */
    public void publish(
            String type,
            String subject,
            String agencyCode,
            List<UUID> about,
            JsonNode data,
            boolean shown,
            boolean last) {
        events.publish(new PublishedEvent(
                UUID.randomUUID(),
                type,
                subject,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                data,
                agencyCode,
                about.stream().map(UUID::toString).toList(),
                shown,
                last));
    }

    /** An application, and the submission that it came from: who followed that goes on to hear of it. */
    public List<UUID> about(Optional<UUID> application, Optional<UUID> submission) {
        return Stream.concat(application.stream(), submission.or(() -> application.flatMap(arrived::of)).stream())
                .toList();
    }

    /** The one in which the caller acts: whoever has not signed in applies. */
    private Optional<Duty> duty(Transition row) {
        Set<Duty> own = caller.get() instanceof Caller.Anyone ? Set.of(Duty.APPLICANT) : Duty.of(caller.get());
        return Stream.concat(StepActions.deciders(row).stream(), row.duties().stream())
                .filter(own::contains)
                .sorted()
                .findFirst();
    }
}
