package org.gongkai.request.submission;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.Problem;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.duty.RequiredDuties;
import org.gongkai.request.handling.ApplicationHandling;
import org.gongkai.request.life.table.Duty;
import org.gongkai.request.life.table.Stage;

/** What has arrived (来件), as it stands. */
@ApplicationScoped
@Transactional
public class ArrivedSubmissions {

    /** Who has to speak to the applicant, or to judge what is wanted. */
    private static final Set<Duty> UNMASKING = Set.of(Duty.CLERK, Duty.SECRECY, Duty.LEGAL);

    private final Submissions submissions;
    private final ConfirmationAttempts attempts;
    private final SealedForms forms;
    private final ApplicationHandling handling;
    private final RequiredDuties duties;
    private final SubmissionTrail trail;

    ArrivedSubmissions(
            Submissions submissions,
            ConfirmationAttempts attempts,
            SealedForms forms,
            ApplicationHandling handling,
            RequiredDuties duties,
            SubmissionTrail trail) {
        this.submissions = submissions;
        this.attempts = attempts;
        this.forms = forms;
        this.handling = handling;
        this.duties = duties;
        this.trail = trail;
    }

    /** One of them. */
    public SubmissionState state(UUID id) {
        return state(submissions.findArrived(id).orElseThrow(() -> Problem.notFound(ApplicationWords.SUBMISSION, id)));
    }

    /** What an application arrived as, a part with the whole; none of one that was registered without. */
    public Optional<SubmissionState> findOf(UUID application) {
        return submissions.findByApplication(handling.origin(application)).map(this::state);
    }

    /** What was written as it is; who asked and why stays in the audit. */
    public SubmissionState unmask(UUID id, String reason) {
        duties.require(ApplicationWords.UNMASKING, UNMASKING);
        Submission submission =
                submissions.findArrived(id).orElseThrow(() -> Problem.notFound(ApplicationWords.SUBMISSION, id));
        trail.unmasked(submission, reason);
        return state(submission);
    }

    /** A page of them, in order of registration. */
    public Page<SubmissionState> list(Optional<String> agencyCode, Optional<Stage> stage, PageRequest page) {
        return page(submissions.after(Cursor.readId(page.after()), agencyCode, stage, page.limit() + 1), page);
    }

    /** A page of some of them, in order of registration. */
    public Page<SubmissionState> listOf(Set<UUID> some, Optional<String> agencyCode, PageRequest page) {
        return page(submissions.after(Cursor.readId(page.after()), agencyCode, some, page.limit() + 1), page);
    }

    private Page<SubmissionState> page(List<Submission> oneMore, PageRequest page) {
        return Page.of(
                oneMore.stream().map(this::state).toList(),
                page.limit(),
                one -> one.id().toString());
    }

    SubmissionState state(Submission submission) {
        return submission.state(
                forms.open(submission.content(), submission.id()),
                forms.openEvidence(submission.evidence(), submission.id()),
                attempts.of(submission.id()));
    }
}
