package org.gongkai.request.attachment;

import jakarta.inject.Singleton;

import org.gongkai.registers.attachment.Attachments;
import org.gongkai.request.submission.SubmissionState;

/** Whether anything is attached to what arrived: a scan of the proof of identity, a power of attorney. */
@Singleton
public class ArrivedFiles {

    private final Attachments attachments;

    ArrivedFiles(Attachments attachments) {
        this.attachments = attachments;
    }

    /** Whether a file has come with a submission, or was added to it since. */
    public boolean has(SubmissionState submission) {
        return !attachments.of(AttachmentOwners.of(submission)).isEmpty();
    }
}
