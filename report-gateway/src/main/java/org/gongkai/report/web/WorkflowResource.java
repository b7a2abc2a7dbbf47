package org.gongkai.report.web;

import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.clock.ChinaTime;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.Idempotent;
import org.gongkai.kit.web.ValidBodies;
import org.gongkai.report.agency.DirectoryEntry;
import org.gongkai.report.agency.ReachedAgencies;
import org.gongkai.report.check.ReportDeadline;
import org.gongkai.report.document.ReportKey;
import org.gongkai.report.document.ReportStatus;
import org.gongkai.report.version.ReportState;
import org.gongkai.report.version.ReportStates;
import org.gongkai.report.version.ReportVersions;
import org.gongkai.report.workflow.ReportWorkflow;

/** The way of a report from draft to publication. */
@Path("/api/v1/annual-reports/{agencyCode}/{year}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Annual reports")
@RunOnVirtualThread
public class WorkflowResource {

    private final ReachedAgencies agencies;
    private final ReportStates states;
    private final ReportVersions versions;
    private final ReportWorkflow workflow;
    private final UnpublishedReports unpublished;
    private final ValidBodies bodies;

    WorkflowResource(
            ReachedAgencies agencies,
            ReportStates states,
            ReportVersions versions,
            ReportWorkflow workflow,
            UnpublishedReports unpublished,
            ValidBodies bodies) {
        this.agencies = agencies;
        this.states = states;
        this.versions = versions;
        this.workflow = workflow;
        this.unpublished = unpublished;
        this.bodies = bodies;
    }

    /** What is said with a step; nothing need be. */
    @Schema(name = "StepComment")
    record StepComment(@Size(max = 2_000) String comment) {}

    /** What is said with a return. */
    @Schema(name = "ReturnComment")
    record ReturnComment(@NotBlank @Size(max = 2_000) String comment) {}

    /** Sign-off. */
    @Schema(name = "Finalization")
    record Finalization(
            @Size(max = 2_000) String comment,

            @Schema(description = "The signer knows of the warnings that nobody has explained")
            Boolean acknowledgeWarnings) {}

    /** Why the next version is made; it is published with it. */
    @Schema(name = "Amendment")
    record Amendment(@NotBlank @Size(max = 500) String reason) {}

    /** How far a report has come. */
    @Schema(name = "ReportWorkflow")
    record Workflow(
            ReportStatus status,
            int version,
            long revision,
            String amendment,
            String submittedBy,
            String approvedBy,
            String dueOn,
            List<StepBody> steps,
            List<ReportItem> versions) {}

    /** A step that was taken. */
    @Schema(name = "ReportStep")
    record StepBody(int version, String kind, String by, String role, String at, String comment) {

        static StepBody of(ReportStates.Step step) {
            return new StepBody(
                    step.version(),
                    step.kind(),
                    step.by(),
                    step.role(),
                    ChinaTime.write(step.at()),
                    step.comment().orElse(null));
        }
    }

    @GET
    @Path("workflow")
    @Operation(operationId = "reportWorkflow", summary = "How far the report has come, its steps and versions")
    @APIResponse(
            responseCode = "200",
            description = "How far the report has come now",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Workflow.class)))
    public Response workflow(
            @PathParam("agencyCode") String agencyCode,
            @PathParam("year") String year,
            @Parameter(schema = @Schema(ref = "Coverage")) @QueryParam("coverage") String coverage) {
        ReportKey key = ReportParameters.key(agencyCode, year, coverage);
        agencies.agency(agencyCode);
        return answer(states.state(key));
    }

    @POST
    @Path("submissions")
    @Idempotent
    @Operation(operationId = "submitReport", summary = "Hand the draft in for review")
    @APIResponse(
            responseCode = "200",
            description = "How far the report has come now",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Workflow.class)))
    public Response submit(
            @PathParam("agencyCode") String agencyCode,
            @PathParam("year") String year,
            @Parameter(schema = @Schema(ref = "Coverage")) @QueryParam("coverage") String coverage,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            StepComment body) {
        ReportKey key = ReportParameters.key(agencyCode, year, coverage);
        return answer(workflow.submit(key, EntityTags.findExpectedVersion(ifMatch), comment(body)));
    }

    @POST
    @Path("approvals")
    @Idempotent
    @Operation(operationId = "approveReport", summary = "Agree to a draft that somebody else has written")
    @APIResponse(
            responseCode = "200",
            description = "How far the report has come now",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Workflow.class)))
    public Response approve(
            @PathParam("agencyCode") String agencyCode,
            @PathParam("year") String year,
            @Parameter(schema = @Schema(ref = "Coverage")) @QueryParam("coverage") String coverage,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            StepComment body) {
        ReportKey key = ReportParameters.key(agencyCode, year, coverage);
        return answer(workflow.approve(key, EntityTags.findExpectedVersion(ifMatch), comment(body)));
    }

    @POST
    @Path("returns")
    @Idempotent
    @Operation(operationId = "returnReport", summary = "Give the draft back to its writers, saying why")
    @APIResponse(
            responseCode = "200",
            description = "How far the report has come now",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Workflow.class)))
    public Response giveBack(
            @PathParam("agencyCode") String agencyCode,
            @PathParam("year") String year,
            @Parameter(schema = @Schema(ref = "Coverage")) @QueryParam("coverage") String coverage,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReturnComment body) {
        ReportKey key = ReportParameters.key(agencyCode, year, coverage);
        return answer(workflow.giveBack(
                key,
                EntityTags.findExpectedVersion(ifMatch),
                bodies.require(body).comment()));
    }

    @POST
    @Path("finalizations")
    @Idempotent
    @Operation(operationId = "finalizeReport", summary = "Sign the report off: it is checked, frozen and signed")
    @APIResponse(
            responseCode = "200",
            description = "How far the report has come now",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Workflow.class)))
    public Response finalise(
            @PathParam("agencyCode") String agencyCode,
            @PathParam("year") String year,
            @Parameter(schema = @Schema(ref = "Coverage")) @QueryParam("coverage") String coverage,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Finalization body) {
        ReportKey key = ReportParameters.key(agencyCode, year, coverage);
        Finalization asked = body == null ? new Finalization(null, null) : bodies.require(body);
        return answer(workflow.finalise(
                key,
                EntityTags.findExpectedVersion(ifMatch),
                Optional.ofNullable(asked.comment()),
                Boolean.TRUE.equals(asked.acknowledgeWarnings())));
    }

    @POST
    @Path("publications")
    @Idempotent
    @Operation(operationId = "publishReport", summary = "Open the version that was signed off to everybody")
    @APIResponse(
            responseCode = "200",
            description = "How far the report has come now",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Workflow.class)))
    public Response publish(
            @PathParam("agencyCode") String agencyCode,
            @PathParam("year") String year,
            @Parameter(schema = @Schema(ref = "Coverage")) @QueryParam("coverage") String coverage,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            StepComment body) {
        ReportKey key = ReportParameters.key(agencyCode, year, coverage);
        return answer(workflow.publish(key, EntityTags.findExpectedVersion(ifMatch), comment(body)));
    }

    @POST
    @Path("amendments")
    @Idempotent
    @Operation(operationId = "amendReport", summary = "Begin the next version of a report that is frozen")
    @APIResponse(
            responseCode = "200",
            description = "How far the report has come now",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Workflow.class)))
    public Response amend(
            @PathParam("agencyCode") String agencyCode,
            @PathParam("year") String year,
            @Parameter(schema = @Schema(ref = "Coverage")) @QueryParam("coverage") String coverage,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Amendment body) {
        ReportKey key = ReportParameters.key(agencyCode, year, coverage);
        return answer(workflow.amend(
                key,
                EntityTags.findExpectedVersion(ifMatch),
                bodies.require(body).reason()));
    }

    private Optional<String> comment(StepComment body) {
        return Optional.ofNullable(body).map(bodies::require).map(StepComment::comment);
    }

    private Response answer(ReportState state) {
        DirectoryEntry agency = agencies.agency(state.key().agencyCode());
        boolean open = unpublished.areOpen();
        Workflow body = new Workflow(
                state.status(),
                state.version(),
                state.revision(),
                state.amendment().orElse(null),
                state.submittedBy().orElse(null),
                state.approvedBy().orElse(null),
                ReportDeadline.of(
                                agency.kind(),
                                state.key().coverage(),
                                state.key().year())
                        .toString(),
                states.steps(state.key()).stream().map(StepBody::of).toList(),
                versions.of(state.key()).stream()
                        .filter(version -> open || version.status() == ReportStatus.PUBLISHED)
                        .map(ReportItem::of)
                        .toList());
        return Response.ok(body)
                .header(HttpHeaders.ETAG, EntityTags.of(state.revision()))
                .build();
    }
}
