package org.gongkai.registers.letters;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.web.body.LimitedBy;
import org.gongkai.registers.Registers;
import org.gongkai.registers.attachment.AttachmentOwner;
import org.gongkai.registers.attachment.NewAttachment;
import org.gongkai.registers.record.Registrar;
import org.gongkai.registers.web.attachment.AttachmentAnswers;
import org.gongkai.registers.web.attachment.AttachmentUploads;

/** What is attached to letters. */
@Path("/api/v1/letters/{id}/attachments")
@Tag(name = "Letters")
@RunOnVirtualThread
public class LetterAttachmentResource {

    private final Registrar<Letter> letters;
    private final AttachmentAnswers answers;
    private final AttachmentUploads uploads;

    LetterAttachmentResource(
            Registers registers, LetterRegister register, AttachmentAnswers answers, AttachmentUploads uploads) {
        this.letters = registers.open(register).registrar();
        this.answers = answers;
        this.uploads = uploads;
    }

    @GET
    @Operation(operationId = "attachments", summary = "What is attached")
    public Response list(@PathParam("id") UUID id) {
        return answers.list(owner(id));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @LimitedBy("gongkai.body-limit.attachment")
    @Operation(operationId = "attach", summary = "Attach a file, or begin to")
    public Response add(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @RequestBody(content = @Content(schema = @Schema(implementation = NewAttachment.class))) InputStream body)
            throws IOException {
        AttachmentOwner owner = owner(id);
        return answers.add(owner, "/api/v1/letters/" + id + "/attachments", uploads.read(headers, body));
    }

    @HEAD
    @Path("{n}")
    @Operation(hidden = true)
    public Response head(@PathParam("id") UUID id, @PathParam("n") String number) {
        return answers.head(owner(id), number);
    }

    @GET
    @Path("{n}")
    @Operation(operationId = "attachment", summary = "The file")
    public Response download(@PathParam("id") UUID id, @PathParam("n") String number, @Context HttpHeaders headers) {
        return answers.download(owner(id), number, headers);
    }

    @PATCH
    @Path("{n}")
    @Consumes(MediaType.WILDCARD)
    @LimitedBy("gongkai.body-limit.attachment")
    @Operation(operationId = "sendAttachment", summary = "Go on to send it")
    public Response append(
            @PathParam("id") UUID id,
            @PathParam("n") String number,
            @HeaderParam(AttachmentAnswers.UPLOAD_OFFSET) String offset,
            InputStream body)
            throws IOException {
        return answers.append(owner(id), number, offset, body);
    }

    @DELETE
    @Path("{n}")
    @Operation(operationId = "detach", summary = "Take it away")
    public Response remove(@PathParam("id") UUID id, @PathParam("n") String number) {
        return answers.remove(owner(id), number);
    }

    private AttachmentOwner owner(UUID id) {
        return new AttachmentOwner("LETTER", id, letters.record(id).entry().agencyCode());
    }
}
