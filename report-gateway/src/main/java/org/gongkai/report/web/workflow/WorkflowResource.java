package org.gongkai.report.web.workflow;

import java.util.Optional;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import org.gongkai.document.ReportKey;
import org.gongkai.document.ReportStatus;
import org.gongkai.document.ReportingBody;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.kit.web.problem.Worded;
import org.gongkai.report.agency.AgenciesInScope;
import org.gongkai.report.authoring.ReportAuthoring;
import org.gongkai.report.authoring.ReportState;
import org.gongkai.report.deadline.ReportDeadlines;
import org.gongkai.report.version.ReportVersions;
import org.gongkai.report.web.asked.DraftAccess;
import org.gongkai.report.web.asked.ReportPath;
import org.gongkai.report.web.report.ReportItem;
import org.gongkai.report.workflow.ReportWorkflow;

/** The way of a report from draft to publication. */
@Path("/api/v1/annual-reports/{agencyCode}/{year}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Annual reports")
@RunOnVirtualThread
@Worded
public class WorkflowResource {

    private final AgenciesInScope agencies;
    private final ReportAuthoring authoring;
    private final ReportVersions versions;
    private final ReportWorkflow workflow;
    private final StepActions actions;
    private final ReportDeadlines deadlines;
    private final DraftAccess unpublished;
    private final ValidBodies bodies;

    WorkflowResource(
            AgenciesInScope agencies,
            ReportAuthoring authoring,
            ReportVersions versions,
            ReportWorkflow workflow,
            StepActions actions,
            ReportDeadlines deadlines,
            DraftAccess unpublished,
            ValidBodies bodies) {
        this.agencies = agencies;
        this.authoring = authoring;
        this.versions = versions;
        this.workflow = workflow;
        this.actions = actions;
        this.deadlines = deadlines;
        this.unpublished = unpublished;
        this.bodies = bodies;
    }

    @GET
    @Path("workflow")
    @Operation(
            operationId = "reportWorkflow",
            summary = "How far the report has come, its steps and versions, and what the caller may do with it now")
    public RestResponse<WorkflowBodies.Workflow> workflow(@BeanParam ReportPath asked) {
        ReportKey key = asked.key();
        agencies.toRead(asked.key());
        return answer(authoring.state(key));
    }

    @POST
    @Path("submissions")
    @Operation(operationId = "submitReport", summary = "Hand the draft in for review")
    public RestResponse<WorkflowBodies.Workflow> submit(
            @BeanParam ReportPath asked,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            WorkflowBodies.StepComment body) {
        ReportKey key = asked.key();
        return answer(workflow.submit(key, EntityTags.findExpectedVersion(ifMatch), comment(body)));
    }

    @POST
    @Path("approvals")
    @Operation(operationId = "approveReport", summary = "Agree to a draft that somebody else has written")
    public RestResponse<WorkflowBodies.Workflow> approve(
            @BeanParam ReportPath asked,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            WorkflowBodies.StepComment body) {
        ReportKey key = asked.key();
        return answer(workflow.approve(key, EntityTags.findExpectedVersion(ifMatch), comment(body)));
    }

    @POST
    @Path("returns")
    @Operation(operationId = "returnReport", summary = "Give the draft back to its writers, saying why")
    public RestResponse<WorkflowBodies.Workflow> giveBack(
            @BeanParam ReportPath asked,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            WorkflowBodies.ReturnComment body) {
        ReportKey key = asked.key();
        return answer(workflow.giveBack(
                key,
                EntityTags.findExpectedVersion(ifMatch),
                bodies.require(body).comment()));
    }

    @POST
    @Path("finalizations")
    @Operation(operationId = "finalizeReport", summary = "Sign the report off: it is checked, frozen and signed")
    public RestResponse<WorkflowBodies.Workflow> finalise(
            @BeanParam ReportPath asked,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            WorkflowBodies.Finalization body) {
        ReportKey key = asked.key();
        WorkflowBodies.Finalization wanted =
                body == null ? new WorkflowBodies.Finalization(null, null) : bodies.require(body);
        return answer(workflow.finalise(
                key,
                EntityTags.findExpectedVersion(ifMatch),
                Optional.ofNullable(wanted.comment()),
                Boolean.TRUE.equals(wanted.acknowledgeWarnings())));
    }

    @POST
    @Path("publications")
    @Operation(operationId = "publishReport", summary = "Open the version that was signed off to everybody")
    public RestResponse<WorkflowBodies.Workflow> publish(
            @BeanParam ReportPath asked,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            WorkflowBodies.StepComment body) {
        ReportKey key = asked.key();
        return answer(workflow.publish(key, EntityTags.findExpectedVersion(ifMatch), comment(body)));
    }

    @POST
    @Path("amendments")
    @Operation(operationId = "amendReport", summary = "Begin the next version of a report that is frozen")
    public RestResponse<WorkflowBodies.Workflow> amend(
            @BeanParam ReportPath asked,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            WorkflowBodies.Amendment body) {
        ReportKey key = asked.key();
        return answer(workflow.amend(
                key,
                EntityTags.findExpectedVersion(ifMatch),
                bodies.require(body).reason()));
    }

    @POST
    @Path("withdrawals")
    @Operation(
            operationId = "withdrawReport",
            summary =
                    "Take a published version out of what is public, saying why: who has pulled it hears of it in the feed")
    public RestResponse<WorkflowBodies.Workflow> withdraw(
            @BeanParam ReportPath asked,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            WorkflowBodies.Withdrawal body) {
        ReportKey key = asked.key();
        // Who may not see the agency is told nothing about the body either.
        agencies.toRead(key);
        WorkflowBodies.Withdrawal wanted = bodies.require(body);
        return answer(
                workflow.withdraw(key, wanted.version(), EntityTags.findExpectedVersion(ifMatch), wanted.reason()));
    }

    private Optional<String> comment(WorkflowBodies.StepComment body) {
        return Optional.ofNullable(body).map(bodies::require).map(WorkflowBodies.StepComment::comment);
    }

    private RestResponse<WorkflowBodies.Workflow> answer(ReportState state) {
        ReportingBody body = agencies.toRead(state.key()).body();
        boolean open = unpublished.areOpen();
        WorkflowBodies.Workflow workflow = new WorkflowBodies.Workflow(
                state.status(),
                state.version(),
                state.revision(),
                state.amendment().orElse(null),
                state.submittedBy().orElse(null),
                state.approvedBy().orElse(null),
                deadlines.of(body, state.key().coverage(), state.key().year()).toString(),
                actions.of(state.key()),
                authoring.steps(state.key()).stream()
                        .map(WorkflowBodies.StepBody::of)
                        .toList(),
                versions.of(state.key()).stream()
                        .filter(version -> open || version.status() != ReportStatus.FINAL)
                        .map(ReportItem::of)
                        .toList());
        return RestResponse.ResponseBuilder.ok(workflow)
                .header(HttpHeaders.ETAG, EntityTags.of(state.revision()))
                .build();
    }
}
