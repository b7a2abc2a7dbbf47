package org.gongkai.litigation.web.casefile.proceeding;

import java.time.LocalDate;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.web.problem.Worded;
import org.gongkai.litigation.casefile.DecisionHandling;
import org.gongkai.litigation.course.FollowUp;
import org.gongkai.litigation.web.casefile.CaseFileAnswers;
import org.gongkai.litigation.web.casefile.CaseFileAnswers.NamedDecision;
import org.gongkai.litigation.web.casefile.CaseFileBody;
import org.gongkai.litigation.web.casefile.CaseReasonBody;
import org.gongkai.registers.register.Reason;

/** What came after decisions (后续处理): recorded, corrected, voided, and reported (履行情况报告). */
@Path("/api/v1/case-files/{id}/proceedings/{proceeding}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Case files")
@Worded
@RunOnVirtualThread
public class FollowUpResource {

    private final DecisionHandling handling;
    private final CaseFileAnswers answers;

    FollowUpResource(DecisionHandling handling, CaseFileAnswers answers) {
        this.handling = handling;
        this.answers = answers;
    }

    @POST
    @Path("{decision}/follow-ups")
    @Operation(
            operationId = "followUpDecision",
            summary = "Record what came after a decision that corrected something, or why nothing had to")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = CaseFileBody.class)))
    public Response followUp(
            @PathParam("id") String id,
            @PathParam("proceeding") String number,
            @PathParam("decision") String decisionNumber,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = FollowUp.class)))
                    ObjectNode body) {
        NamedDecision named = answers.decision(id, number, decisionNumber, ifMatch);
        FollowUp followUp = answers.read(FollowUp.class, body);
        return answers.answer(
                Response.ok(),
                handling.followUp(named.caseFile(), named.proceeding(), named.number(), followUp, named.expected()));
    }

    @PATCH
    @Path("{decision}/follow-ups")
    @Operation(
            operationId = "correctFollowUpOfDecision",
            summary = "Correct what was recorded as having come after the decision")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = CaseFileBody.class)))
    public Response correct(
            @PathParam("id") String id,
            @PathParam("proceeding") String number,
            @PathParam("decision") String decisionNumber,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT))) ObjectNode body) {
        NamedDecision named = answers.decision(id, number, decisionNumber, ifMatch);
        return answers.answer(
                Response.ok(),
                handling.correctFollowUp(
                        named.caseFile(),
                        named.proceeding(),
                        named.number(),
                        recorded -> answers.corrected(FollowUp.class, recorded, body),
                        Reason.of(body),
                        named.expected()));
    }

    @POST
    @Path("{decision}/follow-up-voidings")
    @Operation(
            operationId = "voidFollowUpOfDecision",
            summary = "Void what was recorded in error as having come after the decision")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = CaseFileBody.class)))
    public Response voidFollowUp(
            @PathParam("id") String id,
            @PathParam("proceeding") String number,
            @PathParam("decision") String decisionNumber,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = CaseReasonBody.VoidingBody.class)))
                    ObjectNode body) {
        NamedDecision named = answers.decision(id, number, decisionNumber, ifMatch);
        String reason = answers.read(CaseReasonBody.VoidingBody.class, body).reason();
        return answers.answer(
                Response.ok(),
                handling.voidFollowUp(named.caseFile(), named.proceeding(), named.number(), reason, named.expected()));
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
                            content = @Content(schema = @Schema(implementation = StepBodies.DayBody.class)))
                    ObjectNode body) {
        NamedDecision named = answers.decision(id, number, decisionNumber, ifMatch);
        LocalDate on = answers.read(StepBodies.DayBody.class, body).on();
        return answers.answer(
                Response.ok(),
                handling.reportPerformance(named.caseFile(), named.proceeding(), named.number(), on, named.expected()));
    }
}
