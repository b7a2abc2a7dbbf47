package org.gongkai.request.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.life.Action;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.request.application.AcceptingBodies;
import org.gongkai.request.arrival.IntakeSettings;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.submission.DraftState;
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
    private final AcceptingBodies accepting;
    private final IntakeSettings settings;
    private final ValidBodies bodies;

    DraftResource(Drafts drafts, AcceptingBodies accepting, IntakeSettings settings, ValidBodies bodies) {
        this.drafts = drafts;
        this.accepting = accepting;
        this.settings = settings;
        this.bodies = bodies;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "beginDraft", summary = "Begin to write an application; it may lack anything yet")
    @APIResponse(
            responseCode = "201",
            description = "Kept; the query code is told this once",
            content = @Content(schema = @Schema(implementation = BegunBody.class)))
    public Response begin(NewDraft draft) {
        NewDraft begun = bodies.require(draft);
        Drafts.Begun kept = drafts.begin(Spelling.CODE.canonical(begun.agencyCode()), begun.form());
        return Response.status(Response.Status.CREATED)
                .entity(new BegunBody(kept.queryCode(), body(kept.draft())))
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
            content = @Content(schema = @Schema(implementation = DraftBody.class)))
    public Response read(@PathParam("number") String number, @HeaderParam(QueryCode.HEADER) String code) {
        return answer(drafts.draft(number, QueryCode.required(code)));
    }

    @PUT
    @Path("{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "writeDraft", summary = "Write the own draft anew")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = DraftBody.class)))
    public Response write(
            @PathParam("number") String number,
            @HeaderParam(QueryCode.HEADER) String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ApplicationForm form) {
        drafts.draft(number, QueryCode.required(code));
        return answer(drafts.edit(number, code, bodies.require(form), EntityTags.expectedVersion(ifMatch)));
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
        return Response.status(Response.Status.CREATED)
                .entity(OnlineSubmissionResource.FiledBody.of(drafts.submit(number, code, missing, expected)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
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

    private Response answer(DraftState draft) {
        return Response.ok(body(draft))
                .header(HttpHeaders.ETAG, EntityTags.of(draft.revision()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private DraftBody body(DraftState draft) {
        return new DraftBody(
                draft.draftNumber(),
                draft.revision(),
                draft.agencyCode(),
                draft.form(),
                draft.form().gaps(),
                draft.authorityFile()
                        .map(number -> "/api/v1/public/submissions/" + draft.draftNumber() + "/attachments/" + number)
                        .orElse(null),
                actions(draft),
                ChinaTime.write(draft.editedAt()),
                draft.editedAt().atZone(ChinaTime.ZONE).toLocalDate().plus(settings.draftsKept()));
    }

    /** Who has the code may do anything with it, as long as the body takes applications; of what is missing they have to know. */
    private List<Action> actions(DraftState draft) {
        String path = "/api/v1/public/drafts/" + draft.draftNumber();
        return List.of(
                Action.of("draft", path, List.of("applicantKind"), Optional.empty()),
                Action.of(
                        Step.SUBMIT.code(),
                        path + "/submissions",
                        draft.form().gaps().isEmpty() ? List.of() : List.of("missing"),
                        accepting.findRefusal(draft.agencyCode())),
                Action.of(Step.DISCARD.code(), path + "/discards", List.of(), Optional.empty()));
    }

    /** A draft to be begun. */
    @Schema(name = "NewDraft")
    record NewDraft(
            @NotNull @Size(min = 18, max = 18) @Schema(examples = "11230505001234567F")
            String agencyCode,

            @NotNull @Valid ApplicationForm form) {}

    /** A draft, and the code that it is followed with. */
    @Schema(name = "BegunDraft")
    record BegunBody(@Schema(description = "Told this once") String queryCode, DraftBody draft) {}

    /** A draft, as its writer sees it. */
    @Schema(name = "Draft")
    record DraftBody(
            String draftNumber,
            long version,
            String agencyCode,
            ApplicationForm form,

            @Schema(description = "What of the three blocks of Art. 29 is missing or cannot be")
            Set<FormGap> gaps,

            @Schema(nullable = true, description = "The file that proves who acts for the applicant")
            String authorityHref,

            @Schema(description = "What its writer may do with it now, and why not")
            List<Action> actions,

            String editedAt,

            @Schema(description = "It ends when nobody writes at it before this day")
            LocalDate expiresOn) {}

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
