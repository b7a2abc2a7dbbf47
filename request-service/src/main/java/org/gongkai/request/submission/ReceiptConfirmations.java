package org.gongkai.request.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.gongkai.kit.problem.Problem;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.duty.RequiredDuties;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.submission.evidence.ConfirmationAttempt;
import org.gongkai.request.submission.evidence.ReceiptBasis;
import org.gongkai.request.submission.form.ApplicationForm;

/** Receipts that both sides confirm (确认收到), each of which makes an application of what arrived, and attempts that failed. */
@ApplicationScoped
@Transactional
public class ReceiptConfirmations {

    private final Submissions submissions;
    private final ArrivedSubmissions arrived;
    private final ReceivedSubmissions received;
    private final SealedForms forms;
    private final RequiredDuties duties;
    private final SubmissionTrail trail;
    private final Clock clock;

    ReceiptConfirmations(
            Submissions submissions,
            ArrivedSubmissions arrived,
            ReceivedSubmissions received,
            SealedForms forms,
            RequiredDuties duties,
            SubmissionTrail trail,
            Clock clock) {
        this.submissions = submissions;
        this.arrived = arrived;
        this.received = received;
        this.forms = forms;
        this.duties = duties;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Both sides confirm that it was received, which makes it an application.
     *
     * @param helpGiven how the office has helped who reads or writes with difficulty, where it has
     */
    public SubmissionState confirm(
            UUID id, ConfirmationAttempt.Made made, Optional<String> helpGiven, OptionalLong expected) {
        duties.require(Step.CONFIRM_RECEIPT);
        Submission submission = arrived.lockedFor(Step.CONFIRM_RECEIPT, made.on(), id, expected);
        ApplicationForm written = forms.open(submission.content(), id);
        ApplicationForm form = helpGiven.map(written::helped).orElse(written);
        if (helpGiven.isPresent()) {
            submission.edit(
                    forms.seal(form, id, submission.agencyCode()),
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
        trail.attempt(submission, made.confirmedBy(confirming(form, made, "")), true);
        received.receive(submission, form, ReceiptBasis.confirmed(submission.channel(), made.on()));
        trail.announce(arrived.state(submission), Step.CONFIRM_RECEIPT, made.on());
        return arrived.state(submission);
    }

    /**
     * Who has confirmed: who is said to, else whose side it is.
     *
     * @param place where that is said, as a JSON pointer
     */
    static String confirming(ApplicationForm form, ConfirmationAttempt.Made made, String place) {
        return switch (made.side()) {
            case APPLICANT -> made.person() == null ? form.applicantName() : made.person();
            case AGENT -> {
                if (form.agent() == null) {
                    throw Problem.invalid(place + "/side", ApplicationWords.NO_AGENT);
                }
                yield made.person() == null ? form.agent().name() : made.person();
            }
        };
    }

    /** The published guide says that the portal confirms on sending. */
    SubmissionState confirmAutomatically(UUID id, String clause) {
        Submission submission = arrived.locked(id, OptionalLong.empty());
        received.receive(submission, forms.open(submission.content(), id), ReceiptBasis.automatic(today(), clause));
        trail.announce(arrived.state(submission), Step.CONFIRM_RECEIPT, today());
        return arrived.state(submission);
    }

    /** An attempt to reach the applicant failed. */
    public SubmissionState attemptFailed(UUID id, ConfirmationAttempt.Made made, OptionalLong expected) {
        duties.require(Step.CONFIRMATION_FAILED);
        Submission submission = arrived.lockedFor(Step.CONFIRMATION_FAILED, made.on(), id, expected);
        trail.attempt(submission, made, false);
        submissions.changed(submission);
        trail.announce(arrived.state(submission), Step.CONFIRMATION_FAILED, made.on());
        return arrived.state(submission);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
