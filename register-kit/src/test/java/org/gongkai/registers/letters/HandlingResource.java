package org.gongkai.registers.letters;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.body.ValidBodies;

/** How letters are handled. */
@Path("/api/v1/letters/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Letters")
@RunOnVirtualThread
public class HandlingResource {

    private final LetterHandling handling;
    private final ValidBodies bodies;

    HandlingResource(LetterHandling handling, ValidBodies bodies) {
        this.handling = handling;
        this.bodies = bodies;
    }

    /** Who shall handle a letter. */
    @Schema(name = "Assignment")
    record Assignment(@NotBlank String to) {}

    /** What was replied when. */
    @Schema(name = "Reply")
    record Reply(@NotNull LocalDate on, @NotBlank String outcome) {}

    @GET
    @Path("handling")
    @Operation(operationId = "handling", summary = "How far the letter has come")
    public RestResponse<HandlingState> handling(@PathParam("id") UUID id) {
        return answer(handling.state(id));
    }

    @POST
    @Path("assignments")
    @Operation(operationId = "assign", summary = "Give the letter to somebody")
    public RestResponse<HandlingState> assign(@PathParam("id") UUID id, Assignment body) {
        return answer(handling.assign(id, bodies.require(body).to()));
    }

    @POST
    @Path("replies")
    @Operation(operationId = "reply", summary = "Reply to the letter")
    public RestResponse<HandlingState> reply(@PathParam("id") UUID id, Reply body) {
        Reply reply = bodies.require(body);
        return answer(handling.reply(id, reply.on(), reply.outcome()));
    }

    private static RestResponse<HandlingState> answer(HandlingState state) {
        return RestResponse.ResponseBuilder.ok(state)
                .header(HttpHeaders.ETAG, EntityTags.of(state.revision()))
                .build();
    }
}
