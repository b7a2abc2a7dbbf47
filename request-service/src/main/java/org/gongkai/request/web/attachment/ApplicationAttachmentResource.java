package org.gongkai.request.web.attachment;

import java.io.IOException;
import java.io.InputStream;

import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.web.body.LimitedBy;
import org.gongkai.registers.attachment.AttachmentOwner;
import org.gongkai.registers.attachment.NewAttachment;
import org.gongkai.registers.web.RecordBodies;
import org.gongkai.registers.web.attachment.AttachmentAnswers;
import org.gongkai.registers.web.attachment.AttachmentBody;
import org.gongkai.registers.web.attachment.AttachmentUploads;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.attachment.AttachmentOwners;

/** What is attached to applications: what came with the submission, and what was added. */
@Path("/api/v1/applications/{id}/attachments")
@Tag(name = "Attachments")
@RunOnVirtualThread
public class ApplicationAttachmentResource {

    private final AttachmentOwners owners;
    private final AttachmentAnswers answers;
    private final AttachmentUploads uploads;
    private final RecordBodies ids;

    ApplicationAttachmentResource(
            AttachmentOwners owners, AttachmentAnswers answers, AttachmentUploads uploads, RecordBodies ids) {
        this.owners = owners;
        this.answers = answers;
        this.uploads = uploads;
        this.ids = ids;
    }

    @GET
    @Operation(
            operationId = "attachmentsOfApplication",
            summary = "What is attached to an application, and what is on its way")
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
    @Consumes(MediaType.WILDCARD)
    @LimitedBy("gongkai.body-limit.attachment")
    @Operation(operationId = "attachToApplication", summary = "Attach a file to an application, or begin to send one")
    public Response add(
            @PathParam("id") String id,
            @Context HttpHeaders headers,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = NewAttachment.class)))
                    InputStream body)
            throws IOException {
        AttachmentOwner owner = owner(id);
        return answers.add(owner, "/api/v1/applications/" + id + "/attachments", uploads.read(headers, body));
    }

    @HEAD
    @Path("{n}")
    @Operation(hidden = true)
    public Response head(@PathParam("id") String id, @PathParam("n") String number) {
        return answers.head(owner(id), number);
    }

    @GET
    @Path("{n}")
    @Operation(
            operationId = "attachmentOfApplication",
            summary = "A file that is attached to an application, or a part of it")
    public Response download(@PathParam("id") String id, @PathParam("n") String number, @Context HttpHeaders headers) {
        return answers.download(owner(id), number, headers);
    }

    @PATCH
    @Path("{n}")
    @Consumes(MediaType.WILDCARD)
    @LimitedBy("gongkai.body-limit.attachment")
    @Operation(
            operationId = "sendAttachmentOfApplication",
            summary = "Go on to send a file that is attached to an application")
    public Response append(
            @PathParam("id") String id,
            @PathParam("n") String number,
            @HeaderParam(AttachmentAnswers.UPLOAD_OFFSET) String offset,
            InputStream body)
            throws IOException {
        return answers.append(owner(id), number, offset, body);
    }

    private AttachmentOwner owner(String id) {
        return owners.ofApplication(ids.id(ApplicationWords.APPLICATION, id));
    }
}
