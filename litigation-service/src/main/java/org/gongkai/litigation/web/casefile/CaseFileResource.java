package org.gongkai.litigation.web.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.paging.SearchedWords;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.kit.web.CountsBody;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.kit.web.problem.Worded;
import org.gongkai.litigation.casefile.CaseHandling;
import org.gongkai.litigation.casefile.link.LinkedCases;
import org.gongkai.litigation.casefile.state.CaseFileFilter;
import org.gongkai.litigation.casefile.state.CaseFileState;
import org.gongkai.litigation.course.CaseSubject;
import org.gongkai.litigation.course.LossGround;
import org.gongkai.registers.register.Reason;

/** Cases (案件) by staff: one reply or omission and one applicant, with all proceedings about it. */
@Path("/api/v1/case-files")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Case files")
@Worded
@RunOnVirtualThread
public class CaseFileResource {

    private final CaseHandling handling;
    private final LinkedCases linked;
    private final CaseFileAnswers answers;
    private final ValidBodies bodies;
    private final CurrentCaller caller;

    CaseFileResource(
            CaseHandling handling,
            LinkedCases linked,
            CaseFileAnswers answers,
            ValidBodies bodies,
            CurrentCaller caller) {
        this.linked = linked;
        this.handling = handling;
        this.answers = answers;
        this.bodies = bodies;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "caseFiles", summary = "Cases with their proceedings, in order of their opening")
    @APIResponse(
            responseCode = "200",
            description = "A page of cases",
            content = @Content(schema = @Schema(implementation = CaseFileBody.CaseFilePage.class)))
    public Response list(
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("receiptNumber") String receiptNumber,
            @QueryParam("caseNumber") String caseNumber,
            @Parameter(schema = @Schema(implementation = LossGround.class)) @QueryParam("ground") String ground,
            @QueryParam("open") String open,
            @QueryParam("erasable") String erasable,
            @QueryParam("voided") String voided,
            @QueryParam("refused") String refused,
            @Parameter(
                            description = "Words that all stand in the number of a proceeding or of the application, or"
                                    + " are, for those who may look for people, the name of who goes against the reply")
                    @QueryParam("q")
                    String q,
            @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "registered",
                                                "-registered",
                                                "receiptNumber",
                                                "-receiptNumber",
                                                "repliedOn",
                                                "-repliedOn"
                                            }))
                    @QueryParam("sort")
                    String sort,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        CaseFileFilter filter =
                filter(new Asked(agencyCode, receiptNumber, caseNumber, q), ground, open, erasable, voided, refused);
        return Pages.response(
                handling.list(filter, Optional.ofNullable(sort), PageRequest.of(limit, after))
                        .map(CaseFileBody::listed),
                uri);
    }

    @GET
    @Path("counts")
    @Operation(
            operationId = "countCaseFiles",
            summary =
                    "How many cases there are, open or not, by body, and how near the last day of what the agency has to do is")
    public CountsBody count(
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("receiptNumber") String receiptNumber,
            @QueryParam("caseNumber") String caseNumber,
            @Parameter(schema = @Schema(implementation = LossGround.class)) @QueryParam("ground") String ground,
            @QueryParam("open") String open,
            @QueryParam("erasable") String erasable,
            @QueryParam("voided") String voided,
            @QueryParam("refused") String refused,
            @QueryParam("q") String q,
            @Parameter(required = true, schema = @Schema(enumeration = {"agencyCode", "due", "open"})) @QueryParam("by")
                    List<String> by) {
        return CountsBody.of(handling.counts(
                filter(new Asked(agencyCode, receiptNumber, caseNumber, q), ground, open, erasable, voided, refused),
                by));
    }

    /** The texts that are asked for. */
    private record Asked(String agencyCode, String receiptNumber, String caseNumber, String q) {}

    private static CaseFileFilter filter(
            Asked asked, String ground, String open, String erasable, String voided, String refused) {
        return new CaseFileFilter(
                Optional.ofNullable(asked.agencyCode()).map(Spelling.CODE::canonical),
                Optional.ofNullable(asked.receiptNumber()).map(Spelling.NUMBER::canonical),
                Optional.ofNullable(asked.caseNumber()).map(Spelling.NUMBER::canonical),
                Parameters.choice("ground", ground, LossGround.class),
                Parameters.findFlag("open", open),
                SearchedWords.of(Optional.ofNullable(asked.q())),
                Parameters.flag("erasable", erasable),
                Parameters.flag("voided", voided),
                Parameters.flag("refused", refused));
    }

    @POST
    @Operation(
            operationId = "openCaseFile",
            summary = "Open a case about a reply, or about none in time; it counts when a proceeding is accepted")
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = CaseFileBody.class)))
    public Response open(NewCaseFileBody body) {
        NewCaseFileBody wanted = bodies.require(body);
        String agency = Optional.ofNullable(wanted.agencyCode())
                .map(Spelling.CODE::canonical)
                .or(caller::findOwnAgency)
                .orElseThrow(() -> Problem.invalid("/agencyCode", KitWords.NEEDED));
        CaseFileState state = linked.open(agency, wanted.subject(), Optional.ofNullable(wanted.applicantName()));
        return answers.answer(
                Response.status(Response.Status.CREATED)
                        .header(HttpHeaders.LOCATION, "/api/v1/case-files/" + state.id()),
                state);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "caseFile", summary = "One of them, with its terms and what is found in it")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = CaseFileBody.class)))
    public Response read(@PathParam("id") String id) {
        return answers.answer(Response.ok(), handling.state(answers.id(id)));
    }

    @PATCH
    @Path("{id}")
    @Operation(operationId = "correctCaseFile", summary = "Correct what it is about, or add what has become known")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = CaseFileBody.class)))
    public Response correct(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT))) ObjectNode body) {
        long expected = EntityTags.expectedVersion(ifMatch);
        CaseFileState state = handling.state(answers.id(id));
        CaseSubject subject =
                answers.corrected(CaseSubject.class, state.course().subject(), body);
        return answers.answer(Response.ok(), linked.correct(state, subject, Reason.of(body), expected));
    }

    @POST
    @Path("{id}/voidings")
    @Operation(operationId = "voidCaseFile", summary = "Void a case that was opened in error: nothing of it counts")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = CaseFileBody.class)))
    public Response voidFile(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = CaseReasonBody.VoidingBody.class)))
                    ObjectNode body) {
        long expected = EntityTags.expectedVersion(ifMatch);
        UUID file = handling.state(answers.id(id)).id();
        String reason = answers.read(CaseReasonBody.VoidingBody.class, body).reason();
        return answers.answer(Response.ok(), handling.voidFile(file, reason, expected));
    }
}
