package org.gongkai.request.web;

import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

import org.gongkai.kit.spelling.Spelling;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.request.submission.Drafts;
import org.gongkai.request.submission.form.ApplicationForm;
import org.gongkai.request.submission.form.FormGap;
import org.gongkai.request.web.follow.QueryCode;

/** Drafts of applications by the public: written over days, followed with the query code, and submitted or given up. */
@Path("/api/v1/public/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public")
@RunOnVirtualThread
public class DraftResource {

    private final Drafts drafts;
    private final DraftAnswers answers;
    private final ValidBodies bodies;

    DraftResource(Drafts drafts, DraftAnswers answers, ValidBodies bodies) {
        this.drafts = drafts;
        this.answers = answers;
        this.bodies = bodies;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "beginDraft", summary = "Begin to write an application; it may lack anything yet")
    @APIResponse(
            responseCode = "201",
            description = "Kept; the query code is told this once",
            content = @Content(schema = @Schema(implementation = DraftAnswers.BegunBody.class)))
    public Response begin(NewDraft draft) {
        NewDraft begun = bodies.require(draft);
        Drafts.Begun kept = drafts.begin(Spelling.CODE.canonical(begun.agencyCode()), begun.form());
        return Response.status(Response.Status.CREATED)
                .entity(answers.begun(kept))
                .header(
                        HttpHeaders.LOCATION,
                        "/api/v1/public/drafts/" + kept.draft().draftNumber())
                .header(HttpHeaders.ETAG, EntityTags.of(kept.draft().revision()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("{number}")
    @Operation(operationId = "draft", summary = "The own draft")
    @APIResponse(
            responseCode = "200",
            description = "As it was last written",
            content = @Content(schema = @Schema(implementation = DraftAnswers.DraftBody.class)))
    public Response read(@PathParam("number") String number, @HeaderParam(QueryCode.HEADER) String code) {
        return answers.answer(drafts.draft(number, QueryCode.required(code)));
    }

    @PUT
    @Path("{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "writeDraft", summary = "Write the own draft anew")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = DraftAnswers.DraftBody.class)))
    public Response write(
            @PathParam("number") String number,
            @HeaderParam(QueryCode.HEADER) String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ApplicationForm form) {
        drafts.draft(number, QueryCode.required(code));
        return answers.answer(drafts.edit(number, code, bodies.require(form), EntityTags.expectedVersion(ifMatch)));
    }

    @POST
    @Path("{number}/submissions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "submitDraft",
            summary = "Submit the own draft, saying what of the three blocks of Art. 29 it lacks")
    @APIResponse(
            responseCode = "201",
            description = "Taken in; the query code stays the same",
            content = @Content(schema = @Schema(implementation = OnlineSubmissionResource.FiledBody.class)))
    public Response submit(
            @PathParam("number") String number,
            @HeaderParam(QueryCode.HEADER) String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            DraftSubmission submission) {
        long expected = EntityTags.expectedVersion(ifMatch);
        drafts.draft(number, QueryCode.required(code));
        Set<FormGap> missing = bodies.require(submission).missing();
        return OnlineSubmissionResource.filed(drafts.submit(number, code, missing, expected));
    }

    @POST
    @Path("{number}/discards")
    @Operation(operationId = "discardDraft", summary = "Give the own draft up; nothing of it is kept")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Response discard(
            @PathParam("number") String number,
            @HeaderParam(QueryCode.HEADER) String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        drafts.discard(number, QueryCode.required(code), EntityTags.expectedVersion(ifMatch));
        return Response.noContent().build();
    }

    /** A draft to be begun. */
    @Schema(name = "NewDraft")
    record NewDraft(
            @NotNull @Size(min = 18, max = 18) @Schema(examples = "11230505001234567F")
            String agencyCode,

            @NotNull @Valid ApplicationForm form) {}

    /** That a draft is done. */
    @Schema(name = "DraftSubmission")
    record DraftSubmission(
            @Schema(description = "What is known to be missing; may be left out where the draft has no gaps")
            Set<FormGap> missing) {

        DraftSubmission {
            missing = missing == null ? Set.of() : missing;
        }
    }
}
