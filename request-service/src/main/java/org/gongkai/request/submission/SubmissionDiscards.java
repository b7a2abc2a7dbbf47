package org.gongkai.request.submission;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.gongkai.kit.problem.Problem;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.audit.ApplicationOperation;
import org.gongkai.request.duty.RequiredDuties;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.matter.MatterKind;
import org.gongkai.request.matter.MatterReceipts;
import org.gongkai.request.matter.NewMatter;
import org.gongkai.request.submission.form.ApplicationForm;

/** Ends what arrived and is never received (不作为申请处理): withdrawn before, or no application but another matter. */
@ApplicationScoped
@Transactional
public class SubmissionDiscards {

    private final Submissions submissions;
    private final ArrivedSubmissions arrived;
    private final SealedForms forms;
    private final MatterReceipts matters;
    private final RequiredDuties duties;
    private final SubmissionTrail trail;

    SubmissionDiscards(
            Submissions submissions,
            ArrivedSubmissions arrived,
            SealedForms forms,
            MatterReceipts matters,
            RequiredDuties duties,
            SubmissionTrail trail) {
        this.submissions = submissions;
        this.arrived = arrived;
        this.forms = forms;
        this.matters = matters;
        this.duties = duties;
        this.trail = trail;
    }

    /**
     * It ends without ever being received.
     *
     * @param matter what it is instead of an application, which opens one of these; said with that reason and no other
     */
    public SubmissionState discard(
            UUID id, LocalDate on, DiscardReason reason, Optional<MatterKind> matter, OptionalLong expected) {
        duties.require(Step.DISCARD);
        Submission submission = arrived.lockedFor(Step.DISCARD, on, id, expected);
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
        trail.announce(arrived.state(submission), Step.DISCARD, on);
        return arrived.state(submission);
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
}
