package org.gongkai.litigation.web.casefile;

import java.time.LocalDate;

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
import org.gongkai.kit.web.problem.Worded;
import org.gongkai.litigation.casefile.CaseHandling;
import org.gongkai.litigation.casefile.DecisionHandling;
import org.gongkai.litigation.casefile.state.CaseFileState;
import org.gongkai.litigation.course.Decision;
import org.gongkai.litigation.course.Proceeding;

/** Reports on what was done because of a decision (履行情况报告). */
@Path("/api/v1/case-files/{id}/proceedings/{proceeding}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Case files")
@Worded
@RunOnVirtualThread
public class PerformanceReportResource {

    private final CaseHandling cases;
    private final DecisionHandling handling;
    private final CaseFileAnswers answers;

    PerformanceReportResource(CaseHandling cases, DecisionHandling handling, CaseFileAnswers answers) {
        this.cases = cases;
        this.handling = handling;
        this.answers = answers;
    }

    @POST
    @Path("{decision}/performance-reports")
    @Operation(
            operationId = "reportPerformanceOfDecision",
            summary = "Record the report on what was done because of the decision (履行情况报告)")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = CaseFileBody.class)))
    public Response report(
            @PathParam("id") String id,
            @PathParam("proceeding") String number,
            @PathParam("decision") String decisionNumber,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = CaseStepBody.DayBody.class)))
                    ObjectNode body) {
        long expected = EntityTags.expectedVersion(ifMatch);
        CaseFileState state = cases.state(answers.id(id));
        Proceeding proceeding = answers.proceeding(state, number);
        Decision decision = answers.decision(proceeding, decisionNumber);
        LocalDate on = answers.read(CaseStepBody.DayBody.class, body).on();
        return answers.answer(
                Response.ok(),
                handling.reportPerformance(state.id(), proceeding.number(), decision.number(), on, expected));
    }
}
