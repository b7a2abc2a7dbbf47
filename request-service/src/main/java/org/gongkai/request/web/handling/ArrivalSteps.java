package org.gongkai.request.web.handling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Caller;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.submission.SubmissionState;
import org.gongkai.request.submission.evidence.ArrivalEvidence;
import org.gongkai.request.submission.evidence.ConfirmationAttempt;
import org.gongkai.request.submission.evidence.ReceiptBasis;
import org.gongkai.request.web.handling.TakenStepBody.Origin;

/** What happened to a submission until it was an application. */
final class ArrivalSteps {

    private ArrivalSteps() {}

    static List<TakenStepBody> of(SubmissionState submission) {
        List<TakenStepBody> steps = new ArrayList<>();
        String registeredAt = ChinaTime.write(submission.registeredAt());
        steps.add(step(arrival(submission), submission.arrivedOn(), submission.registeredBy(), registeredAt));
        for (ConfirmationAttempt attempt : submission.attempts()) {
            steps.add(step(
                    attempt.succeeded() ? Step.CONFIRM_RECEIPT : Step.CONFIRMATION_FAILED,
                    attempt.on(),
                    attempt.by(),
                    ChinaTime.write(attempt.recordedAt())));
        }
        if (isConfirmedByPortal(submission)) {
            submission
                    .receivedOn()
                    .map(on -> step(Step.CONFIRM_RECEIPT, on, submission.registeredBy(), registeredAt))
                    .ifPresent(steps::add);
        }
        return steps;
    }

    private static Step arrival(SubmissionState submission) {
        if (isItsOwnProof(submission)) {
            return Step.REGISTER_RECEIPT;
        }
        return submission.registeredBy().equals(Caller.PUBLIC.name()) ? Step.SUBMIT : Step.REGISTER_ARRIVAL;
    }

    private static boolean isItsOwnProof(SubmissionState submission) {
        return ReceiptBasis.ofArrival(
                        submission.channel(),
                        submission.arrivedOn(),
                        submission.evidence().flatMap(ArrivalEvidence::clause))
                .isPresent();
    }

    /** The published guide says so, and nobody has spoken to anybody. */
    private static boolean isConfirmedByPortal(SubmissionState submission) {
        return !isItsOwnProof(submission) && submission.attempts().stream().noneMatch(ConfirmationAttempt::succeeded);
    }

    private static TakenStepBody step(Step step, LocalDate on, String by, String recordedAt) {
        return new TakenStepBody(
                step.code(), step.said(), on, by, null, recordedAt, Origin.SUBMISSION, null, null, false, null, null);
    }
}
