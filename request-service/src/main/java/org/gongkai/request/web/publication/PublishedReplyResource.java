package org.gongkai.request.web.publication;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.kit.web.problem.Worded;
import org.gongkai.registers.register.Reason;
import org.gongkai.registers.web.RecordBodies;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.privacy.ReplyScrutiny;
import org.gongkai.request.publication.HeldReplies;
import org.gongkai.request.publication.ReplyWithdrawals;
import org.gongkai.request.publication.StandingReplies;
import org.gongkai.request.publication.StandingReply;

/** What an office does with replies that it has published. */
@Path("/api/v1/published-replies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Handling")
@RunOnVirtualThread
public class PublishedReplyResource {

    private final ReplyWithdrawals withdrawals;
    private final StandingReplies standing;
    private final HeldReplies held;
    private final ReplyScrutiny scrutiny;
    private final RecordBodies ids;
    private final ValidBodies bodies;

    PublishedReplyResource(
            ReplyWithdrawals withdrawals,
            StandingReplies standing,
            HeldReplies held,
            ReplyScrutiny scrutiny,
            RecordBodies ids,
            ValidBodies bodies) {
        this.withdrawals = withdrawals;
        this.standing = standing;
        this.held = held;
        this.scrutiny = scrutiny;
        this.ids = ids;
        this.bodies = bodies;
    }

    @GET
    @Worded
    @Operation(
            operationId = "standingReplies",
            summary =
                    "Published replies as the office has them, also those that are held back because they name somebody")
    @APIResponse(
            responseCode = "200",
            description = "A page of replies",
            content = @Content(schema = @Schema(implementation = StandingReplyBody.PageBody.class)))
    public Response list(
            @QueryParam("agencyCode") String agencyCode,
            @Parameter(
                            description =
                                    "true: those alone that are held back until somebody has settled what was found; false: the others")
                    @QueryParam("held")
                    String only,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        Page<StandingReply> page = standing.list(
                Optional.ofNullable(agencyCode),
                Optional.ofNullable(only).map(flag -> Parameters.flag("held", flag)),
                PageRequest.of(limit, after));
        return Pages.response(
                new Page<>(page.items().stream().map(StandingReplyBody::of).toList(), page.next()), uri);
    }

    @GET
    @Path("{id}")
    @Worded
    @Operation(operationId = "standingReply", summary = "One of them, with what holds it back")
    @APIResponse(
            responseCode = "200",
            description = "The reply",
            content = @Content(schema = @Schema(implementation = StandingReplyBody.class)))
    public Response read(@PathParam("id") String id) {
        return answer(standing(id));
    }

    @POST
    @Path("{id}/withdrawals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "withdrawPublishedReply",
            summary =
                    "Take a published reply away, with a reason; what was asked for may be proposed for publication again")
    @APIResponse(responseCode = "204", description = "Nobody reads it any more")
    @APIResponse(responseCode = "412", ref = "Problem412")
    public Response withdraw(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReplyWithdrawal.class)))
                    ObjectNode body) {
        long expected = EntityTags.expectedVersion(ifMatch);
        UUID reply = standing(id).reply().id();
        withdrawals.withdraw(reply, expected, Reason.alone(body));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/releases")
    @Consumes(MediaType.APPLICATION_JSON)
    @Worded
    @Operation(
            operationId = "releasePublishedReply",
            summary =
                    "Have everybody read a reply again that was held back: what was found in it names nobody, with a reason")
    @APIResponse(
            responseCode = "200",
            description = "The reply",
            content = @Content(schema = @Schema(implementation = StandingReplyBody.class)))
    @APIResponse(responseCode = "409", ref = "Problem409")
    @APIResponse(responseCode = "412", ref = "Problem412")
    public Response release(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReplyWithdrawal.class)))
                    ObjectNode body) {
        long expected = EntityTags.expectedVersion(ifMatch);
        UUID reply = standing(id).reply().id();
        return answer(held.release(reply, expected, Reason.alone(body)));
    }

    @POST
    @Path("{id}/corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @Worded
    @Operation(
            operationId = "correctPublishedReply",
            summary = "Have a published reply say something else, which names nobody; everybody reads that then")
    @APIResponse(
            responseCode = "200",
            description = "The reply",
            content = @Content(schema = @Schema(implementation = StandingReplyBody.class)))
    @APIResponse(responseCode = "412", ref = "Problem412")
    public Response correct(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReplyCorrection.class)))
                    ObjectNode body) {
        long expected = EntityTags.expectedVersion(ifMatch);
        UUID reply = standing(id).reply().id();
        ReplyCorrection correction = bodies.read(ReplyCorrection.class, body);
        return answer(scrutiny.correct(
                reply, expected, correction.texts(), correction.reason().strip()));
    }

    /** With the tag by which it is released, corrected or withdrawn. */
    private static Response answer(StandingReply reply) {
        return Response.ok(StandingReplyBody.of(reply))
                .header(HttpHeaders.ETAG, EntityTags.of(reply.version()))
                .build();
    }

    private StandingReply standing(String id) {
        UUID reply = ids.id(ApplicationWords.PUBLISHED_REPLY, id);
        return standing.read(reply);
    }
}
