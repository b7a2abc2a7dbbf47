package org.gongkai.request.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.json.JsonFailure;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.registers.web.RecordBodies;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.application.Channel;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.submission.ApplicationForm;
import org.gongkai.request.submission.ConfirmationAttempt;
import org.gongkai.request.submission.DiscardReason;
import org.gongkai.request.submission.Intake;
import org.gongkai.request.submission.SubmissionState;

/** What arrives (来件), by staff: submissions, and how they become applications. */
@Path("/api/v1/submissions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Submissions")
@RunOnVirtualThread
public class SubmissionResource {

    private final Intake intake;
    private final ValidBodies bodies;
    private final RecordBodies ids;
    private final CurrentCaller caller;
    private final ObjectMapper mapper;

    SubmissionResource(Intake intake, ValidBodies bodies, RecordBodies ids, CurrentCaller caller, ObjectMapper mapper) {
        this.intake = intake;
        this.bodies = bodies;
        this.ids = ids;
        this.caller = caller;
        this.mapper = mapper;
    }

    @GET
    @Operation(operationId = "submissions", summary = "What arrived, in order of registration")
    @APIResponse(
            responseCode = "200",
            description = "A page of submissions",
            content = @Content(schema = @Schema(implementation = SubmissionPage.class)))
    public Response list(
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("stage") Stage stage,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        return Pages.response(
                intake.list(Optional.ofNullable(agencyCode), Optional.ofNullable(stage), PageRequest.of(limit, after))
                        .map(SubmissionBody::of),
                uri);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "submission", summary = "One of them")
    @APIResponse(
            responseCode = "200",
            description = "The submission",
            content = @Content(schema = @Schema(implementation = SubmissionBody.class)))
    public Response read(@PathParam("id") String id) {
        return answer(Response.ok(), intake.state(id(id)));
    }

    @POST
    @Operation(
            operationId = "registerSubmission",
            summary =
                    "Register what arrived: handed over, signed for or spoken it is an application at once, else when its receipt is confirmed")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = SubmissionBody.class)))
    public Response register(ArrivalBody arrival) {
        ArrivalBody arrived = bodies.require(arrival);
        String agency = Optional.ofNullable(arrived.agencyCode())
                .or(caller::findOwnAgency)
                .orElseThrow(() -> Problem.invalid("/agencyCode", KitWords.NEEDED));
        SubmissionState state =
                intake.arrive(agency, arrived.channel(), arrived.arrivedOn(), arrived.form(), Optional.empty());
        return answer(
                Response.status(Response.Status.CREATED)
                        .header(HttpHeaders.LOCATION, "/api/v1/submissions/" + state.id()),
                state);
    }

    @POST
    @Path("{id}/receipt-confirmations")
    @Operation(
            operationId = "confirmReceipt",
            summary = "Both sides have confirmed the receipt (双方确认): the submission is an application from that day")
    @APIResponse(
            responseCode = "200",
            description = "The submission, with its application",
            content = @Content(schema = @Schema(implementation = SubmissionBody.class)))
    public Response confirm(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ConfirmationBody.class)))
                    ObjectNode body) {
        UUID submission = reached(id);
        ConfirmationBody confirmation = said(ConfirmationBody.class, body);
        return answer(
                Response.ok(),
                intake.confirm(
                        submission,
                        confirmation.on(),
                        confirmation.way(),
                        confirmation.note(),
                        EntityTags.findExpectedVersion(ifMatch)));
    }

    @POST
    @Path("{id}/confirmation-attempts")
    @Operation(operationId = "confirmationAttempt", summary = "The applicant could not be reached")
    @APIResponse(
            responseCode = "200",
            description = "The submission",
            content = @Content(schema = @Schema(implementation = SubmissionBody.class)))
    public Response attempt(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ConfirmationBody.class)))
                    ObjectNode body) {
        UUID submission = reached(id);
        ConfirmationBody attempt = said(ConfirmationBody.class, body);
        return answer(
                Response.ok(),
                intake.attemptFailed(
                        submission,
                        attempt.on(),
                        attempt.way(),
                        attempt.note(),
                        EntityTags.findExpectedVersion(ifMatch)));
    }

    @POST
    @Path("{id}/discards")
    @Operation(
            operationId = "discardSubmission",
            summary = "End a submission that never was received; it counts nowhere")
    @APIResponse(
            responseCode = "200",
            description = "The submission",
            content = @Content(schema = @Schema(implementation = SubmissionBody.class)))
    public Response discard(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DiscardBody.class)))
                    ObjectNode body) {
        UUID submission = reached(id);
        DiscardBody discard = said(DiscardBody.class, body);
        return answer(
                Response.ok(),
                intake.discard(submission, discard.on(), discard.reason(), EntityTags.findExpectedVersion(ifMatch)));
    }

    /** Read only when it is known that there is a submission to say it of. */
    private <T> T said(Class<T> type, ObjectNode body) {
        try {
            return bodies.require(body == null ? null : mapper.treeToValue(body, type));
        } catch (JsonProcessingException e) {
            throw JsonFailure.problem(e);
        }
    }

    /** What the caller does not reach is not there, whatever they say of it. */
    private UUID reached(String id) {
        return intake.state(id(id)).id();
    }

    private UUID id(String id) {
        return ids.id(ApplicationWords.SUBMISSION, id);
    }

    private static Response answer(Response.ResponseBuilder builder, SubmissionState state) {
        return builder.entity(SubmissionBody.of(state))
                .header(HttpHeaders.ETAG, EntityTags.of(state.revision()))
                .build();
    }

    /** What arrived. */
    @Schema(name = "Arrival")
    record ArrivalBody(
            @Size(min = 18, max = 18) String agencyCode,
            @NotNull Channel channel,

            @NotNull @Schema(description = "Day on which it was handed over, signed for, spoken, or came in")
            LocalDate arrivedOn,

            @NotNull @Valid ApplicationForm form) {}

    /** A confirmation, or an attempt at one. */
    @Schema(name = "ReceiptConfirmation")
    record ConfirmationBody(
            @NotNull LocalDate on,
            @NotNull ConfirmationAttempt.Way way,

            @Size(max = 500) @Schema(description = "Who was spoken to, or why nobody was")
            String note) {}

    /** Why a submission ends. */
    @Schema(name = "Discard")
    record DiscardBody(@NotNull LocalDate on, @NotNull DiscardReason reason) {}

    /** A page of submissions. */
    @Schema(name = "SubmissionPage")
    record SubmissionPage(
            List<SubmissionBody> items,
            @Schema(nullable = true) String next) {}

    /** A submission; who applies is masked. */
    @Schema(name = "Submission")
    record SubmissionBody(
            UUID id,
            long version,
            String agencyCode,
            String arrivalNumber,
            Channel channel,
            Stage stage,
            LocalDate arrivedOn,
            @Schema(nullable = true) String applicantKind,
            @Schema(nullable = true) String subject,

            @Schema(description = "What of the form is missing, as hints for a supplement")
            Set<ApplicationForm.Gap> gaps,

            @Schema(nullable = true) LocalDate receivedOn,

            @Schema(nullable = true, description = "Article and evidence of the day of receipt, in Chinese")
            String receiptBasis,

            @Schema(nullable = true) UUID applicationId,
            @Schema(nullable = true) DiscardReason discardReason,
            List<AttemptBody> attempts,
            String registeredBy,
            String registeredAt) {

        static SubmissionBody of(SubmissionState state) {
            return new SubmissionBody(
                    state.id(),
                    state.revision(),
                    state.agencyCode(),
                    state.arrivalNumber(),
                    state.channel(),
                    state.stage(),
                    state.arrivedOn(),
                    state.form().applicantKind(),
                    state.form().subject(),
                    state.form().gaps(),
                    state.receivedOn().orElse(null),
                    state.receiptBasis().orElse(null),
                    state.applicationId().orElse(null),
                    state.discardReason().orElse(null),
                    state.attempts().stream().map(AttemptBody::of).toList(),
                    state.registeredBy(),
                    ChinaTime.write(state.registeredAt()));
        }
    }

    /** An attempt to confirm the receipt. */
    @Schema(name = "ConfirmationAttempt")
    record AttemptBody(
            LocalDate on,
            ConfirmationAttempt.Way way,
            boolean succeeded,
            @Schema(nullable = true) String note,
            String by) {

        static AttemptBody of(ConfirmationAttempt attempt) {
            return new AttemptBody(attempt.on(), attempt.way(), attempt.succeeded(), attempt.note(), attempt.by());
        }
    }
}
