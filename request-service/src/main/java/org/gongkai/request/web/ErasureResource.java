package org.gongkai.request.web;

import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.registers.web.RecordBodies;
import org.gongkai.request.retention.ErasureState;
import org.gongkai.request.retention.Erasures;
import org.gongkai.request.retention.RetentionWords;

/** Proposals to erase personal data whose time is over (销毁建议), and what the head of the office decides on them. */
@Path("/api/v1/erasure-proposals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Settings")
@RunOnVirtualThread
public class ErasureResource {

    private final Erasures erasures;
    private final ValidBodies bodies;
    private final RecordBodies ids;

    ErasureResource(Erasures erasures, ValidBodies bodies, RecordBodies ids) {
        this.erasures = erasures;
        this.bodies = bodies;
        this.ids = ids;
    }

    @GET
    @Operation(operationId = "erasureProposals", summary = "What was proposed for erasure, in order of time")
    @APIResponse(
            responseCode = "200",
            description = "A page of proposals",
            content = @Content(schema = @Schema(implementation = ErasureBody.ProposalPage.class)))
    public Response list(
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("stage") ErasureState.Stage stage,
            @Parameter(
                            description = "true for those that wait for a decision, false for the others",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("open")
                    String open,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        return Pages.response(
                erasures.list(
                                Optional.ofNullable(agencyCode),
                                Optional.ofNullable(stage),
                                Parameters.findFlag("open", open),
                                PageRequest.of(limit, after))
                        .map(ErasureBody::of),
                uri);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "erasureProposal", summary = "One of them: how much of what, by kind of data and year")
    @APIResponse(
            responseCode = "200",
            description = "The proposal",
            content = @Content(schema = @Schema(implementation = ErasureBody.class)))
    public Response read(@PathParam("id") String id) {
        return answer(erasures.state(id(id)));
    }

    @GET
    @Path("{id}/items")
    @Operation(operationId = "erasureItems", summary = "What it is about, record by record")
    @APIResponse(
            responseCode = "200",
            description = "A page of it",
            content = @Content(schema = @Schema(implementation = ErasureBody.ItemPage.class)))
    public Response items(
            @PathParam("id") String id,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        return Pages.response(
                erasures.items(id(id), PageRequest.of(limit, after)).map(ErasureBody.ItemBody::of), uri);
    }

    @POST
    @Path("{id}/approvals")
    @Operation(
            operationId = "approveErasure",
            summary =
                    "Agree to it, by the head of the office: what is still due of it is erased for good, and what is not"
                            + " is left out and named")
    @APIResponse(
            responseCode = "200",
            description = "The proposal, and what was left out",
            content = @Content(schema = @Schema(implementation = ErasureBody.class)))
    @APIResponse(responseCode = "409", ref = "Problem409")
    @APIResponse(responseCode = "412", ref = "Problem412")
    public Response approve(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ErasureBody.ApprovalBody.class)))
                    ObjectNode body) {
        return decide(id, ifMatch, ErasureBody.ApprovalBody.class, body);
    }

    @POST
    @Path("{id}/refusals")
    @Operation(operationId = "refuseErasure", summary = "Refuse it, by the head of the office: nothing is erased")
    @APIResponse(
            responseCode = "200",
            description = "The proposal",
            content = @Content(schema = @Schema(implementation = ErasureBody.class)))
    @APIResponse(responseCode = "409", ref = "Problem409")
    @APIResponse(responseCode = "412", ref = "Problem412")
    public Response refuse(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ErasureBody.RefusalBody.class)))
                    ObjectNode body) {
        return decide(id, ifMatch, ErasureBody.RefusalBody.class, body);
    }

    /** What is said is read only when it is known that there is a proposal to say it of. */
    private Response decide(
            String id, String ifMatch, Class<? extends ErasureBody.DecisionBody> type, ObjectNode body) {
        long expected = EntityTags.expectedVersion(ifMatch);
        UUID proposal = erasures.state(id(id)).id();
        ErasureBody.DecisionBody said = bodies.read(type, body);
        return answer(erasures.decide(proposal, said.agrees(), Optional.ofNullable(said.reason()), expected));
    }

    private UUID id(String id) {
        return ids.id(RetentionWords.PROPOSAL, id);
    }

    private static Response answer(ErasureState state) {
        return Response.ok(ErasureBody.of(state))
                .header(HttpHeaders.ETAG, EntityTags.of(state.revision()))
                .build();
    }
}
