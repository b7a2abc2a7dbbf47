package org.gongkai.disclosure.web.life;

import java.util.UUID;

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

import org.gongkai.disclosure.life.ItemEvent;
import org.gongkai.disclosure.life.ItemPublishing;
import org.gongkai.disclosure.life.refusal.ItemWords;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.kit.web.problem.Worded;
import org.gongkai.registers.web.RecordBodies;

/** The steps of an item's life; which may be taken when stands in {@code item-life.csv}. */
@Path("/api/v1/items")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Worded
@Tag(name = "Items")
@RunOnVirtualThread
public class ItemStepResource {

    private final ItemPublishing items;
    private final ItemAnswers answers;
    private final ValidBodies bodies;
    private final RecordBodies ids;

    ItemStepResource(ItemPublishing items, ItemAnswers answers, ValidBodies bodies, RecordBodies ids) {
        this.items = items;
        this.answers = answers;
        this.bodies = bodies;
        this.ids = ids;
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
        return take(id, ifMatch, body, ItemEvent.Submission.class);
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
        return take(id, ifMatch, body, ItemEvent.Review.class);
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
        return take(id, ifMatch, body, ItemEvent.Return.class);
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
        return take(id, ifMatch, body, ItemEvent.Settlement.class);
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
        return take(id, ifMatch, body, ItemEvent.Release.class);
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
        return take(id, ifMatch, body, ItemEvent.Change.class);
    }

    @POST
    @Path("{id}/discards")
    @Operation(operationId = "discardItem", summary = "Do not make it public, or drop the other text of it")
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
        return take(id, ifMatch, body, ItemEvent.Discard.class);
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
        return take(id, ifMatch, body, ItemEvent.Annulment.class);
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
        return take(id, ifMatch, body, ItemEvent.Withdrawal.class);
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
        return take(id, ifMatch, body, ItemEvent.Archiving.class);
    }

    /** That the item is there is known before it is read what is said of it. */
    private Response take(String id, String ifMatch, ObjectNode body, Class<? extends ItemEvent> said) {
        UUID item = items.state(ids.id(ItemWords.ITEM, id)).id();
        return answers.of(items.take(item, bodies.read(said, body), EntityTags.findExpectedVersion(ifMatch)));
    }
}
