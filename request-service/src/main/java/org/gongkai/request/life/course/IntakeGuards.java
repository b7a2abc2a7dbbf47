package org.gongkai.request.life.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.gongkai.request.life.event.ClosingEvent;
import org.gongkai.request.life.event.IntakeEvent;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.outcome.OutcomeRule;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/** What is asked for before an application goes to somebody, apart, together with another, or ends without a draft. */
final class IntakeGuards {

    private IntakeGuards() {}

    static Optional<Refusal> refusal(IntakeEvent event, Course course, Circumstances now) {
        return switch (event) {
            case IntakeEvent.UnitTask task ->
                task.dueOn().isBefore(task.on())
                        ? Refusal.at("/dueOn", StepWords.NOT_BEFORE, task.on())
                        : Optional.empty();
            case IntakeEvent.UnitAnswer answer -> answered(answer, course.unitWork());
            case IntakeEvent.Split split ->
                Refusal.when(
                        course.consultations().isPaused(now)
                                || course.unitWork().stream()
                                        .anyMatch(work -> work.answeredOn().isEmpty()),
                        StepWords.SUBCASE_OPEN);
            case IntakeEvent.ReceiptCorrection correction -> corrected(correction.receivedOn(), course, now);
            case IntakeEvent.Assignment assignment -> Optional.empty();
            case IntakeEvent.Acceptance acceptance -> Optional.empty();
            case IntakeEvent.ApplicantCorrection correction ->
                correction.applicantKind() == null
                                && correction.applicantName() == null
                                && correction.applicantIdNumber() == null
                        ? Refusal.at("/applicantKind", StepWords.NOTHING_CORRECTED)
                        : Optional.empty();
            case IntakeEvent.Merge merge -> Optional.empty();
            case IntakeEvent.LedgerKept kept -> Optional.empty();
        };
    }

    /** A day of receipt lies between arrival and the first step that was taken (Art. 31 of the Regulations). */
    private static Optional<Refusal> corrected(LocalDate receivedOn, Course course, Circumstances now) {
        if (receivedOn.isAfter(now.today())) {
            return Refusal.at("/receivedOn", StepWords.IN_THE_FUTURE);
        }
        Optional<LocalDate> arrivedOn = course.clockFacts().arrivedOn();
        if (arrivedOn.filter(receivedOn::isBefore).isPresent()) {
            return Refusal.at("/receivedOn", StepWords.NOT_BEFORE, arrivedOn.get());
        }
        return course.taken().stream()
                .skip(course.superseded())
                .map(Taken::event)
                .filter(event -> !(event instanceof IntakeEvent.LedgerKept))
                .map(LifeEvent::on)
                .min(LocalDate::compareTo)
                .filter(receivedOn::isAfter)
                .flatMap(first -> Refusal.at("/receivedOn", StepWords.NOT_AFTER_STEP, first));
    }

    private static Optional<Refusal> answered(IntakeEvent.UnitAnswer answer, List<UnitWork> work) {
        Optional<UnitWork> asked = work.stream()
                .filter(one -> Integer.valueOf(one.number()).equals(answer.task()))
                .filter(one -> one.answeredOn().isEmpty())
                .findFirst();
        if (asked.isEmpty()) {
            return Refusal.of(StepWords.NO_UNIT_TASK);
        }
        return answer.on().isBefore(asked.get().askedOn())
                ? Refusal.at("/on", StepWords.NOT_BEFORE, asked.get().askedOn())
                : Optional.empty();
    }

    static Optional<Refusal> refusal(ClosingEvent event) {
        return switch (event) {
            case ClosingEvent.SpotAnswer answer ->
                OutcomeRule.find(answer.outcome()).isEmpty()
                        ? Refusal.at("/outcome", StepWords.NO_OUTCOME, answer.outcome())
                        : Optional.empty();
            case ClosingEvent.Withdrawal withdrawal -> Optional.empty();
            case ClosingEvent.ApplicantLoss loss -> Optional.empty();
            case ClosingEvent.Voiding voiding -> Optional.empty();
            case ClosingEvent.RecordConclusion conclusion -> Optional.empty();
            case ClosingEvent.RecordReopening reopening -> Optional.empty();
            case ClosingEvent.RecordCorrection correction -> Optional.empty();
            case ClosingEvent.LedgerReply reply -> Optional.empty();
        };
    }
}
