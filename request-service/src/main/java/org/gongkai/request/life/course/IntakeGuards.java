package org.gongkai.request.life.course;

import java.util.List;
import java.util.Optional;

import org.gongkai.request.life.event.ClosingEvent;
import org.gongkai.request.life.event.IntakeEvent;
import org.gongkai.request.life.outcome.AnswerByParts;
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
            case IntakeEvent.ReceiptCorrection correction ->
                correction.receivedOn().isAfter(now.today())
                        ? Refusal.at("/receivedOn", StepWords.IN_THE_FUTURE)
                        : Optional.empty();
            case IntakeEvent.Assignment assignment -> Optional.empty();
            case IntakeEvent.Acceptance acceptance -> Optional.empty();
            case IntakeEvent.ApplicantCorrection correction -> Optional.empty();
            case IntakeEvent.Merge merge -> Optional.empty();
            case IntakeEvent.LedgerKept kept -> Optional.empty();
        };
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

    static Optional<Refusal> refusal(ClosingEvent event, Course course) {
        return switch (event) {
            case ClosingEvent.SpotAnswer answer ->
                new AnswerByParts(answer)
                        .refusalOnTheSpot(course.consultations().hasAsked());
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
