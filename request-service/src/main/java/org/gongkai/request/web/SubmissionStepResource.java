package org.gongkai.request.web;

import java.util.Optional;
import java.util.OptionalLong;
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

import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.registers.web.RecordBodies;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.submission.ArrivedSubmissions;
import org.gongkai.request.submission.ReceiptConfirmations;
import org.gongkai.request.submission.SubmissionDiscards;

/** What becomes of submissions, by staff: confirmed, tried to confirm, ended. */
@Path("/api/v1/submissions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Submissions")
@RunOnVirtualThread
public class SubmissionStepResource {

    private final ReceiptConfirmations confirmations;
    private final SubmissionDiscards discards;
    private final ArrivedSubmissions arrived;
    private final SubmissionAnswers answers;
    private final ValidBodies bodies;
    private final RecordBodies ids;

    SubmissionStepResource(
            ReceiptConfirmations confirmations,
            SubmissionDiscards discards,
            ArrivedSubmissions arrived,
            SubmissionAnswers answers,
            ValidBodies bodies,
            RecordBodies ids) {
        this.confirmations = confirmations;
        this.discards = discards;
        this.arrived = arrived;
        this.answers = answers;
        this.bodies = bodies;
        this.ids = ids;
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
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = SubmissionBodies.ConfirmationBody.class)))
                    ObjectNode body) {
        OptionalLong expected = OptionalLong.of(EntityTags.expectedVersion(ifMatch));
        UUID submission = reached(id);
        SubmissionBodies.ConfirmationBody confirmation = bodies.read(SubmissionBodies.ConfirmationBody.class, body);
        return answers.answer(
                Response.ok(),
                confirmations.confirm(
                        submission, confirmation.made(), Optional.ofNullable(confirmation.helpGiven()), expected));
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
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = SubmissionBodies.ConfirmationBody.class)))
                    ObjectNode body) {
        OptionalLong expected = OptionalLong.of(EntityTags.expectedVersion(ifMatch));
        UUID submission = reached(id);
        SubmissionBodies.ConfirmationBody attempt = bodies.read(SubmissionBodies.ConfirmationBody.class, body);
        return answers.answer(Response.ok(), confirmations.attemptFailed(submission, attempt.made(), expected));
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
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = SubmissionBodies.DiscardBody.class)))
                    ObjectNode body) {
        OptionalLong expected = OptionalLong.of(EntityTags.expectedVersion(ifMatch));
        UUID submission = reached(id);
        SubmissionBodies.DiscardBody discard = bodies.read(SubmissionBodies.DiscardBody.class, body);
        return answers.answer(
                Response.ok(),
                discards.discard(
                        submission,
                        discard.on(),
                        discard.reason(),
                        Optional.ofNullable(discard.matterKind()),
                        expected));
    }

    @POST
    @Path("{id}/unmaskings")
    @Operation(
            operationId = "unmaskSubmission",
            summary = "What was written as it is; who asked and why stays in the audit")
    @APIResponse(
            responseCode = "200",
            description = "The form and what proves the arrival",
            content = @Content(schema = @Schema(implementation = SubmissionBodies.UnmaskedBody.class)))
    public Response unmask(
            @PathParam("id") String id,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = SubmissionBodies.UnmaskingBody.class)))
                    ObjectNode body) {
        UUID submission = reached(id);
        return Response.ok(SubmissionBodies.UnmaskedBody.of(arrived.unmask(
                        submission,
                        bodies.read(SubmissionBodies.UnmaskingBody.class, body).reason())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** What the caller does not reach is not there, whatever they say of it. */
    private UUID reached(String id) {
        return arrived.state(ids.id(ApplicationWords.SUBMISSION, id)).id();
    }
}
