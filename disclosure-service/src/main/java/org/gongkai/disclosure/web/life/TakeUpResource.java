package org.gongkai.disclosure.web.life;

import java.util.List;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.life.ItemPublishing;
import org.gongkai.disclosure.life.ItemState;
import org.gongkai.disclosure.problem.DisclosureWords;
import org.gongkai.kit.web.problem.Worded;
import org.gongkai.registers.web.RecordBodies;

/** Rows of the register that get their life. */
@Path("/api/v1/disclosures/{id}/items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Items")
@RunOnVirtualThread
public class TakeUpResource {

    private final ItemPublishing items;
    private final ItemAnswers answers;
    private final RecordBodies ids;

    TakeUpResource(ItemPublishing items, ItemAnswers answers, RecordBodies ids) {
        this.items = items;
        this.answers = answers;
        this.ids = ids;
    }

    @POST
    @Worded
    @Operation(
            operationId = "takeUpItem",
            summary = "Take a row of the register up, so that it can be changed and withdrawn as an item")
    @APIResponse(
            responseCode = "201",
            description = "The item, which is public",
            content = @Content(schema = @Schema(implementation = ItemBody.class)))
    public Response takeUp(@PathParam("id") String id) {
        ItemState state = items.takeUp(ids.id(DisclosureWords.ITEM, id));
        return answers.of(
                Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, "/api/v1/items/" + state.id()),
                state,
                List.of());
    }
}
