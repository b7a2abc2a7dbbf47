package org.gongkai.disclosure.web.life;

import java.util.UUID;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.life.ItemReading;
import org.gongkai.disclosure.life.ItemState;
import org.gongkai.disclosure.life.RevisionState;
import org.gongkai.disclosure.life.attachment.ItemAttachments;
import org.gongkai.disclosure.life.refusal.ItemRefusal;
import org.gongkai.disclosure.life.refusal.ItemWords;
import org.gongkai.disclosure.life.table.ItemStage;
import org.gongkai.registers.attachment.AttachmentOwner;
import org.gongkai.registers.web.RecordBodies;
import org.gongkai.registers.web.attachment.AttachmentAnswers;
import org.gongkai.registers.web.attachment.AttachmentResource;
import org.gongkai.registers.web.attachment.AttachmentUploads;

/** What is attached to items. More is added while a text is written; which of it the text shows, the text says. */
@Path(ItemAttachmentResource.RECORDS)
@Tag(name = "Attachments")
@RunOnVirtualThread
public class ItemAttachmentResource extends AttachmentResource {

    static final String RECORDS = "/api/v1/items";

    private final ItemReading reading;
    private final AttachmentAnswers answers;
    private final RecordBodies ids;

    ItemAttachmentResource(
            ItemReading reading, AttachmentAnswers answers, AttachmentUploads uploads, RecordBodies ids) {
        super(RECORDS, answers, uploads);
        this.reading = reading;
        this.answers = answers;
        this.ids = ids;
    }

    @Override
    protected AttachmentOwner owner(String id) {
        return owner(state(id));
    }

    @Override
    protected AttachmentOwner receiver(String id) {
        return owner(written(id));
    }

    @DELETE
    @Path("{id}/attachments/{n}")
    @Operation(operationId = "detachFrom", summary = "Take a file away that is attached to %s")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Response remove(
            @PathParam("id") String id,
            @PathParam("n") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        ItemState item = written(id);
        boolean shown = number.matches("\\d{1,9}")
                && ItemAttachments.isShown(
                        Integer.parseInt(number),
                        item.texts().stream().map(RevisionState::content).toList());
        if (shown) {
            throw ItemRefusal.of(ItemWords.ATTACHMENT_SHOWN);
        }
        return answers.remove(owner(item), number, ifMatch);
    }

    private static AttachmentOwner owner(ItemState item) {
        return ItemAttachments.owner(item.id(), item.agencyCode());
    }

    private ItemState state(String id) {
        UUID item = ids.id(ItemWords.ITEM, id);
        return reading.state(item);
    }

    /** One whose text is being written. */
    private ItemState written(String id) {
        ItemState item = state(id);
        if (item.stage() != ItemStage.DRAFT && item.stage() != ItemStage.CHANGE_DRAFT) {
            throw ItemRefusal.of(ItemWords.ATTACHMENTS_CLOSED);
        }
        return item;
    }
}
