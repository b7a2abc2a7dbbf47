package org.gongkai.request.web.attachment;

import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.registers.attachment.AttachmentOwner;
import org.gongkai.registers.web.RecordBodies;
import org.gongkai.registers.web.attachment.AttachmentAnswers;
import org.gongkai.registers.web.attachment.AttachmentResource;
import org.gongkai.registers.web.attachment.AttachmentUploads;
import org.gongkai.request.attachment.AttachmentOwners;
import org.gongkai.request.matter.MatterWords;

/** What is attached to other matters: evidence of a wrong record, above all. */
@Path(MatterAttachmentResource.RECORDS)
@Tag(name = "Attachments")
@RunOnVirtualThread
public class MatterAttachmentResource extends AttachmentResource {

    static final String RECORDS = "/api/v1/matters";

    private final AttachmentOwners owners;
    private final RecordBodies ids;

    MatterAttachmentResource(
            AttachmentOwners owners, AttachmentAnswers answers, AttachmentUploads uploads, RecordBodies ids) {
        super(RECORDS, answers, uploads);
        this.owners = owners;
        this.ids = ids;
    }

    @Override
    protected AttachmentOwner owner(String id) {
        return owners.ofMatter(ids.id(MatterWords.MATTER, id));
    }
}
