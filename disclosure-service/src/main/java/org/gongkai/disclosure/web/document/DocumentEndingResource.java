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

/** How regulations and normative documents come to an end (废止、失效、修订、替代), by staff. */
@Path("/api/v1/normative-documents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Worded
@Tag(name = "Normative documents")
@RunOnVirtualThread
public class DocumentEndingResource {

    private final DocumentSteps steps;

    DocumentEndingResource(DocumentSteps steps) {
        this.steps = steps;
    }

    @POST
    @Path("{id}/revisions")
    @Operation(
            operationId = "reviseDocument",
            summary = "Record that its whole text was made anew (修订): this one ends, the new one counts as a revision")
    @APIResponse(
            responseCode = "200",
            description = "How it stands",
            content = @Content(schema = @Schema(implementation = DocumentBody.class)))
    public Response revise(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = DocumentEvent.Revision.class)))
                    ObjectNode body) {
        return steps.take(id, ifMatch, body, DocumentEvent.Revision.class);
    }

    @POST
    @Path("{id}/replacements")
    @Operation(operationId = "replaceDocument", summary = "Record that another one stands in its place (替代)")
    @APIResponse(
            responseCode = "200",
            description = "How it stands",
            content = @Content(schema = @Schema(implementation = DocumentBody.class)))
    public Response replace(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = DocumentEvent.Replacement.class)))
                    ObjectNode body) {
        return steps.take(id, ifMatch, body, DocumentEvent.Replacement.class);
    }

    @POST
    @Path("{id}/repeals")
    @Operation(operationId = "repealDocument", summary = "Record that it was repealed (废止)")
    @APIResponse(
            responseCode = "200",
            description = "How it stands",
            content = @Content(schema = @Schema(implementation = DocumentBody.class)))
    public Response repeal(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = DocumentEvent.Repeal.class)))
                    ObjectNode body) {
        return steps.take(id, ifMatch, body, DocumentEvent.Repeal.class);
    }

    @POST
    @Path("{id}/invalidations")
    @Operation(operationId = "invalidateDocument", summary = "Record that it was declared invalid (宣布失效)")
    @APIResponse(
            responseCode = "200",
            description = "How it stands",
            content = @Content(schema = @Schema(implementation = DocumentBody.class)))
    public Response invalidate(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = DocumentEvent.Invalidation.class)))
                    ObjectNode body) {
        return steps.take(id, ifMatch, body, DocumentEvent.Invalidation.class);
    }
}
