package org.gongkai.litigation.web.casefile;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.problem.Worded;
import org.gongkai.litigation.casefile.CaseHandling;
import org.gongkai.litigation.casefile.link.LinkedCases;
import org.gongkai.litigation.casefile.state.CaseFileState;

/** The application that a case is about, as the service that has it says. */
@Path("/api/v1/case-files")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Case files")
@Worded
@RunOnVirtualThread
public class CaseLinkResource {

    private final CaseHandling cases;
    private final LinkedCases linked;
    private final CaseFileAnswers answers;

    CaseLinkResource(CaseHandling cases, LinkedCases linked, CaseFileAnswers answers) {
        this.cases = cases;
        this.linked = linked;
        this.answers = answers;
    }

    @POST
    @Path("{id}/link-checks")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "checkLinkOfCase",
            summary = "Ask again whether the application is there, and take over what it tells of its reply")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = CaseFileBody.class)))
    public Response check(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        long expected = EntityTags.expectedVersion(ifMatch);
        CaseFileState state = cases.state(answers.id(id));
        return answers.answer(Response.ok(), linked.check(state, expected));
    }

    @GET
    @Path("{id}/application")
    @Operation(
            operationId = "applicationOfCase",
            summary = "The application as it stands now, and what has still to be recorded of the case there")
    @APIResponse(
            responseCode = "200",
            description = "The application",
            content = @Content(schema = @Schema(implementation = LinkedApplicationBody.class)))
    public LinkedApplicationBody application(@PathParam("id") String id) {
        CaseFileState state = cases.state(answers.id(id));
        return LinkedApplicationBody.of(state, linked.application(state));
    }
}
