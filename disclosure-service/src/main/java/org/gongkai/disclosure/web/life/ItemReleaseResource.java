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

/** What was reviewed is made public, at once or at a moment, or is withheld (发布、不予发布). */
@Path("/api/v1/items")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Worded
@Tag(name = "Items")
@RunOnVirtualThread
public class ItemReleaseResource {

    private final ItemSteps steps;

    ItemReleaseResource(ItemSteps steps) {
        this.steps = steps;
    }

    @POST
    @Path("{id}/releases")
    @Operation(
            operationId = "releaseItem",
            summary = "Make it public: it becomes a row of the register, or its row says the new text")
    @APIResponse(
            responseCode = "200",
            description = "The item",
            content = @Content(schema = @Schema(implementation = ItemBody.class)))
    public Response release(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ItemEvent.Release.class)))
                    ObjectNode body) {
        return steps.take(id, ifMatch, body, ItemEvent.Release.class);
    }

    @POST
    @Path("{id}/schedules")
    @Operation(operationId = "scheduleItem", summary = "Have it made public at a moment that lies ahead")
    @APIResponse(
            responseCode = "200",
            description = "The item",
            content = @Content(schema = @Schema(implementation = ItemBody.class)))
    public Response schedule(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ItemEvent.Schedule.class)))
                    ObjectNode body) {
        return steps.take(id, ifMatch, body, ItemEvent.Schedule.class);
    }

    @POST
    @Path("{id}/schedule-cancellations")
    @Operation(operationId = "unscheduleItem", summary = "Do not have it made public at the moment that was set")
    @APIResponse(
            responseCode = "200",
            description = "The item",
            content = @Content(schema = @Schema(implementation = ItemBody.class)))
    public Response unschedule(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ItemEvent.ScheduleCancellation.class)))
                    ObjectNode body) {
        return steps.take(id, ifMatch, body, ItemEvent.ScheduleCancellation.class);
    }

    @POST
    @Path("{id}/discards")
    @Operation(operationId = "discardItem", summary = "Drop the draft, or the other text of it")
    @APIResponse(
            responseCode = "200",
            description = "The item",
            content = @Content(schema = @Schema(implementation = ItemBody.class)))
    public Response discard(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ItemEvent.Discard.class)))
                    ObjectNode body) {
        return steps.take(id, ifMatch, body, ItemEvent.Discard.class);
    }

    @POST
    @Path("{id}/reassessments")
    @Operation(
            operationId = "reassessItem",
            summary = "Look again at what is withheld (Art. 18): it stays so, or is a draft again")
    @APIResponse(
            responseCode = "200",
            description = "The item",
            content = @Content(schema = @Schema(implementation = ItemBody.class)))
    public Response reassess(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ItemEvent.Reassessment.class)))
                    ObjectNode body) {
        return steps.take(id, ifMatch, body, ItemEvent.Reassessment.class);
    }
}
