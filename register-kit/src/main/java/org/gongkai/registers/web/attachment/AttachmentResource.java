package org.gongkai.registers.web.attachment;

import java.io.IOException;
import java.io.InputStream;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import org.gongkai.kit.web.body.LimitedBy;
import org.gongkai.registers.attachment.AttachmentKind;
import org.gongkai.registers.attachment.AttachmentOwner;
import org.gongkai.registers.attachment.NewAttachment;

/**
 * What is attached to the records of one kind. A service makes one by naming the path of the records and whose
 * the attachments are; what operations are called follows from the path.
 */
@RunOnVirtualThread
public abstract class AttachmentResource {

    private final String records;
    private final AttachmentAnswers answers;
    private final AttachmentUploads uploads;

    /**
     * Over the records of one kind.
     *
     * @param records the path of the records, such as {@code /api/v1/letters}
     */
    protected AttachmentResource(String records, AttachmentAnswers answers, AttachmentUploads uploads) {
        this.records = records;
        this.answers = answers;
        this.uploads = uploads;
    }

    /** Whose attachments are meant; one that the caller does not reach is not there. */
    protected abstract AttachmentOwner owner(String id);

    /** Whose they are where something is to be added, which may be refused. */
    protected AttachmentOwner receiver(String id) {
        return owner(id);
    }

    @GET
    @Path("{id}/attachments")
    @Operation(operationId = "attachmentsOf", summary = "What is attached to %s, and what is on its way")
    @APIResponse(
            responseCode = "200",
            description = "All of it",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AttachmentBody.Listed.class)))
    public Response list(@PathParam("id") String id) {
        return answers.list(owner(id));
    }

    @POST
    @Path("{id}/attachments")
    @Consumes(MediaType.WILDCARD)
    @LimitedBy("gongkai.body-limit.attachment")
    @Operation(operationId = "attachTo", summary = "Attach a file to %s, or begin to send one")
    public Response add(
            @PathParam("id") String id,
            @Parameter(description = AttachmentAnswers.KIND, schema = @Schema(implementation = AttachmentKind.class))
                    @QueryParam("kind")
                    String kind,
            @Context HttpHeaders headers,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = NewAttachment.class)))
                    InputStream body)
            throws IOException {
        AttachmentOwner owner = receiver(id);
        return answers.add(owner, records + "/" + id + "/attachments", uploads.read(headers, kind, body));
    }

    @HEAD
    @Path("{id}/attachments/{n}")
    @Operation(hidden = true)
    public Response head(@PathParam("id") String id, @PathParam("n") String number) {
        return answers.head(owner(id), number);
    }

    @GET
    @Path("{id}/attachments/{n}")
    @Operation(operationId = "attachmentOf", summary = "A file that is attached to %s, or a part of it")
    public Response download(@PathParam("id") String id, @PathParam("n") String number, @Context HttpHeaders headers) {
        return answers.download(owner(id), number, headers);
    }

    @PUT
    @Path("{id}/attachments/{n}/kind")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "markAttachmentOf", summary = "Say what a file proves that is attached to %s")
    public Response mark(
            @PathParam("id") String id,
            @PathParam("n") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            AttachmentMark mark) {
        return answers.mark(receiver(id), number, ifMatch, mark);
    }

    @PATCH
    @Path("{id}/attachments/{n}")
    @Consumes(MediaType.WILDCARD)
    @LimitedBy("gongkai.body-limit.attachment")
    @Operation(operationId = "sendAttachmentOf", summary = "Go on to send a file that is attached to %s")
    public Response append(
            @PathParam("id") String id,
            @PathParam("n") String number,
            @HeaderParam(AttachmentAnswers.UPLOAD_OFFSET) String offset,
            InputStream body)
            throws IOException {
        return answers.append(receiver(id), number, offset, body);
    }
}
