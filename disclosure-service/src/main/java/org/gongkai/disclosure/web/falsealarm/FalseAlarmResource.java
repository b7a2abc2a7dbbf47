package org.gongkai.disclosure.web.falsealarm;

import java.net.URI;
import java.util.Optional;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.falsealarm.FalseAlarm;
import org.gongkai.disclosure.falsealarm.FalseAlarmWords;
import org.gongkai.disclosure.falsealarm.FalseAlarms;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.kit.web.problem.Worded;
import org.gongkai.registers.web.RecordBodies;

/** Values that look like personal data and are none (误报), so that a text with them may be published. */
@Path("/api/v1/false-alarms")
@Produces(MediaType.APPLICATION_JSON)
@Worded
@Tag(name = "False alarms")
@RunOnVirtualThread
public class FalseAlarmResource {

    private final FalseAlarms alarms;
    private final ValidBodies bodies;
    private final RecordBodies ids;

    FalseAlarmResource(FalseAlarms alarms, ValidBodies bodies, RecordBodies ids) {
        this.alarms = alarms;
        this.bodies = bodies;
        this.ids = ids;
    }

    @GET
    @Operation(operationId = "falseAlarms", summary = "What was settled, in the order in which it was first")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content = @Content(schema = @Schema(implementation = FalseAlarmBody.ListBody.class)))
    public Response list(
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        return Pages.response(
                alarms.list(Optional.ofNullable(agencyCode), PageRequest.of(limit, after))
                        .map(FalseAlarmBody::of),
                uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "settleFalseAlarm",
            summary =
                    "Say why a value that looks like personal data is none, so that texts of the body with it may be published")
    @APIResponse(
            responseCode = "201",
            description = "What was settled",
            content = @Content(schema = @Schema(implementation = FalseAlarmBody.class)))
    public Response settle(FalseAlarmBody.Request body) {
        FalseAlarmBody.Request said = bodies.require(body);
        FalseAlarm settled = alarms.settle(said.agencyCode(), said.value(), said.reason());
        return Response.created(URI.create("/api/v1/false-alarms/" + settled.id()))
                .entity(FalseAlarmBody.of(settled))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "takeBackFalseAlarm",
            summary = "Take back what was settled: the value forbids publishing again")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Response takeBack(@PathParam("id") String id) {
        alarms.takeBack(ids.id(FalseAlarmWords.FALSE_ALARM, id));
        return Response.noContent().build();
    }
}
