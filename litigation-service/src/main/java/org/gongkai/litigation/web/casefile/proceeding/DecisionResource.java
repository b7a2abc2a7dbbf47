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

import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.problem.Worded;
import org.gongkai.litigation.casefile.CaseHandling;
import org.gongkai.litigation.casefile.DecisionHandling;
import org.gongkai.litigation.casefile.state.CaseFileState;
import org.gongkai.litigation.course.DecisionFacts;
import org.gongkai.litigation.course.Proceeding;
import org.gongkai.litigation.web.casefile.CaseFileAnswers;
import org.gongkai.litigation.web.casefile.CaseFileAnswers.NamedDecision;
import org.gongkai.litigation.web.casefile.CaseFileBody;
import org.gongkai.litigation.web.casefile.CaseReasonBody;
import org.gongkai.registers.register.Reason;

/** The decisions (决定、判决、裁定) in a proceeding. */
@Path("/api/v1/case-files/{id}/proceedings/{proceeding}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Case files")
@Worded
@RunOnVirtualThread
public class DecisionResource {

    private final CaseHandling cases;
    private final DecisionHandling handling;
    private final CaseFileAnswers answers;

    DecisionResource(CaseHandling cases, DecisionHandling handling, CaseFileAnswers answers) {
        this.cases = cases;
        this.handling = handling;
        this.answers = answers;
    }

    @POST
    @Operation(
            operationId = "decideCase",
            summary = "Record a decision; the case counts by it from the day since which it holds")
    @APIResponse(
            responseCode = "201",
            description = "The case with the decision",
            content = @Content(schema = @Schema(implementation = CaseFileBody.class)))
    public Response decide(
            @PathParam("id") String id,
            @PathParam("proceeding") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DecisionFacts.class)))
                    ObjectNode body) {
        long expected = EntityTags.expectedVersion(ifMatch);
        CaseFileState state = cases.state(answers.id(id));
        Proceeding proceeding = answers.proceeding(state, number);
        DecisionFacts facts = answers.read(DecisionFacts.class, body);
        return answers.answer(
                Response.status(Response.Status.CREATED)
                        .header(HttpHeaders.LOCATION, "/api/v1/case-files/" + state.id()),
                handling.decide(state.id(), proceeding.number(), facts, expected));
    }

    @PATCH
    @Path("{decision}")
    @Operation(
            operationId = "correctDecision",
            summary = "Correct what is known of a decision, or add what has become known: its service, for example")
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
        DecisionFacts facts =
                answers.corrected(DecisionFacts.class, named.decision().facts(), body);
        return answers.answer(
                Response.ok(),
                handling.correct(
                        named.caseFile(),
                        named.proceeding(),
                        named.number(),
                        facts,
                        Reason.of(body),
                        named.expected()));
    }

    @POST
    @Path("{decision}/voidings")
    @Operation(operationId = "voidDecision", summary = "Void a decision that was recorded in error")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = CaseFileBody.class)))
    public Response voidDecision(
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
                handling.voidDecision(named.caseFile(), named.proceeding(), named.number(), reason, named.expected()));
    }

    @POST
    @Path("{decision}/services")
    @Operation(
            operationId = "serveDecision",
            summary = "Record that the last of those who may go against the decision has received it (送达)")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = CaseFileBody.class)))
    public Response serve(
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
                handling.serve(named.caseFile(), named.proceeding(), named.number(), on, named.expected()));
    }
}
