package org.gongkai.request.document.archive;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.registers.attachment.Attachment;
import org.gongkai.registers.attachment.AttachmentContents;
import org.gongkai.registers.attachment.Attachments;
import org.gongkai.request.attachment.AttachmentOwners;
import org.gongkai.request.handling.HandlingState;

/** What came with the application or was added to it; that each was taken, stays in the audit. */
@ApplicationScoped
class AttachmentsPart implements FilePart {

    private final AttachmentOwners owners;
    private final Attachments attachments;
    private final AttachmentContents contents;

    AttachmentsPart(AttachmentOwners owners, Attachments attachments, AttachmentContents contents) {
        this.owners = owners;
        this.attachments = attachments;
        this.contents = contents;
    }

    @Override
    public List<Entry> of(HandlingState application) {
        return attachments.of(owners.ofApplication(application.application().id())).stream()
                .filter(Attachment::isComplete)
                .map(this::entry)
                .toList();
    }

    private Entry entry(Attachment attachment) {
        attachments.opened(attachment);
        return new Entry(
                "attachments/%02d%s".formatted(attachment.number(), suffix(attachment.name())),
                attachment.mediaType(),
                out -> contents.write(attachment, 0, attachment.size(), out));
    }

    /** Names of files are people's; their endings are kept where every program reads them. */
    private static String suffix(String name) {
        int dot = name.lastIndexOf('.');
        String suffix = dot < 0 ? "" : name.substring(dot);
        return suffix.matches("[.][A-Za-z0-9]{1,8}") ? suffix : "";
    }
}
