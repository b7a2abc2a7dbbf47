package org.gongkai.request.web;

import java.time.LocalDate;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.submission.OnlineApplication;
import org.gongkai.request.submission.OnlineSubmission;

/** Applications by the public: submitted, and followed by who has the query code. */
@Path("/api/v1/public/applications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public")
@RunOnVirtualThread
public class OnlineSubmissionResource {

    private static final String QUERY_CODE = "Query-Code";

    private final OnlineSubmission submission;
    private final ValidBodies bodies;

    OnlineSubmissionResource(OnlineSubmission submission, ValidBodies bodies) {
        this.submission = submission;
        this.bodies = bodies;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "fileApplication", summary = "File an application for disclosure (Art. 29)")
    @APIResponse(
            responseCode = "201",
            description = "Received; the query code is told this once",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FiledBody.class)))
    public Response submit(OnlineApplication application) {
        OnlineSubmission.Submitted submitted = submission.submit(bodies.require(application));
        return Response.status(Response.Status.CREATED)
                .entity(new FiledBody(submitted.receiptNumber(), submitted.queryCode(), submitted.receivedOn()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("{receiptNumber}")
    @Operation(operationId = "followApplication", summary = "How the own application stands")
    public StandingBody follow(
            @PathParam("receiptNumber") String receiptNumber, @HeaderParam(QUERY_CODE) String queryCode) {
        if (queryCode == null) {
            throw Problem.invalid(QUERY_CODE, ApplicationWords.QUERY_CODE_NEEDED);
        }
        return StandingBody.of(submission.follow(receiptNumber, queryCode));
    }

    /** What the applicant follows the application with. */
    @Schema(name = "FiledApplication")
    record FiledBody(String receiptNumber, String queryCode, LocalDate receivedOn) {}

    /** How an application stands. */
    @Schema(name = "ApplicationStanding")
    record StandingBody(
            String receiptNumber,
            String agencyCode,

            @Schema(enumeration = {"RECEIVED", "CONCLUDED"}) String state,

            LocalDate receivedOn,
            LocalDate closedOn,
            String outcome,
            String outcomeDetail) {

        static StandingBody of(OnlineSubmission.Standing standing) {
            return new StandingBody(
                    standing.receiptNumber(),
                    standing.agencyCode(),
                    standing.closedOn().isPresent() ? "CONCLUDED" : "RECEIVED",
                    standing.receivedOn(),
                    standing.closedOn().orElse(null),
                    standing.outcome().orElse(null),
                    standing.outcomeDetail().orElse(null));
        }
    }
}
