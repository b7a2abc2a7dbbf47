package org.gongkai.request.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.registers.Registers;
import org.gongkai.registers.record.Registrar;
import org.gongkai.request.application.AcceptingBodies;
import org.gongkai.request.application.ApplicationRegister;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.application.Channel;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.audit.ApplicationOperation;
import org.gongkai.request.duty.RequiredDuties;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.matter.MatterKind;
import org.gongkai.request.matter.MatterReceipts;
import org.gongkai.request.matter.NewMatter;
import org.gongkai.request.problem.RequestProblem;
import org.gongkai.request.serial.Serials;
import org.gongkai.request.submission.evidence.ArrivalEvidence;
import org.gongkai.request.submission.evidence.ConfirmationAttempt;
import org.gongkai.request.submission.evidence.ReceiptBasis;
import org.gongkai.request.submission.form.ApplicationForm;

/**
 * Takes in what arrives (收件): as an application where the arrival is its own evidence, else as a submission until both sides
 * have confirmed the receipt.
 */
@ApplicationScoped
@Transactional
public class Intake {

    /** In order of time, so that lists are in order of registration. */
    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Submissions submissions;
    private final ArrivedSubmissions arrived;
    private final SealedForms forms;
    private final Serials serials;
    private final AcceptingBodies bodies;
    private final ReceivedSubmissions received;
    private final MatterReceipts matters;
    private final RequiredDuties duties;
    private final Registrar<DisclosureApplication> applications;
    private final CurrentCaller caller;
    private final SubmissionTrail trail;
    private final Clock clock;

    Intake(
            Submissions submissions,
            ArrivedSubmissions arrived,
            SealedForms forms,
            Serials serials,
            AcceptingBodies bodies,
            ReceivedSubmissions received,
            MatterReceipts matters,
            RequiredDuties duties,
            Registers registers,
            ApplicationRegister register,
            CurrentCaller caller,
            SubmissionTrail trail,
            Clock clock) {
        this.submissions = submissions;
        this.arrived = arrived;
        this.forms = forms;
        this.serials = serials;
        this.bodies = bodies;
        this.received = received;
        this.matters = matters;
        this.duties = duties;
        this.applications = registers.open(register).registrar();
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Registers what arrived.
     *
     * @param evidence what the arrival is proved with; none for what is filed here
     * @param codeIndex of the code that its applicant follows it with; none for what did not come through the network
     */
    public SubmissionState arrive(
            String agencyCode,
            Channel channel,
            LocalDate arrivedOn,
            ApplicationForm form,
            Optional<ArrivalEvidence> evidence,
            Optional<String> codeIndex) {
        Optional<ReceiptBasis> basis =
                ReceiptBasis.ofArrival(channel, arrivedOn, evidence.flatMap(ArrivalEvidence::clause));
        Step arrival = codeIndex.isPresent() ? Step.SUBMIT : Step.REGISTER_ARRIVAL;
        Step step = basis.isPresent() ? Step.REGISTER_RECEIPT : arrival;
        duties.require(step);
        applications.requireKnown(agencyCode);
        bodies.requireAccepting(agencyCode);
        if (arrivedOn.isAfter(today())) {
            throw RequestProblem.refusing(
                    Refusal.at("/arrivedOn", StepWords.IN_THE_FUTURE).orElseThrow());
        }
        form.authorityFile().ifPresent(none -> {
            // What arrives has its attachments when it is registered.
            throw Problem.invalid(
                    (codeIndex.isPresent() ? "" : "/form") + ApplicationForm.AUTHORITY_FILE,
                    ApplicationWords.NO_AUTHORITY_FILE.with(none));
        });
        UUID id = IDS.generate();
        Submission submission = new Submission(
                id,
                agencyCode,
                serials.arrivalNumber(agencyCode, arrivedOn.getYear()),
                channel,
                arrivedOn,
                forms.seal(form, id),
                codeIndex.orElse(null),
                caller.get().name(),
                now());
        evidence.ifPresent(proof -> submission.prove(forms.seal(proof, id)));
        submissions.persistAndFlush(submission);
        trail.record(submission, ApplicationOperation.REGISTER_SUBMISSION, "arrivedOn", arrivedOn.toString());
        basis.ifPresent(known -> receive(submission, form, known));
        trail.announce(state(submission), step, arrivedOn);
        return state(submission);
    }

    /** A draft is submitted: it arrives today. */
    SubmissionState submit(Submission draft) {
        bodies.requireAccepting(draft.agencyCode());
        draft.submit(serials.arrivalNumber(draft.agencyCode(), today().getYear()), today(), now());
        submissions.changed(draft);
        trail.record(draft, ApplicationOperation.REGISTER_SUBMISSION, "arrivedOn", today().toString());
        trail.announce(state(draft), Step.SUBMIT, today());
        return state(draft);
    }

    /**
     * Both sides confirm that it was received, which makes it an application.
     *
     * @param helpGiven how the office has helped who reads or writes with difficulty, where it has
     */
    public SubmissionState confirm(
            UUID id, ConfirmationAttempt.Made made, Optional<String> helpGiven, OptionalLong expected) {
        duties.require(Step.CONFIRM_RECEIPT);
        Submission submission = locked(id, expected);
        requireAllows(submission, Step.CONFIRM_RECEIPT, made.on());
        ApplicationForm written = forms.open(submission.content(), id);
        ApplicationForm form = helpGiven.map(written::helped).orElse(written);
        if (helpGiven.isPresent()) {
            submission.edit(forms.seal(form, id), now());
        }
        trail.attempt(submission, made.confirmedBy(confirming(form, made, "")), true);
        receive(submission, form, ReceiptBasis.confirmed(submission.channel(), made.on()));
        trail.announce(state(submission), Step.CONFIRM_RECEIPT, made.on());
        return state(submission);
    }

    private void requireAllows(Submission submission, Step step, LocalDate on) {
        submission.requireAllows(step, on, trail.movedOn(submission), today());
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
        Submission submission = locked(id, OptionalLong.empty());
        receive(submission, forms.open(submission.content(), id), ReceiptBasis.automatic(today(), clause));
        trail.announce(state(submission), Step.CONFIRM_RECEIPT, today());
        return state(submission);
    }

    /** An attempt to reach the applicant failed. */
    public SubmissionState attemptFailed(UUID id, ConfirmationAttempt.Made made, OptionalLong expected) {
        duties.require(Step.CONFIRMATION_FAILED);
        Submission submission = locked(id, expected);
        requireAllows(submission, Step.CONFIRMATION_FAILED, made.on());
        trail.attempt(submission, made, false);
        submissions.changed(submission);
        trail.announce(state(submission), Step.CONFIRMATION_FAILED, made.on());
        return state(submission);
    }

    /**
     * It ends without ever being received.
     *
     * @param matter what it is instead of an application, which opens one of these; said with that reason and no other
     */
    public SubmissionState discard(
            UUID id, LocalDate on, DiscardReason reason, Optional<MatterKind> matter, OptionalLong expected) {
        duties.require(Step.DISCARD);
        Submission submission = locked(id, expected);
        requireAllows(submission, Step.DISCARD, on);
        if (reason == DiscardReason.EXPIRED) {
            throw Problem.invalid("/reason", ApplicationWords.OF_THE_CLOCK);
        }
        if ((reason == DiscardReason.NOT_AN_APPLICATION) != matter.isPresent()) {
            throw Problem.invalid(
                    "/matterKind",
                    matter.isPresent() ? ApplicationWords.ONLY_OF_OTHER_MATTERS : ApplicationWords.MATTER_KIND_NEEDED);
        }
        matter.ifPresent(kind -> submission.isMatter(opened(submission, kind)));
        submission.discard(on, reason);
        submissions.changed(submission);
        trail.record(submission, ApplicationOperation.DISCARD_SUBMISSION, "reason", reason.name());
        trail.announce(state(submission), Step.DISCARD, on);
        return state(submission);
    }

    private UUID opened(Submission submission, MatterKind kind) {
        ApplicationForm form = forms.open(submission.content(), submission.id());
        return matters.open(new NewMatter(
                        submission.agencyCode(),
                        kind,
                        submission.channel(),
                        submission.arrivedOn(),
                        form.asMatter(),
                        submission.findCodeIndex(),
                        Optional.of(submission.id())))
                .id();
    }

    private void receive(Submission submission, ApplicationForm form, ReceiptBasis basis) {
        received.receive(
                submission,
                received.register(
                        form.received(
                                serials.receiptNumber(
                                        submission.agencyCode(), basis.on().getYear()),
                                submission.agencyCode(),
                                submission.channel(),
                                basis.on()),
                        basis),
                basis);
    }

    private Submission locked(UUID id, OptionalLong expected) {
        Submission submission = submissions
                .findLocked(id)
                .filter(Submission::hasArrived)
                .orElseThrow(() -> Problem.notFound(ApplicationWords.SUBMISSION, id));
        if (expected.isPresent() && expected.getAsLong() != submission.revision()) {
            throw Problem.of(ProblemKind.STALE, KitWords.CHANGED_MEANWHILE);
        }
        return submission;
    }

    private SubmissionState state(Submission submission) {
        return arrived.state(submission);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
