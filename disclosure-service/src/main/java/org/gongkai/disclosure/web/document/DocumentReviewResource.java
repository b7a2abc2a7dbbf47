package org.gongkai.disclosure.web.document;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.document.life.event.DocumentEvent;
import org.gongkai.kit.web.problem.Worded;

/** Regulations and normative documents are reviewed, and made public after that (先审查、后公开). */
@Path("/api/v1/normative-documents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Worded
@Tag(name = "Normative documents")
@RunOnVirtualThread
public class DocumentReviewResource {

    private final DocumentSteps steps;

    DocumentReviewResource(DocumentSteps steps) {
        this.steps = steps;
    }

    @POST
    @Path("{id}/reviews")
    @Operation(
            operationId = "reviewDocument",
            summary = "Pass a review of it: for secrecy, or of its content; not one of what one has registered oneself")
    @APIResponse(
            responseCode = "200",
            description = "How it stands",
            content = @Content(schema = @Schema(implementation = DocumentBody.class)))
    public Response review(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = DocumentEvent.Review.class)))
                    ObjectNode body) {
        return steps.take(id, ifMatch, body, DocumentEvent.Review.class);
    }

    @POST
    @Path("{id}/rewordings")
    @Operation(
            operationId = "rewordDocument",
            summary =
                    "Propose other words for what everybody reads of it in the register; they are public once they are reviewed")
    @APIResponse(
            responseCode = "200",
            description = "How it stands",
            content = @Content(schema = @Schema(implementation = DocumentBody.class)))
    public Response reword(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = DocumentEvent.Rewording.class)))
                    ObjectNode body) {
        return steps.take(id, ifMatch, body, DocumentEvent.Rewording.class);
    }

    @POST
    @Path("{id}/returns")
    @Operation(
            operationId = "returnDocument",
            summary = "Give it back to be registered otherwise; reviews that are passed are passed no more")
    @APIResponse(
            responseCode = "200",
            description = "How it stands",
            content = @Content(schema = @Schema(implementation = DocumentBody.class)))
    public Response giveBack(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = DocumentEvent.Return.class)))
                    ObjectNode body) {
        return steps.take(id, ifMatch, body, DocumentEvent.Return.class);
    }

    @POST
    @Path("{id}/publications")
    @Operation(
            operationId = "publishDocument",
            summary = "Have everybody read it, or the other words that are proposed, from today on, after both reviews")
    @APIResponse(
            responseCode = "200",
            description = "How it stands",
            content = @Content(schema = @Schema(implementation = DocumentBody.class)))
    public Response publish(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = DocumentEvent.Publication.class)))
                    ObjectNode body) {
        return steps.take(id, ifMatch, body, DocumentEvent.Publication.class);
    }
}
