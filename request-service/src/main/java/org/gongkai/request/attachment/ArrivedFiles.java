package org.gongkai.request.attachment;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.gongkai.registers.attachment.Attachment;
import org.gongkai.registers.attachment.AttachmentKind;
import org.gongkai.registers.attachment.Attachments;
import org.gongkai.request.submission.SubmissionState;

/** What is attached to what arrived. */
@Singleton
public class ArrivedFiles {

    private final Attachments attachments;

    ArrivedFiles(Attachments attachments) {
        this.attachments = attachments;
    }

    /**
     * The file that proves who acts for the applicant, as a path: the one that the form names, else one that is said to prove it;
     * empty where nobody acts for them, or there is no file.
     *
     * @param record path of the submission, or of its application
     */
    public Optional<String> authorityHref(SubmissionState submission, String record) {
        if (submission.form().agent() == null) {
            return Optional.empty();
        }
        List<Attachment> files = attachments.of(AttachmentOwners.of(submission)).stream()
                .filter(Attachment::isComplete)
                .toList();
        Optional<Integer> named = submission.form().authorityFile();
        return files.stream()
                .filter(file -> named.isPresent()
                        ? file.number() == named.get()
                        : file.kind().filter(AttachmentKind.AUTHORITY::equals).isPresent())
                .findFirst()
                .map(file -> record + "/attachments/" + file.number());
    }

    /** Whether a proof of identity has come with a submission whole, or was added to it since; only what is said to be one is. */
    public boolean hasIdentity(SubmissionState submission) {
        return attachments.of(AttachmentOwners.of(submission)).stream()
                .anyMatch(file -> file.isComplete()
                        && file.kind().filter(AttachmentKind.IDENTITY::equals).isPresent());
    }
}
