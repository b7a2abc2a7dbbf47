package org.gongkai.disclosure.web.task;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.inspection.InspectionSpan;
import org.gongkai.disclosure.task.Supervision;
import org.gongkai.disclosure.task.SupervisionEvent;
import org.gongkai.disclosure.task.SupervisionFilter;
import org.gongkai.disclosure.task.SupervisionStage;
import org.gongkai.disclosure.task.SupervisionState;
import org.gongkai.disclosure.task.SupervisionStates;
import org.gongkai.disclosure.task.SupervisionWords;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.paging.SearchedWords;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.kit.web.CountsBody;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.kit.web.problem.Worded;
import org.gongkai.registers.web.RecordBodies;

/** Tasks of supervision (督办事项): what an inspection has found has to be mended by a day. */
@Path("/api/v1/supervision-tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Worded
@Tag(name = "Inspections")
@RunOnVirtualThread
public class SupervisionTaskResource {

    private final Supervision supervision;
    private final SupervisionStates states;
    private final SupervisionAnswers answers;
    private final ValidBodies bodies;
    private final RecordBodies ids;

    SupervisionTaskResource(
            Supervision supervision,
            SupervisionStates states,
            SupervisionAnswers answers,
            ValidBodies bodies,
            RecordBodies ids) {
        this.supervision = supervision;
        this.states = states;
        this.answers = answers;
        this.bodies = bodies;
        this.ids = ids;
    }

    @GET
    @Operation(operationId = "supervisionTasks", summary = "Tasks of supervision, in the order of their opening")
    @APIResponse(
            responseCode = "200",
            description = "A page of tasks",
            content = @Content(schema = @Schema(implementation = SupervisionTaskBody.ListBody.class)))
    public Response list(
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("stage") SupervisionStage stage,
            @QueryParam("open") String open,
            @QueryParam("late") String late,
            @QueryParam("q") String q,
            @Parameter(schema = @Schema(enumeration = {"registered", "-registered", "dueOn", "-dueOn"}))
                    @QueryParam("sort")
                    String sort,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        return Pages.response(
                states.list(
                                filter(agencyCode, stage, open, late, q),
                                Optional.ofNullable(sort),
                                PageRequest.of(limit, after))
                        .map(SupervisionAnswers::listed),
                uri);
    }

    @GET
    @Path("counts")
    @Operation(operationId = "countSupervisionTasks", summary = "How many tasks there are, by stage, body and last day")
    public CountsBody count(
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("stage") SupervisionStage stage,
            @QueryParam("open") String open,
            @QueryParam("late") String late,
            @QueryParam("q") String q,
            @Parameter(required = true, schema = @Schema(enumeration = {"agencyCode", "stage", "due"}))
                    @QueryParam("by")
                    List<String> by) {
        return CountsBody.of(states.counts(filter(agencyCode, stage, open, late, q), by));
    }

    private static SupervisionFilter filter(
            String agencyCode, SupervisionStage stage, String open, String late, String q) {
        return new SupervisionFilter(
                Optional.ofNullable(agencyCode),
                Optional.ofNullable(stage),
                Parameters.findFlag("open", open),
                Parameters.flag("late", late),
                SearchedWords.of(Optional.ofNullable(q)));
    }

    @POST
    @Operation(
            operationId = "openSupervisionTask",
            summary = "Have a body mend something that an inspection finds, by a day")
    @APIResponse(
            responseCode = "201",
            description = "The task",
            content = @Content(schema = @Schema(implementation = SupervisionTaskBody.class)))
    public Response open(SupervisionTaskBody.Wanted body) {
        SupervisionTaskBody.Wanted wanted = bodies.require(body);
        SupervisionState state = supervision.open(new Supervision.Wanted(
                Spelling.CODE.canonical(wanted.agencyCode()),
                wanted.rule(),
                wanted.subjectId(),
                InspectionSpan.of(wanted.year(), Optional.ofNullable(wanted.quarter())),
                wanted.dueOn(),
                wanted.reason()));
        return answers.of(
                Response.status(Response.Status.CREATED)
                        .header(HttpHeaders.LOCATION, "/api/v1/supervision-tasks/" + state.id()),
                state);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "supervisionTask", summary = "A task: how far it was taken, and what may be done")
    @APIResponse(
            responseCode = "200",
            description = "The task",
            content = @Content(schema = @Schema(implementation = SupervisionTaskBody.class)))
    public Response read(@PathParam("id") String id) {
        return answers.of(Response.ok(), supervision.state(id(id)));
    }

    @POST
    @Path("{id}/answers")
    @Operation(operationId = "answerSupervisionTask", summary = "Say what was done (报告整改情况)")
    @APIResponse(
            responseCode = "200",
            description = "The task",
            content = @Content(schema = @Schema(implementation = SupervisionTaskBody.class)))
    public Response answer(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = SupervisionEvent.Answer.class)))
                    ObjectNode body) {
        return take(id, ifMatch, body, SupervisionEvent.Answer.class);
    }

    @POST
    @Path("{id}/escalations")
    @Operation(
            operationId = "escalateSupervisionTask",
            summary = "Take it a step further, with another last day: 督办, 约谈, 通报批评")
    @APIResponse(
            responseCode = "200",
            description = "The task",
            content = @Content(schema = @Schema(implementation = SupervisionTaskBody.class)))
    public Response escalate(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = SupervisionEvent.Escalation.class)))
                    ObjectNode body) {
        return take(id, ifMatch, body, SupervisionEvent.Escalation.class);
    }

    @POST
    @Path("{id}/closings")
    @Operation(
            operationId = "closeSupervisionTask",
            summary = "Close it with proof, when the inspection does not find it any more; not by who has answered")
    @APIResponse(
            responseCode = "200",
            description = "The task",
            content = @Content(schema = @Schema(implementation = SupervisionTaskBody.class)))
    public Response close(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = SupervisionEvent.Closing.class)))
                    ObjectNode body) {
        return take(id, ifMatch, body, SupervisionEvent.Closing.class);
    }

    /** That the task is there is known before it is read what is said of it. */
    private Response take(String id, String ifMatch, ObjectNode body, Class<? extends SupervisionEvent> said) {
        long expected = EntityTags.expectedVersion(ifMatch);
        UUID task = supervision.state(id(id)).id();
        return answers.of(Response.ok(), supervision.take(task, bodies.read(said, body), expected));
    }

    private UUID id(String id) {
        return ids.id(SupervisionWords.TASK, id);
    }
}
