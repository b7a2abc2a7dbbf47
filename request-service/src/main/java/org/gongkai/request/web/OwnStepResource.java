package org.gongkai.request.web;

import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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

import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.request.own.OwnActions;
import org.gongkai.request.own.OwnSteps;
import org.gongkai.request.submission.OnlineSubmission;
import org.gongkai.request.web.follow.QueryCode;

/** What applicants do about their own applications, with the number and the query code. */
@Path("/api/v1/public/applications/{receiptNumber}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Public")
@RunOnVirtualThread
public class OwnStepResource {

    private final OwnSteps steps;
    private final OwnActions actions;
    private final OnlineSubmission submissions;
    private final ValidBodies bodies;

    OwnStepResource(OwnSteps steps, OwnActions actions, OnlineSubmission submissions, ValidBodies bodies) {
        this.steps = steps;
        this.actions = actions;
        this.submissions = submissions;
        this.bodies = bodies;
    }

    @POST
    @Path("withdrawals")
    @Operation(
            operationId = "withdrawOwnApplication",
            summary =
                    "Withdraw the own application, until the reply is on its way; one that is not received is discarded")
    @APIResponse(
            responseCode = "200",
            description = "How it stands",
            content = @Content(schema = @Schema(implementation = StandingBody.class)))
    public Response withdraw(
            @PathParam("receiptNumber") String number,
            @HeaderParam(QueryCode.HEADER) String code,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = WithdrawalBody.class)))
                    ObjectNode body) {
        WithdrawalBody said = said(number, code, WithdrawalBody.class, body);
        steps.withdraw(number, code, said.signedBy(), Optional.ofNullable(said.reason()));
        return standing(number, code);
    }

    @POST
    @Path("supplements")
    @Operation(
            operationId = "supplementOwnApplication",
            summary = "Give what the office has asked for, within the period that it has set (Art. 30)",
            description =
                    "Files are attached to the submission. One that is late needs the reason; it waits until the office"
                            + " has judged whether that is good, and without it the application counts as given up.")
    @APIResponse(
            responseCode = "200",
            description = "How it stands",
            content = @Content(schema = @Schema(implementation = StandingBody.class)))
    @APIResponse(responseCode = "403", ref = "Problem403")
    public Response supplement(
            @PathParam("receiptNumber") String number,
            @HeaderParam(QueryCode.HEADER) String code,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SupplementBody.class)))
                    ObjectNode body) {
        SupplementBody said = said(number, code, SupplementBody.class, body);
        steps.supplement(number, code, said.content(), Optional.ofNullable(said.goodReason()));
        return standing(number, code);
    }

    @POST
    @Path("publication-proposals")
    @Operation(
            operationId = "proposeOwnPublication",
            summary = "Propose that what was asked for is published to all (Art. 44)")
    @APIResponse(
            responseCode = "200",
            description = "How it stands",
            content = @Content(schema = @Schema(implementation = StandingBody.class)))
    public Response propose(
            @PathParam("receiptNumber") String number,
            @HeaderParam(QueryCode.HEADER) String code,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ProposalBody.class)))
                    ObjectNode body) {
        steps.proposePublication(
                number, code, said(number, code, ProposalBody.class, body).reason());
        return standing(number, code);
    }

    @POST
    @Path("discards")
    @Operation(operationId = "discardOwnSubmission", summary = "Take back what was sent, while it is not received")
    @APIResponse(
            responseCode = "200",
            description = "How it stands",
            content = @Content(schema = @Schema(implementation = StandingBody.class)))
    public Response discard(@PathParam("receiptNumber") String number, @HeaderParam(QueryCode.HEADER) String code) {
        steps.discard(number, QueryCode.required(code));
        return standing(number, code);
    }

    /** What is said is read only when it is known that there is something to say it of. */
    private <T> T said(String number, String code, Class<T> type, ObjectNode body) {
        submissions.follow(number, QueryCode.required(code));
        return bodies.read(type, body);
    }

    private Response standing(String number, String code) {
        StandingBody standing = submissions.withStanding(number, code, now -> StandingBody.of(now, actions.of(now)));
        return Response.ok(standing)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** That the applicant withdraws. */
    @Schema(name = "OwnWithdrawal")
    record WithdrawalBody(
            @NotBlank @Size(max = 200) @Schema(description = "Who signs it", examples = "王某")
            String signedBy,

            @Size(max = 250) @Schema(nullable = true) String reason) {}

    /** What was asked for. */
    @Schema(name = "OwnSupplement")
    record SupplementBody(
            @NotBlank @Size(max = 4000) String content,

            @Size(max = 4000)
            @Schema(nullable = true, description = "Why it is late, where the period is over", examples = "住院治疗")
            String goodReason) {}

    /** Why all should have it. */
    @Schema(name = "OwnPublicationProposal")
    record ProposalBody(@NotBlank @Size(max = 4000) String reason) {}
}
