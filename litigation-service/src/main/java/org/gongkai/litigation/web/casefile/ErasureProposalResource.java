package org.gongkai.litigation.web.casefile;

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
import org.gongkai.litigation.casefile.ApplicantHandling;

/** That a name be erased (销毁建议): proposed by one, or by the service each week, and agreed to by another. */
@Path("/api/v1/case-files/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Case files")
@Worded
@RunOnVirtualThread
public class ErasureProposalResource {

    private final ApplicantHandling handling;
    private final CaseFileAnswers answers;

    ErasureProposalResource(ApplicantHandling handling, CaseFileAnswers answers) {
        this.handling = handling;
        this.answers = answers;
    }

    @POST
    @Path("erasure-proposals")
    @Operation(
            operationId = "proposeErasureInCase",
            summary = "Propose to erase the name, whose time is over; the head of the office has it erased or refuses")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = CaseFileBody.class)))
    public Response propose(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CaseReasonBody.class)))
                    ObjectNode body) {
        return answers.take(id, ifMatch, body, handling::proposeErasure);
    }

    @POST
    @Path("erasure-refusals")
    @Operation(operationId = "refuseErasureInCase", summary = "Refuse to have the name erased, for a reason")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = CaseFileBody.class)))
    public Response refuse(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CaseReasonBody.class)))
                    ObjectNode body) {
        return answers.take(id, ifMatch, body, handling::refuseErasure);
    }
}
