package org.gongkai.report.web.contract;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.gongkai.report.contract.MergedContract;

/** The API description of everything below this origin. */
@Path("/")
@RunOnVirtualThread
public class ContractResource {

    private final MergedContract contract;

    ContractResource(MergedContract contract) {
        this.contract = contract;
    }

    @GET
    @Path("openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public JsonNode json() {
        return contract.json();
    }

    @GET
    @Path("openapi.yaml")
    @Produces("application/yaml")
    @Operation(hidden = true)
    public String yaml() {
        return contract.yaml();
    }
}
