package org.gongkai.request.web;

import java.time.LocalDate;
import java.util.Set;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.own.OwnActions;
import org.gongkai.request.submission.OnlineApplication;
import org.gongkai.request.submission.OnlineSubmission;
import org.gongkai.request.submission.SubmissionState;
import org.gongkai.request.submission.form.FormGap;
import org.gongkai.request.web.follow.QueryCode;

/** Applications by the public: submitted, and followed by who has the query code. */
@Path("/api/v1/public/applications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public")
@RunOnVirtualThread
public class OnlineSubmissionResource {

    private final OnlineSubmission submission;
    private final OwnActions actions;
    private final ValidBodies bodies;

    OnlineSubmissionResource(OnlineSubmission submission, OwnActions actions, ValidBodies bodies) {
        this.submission = submission;
        this.actions = actions;
        this.bodies = bodies;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "fileApplication",
            summary = "File an application for disclosure (Art. 29); what is missing is taken in all the same")
    @APIResponse(
            responseCode = "201",
            description = "Taken in; the query code is told this once",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FiledBody.class)))
    public Response submit(OnlineApplication application) {
        return filed(submission.submit(bodies.require(application)));
    }

    /** What was taken in, with where it is followed. */
    static Response filed(OnlineSubmission.Submitted submitted) {
        FiledBody filed = FiledBody.of(submitted);
        return Response.created(UriBuilder.fromPath("/api/v1/public/applications/{number}")
                        .build(filed.arrivalNumber()))
                .entity(filed)
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("{receiptNumber}")
    @Operation(operationId = "followApplication", summary = "How the own application stands")
    public StandingBody follow(
            @PathParam("receiptNumber") String receiptNumber, @HeaderParam(QueryCode.HEADER) String queryCode) {
        return submission.withStanding(
                receiptNumber,
                QueryCode.required(queryCode),
                standing -> StandingBody.of(standing, actions.of(standing)));
    }

    /** What the applicant follows the application with. */
    @Schema(name = "FiledApplication")
    record FiledBody(
            String arrivalNumber,
            @Schema(description = "Told this once") String queryCode,
            LocalDate submittedOn,

            @Schema(description = "SUBMITTED until the receipt is confirmed by both sides (Art. 31 item 3)")
            Stage stage,

            @Schema(nullable = true) String receiptNumber,
            @Schema(nullable = true) LocalDate receivedOn,

            @Schema(nullable = true, description = "Article and evidence of the day of receipt, in Chinese")
            String receiptBasis,

            @Schema(
                    description =
                            "What of the three blocks of Art. 29 is missing or cannot be, and may be asked for (Art. 30)")
            Set<FormGap> gaps) {

        static FiledBody of(OnlineSubmission.Submitted submitted) {
            SubmissionState state = submitted.submission();
            return new FiledBody(
                    state.arrivalNumber(),
                    submitted.queryCode(),
                    state.arrivedOn(),
                    state.stage(),
                    submitted.receiptNumber().orElse(null),
                    state.receivedOn().orElse(null),
                    state.receiptBasis().orElse(null),
                    state.form().gaps());
        }
    }
}
