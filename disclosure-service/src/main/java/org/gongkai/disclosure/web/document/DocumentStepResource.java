package org.gongkai.disclosure.web.document;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

/** How regulations and normative documents stand, and what else becomes of them, by staff. */
@Path("/api/v1/normative-documents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Worded
@Tag(name = "Normative documents")
@RunOnVirtualThread
public class DocumentStepResource {

    private final DocumentSteps steps;

    DocumentStepResource(DocumentSteps steps) {
        this.steps = steps;
    }

    @GET
    @Path("{id}/standing")
    @Operation(
            operationId = "documentStanding",
            summary =
                    "Whether it holds, today or on a day, what became of it, its interpretations, and what may be done")
    @APIResponse(
            responseCode = "200",
            description = "How it stands",
            content = @Content(schema = @Schema(implementation = DocumentBody.class)))
    public Response standing(@PathParam("id") String id, @QueryParam("on") String on) {
        return steps.standing(id, on);
    }

    @POST
    @Path("{id}/amendments")
    @Operation(
            operationId = "amendDocument",
            summary = "Record that clauses of it were changed under the same number (修改); it counts as before")
    @APIResponse(
            responseCode = "200",
            description = "How it stands",
            content = @Content(schema = @Schema(implementation = DocumentBody.class)))
    public Response amend(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = DocumentEvent.Amendment.class)))
                    ObjectNode body) {
        return steps.take(id, ifMatch, body, DocumentEvent.Amendment.class);
    }

    @POST
    @Path("{id}/extensions")
    @Operation(operationId = "extendDocument", summary = "Record that it holds until a later last day (延长有效期)")
    @APIResponse(
            responseCode = "200",
            description = "How it stands",
            content = @Content(schema = @Schema(implementation = DocumentBody.class)))
    public Response extend(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = DocumentEvent.Extension.class)))
                    ObjectNode body) {
        return steps.take(id, ifMatch, body, DocumentEvent.Extension.class);
    }

    @POST
    @Path("{id}/interpretations")
    @Operation(operationId = "interpretDocument", summary = "Link an interpretation of it (政策解读)")
    @APIResponse(
            responseCode = "200",
            description = "How it stands",
            content = @Content(schema = @Schema(implementation = DocumentBody.class)))
    public Response interpret(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = DocumentEvent.Interpretation.class)))
                    ObjectNode body) {
        return steps.take(id, ifMatch, body, DocumentEvent.Interpretation.class);
    }

    @POST
    @Path("{id}/clean-up-decisions")
    @Operation(operationId = "cleanUpDocument", summary = "Say what the clean-up of a year decides of it (清理结论)")
    @APIResponse(
            responseCode = "200",
            description = "How it stands",
            content = @Content(schema = @Schema(implementation = DocumentBody.class)))
    public Response cleanUp(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = DocumentEvent.CleanUp.class)))
                    ObjectNode body) {
        return steps.take(id, ifMatch, body, DocumentEvent.CleanUp.class);
    }
}
