package org.gongkai.request.life.course;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.request.life.event.ClosingEvent;
import org.gongkai.request.life.event.ConsultationEvent;
import org.gongkai.request.life.event.DecisionEvent;
import org.gongkai.request.life.event.FeeEvent;
import org.gongkai.request.life.event.IntakeEvent;
import org.gongkai.request.life.event.LaterEvent;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.event.ServiceEvent;
import org.gongkai.request.life.event.ServiceEvent.Delivery;
import org.gongkai.request.life.event.SupplementEvent;
import org.gongkai.request.life.refusal.Circumstances;
import org.gongkai.request.life.refusal.DaysToCome;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.life.table.LifeCycle;
import org.gongkai.request.life.table.Step;

/** What may happen to an application as it stands: by the table of steps, by the order of days, and by what else a step asks for. */
final class Legality {

    private Legality() {}

    /** Why a step may not be taken today, whatever would be said with it. */
    static Optional<Refusal> findRefusal(Step step, Course course, Circumstances now) {
        return LifeCycle.refusal(step, course.stage()).or(() -> standing(step, course, now));
    }

    private static Optional<Refusal> standing(Step step, Course course, Circumstances now) {
        if (RoundCourse.has(step)) {
            return course.parts().aftermath().courses().refusal(step);
        }
        return switch (step) {
            case EXTEND -> course.parts().extension().refusal(course, now);
            case REVIEWED, APPROVE -> course.parts().drafting().own(now);
            case CLOSE -> Refusal.when(course.parts().serving().servedOn().isEmpty(), StepWords.REPLY_NOT_SERVED);
            case PROPOSE -> Refusal.when(course.parts().consultations().isPaused(now), StepWords.CONSULTATION_OPEN);
            case OVERRIDE_IN_ROUND -> Refusal.when(!course.parts().aftermath().hasOpenRound(), StepWords.NO_OPEN_ROUND);
            case ARCHIVE -> course.parts().aftermath().archivingRefusal();
            case PUBLISH_REPLY -> course.parts().aftermath().publicationRefusal(course);
            case ORDER_REDECISION, REVOKE_OWN ->
                Refusal.when(course.parts().aftermath().hasOpenRound(), StepWords.ROUND_OPEN);
            default -> Optional.empty();
        };
    }

    /** Why an event may not happen: what it is judged by is how things stood on its own day. */
    static Optional<Refusal> findRefusal(LifeEvent event, Course course, Circumstances now) {
        return LifeCycle.refusal(course.stepOf(event), course.stage())
                .or(() -> DaysToCome.find(event, now.day()))
                .or(() -> outOfOrder(event, course))
                .or(() -> guarded(event, course, now.on(event.on())));
    }

    private static Optional<Refusal> outOfOrder(LifeEvent event, Course course) {
        if (event.on().isBefore(course.receivedOn())) {
            return Refusal.at("/on", StepWords.BEFORE_RECEIPT, course.receivedOn());
        }
        return event.on().isBefore(course.movedOn()) && !mayBeLearntLate(event, course)
                ? Refusal.at("/on", StepWords.BEFORE_LAST_STEP, course.movedOn())
                : Optional.empty();
    }

    /**
     * Whether others tell the office of it, perhaps after it has gone on: that a notice was served, money came, or a court has
     * taken a case.
     */
    private static boolean mayBeLearntLate(LifeEvent event, Course course) {
        return switch (event) {
            case Delivery delivery -> delivery.document() != null;
            case LaterEvent.CaseOpening opening -> true;
            case LaterEvent.CaseEnding ending -> true;
            case LaterEvent.Round round -> round.origin() == LaterEvent.Origin.ORDER;
            case FeeEvent.Refund refund -> true;
            case FeeEvent.Payment payment -> course.stepOf(payment) == Step.PAY_LATE;
            case LaterEvent.Hold hold -> true;
            case LaterEvent.HoldRelease release -> true;
            default -> false;
        };
    }

    private static Optional<Refusal> guarded(LifeEvent event, Course course, Circumstances then) {
        return switch (event) {
            case IntakeEvent.Split split ->
                Refusal.when(
                        course.parts().consultations().isPaused(then)
                                || course.parts().assignments().isAsking(),
                        StepWords.SUBCASE_OPEN);
            case IntakeEvent.ReceiptCorrection correction -> corrected(correction, course);
            case IntakeEvent.ApplicantCorrection correction ->
                correction.applicantKind() == null
                                && correction.applicantName() == null
                                && correction.applicantIdNumber() == null
                        ? Refusal.at("/applicantKind", StepWords.NOTHING_CORRECTED)
                        : Optional.empty();
            case IntakeEvent intake -> course.parts().assignments().refusal(intake);
            case SupplementEvent asked -> course.parts().supplements().refusal(asked, course, then);
            case ConsultationEvent.Override override ->
                Refusal.when(
                                course.stage().isFinished()
                                        && !course.parts().aftermath().hasOpenRound(),
                                StepWords.NO_OPEN_ROUND)
                        .or(() -> course.parts().consultations().refusal(override, then));
            case ConsultationEvent.OfConsultation consulted ->
                course.parts().consultations().refusal(consulted, then);
            case ConsultationEvent.Extension asked -> course.parts().extension().refusal(asked, course, then);
            case FeeEvent fee ->
                course.parts()
                        .fees()
                        .refusal(
                                fee,
                                course.receivedOn(),
                                course.parts().consultations().isPaused(then),
                                then);
            case DecisionEvent decision -> ofDecision(decision, course, then);
            case ServiceEvent served -> ofService(served, course, then);
            case ClosingEvent closing -> Progress.refusal(closing, course);
            case LaterEvent later -> course.parts().aftermath().refusal(later, course, then);
        };
    }

    /** A day of receipt lies between arrival and the first step, this one too (Art. 31 of the Regulations). */
    private static Optional<Refusal> corrected(IntakeEvent.ReceiptCorrection correction, Course course) {
        LocalDate receivedOn = correction.receivedOn();
        Optional<LocalDate> arrivedOn = course.clockFacts().arrivedOn();
        if (arrivedOn.filter(receivedOn::isBefore).isPresent()) {
            return Refusal.at("/receivedOn", StepWords.NOT_BEFORE, arrivedOn.get());
        }
        Stream<LifeEvent> taken = course.taken().stream()
                .skip(course.superseded())
                .map(Taken::event)
                .filter(event -> !(event instanceof IntakeEvent.LedgerKept));
        return Stream.concat(Stream.of(correction), taken)
                .map(LifeEvent::on)
                .min(LocalDate::compareTo)
                .filter(receivedOn::isAfter)
                .flatMap(first -> Refusal.at("/receivedOn", StepWords.NOT_AFTER_STEP, first));
    }

    private static Optional<Refusal> ofDecision(DecisionEvent decision, Course course, Circumstances then) {
        Optional<Integer> round = decision.furtherRound();
        if (round.isPresent()) {
            return course.parts().aftermath().courses().refusal(decision, round.get(), course, then);
        }
        return course.parts()
                .drafting()
                .refusal(decision, course, then)
                .or(() -> decision instanceof DecisionEvent.Approval ? objected(course) : Optional.empty());
    }

    private static Optional<Refusal> ofService(ServiceEvent served, Course course, Circumstances then) {
        Optional<Integer> round = served.furtherRound();
        if (round.isPresent()) {
            return course.parts().aftermath().courses().refusal(served, round.get(), course, then);
        }
        if (served instanceof Delivery delivery && delivery.document() != null) {
            return Notices.refusal(delivery, course);
        }
        return course.parts()
                .serving()
                .refusal(served, course, then)
                .or(() -> served instanceof ServiceEvent.Dispatch ? objected(course) : Optional.empty());
    }

    private static Optional<Refusal> objected(Course course) {
        return course.draft()
                .filter(Draft::discloses)
                .flatMap(draft -> course.parts().consultations().objectionRefusal());
    }
}
