package org.gongkai.litigation.web.casefile.proceeding;

import java.util.Optional;

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

/** The steps that lead a proceeding to its decision; which may be taken when stands in {@code proceeding-life.csv}. */
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
public class ProceedingStepResource {

    private final ProceedingSteps steps;
    private final ProceedingStepAnswers answers;

    ProceedingStepResource(ProceedingSteps steps, ProceedingStepAnswers answers) {
        this.steps = steps;
        this.answers = answers;
    }

    @POST
    @Path("{proceeding}/supplement-requests")
    @Operation(
            operationId = "askCaseSupplement",
            summary = "Record that who reconsiders has asked for a supplement (补正通知)")
    public Response askSupplement(
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
                (one, said) -> steps.askSupplement(one, said.on()));
    }

    @POST
    @Path("{proceeding}/acceptances")
    @Operation(
            operationId = "acceptProceeding",
            summary = "Record the acceptance (受理、立案); the case counts from that day on")
    public Response accept(
            @PathParam("id") String id,
            @PathParam("proceeding") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = StepBodies.AcceptanceBody.class)))
                    ObjectNode body) {
        return answers.take(
                id,
                number,
                ifMatch,
                body,
                StepBodies.AcceptanceBody.class,
                (one, said) -> steps.accept(one, said.on(), Optional.ofNullable(said.caseNumber())));
    }

    @POST
    @Path("{proceeding}/notifications")
    @Operation(
            operationId = "learnOfProceeding",
            summary = "Record that the agency received the copy (答复通知书、应诉通知书): its term for the answer begins")
    public Response learn(
            @PathParam("id") String id,
            @PathParam("proceeding") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = StepBodies.DayBody.class)))
                    ObjectNode body) {
        return answers.take(
                id, number, ifMatch, body, StepBodies.DayBody.class, (one, said) -> steps.learn(one, said.on()));
    }

    @POST
    @Path("{proceeding}/answers")
    @Operation(
            operationId = "answerInProceeding",
            summary = "Record that the agency has handed in its answer and evidence (答复、答辩状和证据)")
    public Response answer(
            @PathParam("id") String id,
            @PathParam("proceeding") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = StepBodies.DayBody.class)))
                    ObjectNode body) {
        return answers.take(
                id, number, ifMatch, body, StepBodies.DayBody.class, (one, said) -> steps.answer(one, said.on()));
    }

    @POST
    @Path("{proceeding}/extensions")
    @Operation(
            operationId = "lengthenProceeding",
            summary = "Record that who reconsiders has lengthened the term for the decision")
    public Response lengthen(
            @PathParam("id") String id,
            @PathParam("proceeding") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = StepBodies.ExtensionBody.class)))
                    ObjectNode body) {
        return answers.take(
                id,
                number,
                ifMatch,
                body,
                StepBodies.ExtensionBody.class,
                (one, said) -> steps.lengthen(one, said.on(), said.days()));
    }
}
