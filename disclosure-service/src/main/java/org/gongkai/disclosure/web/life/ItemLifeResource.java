package org.gongkai.disclosure.web.life;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.life.ItemFilter;
import org.gongkai.disclosure.life.ItemPublishing;
import org.gongkai.disclosure.life.ItemReading;
import org.gongkai.disclosure.life.ItemState;
import org.gongkai.disclosure.life.RevisionState;
import org.gongkai.disclosure.life.content.ItemContent;
import org.gongkai.disclosure.life.content.Openness;
import org.gongkai.disclosure.life.event.ItemEvent;
import org.gongkai.disclosure.life.refusal.ItemWords;
import org.gongkai.disclosure.life.table.ItemStage;
import org.gongkai.disclosure.life.term.ItemSettings;
import org.gongkai.disclosure.web.relation.RelatedItems;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.paging.SearchedWords;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.kit.web.CountsBody;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.kit.web.problem.Worded;
import org.gongkai.registers.web.RecordBodies;

/** Items of proactive disclosure on their way: drafts, what is reviewed, what is public, and their texts. */
@Path("/api/v1/items")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Items")
@RunOnVirtualThread
public class ItemLifeResource {

    private final ItemPublishing items;
    private final ItemReading reading;
    private final ItemAnswers answers;
    private final ValidBodies bodies;
    private final RecordBodies ids;
    private final RelatedItems related;
    private final CurrentCaller caller;
    private final ItemSettings settings;
    private final Clock clock;

    ItemLifeResource(
            ItemPublishing items,
            ItemReading reading,
            ItemAnswers answers,
            ValidBodies bodies,
            RecordBodies ids,
            RelatedItems related,
            CurrentCaller caller,
            ItemSettings settings,
            Clock clock) {
        this.items = items;
        this.reading = reading;
        this.settings = settings;
        this.clock = clock;
        this.answers = answers;
        this.bodies = bodies;
        this.ids = ids;
        this.related = related;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "items", summary = "Items with their stage and terms, in the order of their beginning")
    @APIResponse(
            responseCode = "200",
            description = "A page of items",
            content = @Content(schema = @Schema(implementation = ItemListBody.class)))
    public Response list(
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("stage") ItemStage stage,
            @QueryParam("open") String open,
            @QueryParam("q") String q,
            @QueryParam("openness") Openness openness,
            @Parameter(description = "true for those with a term whose last day has passed") @QueryParam("late")
                    String late,
            @Parameter(description = "true for withheld ones that nobody has looked at again within a year (Art. 18)")
                    @QueryParam("reassessmentDue")
                    String reassessmentDue,
            @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "registered",
                                                "-registered",
                                                "publishedOn",
                                                "-publishedOn",
                                                "title",
                                                "-title"
                                            }))
                    @QueryParam("sort")
                    String sort,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        ItemFilter filter = filter(
                agencyCode,
                stage,
                open,
                q,
                openness,
                Parameters.flag("late", late),
                Parameters.flag("reassessmentDue", reassessmentDue));
        return Pages.response(
                reading.list(filter, Optional.ofNullable(sort), PageRequest.of(limit, after))
                        .map(ItemListBody.SummaryBody::of),
                uri);
    }

    @GET
    @Path("counts")
    @Operation(
            operationId = "countItems",
            summary = "How many items there are, by stage, openness, body and how near the last day is")
    public CountsBody count(
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("stage") ItemStage stage,
            @QueryParam("open") String open,
            @QueryParam("q") String q,
            @QueryParam("openness") Openness openness,
            @Parameter(description = "true for withheld ones that nobody has looked at again within a year (Art. 18)")
                    @QueryParam("reassessmentDue")
                    String reassessmentDue,
            @Parameter(required = true, schema = @Schema(enumeration = {"agencyCode", "due", "stage", "openness"}))
                    @QueryParam("by")
                    List<String> by) {
        return CountsBody.of(reading.counts(
                filter(
                        agencyCode,
                        stage,
                        open,
                        q,
                        openness,
                        false,
                        Parameters.flag("reassessmentDue", reassessmentDue)),
                by));
    }

    private ItemFilter filter(
            String agencyCode,
            ItemStage stage,
            String open,
            String q,
            Openness openness,
            boolean late,
            boolean reassessmentDue) {
        LocalDate today = LocalDate.now(clock);
        return new ItemFilter(
                Optional.ofNullable(agencyCode),
                Optional.ofNullable(stage),
                Parameters.findFlag("open", open),
                SearchedWords.of(Optional.ofNullable(q)),
                Optional.ofNullable(openness),
                Optional.of(today).filter(day -> late),
                Optional.of(today.minus(settings.reassessedAfter())).filter(day -> reassessmentDue));
    }

    @POST
    @Worded
    @Operation(operationId = "beginItem", summary = "Begin an item as a draft; nobody but the office sees it")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = ItemBody.class)))
    public Response begin(NewItemBody body) {
        NewItemBody wanted = bodies.require(body);
        String agency = Optional.ofNullable(wanted.agencyCode())
                .map(Spelling.CODE::canonical)
                .or(caller::findOwnAgency)
                .orElseThrow(() -> Problem.invalid("/agencyCode", KitWords.NEEDED));
        related.require("/content", wanted.content(), agency, Optional.empty());
        ItemState state = items.begin(agency, wanted.content());
        return answers.of(
                Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, "/api/v1/items/" + state.id()),
                state,
                wanted.content());
    }

    @GET
    @Path("{id}")
    @Worded
    @Operation(
            operationId = "item",
            summary =
                    "An item: its text, what it lacks, what looks like personal data, its terms, and what may be done")
    @APIResponse(
            responseCode = "200",
            description = "The item",
            content = @Content(schema = @Schema(implementation = ItemBody.class)))
    public Response read(@PathParam("id") String id) {
        return answers.of(reading.state(id(id)));
    }

    @GET
    @Path("{id}/revisions/{number}")
    @Operation(
            operationId = "itemRevision",
            summary = "A text that the item has or had; those that were public are kept")
    public ItemRevisionBody.WholeRevision revision(@PathParam("id") String id, @PathParam("number") String number) {
        return reading.state(id(id)).texts().stream()
                .filter(text -> String.valueOf(text.number()).equals(number))
                .findFirst()
                .map((RevisionState text) -> ItemRevisionBody.WholeRevision.of(text))
                .orElseThrow(() -> Problem.notFound(ItemWords.REVISION, number));
    }

    @PUT
    @Path("{id}/content")
    @Worded
    @Operation(
            operationId = "writeItem",
            summary = "Write a draft; what is no text of a reader is taken out of its HTML")
    @APIResponse(
            responseCode = "200",
            description = "The item",
            content = @Content(schema = @Schema(implementation = ItemBody.class)))
    public Response write(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ItemContent.class)))
                    ObjectNode body) {
        ItemState before = reading.state(id(id));
        long expected = EntityTags.expectedVersion(ifMatch);
        ItemContent content = bodies.read(ItemContent.class, body);
        related.require("", content, before.agencyCode(), before.recordId());
        ItemState state = items.take(before.id(), new ItemEvent.Edit(content), expected);
        return answers.of(Response.ok(), state, content);
    }

    private UUID id(String id) {
        return ids.id(ItemWords.ITEM, id);
    }
}
