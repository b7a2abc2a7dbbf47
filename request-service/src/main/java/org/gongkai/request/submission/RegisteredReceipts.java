package org.gongkai.request.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.registers.register.Registered;
import org.gongkai.request.application.AcceptingBodies;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.application.EnteredByHand;
import org.gongkai.request.audit.ApplicationOperation;
import org.gongkai.request.handling.ApplicationHandling;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.serial.Serials;
import org.gongkai.request.submission.evidence.ConfirmationAttempt;
import org.gongkai.request.submission.evidence.ReceiptBasis;
import org.gongkai.request.submission.evidence.ToldReceipt;
import org.gongkai.request.submission.form.ApplicationForm;

/**
 * Applications that an office registers under numbers of its own (自编登记编号) with what their receipt rests on, which is kept as
 * of any that arrived: as a submission, with its evidence and its confirmation.
 */
@ApplicationScoped
@Transactional
public class RegisteredReceipts {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Submissions submissions;
    private final ArrivedSubmissions arrived;
    private final ReceivedSubmissions received;
    private final SealedForms forms;
    private final Serials serials;
    private final AcceptingBodies bodies;
    private final ApplicationHandling handling;
    private final CurrentCaller caller;
    private final SubmissionTrail trail;
    private final Clock clock;

    RegisteredReceipts(
            Submissions submissions,
            ArrivedSubmissions arrived,
            ReceivedSubmissions received,
            SealedForms forms,
            Serials serials,
            AcceptingBodies bodies,
            ApplicationHandling handling,
            CurrentCaller caller,
            SubmissionTrail trail,
            Clock clock) {
        this.submissions = submissions;
        this.arrived = arrived;
        this.received = received;
        this.forms = forms;
        this.serials = serials;
        this.bodies = bodies;
        this.handling = handling;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Registers one; answers how it stands.
     *
     * @param entry what is said of it; a day of receipt that is said must be the one that follows
     */
    public HandlingState register(DisclosureApplication entry, ToldReceipt told) {
        EnteredByHand.require(entry);
        ReceiptBasis basis = told.basis(entry, LocalDate.now(clock));
        Registered<DisclosureApplication> application = received.register(entry, basis);
        String agency = application.entry().agencyCode();
        bodies.requireAccepting(agency, basis.on());

        UUID id = IDS.generate();
        ApplicationForm written = ApplicationForm.of(application.entry());
        ApplicationForm form = told.helpGiven().map(written::helped).orElse(written);
        Submission submission = new Submission(
                id,
                agency,
                serials.arrivalNumber(agency, told.arrivedOn().getYear()),
                entry.channel(),
                told.arrivedOn(),
                forms.seal(form, id, agency),
                null,
                caller.get().name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        submission.prove(forms.seal(told.evidence(), id, agency));
        submissions.persistAndFlush(submission);
        trail.record(
                submission,
                ApplicationOperation.REGISTER_SUBMISSION,
                "arrivedOn",
                told.arrivedOn().toString());
        told.confirmation().ifPresent(made -> confirm(submission, form, made));
        received.receive(submission, application, basis);
        trail.announce(
                arrived.state(submission),
                told.confirmation().isPresent() ? Step.CONFIRM_RECEIPT : Step.REGISTER_RECEIPT,
                basis.on());
        return handling.state(application.id());
    }

    private void confirm(Submission submission, ApplicationForm form, ConfirmationAttempt.Made made) {
        trail.attempt(
                submission,
                made.confirmedBy(
                        Optional.ofNullable(ReceiptConfirmations.confirming(form, made, "/receipt/confirmation"))
                                .orElse("—")),
                true);
    }
}
