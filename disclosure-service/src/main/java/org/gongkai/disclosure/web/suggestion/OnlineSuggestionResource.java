package org.gongkai.disclosure.web.suggestion;

import java.util.Optional;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.suggestion.NewSuggestion;
import org.gongkai.disclosure.suggestion.OnlineSuggestions;
import org.gongkai.disclosure.suggestion.SuggestionWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.kit.web.problem.Worded;

/** Suggestions by the public: sent without an account, and followed by who has the query code. */
@Path("/api/v1/public/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Worded
@Tag(name = "Public")
@RunOnVirtualThread
public class OnlineSuggestionResource {

    private static final String QUERY_CODE = "Query-Code";

    private final OnlineSuggestions suggestions;
    private final ValidBodies bodies;

    OnlineSuggestionResource(OnlineSuggestions suggestions, ValidBodies bodies) {
        this.suggestions = suggestions;
        this.bodies = bodies;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "sendSuggestion",
            summary = "Suggest that something be made public (Art. 44), or tell what is wrong or leads nowhere")
    @APIResponse(
            responseCode = "201",
            description = "Received; the query code is told this once",
            content = @Content(schema = @Schema(implementation = OnlineSuggestionBodies.ReceiptBody.class)))
    public Response send(OnlineSuggestionBodies.SuggestionRequest body) {
        OnlineSuggestionBodies.SuggestionRequest wanted = bodies.require(body);
        OnlineSuggestions.Sent sent = suggestions.send(new NewSuggestion(
                Spelling.CODE.canonical(wanted.agencyCode()),
                wanted.kind(),
                Optional.ofNullable(wanted.disclosureId()),
                wanted.content()));
        return Response.created(UriBuilder.fromPath("/api/v1/public/suggestions/{number}")
                        .build(sent.suggestion().suggestionNumber()))
                .entity(new OnlineSuggestionBodies.ReceiptBody(
                        sent.suggestion().suggestionNumber(),
                        sent.queryCode(),
                        sent.suggestion().receivedOn(),
                        sent.suggestion().dueOn().orElse(null)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("{number}")
    @Operation(operationId = "followSuggestion", summary = "How the own suggestion stands, and what is answered")
    @APIResponse(
            responseCode = "200",
            description = "The suggestion",
            content = @Content(schema = @Schema(implementation = OnlineSuggestionBodies.StandingBody.class)))
    public Response follow(@PathParam("number") String number, @HeaderParam(QUERY_CODE) String queryCode) {
        if (queryCode == null) {
            throw Problem.invalid(QUERY_CODE, SuggestionWords.QUERY_CODE_NEEDED);
        }
        return Response.ok(OnlineSuggestionBodies.StandingBody.of(suggestions.follow(number, queryCode)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
