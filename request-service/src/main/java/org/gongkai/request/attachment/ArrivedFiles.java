package org.gongkai.request.attachment;

import jakarta.inject.Singleton;

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

    /** Whether a proof of identity has come with a submission whole, or was added to it since; only what is said to be one is. */
    public boolean hasIdentity(SubmissionState submission) {
        return attachments.of(AttachmentOwners.of(submission)).stream()
                .anyMatch(file -> file.isComplete()
                        && file.kind().filter(AttachmentKind.IDENTITY::equals).isPresent());
    }
}
