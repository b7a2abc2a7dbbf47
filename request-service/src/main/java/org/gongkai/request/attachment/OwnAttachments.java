package org.gongkai.request.attachment;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.database.ActingAs;
import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.attachment.Attachment;
import org.gongkai.registers.attachment.AttachmentOwner;
import org.gongkai.registers.attachment.Attachments;
import org.gongkai.registers.problem.RegisterProblem;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.follow.QueryCodes;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.submission.DraftState;
import org.gongkai.request.submission.Drafts;
import org.gongkai.request.submission.OnlineSubmission;

/** What applicants attach to their own drafts and submissions, whose number and query code they have. */
@ApplicationScoped
public class OwnAttachments {

    private final Drafts drafts;
    private final OnlineSubmission submissions;
    private final Attachments attachments;
    private final ActingAs acting;
    private final CurrentCaller caller;

    OwnAttachments(
            Drafts drafts,
            OnlineSubmission submissions,
            Attachments attachments,
            ActingAs acting,
            CurrentCaller caller) {
        this.drafts = drafts;
        this.submissions = submissions;
        this.attachments = attachments;
        this.acting = acting;
        this.caller = caller;
    }

    /**
     * Whose they are.
     *
     * @param stage of the application where there is one, else of the submission
     */
    public record Own(AttachmentOwner owner, Stage stage) {

        /** The same where more may be added: until the reply is on its way. */
        public Own requireOpen() {
            if (!stage.isOpen() && stage != Stage.DRAFT && stage != Stage.SUBMITTED) {
                throw Problem.of(RegisterProblem.WRONG_STAGE, ApplicationWords.ATTACHMENTS_CLOSED);
            }
            return this;
        }

        /**
         * Refuses a file of which the office says what it proves: one that it has added itself, and one of which somebody has
         * said so when the application was received already.
         */
        public void requireForApplicantToMark(Attachment attachment) {
            boolean isSaid = stage.isOpen() && attachment.kind().isPresent();
            if (isSaid || !attachment.addedBy().equals(Caller.PUBLIC.name())) {
                throw Problem.of(RegisterProblem.WRONG_STAGE, ApplicationWords.MARKED_BY_OFFICE);
            }
        }
    }

    /** Those of the draft, submission or application with this number, for who has its code. */
    public Own of(String number, String code) {
        return drafts.find(number, code).map(OwnAttachments::of).orElseGet(() -> ofSubmission(number, code));
    }

    private static Own of(DraftState draft) {
        return new Own(AttachmentOwners.of(draft), Stage.DRAFT);
    }

    private Own ofSubmission(String number, String code) {
        OnlineSubmission.Standing standing = submissions.follow(number, code);
        return standing.submission()
                .map(submission -> new Own(
                        AttachmentOwners.of(submission),
                        standing.application()
                                .map(life -> life.course().stage())
                                .orElse(submission.stage())))
                .orElseThrow(() -> Problem.notFound(ApplicationWords.SUBMISSION, number));
    }

    /** Does something with them in one transaction. */
    public <T> T inTransaction(Own own, Callable<T> work) {
        return acting.call(QueryCodes.publicAt(own.owner().agencyCode()), work);
    }

    /** Does something with them that waits for the network, and so for no longer than it must in a transaction. */
    public <T> T overTime(Own own, Callable<T> work) throws Exception {
        return caller.as(QueryCodes.publicAt(own.owner().agencyCode()), work::call);
    }

    /**
     * Takes one away: from a draft any, later only what is still on its way.
     *
     * @param seen refuses one that has changed since somebody has seen it
     */
    public void remove(Own own, int number, Consumer<Attachment> seen) {
        inTransaction(own, () -> {
            Attachment attachment = attachments.attachment(own.owner(), number);
            if (attachment.isComplete() && own.stage() != Stage.DRAFT) {
                throw Problem.of(RegisterProblem.WRONG_STAGE, ApplicationWords.SENT_ALREADY);
            }
            seen.accept(attachment);
            attachments.remove(own.owner(), number);
            return null;
        });
    }
}
