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

/** Drafts are submitted and reviewed (送审、审查). */
@Path("/api/v1/items")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Worded
@Tag(name = "Items")
@RunOnVirtualThread
public class ItemReviewResource {

    private final ItemSteps steps;

    ItemReviewResource(ItemSteps steps) {
        this.steps = steps;
    }

    @POST
    @Path("{id}/submissions")
    @Operation(operationId = "submitItem", summary = "Have it reviewed")
    @APIResponse(
            responseCode = "200",
            description = "The item",
            content = @Content(schema = @Schema(implementation = ItemBody.class)))
    public Response submit(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ItemEvent.Submission.class)))
                    ObjectNode body) {
        return steps.take(id, ifMatch, body, ItemEvent.Submission.class);
    }

    @POST
    @Path("{id}/reviews")
    @Operation(
            operationId = "reviewItem",
            summary = "Pass a review of it: for secrecy, or of its content; not one of what one has written oneself")
    @APIResponse(
            responseCode = "200",
            description = "The item",
            content = @Content(schema = @Schema(implementation = ItemBody.class)))
    public Response review(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ItemEvent.Review.class)))
                    ObjectNode body) {
        return steps.take(id, ifMatch, body, ItemEvent.Review.class);
    }

    @POST
    @Path("{id}/returns")
    @Operation(operationId = "returnItem", summary = "Give it back to be written otherwise")
    @APIResponse(
            responseCode = "200",
            description = "The item",
            content = @Content(schema = @Schema(implementation = ItemBody.class)))
    public Response giveBack(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ItemEvent.Return.class)))
                    ObjectNode body) {
        return steps.take(id, ifMatch, body, ItemEvent.Return.class);
    }

    @POST
    @Path("{id}/withholdings")
    @Operation(
            operationId = "withholdItem",
            summary =
                    "Withhold what by its openness is not to be made public, after both reviews; not what one has written")
    @APIResponse(
            responseCode = "200",
            description = "The item",
            content = @Content(schema = @Schema(implementation = ItemBody.class)))
    public Response withhold(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ItemEvent.Withholding.class)))
                    ObjectNode body) {
        return steps.take(id, ifMatch, body, ItemEvent.Withholding.class);
    }

    @POST
    @Path("{id}/settlements")
    @Operation(operationId = "settleItem", summary = "Say why a place that looks like personal data may be public")
    @APIResponse(
            responseCode = "200",
            description = "The item",
            content = @Content(schema = @Schema(implementation = ItemBody.class)))
    public Response settle(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ItemEvent.Settlement.class)))
                    ObjectNode body) {
        return steps.take(id, ifMatch, body, ItemEvent.Settlement.class);
    }
}
