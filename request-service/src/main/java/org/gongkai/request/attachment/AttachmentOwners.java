package org.gongkai.request.attachment;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.Registers;
import org.gongkai.registers.attachment.AttachmentOwner;
import org.gongkai.registers.problem.RegisterProblem;
import org.gongkai.registers.record.Registrar;
import org.gongkai.request.application.ApplicationRegister;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.handling.ApplicationHandling;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.matter.MatterState;
import org.gongkai.request.matter.OtherMatters;
import org.gongkai.request.submission.ArrivedSubmissions;
import org.gongkai.request.submission.DraftState;
import org.gongkai.request.submission.SubmissionState;

/** Whose attachments are meant: what came with a submission is the application's too, under the same numbers. */
@ApplicationScoped
@Transactional
public class AttachmentOwners {

    private static final String SUBMISSION = "SUBMISSION";
    private static final String APPLICATION = "APPLICATION";
    private static final String MATTER = "MATTER";

    private final ArrivedSubmissions submissions;
    private final OtherMatters matters;
    private final ApplicationHandling handling;
    private final Registrar<DisclosureApplication> applications;

    AttachmentOwners(
            ArrivedSubmissions submissions,
            OtherMatters matters,
            ApplicationHandling handling,
            Registers registers,
            ApplicationRegister register) {
        this.submissions = submissions;
        this.handling = handling;
        this.matters = matters;
        this.applications = registers.open(register).registrar();
    }

    /** Those of a submission. */
    public AttachmentOwner ofSubmission(UUID id) {
        return of(submissions.state(id));
    }

    /** Those of a submission that more may be added to: not of one that has ended without being received. */
    public AttachmentOwner ofLivingSubmission(UUID id) {
        SubmissionState submission = submissions.state(id);
        if (submission.stage() == Stage.DISCARDED) {
            throw Problem.of(RegisterProblem.WRONG_STAGE, ApplicationWords.ATTACHMENTS_CLOSED);
        }
        return of(submission);
    }

    /**
     * Those of an application: of the submission that it came from, where there was one. The parts of a split keep one file
     * together.
     */
    public AttachmentOwner ofApplication(UUID id) {
        String agencyCode = applications.record(id).entry().agencyCode();
        UUID origin = handling.origin(id);
        Optional<SubmissionState> submission = submissions.findOf(origin);
        return submission
                .map(AttachmentOwners::of)
                .orElseGet(() -> new AttachmentOwner(APPLICATION, origin, agencyCode));
    }

    /** Those of another matter: of the submission that it had come as, where there was one. */
    public AttachmentOwner ofMatter(UUID id) {
        MatterState matter = matters.state(id);
        return matter.submission()
                .map(submissions::state)
                .map(AttachmentOwners::of)
                .orElseGet(() -> new AttachmentOwner(MATTER, id, matter.agencyCode()));
    }

    /** Those of a submission whose state is known. */
    static AttachmentOwner of(SubmissionState submission) {
        return new AttachmentOwner(SUBMISSION, submission.id(), submission.agencyCode());
    }

    /** Those of a draft, which stay with it when it is submitted. */
    static AttachmentOwner of(DraftState draft) {
        return new AttachmentOwner(SUBMISSION, draft.id(), draft.agencyCode());
    }
}
