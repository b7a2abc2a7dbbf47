package org.gongkai.request.web.told;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.registers.web.RecordBodies;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.told.Heard;
import org.gongkai.request.told.ToldCases;
import org.gongkai.request.told.ToldOfCase;

/** Where the service that keeps cases tells what becomes of those about applications. No caller but a service reaches it. */
@Path("/api/v1/told-cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Handling")
@RunOnVirtualThread
public class ToldCaseResource {

    private final ToldCases cases;
    private final RecordBodies ids;
    private final ValidBodies bodies;

    ToldCaseResource(ToldCases cases, RecordBodies ids, ValidBodies bodies) {
        this.cases = cases;
        this.ids = ids;
        this.bodies = bodies;
    }

    @PUT
    @Operation(
            operationId = "tellOfCase",
            summary = "Hear what has happened to a case about an application; told again, it is answered as it was")
    public HeardBody take(@PathParam("id") String id, ToldOfCase told) {
        Heard heard = cases.take(ids.id(ApplicationWords.TOLD_CASE, id), bodies.require(told));
        return new HeardBody(heard.outcome(), heard.round().orElse(null));
    }

    /** What came of it. */
    @Schema(name = "HeardOfCase")
    record HeardBody(
            Heard.Outcome outcome,

            @Schema(
                    nullable = true,
                    description = "Number of the further decision that has begun with it, or for the same before")
            Integer round) {}
}
