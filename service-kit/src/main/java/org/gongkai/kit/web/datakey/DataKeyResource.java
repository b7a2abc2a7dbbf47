package org.gongkai.kit.web.datakey;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.rotation.DataKeyRotation;
import org.gongkai.kit.web.OwnName;

/** The key that a service encrypts secrets and personal data with. */
@Path("/api/v1/data-keys/{service}/rotations")
@Tag(name = "Settings")
@RunOnVirtualThread
public class DataKeyResource {

    private final DataKeyRotation rotation;
    private final OwnName own;

    DataKeyResource(DataKeyRotation rotation, OwnName own) {
        this.rotation = rotation;
        this.own = own;
    }

    @POST
    @Operation(
            operationId = "rotateDataKey",
            summary =
                    "Make a new data key and encrypt with it what the old one has encrypted; the old one goes on to open")
    @APIResponse(responseCode = "204", description = "Done")
    public void rotate(@PathParam("service") String service) {
        own.require(service);
        rotation.rotate();
    }
}
