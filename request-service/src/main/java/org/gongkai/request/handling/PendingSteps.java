package org.gongkai.request.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.gongkai.kit.datakey.RecordOpening;
import org.gongkai.kit.datakey.RecordSealing;
import org.gongkai.kit.datakey.SealingKey;
import org.gongkai.request.handling.body.SealedSteps;
import org.gongkai.request.handling.body.StepBodies;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/** The steps of every application that wait for somebody's agreement, and those that did. */
@ApplicationScoped
class PendingSteps implements PanacheRepositoryBase<PendingStep, PendingStep.Place> {

    private final StepBodies bodies;
    private final RecordSealing sealing;

    PendingSteps(StepBodies bodies, RecordSealing sealing) {
        this.bodies = bodies;
        this.sealing = sealing;
    }

    /** All that were ever proposed for an application, the first first. */
    List<PendingStep> of(UUID application) {
        return list("from PendingStep p where p.place.applicationId = ?1 order by p.place.number", application);
    }

    /** Why an applicant may not ask the office again: a supplement of theirs waits already. */
    Optional<Refusal> refusal(UUID application, LifeEvent event) {
        return Refusal.when(
                of(application).stream()
                        .filter(PendingStep::isOpen)
                        .anyMatch(one -> event(one).getClass() == event.getClass()),
                StepWords.WAITS_ALREADY);
    }

    Optional<PendingStep> findOpen(UUID application, int number) {
        return findByIdOptional(new PendingStep.Place(application, number)).filter(PendingStep::isOpen);
    }

    /** Keeps a further one, and answers its number. */
    int propose(Handling handling, UUID application, Taken proposed) {
        int number = of(application).size() + 1;
        persist(new PendingStep(
                new PendingStep.Place(application, number),
                handling.agencyCode(),
                bodies.split(
                        proposed.event(),
                        () -> sealing.key(application, handling.agencyCode()),
                        SealedSteps.placeOfPending(application, number)),
                proposed));
        return number;
    }

    /** Keeps what is said with a decision. */
    void comment(PendingStep decided, String comment) {
        SealingKey key = sealing.key(decided.place().applicationId(), decided.agencyCode());
        decided.comment(key.seal(comment, placeOfComment(decided)));
    }

    /** What has become of one that is no longer open. */
    HandlingState.Decided decided(PendingStep one) {
        return new HandlingState.Decided(
                pending(one),
                one.isApproved(),
                one.decidedBy(),
                one.decidedAt(),
                one.sealedComment().map(comment -> opening(one).open(comment, placeOfComment(one))));
    }

    private RecordOpening opening(PendingStep one) {
        return sealing.opening(one.place().applicationId());
    }

    private static String placeOfComment(PendingStep one) {
        return SealedSteps.placeOfComment(
                one.place().applicationId(), one.place().number());
    }

    /** Why it may not be decided on a day: it has not come, or lies before that of the proposal. */
    static Optional<Refusal> dayRefusal(LifeEvent proposed, LocalDate on, LocalDate today) {
        return on.isAfter(today)
                ? Refusal.at("/on", StepWords.IN_THE_FUTURE)
                : Refusal.before("/on", on, proposed.on());
    }

    HandlingState.Pending pending(PendingStep one) {
        return new HandlingState.Pending(
                one.place().number(), one.step(), event(one), one.proposedBy(), one.proposedAt());
    }

    LifeEvent event(PendingStep pending) {
        return bodies.join(
                pending.step(),
                pending.said(),
                opening(pending),
                SealedSteps.placeOfPending(
                        pending.place().applicationId(), pending.place().number()));
    }
}
