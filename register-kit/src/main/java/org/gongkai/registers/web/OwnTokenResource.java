package org.gongkai.registers.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.registers.service.OwnToken;

/** Where the service is brought the token that it shows to others when it works on its own account. Not reachable through the gateway. */
@Path("/api/v1/own-token")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Agency replica")
@RunOnVirtualThread
public class OwnTokenResource {

    private final OwnToken token;
    private final ValidBodies bodies;

    OwnTokenResource(OwnToken token, ValidBodies bodies) {
        this.token = token;
        this.bodies = bodies;
    }

    @PUT
    @Operation(
            operationId = "bringOwnToken",
            summary = "Bring the service its own token, in the place of the one before")
    public OwnerBody take(TokenBody body) {
        return new OwnerBody(token.take(bodies.require(body).token()));
    }

    /** A token. */
    @Schema(name = "OwnTokenOfService")
    record TokenBody(@NotBlank @Size(max = 8000) String token) {}

    /** Whose it is. */
    @Schema(name = "OwnerOfToken")
    record OwnerBody(@Schema(examples = "letter-service") String service) {}
}
