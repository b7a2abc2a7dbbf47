package org.gongkai.litigation.web.casefile;

import java.util.Optional;
import java.util.function.BiFunction;

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
import org.gongkai.litigation.casefile.ProceedingSteps;
import org.gongkai.litigation.casefile.state.CaseFileState;
import org.gongkai.litigation.course.Proceeding;

/** The steps of a proceeding; which may be taken when stands in {@code proceeding-life.csv}. */
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

    private final CaseHandling cases;
    private final ProceedingSteps steps;
    private final CaseFileAnswers answers;

    ProceedingStepResource(CaseHandling cases, ProceedingSteps steps, CaseFileAnswers answers) {
        this.cases = cases;
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
                            content = @Content(schema = @Schema(implementation = CaseStepBody.DayBody.class)))
                    ObjectNode body) {
        return take(
                id,
                number,
                ifMatch,
                body,
                CaseStepBody.DayBody.class,
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
                            content = @Content(schema = @Schema(implementation = CaseStepBody.AcceptanceBody.class)))
                    ObjectNode body) {
        return take(
                id,
                number,
                ifMatch,
                body,
                CaseStepBody.AcceptanceBody.class,
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
                            content = @Content(schema = @Schema(implementation = CaseStepBody.DayBody.class)))
                    ObjectNode body) {
        return take(id, number, ifMatch, body, CaseStepBody.DayBody.class, (one, said) -> steps.learn(one, said.on()));
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
                            content = @Content(schema = @Schema(implementation = CaseStepBody.DayBody.class)))
                    ObjectNode body) {
        return take(id, number, ifMatch, body, CaseStepBody.DayBody.class, (one, said) -> steps.answer(one, said.on()));
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
                            content = @Content(schema = @Schema(implementation = CaseStepBody.ExtensionBody.class)))
                    ObjectNode body) {
        return take(
                id,
                number,
                ifMatch,
                body,
                CaseStepBody.ExtensionBody.class,
                (one, said) -> steps.lengthen(one, said.on(), said.days()));
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
                            content = @Content(schema = @Schema(implementation = CaseStepBody.HearingBody.class)))
                    ObjectNode body) {
        return take(
                id,
                number,
                ifMatch,
                body,
                CaseStepBody.HearingBody.class,
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
                            content = @Content(schema = @Schema(implementation = CaseStepBody.AppearanceBody.class)))
                    ObjectNode body) {
        return take(
                id,
                number,
                ifMatch,
                body,
                CaseStepBody.AppearanceBody.class,
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
                            content = @Content(schema = @Schema(implementation = CaseStepBody.DayBody.class)))
                    ObjectNode body) {
        return take(
                id,
                number,
                ifMatch,
                body,
                CaseStepBody.DayBody.class,
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
                            content = @Content(schema = @Schema(implementation = CaseStepBody.DayBody.class)))
                    ObjectNode body) {
        return take(
                id,
                number,
                ifMatch,
                body,
                CaseStepBody.DayBody.class,
                (one, said) -> steps.reportOnOpinion(one, said.on()));
    }

    /** Takes the step in the proceeding that the path names; one that is not there is told before the body is read. */
    private <T> Response take(
            String id,
            String number,
            String ifMatch,
            ObjectNode body,
            Class<T> type,
            BiFunction<ProceedingSteps.Of, T, CaseFileState> step) {
        CaseFileState state = cases.state(answers.id(id));
        Proceeding proceeding = answers.proceeding(state, number);
        ProceedingSteps.Of one =
                new ProceedingSteps.Of(state.id(), proceeding.number(), EntityTags.findExpectedVersion(ifMatch));
        return answers.answer(Response.ok(), step.apply(one, answers.read(type, body)));
    }
}
