package org.gongkai.disclosure.web.suggestion;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.suggestion.SuggestionContent;
import org.gongkai.disclosure.suggestion.SuggestionEvent;
import org.gongkai.disclosure.suggestion.SuggestionFilter;
import org.gongkai.disclosure.suggestion.SuggestionHandling;
import org.gongkai.disclosure.suggestion.SuggestionStates;
import org.gongkai.disclosure.suggestion.SuggestionWords;
import org.gongkai.disclosure.suggestion.table.SuggestionKind;
import org.gongkai.disclosure.suggestion.table.SuggestionStage;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.paging.SearchedWords;
import org.gongkai.kit.web.CountsBody;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.kit.web.problem.Worded;
import org.gongkai.registers.register.Reason;
import org.gongkai.registers.web.RecordBodies;

/** Suggestions of the public (建议) in the office that they were sent to. */
@Path("/api/v1/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Worded
@Tag(name = "Suggestions")
@RunOnVirtualThread
public class SuggestionResource {

    private final SuggestionHandling handling;
    private final SuggestionStates states;
    private final SuggestionAnswers answers;
    private final ValidBodies bodies;
    private final RecordBodies ids;

    SuggestionResource(
            SuggestionHandling handling,
            SuggestionStates states,
            SuggestionAnswers answers,
            ValidBodies bodies,
            RecordBodies ids) {
        this.handling = handling;
        this.states = states;
        this.answers = answers;
        this.bodies = bodies;
        this.ids = ids;
    }

    @GET
    @Operation(operationId = "suggestions", summary = "Suggestions of the public, in the order of their receipt")
    @APIResponse(
            responseCode = "200",
            description = "A page of suggestions",
            content = @Content(schema = @Schema(implementation = SuggestionBody.ListBody.class)))
    public Response list(
            @QueryParam("agencyCode") String agencyCode,
            @Parameter(schema = @Schema(implementation = SuggestionKind.class)) @QueryParam("kind") String kind,
            @Parameter(schema = @Schema(implementation = SuggestionStage.class)) @QueryParam("stage") String stage,
            @QueryParam("open") String open,
            @QueryParam("late") String late,
            @Parameter(
                            description =
                                    "Words that all stand in the number or in what was written, or, for those who may see who"
                                            + " that is, in the name")
                    @QueryParam("q")
                    String q,
            @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "registered",
                                                "-registered",
                                                "receivedOn",
                                                "-receivedOn",
                                                "suggestionNumber",
                                                "-suggestionNumber"
                                            }))
                    @QueryParam("sort")
                    String sort,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        return Pages.response(
                states.list(
                                filter(agencyCode, kind, stage, open, Parameters.flag("late", late), q),
                                Optional.ofNullable(sort),
                                PageRequest.of(limit, after))
                        .map(state -> SuggestionBody.of(state, List.of())),
                uri);
    }

    @GET
    @Path("counts")
    @Operation(
            operationId = "countSuggestions",
            summary = "How many suggestions there are, by stage, kind, body and how near the last day is")
    public CountsBody count(
            @QueryParam("agencyCode") String agencyCode,
            @Parameter(schema = @Schema(implementation = SuggestionKind.class)) @QueryParam("kind") String kind,
            @Parameter(schema = @Schema(implementation = SuggestionStage.class)) @QueryParam("stage") String stage,
            @QueryParam("open") String open,
            @QueryParam("q") String q,
            @Parameter(required = true, schema = @Schema(enumeration = {"agencyCode", "due", "kind", "stage"}))
                    @QueryParam("by")
                    List<String> by) {
        return CountsBody.of(states.counts(filter(agencyCode, kind, stage, open, false, q), by));
    }

    private static SuggestionFilter filter(
            String agencyCode, String kind, String stage, String open, boolean late, String q) {
        return new SuggestionFilter(
                Optional.ofNullable(agencyCode),
                Parameters.choice("kind", kind, SuggestionKind.class),
                Parameters.choice("stage", stage, SuggestionStage.class),
                Parameters.findFlag("open", open),
                late,
                SearchedWords.of(Optional.ofNullable(q)));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "suggestion", summary = "A suggestion: what was written, how it stands, what may be done")
    @APIResponse(
            responseCode = "200",
            description = "The suggestion",
            content = @Content(schema = @Schema(implementation = SuggestionBody.class)))
    public Response read(@PathParam("id") String id) {
        return answers.of(handling.state(id(id)));
    }

    @POST
    @Path("{id}/acceptances")
    @Operation(
            operationId = "acceptSuggestion",
            summary = "Do as is suggested: what is to be public is drafted, and due 20 working days from now (Art. 26)")
    @APIResponse(
            responseCode = "200",
            description = "The suggestion",
            content = @Content(schema = @Schema(implementation = SuggestionBody.class)))
    public Response accept(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = SuggestionEvent.Acceptance.class)))
                    ObjectNode body) {
        return take(id, ifMatch, body, SuggestionEvent.Acceptance.class);
    }

    @POST
    @Path("{id}/refusals")
    @Operation(operationId = "declineSuggestion", summary = "Do not, and say why")
    @APIResponse(
            responseCode = "200",
            description = "The suggestion",
            content = @Content(schema = @Schema(implementation = SuggestionBody.class)))
    public Response decline(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = SuggestionEvent.Refusal.class)))
                    ObjectNode body) {
        return take(id, ifMatch, body, SuggestionEvent.Refusal.class);
    }

    @POST
    @Path("{id}/completions")
    @Operation(
            operationId = "completeSuggestion",
            summary = "Say that what was accepted is done; what was drafted completes it by itself once it is public")
    @APIResponse(
            responseCode = "200",
            description = "The suggestion",
            content = @Content(schema = @Schema(implementation = SuggestionBody.class)))
    public Response complete(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = SuggestionEvent.Completion.class)))
                    ObjectNode body) {
        return take(id, ifMatch, body, SuggestionEvent.Completion.class);
    }

    @POST
    @Path("{id}/discards")
    @Operation(operationId = "discardSuggestion", summary = "End what suggests nothing, without an answer")
    @APIResponse(
            responseCode = "200",
            description = "The suggestion",
            content = @Content(schema = @Schema(implementation = SuggestionBody.class)))
    public Response discard(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = SuggestionEvent.Discard.class)))
                    ObjectNode body) {
        return take(id, ifMatch, body, SuggestionEvent.Discard.class);
    }

    @POST
    @Path("{id}/unmaskings")
    @Operation(operationId = "unmaskSuggestion", summary = "See who wrote it; who asked and why stays in the audit")
    @APIResponse(
            responseCode = "200",
            description = "What was written, as it is",
            content = @Content(schema = @Schema(implementation = SuggestionContent.class)))
    public Response unmask(
            @PathParam("id") String id,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(ref = "VoidingReason", type = SchemaType.OBJECT)))
                    ObjectNode body) {
        UUID suggestion = handling.state(id(id)).id();
        return Response.ok(handling.unmask(suggestion, Reason.alone(body)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** That the suggestion is there is known before it is read what is said of it. */
    private Response take(String id, String ifMatch, ObjectNode body, Class<? extends SuggestionEvent> said) {
        long expected = EntityTags.expectedVersion(ifMatch);
        UUID suggestion = handling.state(id(id)).id();
        return answers.of(handling.take(suggestion, bodies.read(said, body), expected));
    }

    private UUID id(String id) {
        return ids.id(SuggestionWords.SUGGESTION, id);
    }
}
