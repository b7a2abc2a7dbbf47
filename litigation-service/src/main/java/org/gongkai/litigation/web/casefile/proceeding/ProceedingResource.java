package org.gongkai.litigation.web.casefile.proceeding;

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
import org.gongkai.litigation.casefile.ProceedingHandling;
import org.gongkai.litigation.casefile.state.CaseFileState;
import org.gongkai.litigation.course.Proceeding;
import org.gongkai.litigation.course.ProceedingFacts;
import org.gongkai.litigation.web.casefile.CaseFileAnswers;
import org.gongkai.litigation.web.casefile.CaseFileBody;
import org.gongkai.litigation.web.casefile.CaseReasonBody;
import org.gongkai.registers.register.Reason;

/** The proceedings (程序) of a case, each in its chain. */
@Path("/api/v1/case-files/{id}/proceedings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Case files")
@Worded
@RunOnVirtualThread
public class ProceedingResource {

    private final CaseHandling cases;
    private final ProceedingHandling handling;
    private final CaseFileAnswers answers;

    ProceedingResource(CaseHandling cases, ProceedingHandling handling, CaseFileAnswers answers) {
        this.cases = cases;
        this.handling = handling;
        this.answers = answers;
    }

    @POST
    @Operation(
            operationId = "beginProceeding",
            summary =
                    "Add a reconsideration, an instance of a suit or a new trial, behind the proceeding that it follows")
    @APIResponse(
            responseCode = "201",
            description = "The case with the proceeding",
            content = @Content(schema = @Schema(implementation = CaseFileBody.class)))
    public Response begin(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ProceedingFacts.class)))
                    ObjectNode body) {
        long expected = EntityTags.expectedVersion(ifMatch);
        CaseFileState state = cases.state(answers.id(id));
        ProceedingFacts facts = answers.read(ProceedingFacts.class, body);
        return answers.answer(
                Response.status(Response.Status.CREATED)
                        .header(HttpHeaders.LOCATION, "/api/v1/case-files/" + state.id()),
                handling.begin(state.id(), facts, expected));
    }

    @PATCH
    @Path("{proceeding}")
    @Operation(
            operationId = "correctProceeding",
            summary = "Correct what is known of a proceeding, or add what has become known")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = CaseFileBody.class)))
    public Response correct(
            @PathParam("id") String id,
            @PathParam("proceeding") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT))) ObjectNode body) {
        long expected = EntityTags.expectedVersion(ifMatch);
        CaseFileState state = cases.state(answers.id(id));
        Proceeding proceeding = answers.proceeding(state, number);
        ProceedingFacts facts = answers.corrected(ProceedingFacts.class, proceeding.facts(), body);
        return answers.answer(
                Response.ok(), handling.correct(state.id(), proceeding.number(), facts, Reason.of(body), expected));
    }

    @POST
    @Path("{proceeding}/voidings")
    @Operation(
            operationId = "voidProceeding",
            summary = "Void a proceeding that was recorded in error, with its decisions")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = CaseFileBody.class)))
    public Response voidProceeding(
            @PathParam("id") String id,
            @PathParam("proceeding") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = CaseReasonBody.VoidingBody.class)))
                    ObjectNode body) {
        long expected = EntityTags.expectedVersion(ifMatch);
        CaseFileState state = cases.state(answers.id(id));
        Proceeding proceeding = answers.proceeding(state, number);
        String reason = answers.read(CaseReasonBody.VoidingBody.class, body).reason();
        return answers.answer(
                Response.ok(), handling.voidProceeding(state.id(), proceeding.number(), reason, expected));
    }
}
