package org.gongkai.report.web.narrative;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.document.Narrative;
import org.gongkai.document.ReportJson;
import org.gongkai.document.ReportKey;
import org.gongkai.document.TextPlace;
import org.gongkai.form.Form;
import org.gongkai.form.edition.Editions;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.report.agency.AgenciesInScope;
import org.gongkai.report.authoring.Narratives;
import org.gongkai.report.authoring.ReportAuthoring;
import org.gongkai.report.narrative.NarrativeWords;
import org.gongkai.report.narrative.TextRevision;
import org.gongkai.report.narrative.TextState;
import org.gongkai.report.web.asked.ReportPath;
import org.gongkai.report.workflow.FirstDrafts;
import org.gongkai.report.workflow.ReportWriting;

/** The texts of a report as they are written, placeholders and all. */
@Path("/api/v1/annual-reports/{agencyCode}/{year}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Annual reports")
@RunOnVirtualThread
public class NarrativeResource {

    private final Editions editions;
    private final AgenciesInScope agencies;
    private final Narratives narratives;
    private final ReportAuthoring authoring;
    private final ReportWriting writing;
    private final FirstDrafts firstDrafts;
    private final ValidBodies bodies;

    NarrativeResource(
            Editions editions,
            AgenciesInScope agencies,
            Narratives narratives,
            ReportAuthoring authoring,
            ReportWriting writing,
            FirstDrafts firstDrafts,
            ValidBodies bodies) {
        this.editions = editions;
        this.agencies = agencies;
        this.narratives = narratives;
        this.authoring = authoring;
        this.writing = writing;
        this.firstDrafts = firstDrafts;
        this.bodies = bodies;
    }

    @GET
    @Path("narrative")
    @Operation(operationId = "narrative", summary = "The texts as written; the ETag is the revision of the report")
    @APIResponse(
            responseCode = "200",
            description = "The texts",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Narrative")))
    public Response narrative(@BeanParam ReportPath asked) {
        return narrative(reached(asked));
    }

    @PUT
    @Path("narrative")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putNarrative", summary = "Write several texts together; those that are left out stay")
    @RequestBody(content = @Content(schema = @Schema(ref = "Narrative")))
    @APIResponse(
            responseCode = "200",
            description = "All texts as they stand now",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Narrative")))
    public Response putNarrative(
            @BeanParam ReportPath asked, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonNode body) {
        ReportKey key = reached(asked);
        writing.write(key, NarrativeBody.texts(body, editions.of(key.year())), EntityTags.findExpectedVersion(ifMatch));
        return narrative(key);
    }

    @GET
    @Path("narrative/{place}")
    @Operation(operationId = "reportText", summary = "One text as written; the ETag is its revision")
    @APIResponse(
            responseCode = "200",
            description = "The text; null at revision 0 when nothing is written yet",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TextBodies.ReportText.class)))
    public Response text(@BeanParam ReportPath asked, @PathParam("place") String place) {
        ReportKey key = reached(asked);
        requirePlace(key, place);
        return Optional.ofNullable(narratives.texts(key).get(place))
                .map(NarrativeResource::answer)
                .orElseGet(() -> Response.ok(TextBodies.ReportText.unwritten(place))
                        .header(HttpHeaders.ETAG, EntityTags.of(0))
                        .build());
    }

    @PUT
    @Path("narrative/{place}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putReportText", summary = "Write one text, with If-Match where it is there")
    @APIResponse(
            responseCode = "200",
            description = "The text as it stands now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TextBodies.ReportText.class)))
    public Response putText(
            @BeanParam ReportPath asked,
            @PathParam("place") String place,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            TextBodies.Body body) {
        ReportKey key = reached(asked);
        requirePlace(key, place);
        String text = bodies.require(body).text();
        int longest = NarrativeBody.longest(place);
        if (text.length() > longest) {
            throw Problem.invalid("/text", NarrativeWords.TEXT_OF_AT_MOST.with(longest));
        }
        return answer(writing.write(key, place, text, EntityTags.findExpectedVersion(ifMatch)));
    }

    @GET
    @Path("narrative/{place}/revisions")
    @Operation(operationId = "textRevisions", summary = "Who changed a text when, and what")
    @APIResponse(
            responseCode = "200",
            description = "Every revision, the newest first, with its difference to the one before",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TextBodies.Revisions.class)))
    public Response revisions(@BeanParam ReportPath asked, @PathParam("place") String place) {
        ReportKey key = reached(asked);
        requirePlace(key, place);
        return Response.ok(new TextBodies.Revisions(TextRevision.all(narratives.revisions(key, place)).stream()
                        .map(TextBodies.Revision::of)
                        .toList()))
                .build();
    }

    @GET
    @Path("first-draft")
    @Operation(
            operationId = "firstDraft",
            summary = "A first draft of every text, made from the figures; nothing is stored")
    @APIResponse(
            responseCode = "200",
            description = "The texts, with placeholders for their figures",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Narrative")))
    public Response firstDraft(@BeanParam ReportPath asked) {
        ReportKey key = reached(asked);
        return Response.ok(ReportJson.narrative(editions.of(key.year()), firstDrafts.of(key)))
                .build();
    }

    private void requirePlace(ReportKey key, String place) {
        if (TextPlace.find(editions.of(key.year()), place).isEmpty()) {
            throw Problem.notFound(NarrativeWords.TEXT, place);
        }
    }

    private ReportKey reached(ReportPath asked) {
        ReportKey key = asked.key();
        agencies.toRead(asked.key());
        return key;
    }

    private Response narrative(ReportKey key) {
        Map<String, String> texts = new LinkedHashMap<>();
        narratives.texts(key).forEach((place, state) -> texts.put(place, state.text()));
        Form form = editions.of(key.year());
        return Response.ok(ReportJson.narrative(form, Narrative.of(form, texts)))
                .header(HttpHeaders.ETAG, EntityTags.of(authoring.state(key).revision()))
                .build();
    }

    private static Response answer(TextState state) {
        return Response.ok(TextBodies.ReportText.of(state))
                .header(HttpHeaders.ETAG, EntityTags.of(state.revision()))
                .build();
    }
}
