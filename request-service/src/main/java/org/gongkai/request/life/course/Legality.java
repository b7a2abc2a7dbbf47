package org.gongkai.request.life.course;

import java.util.Optional;

import org.gongkai.request.life.event.ClosingEvent;
import org.gongkai.request.life.event.ConsultationEvent;
import org.gongkai.request.life.event.DecisionEvent;
import org.gongkai.request.life.event.FeeEvent;
import org.gongkai.request.life.event.IntakeEvent;
import org.gongkai.request.life.event.LaterEvent;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.event.ServiceEvent;
import org.gongkai.request.life.event.SupplementEvent;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.life.table.LifeCycle;
import org.gongkai.request.life.table.Step;

/** What may happen to an application as it stands: by the table of steps, by the order of days, and by what else a step asks for. */
final class Legality {

    private Legality() {}

    /** Why a step may not be taken now, whatever would be said with it. */
    static Optional<Refusal> findRefusal(Step step, Course course, Circumstances now) {
        if (!LifeCycle.of(step).from().contains(course.stage())) {
            return Refusal.of(StepWords.WRONG_STAGE, step.said(), course.stage().said());
        }
        return switch (step) {
            case EXTEND -> course.consultations().extensionRefusal(course, now);
            case REQUEST_SUPPLEMENT ->
                Refusal.when(course.supplements().supplement().isPresent(), StepWords.SUPPLEMENT_ONCE);
            case ASK_REASONS -> Refusal.when(course.supplements().reasons().isPresent(), StepWords.REASONS_ONCE);
            case REVIEWED, APPROVE -> course.drafting().own(now);
            case CLOSE -> Refusal.when(course.serving().servedOn().isEmpty(), StepWords.REPLY_NOT_SERVED);
            case PROPOSE -> Refusal.when(course.consultations().isPaused(now), StepWords.CONSULTATION_OPEN);
            case ARCHIVE -> Refusal.when(course.aftermath().hasOpenRound(), StepWords.ROUND_OPEN);
            default -> Optional.empty();
        };
    }

    /** Why an event may not happen now. */
    static Optional<Refusal> findRefusal(LifeEvent event, Course course, Circumstances now) {
        Step step = course.stepOf(event);
        if (!LifeCycle.of(step).from().contains(course.stage())) {
            return Refusal.of(StepWords.WRONG_STAGE, step.said(), course.stage().said());
        }
        if (event.on().isAfter(now.today())) {
            return Refusal.at("/on", StepWords.IN_THE_FUTURE);
        }
        if (event.on().isBefore(course.receivedOn())) {
            return Refusal.at("/on", StepWords.BEFORE_RECEIPT, course.receivedOn());
        }
        if (event.on().isBefore(course.movedOn())) {
            return Refusal.at("/on", StepWords.BEFORE_LAST_STEP, course.movedOn());
        }
        return switch (event) {
            case IntakeEvent intake -> IntakeGuards.refusal(intake, course, now);
            case SupplementEvent asked -> course.supplements().refusal(asked, course, now);
            case ConsultationEvent consulted -> course.consultations().refusal(consulted, course, now);
            case FeeEvent fee -> course.fees().refusal(fee, course, now);
            case DecisionEvent decision -> course.drafting().refusal(decision, course, now);
            case ServiceEvent served -> course.serving().refusal(served, course, now);
            case ClosingEvent closing -> IntakeGuards.refusal(closing, course);
            case LaterEvent later -> course.aftermath().refusal(later, course, now);
        };
    }
}
