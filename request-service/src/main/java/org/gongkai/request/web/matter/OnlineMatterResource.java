package org.gongkai.request.web.matter;

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
import jakarta.ws.rs.core.UriBuilder;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.spelling.Spelling;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.request.matter.OnlineMatters;
import org.gongkai.request.web.follow.QueryCode;

/** Other matters by the public: sent, and followed by who has the query code. */
@Path("/api/v1/public/matters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public")
@RunOnVirtualThread
public class OnlineMatterResource {

    private final OnlineMatters matters;
    private final ValidBodies bodies;

    OnlineMatterResource(OnlineMatters matters, ValidBodies bodies) {
        this.matters = matters;
        this.bodies = bodies;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "sendMatter",
            summary = "Send a correction (Art. 41), a suggestion (Art. 44), a complaint or a question to an office")
    @APIResponse(
            responseCode = "201",
            description = "Received; the query code is told this once",
            content = @Content(schema = @Schema(implementation = MatterBody.SentBody.class)))
    public Response send(MatterBody.OnlineMatterBody body) {
        MatterBody.OnlineMatterBody wanted = bodies.require(body);
        OnlineMatters.Sent sent =
                matters.send(Spelling.CODE.canonical(wanted.agencyCode()), wanted.kind(), wanted.content());
        return Response.created(UriBuilder.fromPath("/api/v1/public/matters/{number}")
                        .build(sent.matter().matterNumber()))
                .entity(new MatterBody.SentBody(
                        sent.matter().matterNumber(),
                        sent.queryCode(),
                        sent.matter().receivedOn()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("{number}")
    @Operation(operationId = "followMatter", summary = "How the own matter stands")
    public MatterBody.StandingBody follow(
            @PathParam("number") String number, @HeaderParam(QueryCode.HEADER) String queryCode) {
        return MatterBody.StandingBody.of(matters.follow(number, QueryCode.required(queryCode)));
    }
}
