package org.gongkai.disclosure.web.life;

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

import org.gongkai.disclosure.life.event.ItemEvent;
import org.gongkai.kit.web.problem.Worded;

/** What becomes of items that are public: placed elsewhere, changed, withdrawn, archived. */
@Path("/api/v1/items")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Worded
@Tag(name = "Items")
@RunOnVirtualThread
public class PublishedStepResource {

    private final ItemSteps steps;

    PublishedStepResource(ItemSteps steps) {
        this.steps = steps;
    }

    @POST
    @Path("{id}/placements")
    @Operation(
            operationId = "placeItem",
            summary = "Record that it is also made public elsewhere: where, and since when")
    @APIResponse(
            responseCode = "200",
            description = "The item",
            content = @Content(schema = @Schema(implementation = ItemBody.class)))
    public Response place(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ItemEvent.Placement.class)))
                    ObjectNode body) {
        return steps.take(id, ifMatch, body, ItemEvent.Placement.class);
    }

    @POST
    @Path("{id}/changes")
    @Operation(
            operationId = "changeItem",
            summary = "Begin another text of what is public, which stays as it is meanwhile")
    @APIResponse(
            responseCode = "200",
            description = "The item",
            content = @Content(schema = @Schema(implementation = ItemBody.class)))
    public Response change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ItemEvent.Change.class)))
                    ObjectNode body) {
        return steps.take(id, ifMatch, body, ItemEvent.Change.class);
    }

    @POST
    @Path("{id}/annulments")
    @Operation(
            operationId = "annulItem",
            summary =
                    "Record that the penalty it tells of was annulled: it has to be withdrawn within three working days")
    @APIResponse(
            responseCode = "200",
            description = "The item",
            content = @Content(schema = @Schema(implementation = ItemBody.class)))
    public Response annul(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ItemEvent.Annulment.class)))
                    ObjectNode body) {
        return steps.take(id, ifMatch, body, ItemEvent.Annulment.class);
    }

    @POST
    @Path("{id}/withdrawals")
    @Operation(
            operationId = "withdrawItem",
            summary = "Withdraw it, for a reason that everybody reads; it still counts in its year")
    @APIResponse(
            responseCode = "200",
            description = "The item",
            content = @Content(schema = @Schema(implementation = ItemBody.class)))
    public Response withdraw(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ItemEvent.Withdrawal.class)))
                    ObjectNode body) {
        return steps.take(id, ifMatch, body, ItemEvent.Withdrawal.class);
    }

    @POST
    @Path("{id}/archivings")
    @Operation(operationId = "archiveItem", summary = "Keep it as it is for good")
    @APIResponse(
            responseCode = "200",
            description = "The item",
            content = @Content(schema = @Schema(implementation = ItemBody.class)))
    public Response archive(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ItemEvent.Archiving.class)))
                    ObjectNode body) {
        return steps.take(id, ifMatch, body, ItemEvent.Archiving.class);
    }
}
