package org.gongkai.request.web.attachment;

import java.io.IOException;
import java.io.InputStream;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.body.LimitedBy;
import org.gongkai.registers.attachment.AttachmentKind;
import org.gongkai.registers.attachment.NewAttachment;
import org.gongkai.registers.problem.AttachmentWords;
import org.gongkai.registers.web.attachment.AttachmentAnswers;
import org.gongkai.registers.web.attachment.AttachmentBody;
import org.gongkai.registers.web.attachment.AttachmentMark;
import org.gongkai.registers.web.attachment.AttachmentUploads;
import org.gongkai.request.attachment.OwnAttachments;
import org.gongkai.request.web.follow.QueryCode;

/** What applicants attach to their own drafts and submissions; the number is that of the draft, of arrival or of receipt. */
@Path("/api/v1/public/submissions/{number}/attachments")
@Tag(name = "Public")
@RunOnVirtualThread
public class OwnAttachmentResource {

    private final OwnAttachments own;
    private final AttachmentAnswers answers;
    private final AttachmentUploads uploads;

    OwnAttachmentResource(OwnAttachments own, AttachmentAnswers answers, AttachmentUploads uploads) {
        this.own = own;
        this.answers = answers;
        this.uploads = uploads;
    }

    @GET
    @Operation(operationId = "ownAttachments", summary = "What is attached to the own draft or submission")
    @APIResponse(
            responseCode = "200",
            description = "All of it",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AttachmentBody.Listed.class)))
    public Response list(@PathParam("number") String number, @HeaderParam(QueryCode.HEADER) String code) {
        OwnAttachments.Own mine = of(number, code);
        return own.inTransaction(mine, () -> answers.list(mine.owner()));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @LimitedBy("gongkai.body-limit.attachment")
    @Operation(
            operationId = "attachToOwn",
            summary = "Attach a file to the own draft or submission, or begin to send one")
    public Response add(
            @PathParam("number") String number,
            @HeaderParam(QueryCode.HEADER) String code,
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
        OwnAttachments.Own mine = of(number, code).requireOpen();
        AttachmentUploads.Posted posted = uploads.read(headers, kind, body);
        return own.inTransaction(
                mine, () -> answers.add(mine.owner(), "/api/v1/public/submissions/" + number + "/attachments", posted));
    }

    @HEAD
    @Path("{n}")
    @Operation(hidden = true)
    public Response head(
            @PathParam("number") String number, @PathParam("n") String n, @HeaderParam(QueryCode.HEADER) String code) {
        OwnAttachments.Own mine = of(number, code);
        return own.inTransaction(mine, () -> answers.head(mine.owner(), n));
    }

    @GET
    @Path("{n}")
    @Operation(operationId = "ownAttachment", summary = "A file that is attached to the own draft or submission")
    public Response download(
            @PathParam("number") String number,
            @PathParam("n") String n,
            @HeaderParam(QueryCode.HEADER) String code,
            @Context HttpHeaders headers) {
        OwnAttachments.Own mine = of(number, code);
        return own.inTransaction(mine, () -> answers.download(mine.owner(), n, headers));
    }

    @PATCH
    @Path("{n}")
    @Consumes(MediaType.WILDCARD)
    @LimitedBy("gongkai.body-limit.attachment")
    @Operation(
            operationId = "sendOwnAttachment",
            summary = "Go on to send a file that is attached to the own draft or submission")
    public Response append(
            @PathParam("number") String number,
            @PathParam("n") String n,
            @HeaderParam(QueryCode.HEADER) String code,
            @HeaderParam(AttachmentAnswers.UPLOAD_OFFSET) String offset,
            InputStream body)
            throws Exception {
        OwnAttachments.Own mine = of(number, code).requireOpen();
        return own.overTime(mine, () -> answers.append(mine.owner(), n, offset, body));
    }

    @PUT
    @Path("{n}/kind")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "markOwnAttachment",
            summary = "Say what a file proves that is attached to the own draft or submission")
    @APIResponse(responseCode = "409", ref = "Problem409")
    public Response mark(
            @PathParam("number") String number,
            @PathParam("n") String n,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(QueryCode.HEADER) String code,
            AttachmentMark mark) {
        OwnAttachments.Own mine = of(number, code).requireOpen();
        return own.inTransaction(
                mine, () -> answers.mark(mine.owner(), n, ifMatch, mark, mine::requireForApplicantToMark));
    }

    @DELETE
    @Path("{n}")
    @Operation(operationId = "detachFromOwn", summary = "Take a file away from the own draft, or give up to send one")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Response remove(
            @PathParam("number") String number,
            @PathParam("n") String n,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(QueryCode.HEADER) String code) {
        OwnAttachments.Own mine = of(number, code);
        if (!n.matches("\\d{1,9}")) {
            throw Problem.notFound(AttachmentWords.ATTACHMENT, n);
        }
        own.remove(mine, Integer.parseInt(n), seen -> AttachmentAnswers.requireMatch(seen, ifMatch));
        return Response.noContent().build();
    }

    private OwnAttachments.Own of(String number, String code) {
        return own.of(number, QueryCode.required(code));
    }
}
