package org.gongkai.request.web.publication;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.access.Scope;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.Pages;
import org.gongkai.registers.web.RecordBodies;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.publication.PublishedReplies;
import org.gongkai.request.publication.PublishedReply;

/** Replies that everybody may read (Art. 44 of the Regulations). */
@Path("/api/v1/public/replies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public")
@RunOnVirtualThread
public class PublicReplyResource {

    /** What is published is everybody's, whatever agency has published it. */
    private static final Caller READER = new Caller.Anyone(new Scope.Everywhere());

    private final PublishedReplies replies;
    private final CurrentCaller caller;
    private final RecordBodies ids;

    PublicReplyResource(PublishedReplies replies, CurrentCaller caller, RecordBodies ids) {
        this.replies = replies;
        this.caller = caller;
        this.ids = ids;
    }

    /** A page of them. */
    @Schema(name = "PublishedReplyPage")
    public record PublishedReplyPage(
            java.util.List<PublishedReply> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Operation(operationId = "publishedReplies", summary = "Replies that are published to everybody")
    @APIResponse(
            responseCode = "200",
            description = "A page of replies",
            content = @Content(schema = @Schema(implementation = PublishedReplyPage.class)))
    public Response list(
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, after);
        return Pages.response(caller.as(READER, () -> replies.list(Optional.ofNullable(agencyCode), page)), uri);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "publishedReply", summary = "One of them")
    @APIResponse(
            responseCode = "200",
            description = "The reply",
            content = @Content(schema = @Schema(implementation = PublishedReply.class)))
    public Response read(@PathParam("id") String id) {
        PublishedReply reply = caller.as(READER, () -> replies.read(ids.id(ApplicationWords.PUBLISHED_REPLY, id)));
        return Response.ok(reply)
                .header(HttpHeaders.ETAG, EntityTags.of(1, reply.toString().getBytes(StandardCharsets.UTF_8)))
                .build();
    }
}
