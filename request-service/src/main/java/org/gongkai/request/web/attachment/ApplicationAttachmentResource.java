package org.gongkai.request.web.attachment;

import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.registers.attachment.AttachmentOwner;
import org.gongkai.registers.web.RecordBodies;
import org.gongkai.registers.web.attachment.AttachmentAnswers;
import org.gongkai.registers.web.attachment.AttachmentResource;
import org.gongkai.registers.web.attachment.AttachmentUploads;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.attachment.AttachmentOwners;

/** What is attached to applications: what came with the submission, and what was added. */
@Path(ApplicationAttachmentResource.RECORDS)
@Tag(name = "Attachments")
@RunOnVirtualThread
public class ApplicationAttachmentResource extends AttachmentResource {

    static final String RECORDS = "/api/v1/applications";

    private final AttachmentOwners owners;
    private final RecordBodies ids;

    ApplicationAttachmentResource(
            AttachmentOwners owners, AttachmentAnswers answers, AttachmentUploads uploads, RecordBodies ids) {
        super(RECORDS, answers, uploads);
        this.owners = owners;
        this.ids = ids;
    }

    @Override
    protected AttachmentOwner owner(String id) {
        return owners.ofApplication(ids.id(ApplicationWords.APPLICATION, id));
    }
}
