package org.gongkai.request.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.Registers;
import org.gongkai.registers.record.Registrar;
import org.gongkai.registers.register.EntryRules;
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
import org.gongkai.request.problem.RequestProblem;
import org.gongkai.request.serial.Serials;
import org.gongkai.request.submission.evidence.ArrivalEvidence;
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
        Refusal.before("/arrivedOn", arrivedOn, EntryRules.FIRST_DAY).ifPresent(refusal -> {
            throw RequestProblem.refusing(refusal);
        });
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
                forms.seal(form, id, agencyCode),
                codeIndex.orElse(null),
                caller.get().name(),
                now());
        evidence.ifPresent(proof -> submission.prove(forms.seal(proof, id, agencyCode)));
        submissions.persistAndFlush(submission);
        trail.record(submission, ApplicationOperation.REGISTER_SUBMISSION, "arrivedOn", arrivedOn.toString());
        basis.ifPresent(known -> received.receive(submission, form, known));
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
