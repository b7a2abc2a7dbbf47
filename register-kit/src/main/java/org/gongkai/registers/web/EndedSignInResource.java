package org.gongkai.registers.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.token.EndedSignIns;
import org.gongkai.kit.web.body.ValidBodies;

/** Where a service hears that tokens of an account have ended before their time. Not reachable through the gateway. */
@Path("/api/v1/ended-sign-ins/{account}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Agency replica")
@RunOnVirtualThread
public class EndedSignInResource {

    private final EndedSignIns ended;
    private final Jdbi jdbi;
    private final ValidBodies bodies;

    EndedSignInResource(EndedSignIns ended, Jdbi jdbi, ValidBodies bodies) {
        this.ended = ended;
        this.jdbi = jdbi;
        this.bodies = bodies;
    }

    @PUT
    @Operation(
            operationId = "endSignIns",
            summary = "Hear that tokens of earlier versions of an account are good no more")
    public EndedBody take(@PathParam("account") String account, LeastVersion body) {
        long version = bodies.require(body).version();
        QuarkusTransaction.joiningExisting().run(() -> jdbi.useHandle(handle -> ended.end(handle, account, version)));
        return new EndedBody(account, version);
    }

    /** The first version whose tokens are good. */
    @Schema(name = "LeastVersionOfAccount")
    record LeastVersion(
            @NotNull @Positive @Schema(examples = "2") Long version) {}

    /** Whose tokens have ended, and from which version on they are good. */
    @Schema(name = "EndedSignIns")
    record EndedBody(
            @Schema(examples = "clerk") String account,
            @Schema(examples = "2") long version) {}
}
