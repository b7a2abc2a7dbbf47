package org.gongkai.litigation.web.casefile.proceeding;

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

import org.gongkai.kit.web.problem.Worded;
import org.gongkai.litigation.casefile.ProceedingSteps;
import org.gongkai.litigation.web.casefile.CaseFileBody;

/** Steps beside the way to the decision: hearings, who appeared at them, and opinions on reconsideration. */
@Path("/api/v1/case-files/{id}/proceedings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Case files")
@Worded
@RunOnVirtualThread
@APIResponse(
        responseCode = "200",
        description = "The case",
        content = @Content(schema = @Schema(implementation = CaseFileBody.class)))
public class HearingStepResource {

    private final ProceedingSteps steps;
    private final ProceedingStepAnswers answers;

    HearingStepResource(ProceedingSteps steps, ProceedingStepAnswers answers) {
        this.steps = steps;
        this.answers = answers;
    }

    @POST
    @Path("{proceeding}/hearings")
    @Operation(operationId = "fixCaseHearing", summary = "Record the day of the hearing (开庭、听证)")
    public Response fixHearing(
            @PathParam("id") String id,
            @PathParam("proceeding") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = StepBodies.HearingBody.class)))
                    ObjectNode body) {
        return answers.take(
                id,
                number,
                ifMatch,
                body,
                StepBodies.HearingBody.class,
                (one, said) -> steps.fixHearing(one, said.on()));
    }

    @POST
    @Path("{proceeding}/appearances")
    @Operation(operationId = "appearAtHearing", summary = "Record who appeared for the agency at the hearing (负责人出庭应诉)")
    public Response appear(
            @PathParam("id") String id,
            @PathParam("proceeding") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = StepBodies.AppearanceBody.class)))
                    ObjectNode body) {
        return answers.take(
                id,
                number,
                ifMatch,
                body,
                StepBodies.AppearanceBody.class,
                (one, said) -> steps.appear(one, said.headAppeared(), said.appearedAs()));
    }

    @POST
    @Path("{proceeding}/opinions")
    @Operation(
            operationId = "receiveOpinion",
            summary = "Record that an opinion on reconsideration was received (行政复议意见书)")
    public Response receiveOpinion(
            @PathParam("id") String id,
            @PathParam("proceeding") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = StepBodies.DayBody.class)))
                    ObjectNode body) {
        return answers.take(
                id,
                number,
                ifMatch,
                body,
                StepBodies.DayBody.class,
                (one, said) -> steps.receiveOpinion(one, said.on()));
    }

    @POST
    @Path("{proceeding}/opinion-reports")
    @Operation(
            operationId = "reportOnOpinion",
            summary = "Record the report on what was corrected because of the opinion")
    public Response reportOnOpinion(
            @PathParam("id") String id,
            @PathParam("proceeding") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = StepBodies.DayBody.class)))
                    ObjectNode body) {
        return answers.take(
                id,
                number,
                ifMatch,
                body,
                StepBodies.DayBody.class,
                (one, said) -> steps.reportOnOpinion(one, said.on()));
    }
}
