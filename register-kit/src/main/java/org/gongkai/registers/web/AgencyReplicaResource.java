package org.gongkai.registers.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.registers.agency.Agency;
import org.gongkai.registers.agency.AgencyReplica;
import org.gongkai.registers.problem.RegisterWords;

/** Where the gateway, master of the directory, puts its agencies. Not reachable through the gateway. */
@Path("/api/v1/agency-replicas/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agency replica")
@RunOnVirtualThread
public class AgencyReplicaResource {

    private final AgencyReplica replica;
    private final ValidBodies bodies;

    AgencyReplicaResource(AgencyReplica replica, ValidBodies bodies) {
        this.replica = replica;
        this.bodies = bodies;
    }

    @GET
    @Operation(operationId = "agencyReplica", summary = "The agency as this service knows it")
    public Agency read(@PathParam("code") String code) {
        return replica.find(code).orElseThrow(() -> Problem.notFound(KitWords.AGENCY, code));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replicateAgency", summary = "Take an agency over from the directory")
    public Agency take(@PathParam("code") String code, Agency agency) {
        if (!code.equals(bodies.require(agency).code())) {
            throw Problem.invalid("/code", RegisterWords.CODE_OF_PATH);
        }
        replica.take(agency);
        return replica.find(code).orElseThrow(() -> Problem.notFound(KitWords.AGENCY, code));
    }
}
