package org.gongkai.registers.web.attachment;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.registers.attachment.Attachment;
import org.gongkai.registers.attachment.AttachmentKind;

/** An attachment as the API shows it. */
@Schema(name = "Attachment")
public record AttachmentBody(
        @Schema(description = "Counts the attachments of the record from 1")
        int number,

        @Schema(nullable = true, description = "What it proves; null where nobody has said so")
        AttachmentKind kind,

        @Schema(examples = "授权委托书.pdf") String name,
        @Schema(examples = "application/pdf") String mediaType,
        @Schema(description = "In bytes") long size,

        @Schema(description = "How many bytes have come and are kept; an upload goes on there")
        long uploadOffset,

        @Schema(description = "Whether all of it has come and was found to be what it says")
        boolean complete,

        @Schema(nullable = true, description = "SHA-256 of the content, when it is complete")
        String sha256,

        String addedBy,
        String addedAt) {

    /** The attachments of a record. */
    @Schema(name = "AttachmentList")
    public record Listed(List<AttachmentBody> items) {}

    static AttachmentBody of(Attachment attachment) {
        return new AttachmentBody(
                attachment.number(),
                attachment.kind().orElse(null),
                attachment.name(),
                attachment.mediaType(),
                attachment.size(),
                attachment.received(),
                attachment.isComplete(),
                attachment.sha256().orElse(null),
                attachment.addedBy(),
                ChinaTime.write(attachment.addedAt()));
    }
}
