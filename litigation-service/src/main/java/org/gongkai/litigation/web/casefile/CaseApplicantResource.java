package org.gongkai.litigation.web.casefile;

import java.util.Optional;
import java.util.UUID;

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

import org.gongkai.kit.spelling.Spelling;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.kit.web.problem.Worded;
import org.gongkai.litigation.casefile.ApplicantHandling;
import org.gongkai.litigation.casefile.CaseHandling;

/** Who goes against a reply (申请人、原告): shown masked, as it is to who says why, and erased when its time is over. */
@Path("/api/v1/case-files")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Case files")
@Worded
@RunOnVirtualThread
public class CaseApplicantResource {

    private static final int MOST = 100;

    private final CaseHandling cases;
    private final ApplicantHandling handling;
    private final CaseFileAnswers answers;
    private final ValidBodies bodies;

    CaseApplicantResource(CaseHandling cases, ApplicantHandling handling, CaseFileAnswers answers, ValidBodies bodies) {
        this.cases = cases;
        this.handling = handling;
        this.answers = answers;
        this.bodies = bodies;
    }

    @POST
    @Path("searches")
    @Operation(
            operationId = "searchCaseFiles",
            summary = "The newest cases that somebody of exactly this name has brought, a hundred at most")
    @APIResponse(
            responseCode = "200",
            description = "The cases",
            content = @Content(schema = @Schema(implementation = CaseApplicantBody.FoundBody.class)))
    public CaseApplicantBody.FoundBody search(CaseApplicantBody.SearchBody body) {
        CaseApplicantBody.SearchBody wanted = bodies.require(body);
        return new CaseApplicantBody.FoundBody(handling
                .find(
                        Optional.ofNullable(wanted.agencyCode()).map(Spelling.CODE::canonical),
                        wanted.applicantName(),
                        MOST)
                .stream()
                .map(CaseFileBody::listed)
                .toList());
    }

    @POST
    @Path("{id}/applicants")
    @Operation(
            operationId = "nameApplicantOfCase",
            summary = "Say who goes against the reply (申请人、原告), or say it anew; it is kept sealed")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = CaseFileBody.class)))
    public Response name(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = CaseApplicantBody.class)))
                    ObjectNode body) {
        long expected = EntityTags.expectedVersion(ifMatch);
        UUID file = cases.state(answers.id(id)).id();
        String name = answers.read(CaseApplicantBody.class, body).name();
        return answers.answer(Response.ok(), handling.name(file, name, expected));
    }

    @POST
    @Path("{id}/unmaskings")
    @Operation(
            operationId = "unmaskApplicantOfCase",
            summary = "The name as it is; who asked and why stays in the audit")
    @APIResponse(
            responseCode = "200",
            description = "The name",
            content = @Content(schema = @Schema(implementation = CaseApplicantBody.class)))
    public Response unmask(
            @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CaseReasonBody.class)))
                    ObjectNode body) {
        UUID file = cases.state(answers.id(id)).id();
        String reason = answers.read(CaseReasonBody.class, body).reason();
        return Response.ok(new CaseApplicantBody(handling.unmask(file, reason)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("{id}/holds")
    @Operation(
            operationId = "holdCaseFile",
            summary = "Hold the case: nothing of it is erased until the hold is released")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = CaseFileBody.class)))
    public Response hold(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CaseReasonBody.class)))
                    ObjectNode body) {
        return answers.take(id, ifMatch, body, handling::hold);
    }

    @POST
    @Path("{id}/hold-releases")
    @Operation(operationId = "releaseCaseFile", summary = "Release the hold")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = CaseFileBody.class)))
    public Response release(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CaseReasonBody.class)))
                    ObjectNode body) {
        return answers.take(id, ifMatch, body, handling::release);
    }

    @POST
    @Path("{id}/erasures")
    @Operation(
            operationId = "eraseApplicantOfCase",
            summary = "Erase the name, whose time is over (GET /case-files?erasable=true lists them)")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = CaseFileBody.class)))
    public Response erase(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CaseReasonBody.class)))
                    ObjectNode body) {
        return answers.take(id, ifMatch, body, handling::erase);
    }
}
