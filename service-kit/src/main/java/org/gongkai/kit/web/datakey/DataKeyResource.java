package org.gongkai.kit.web.datakey;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.rotation.KeyRenewals;
import org.gongkai.kit.web.OwnName;
import org.gongkai.kit.web.Parameters;

/** The key that a service encrypts secrets and personal data with. */
@Path("/api/v1/data-keys/{service}/rotations")
@Tag(name = "Settings")
@RunOnVirtualThread
public class DataKeyResource {

    private final KeyRenewals renewals;
    private final OwnName own;

    DataKeyResource(KeyRenewals renewals, OwnName own) {
        this.renewals = renewals;
        this.own = own;
    }

    @POST
    @Operation(
            operationId = "rotateDataKey",
            summary =
                    "Make a new data key and encrypt with it what the old one has encrypted; the old one goes on to open, or with"
                            + " dropOld is dropped as soon as nothing is left under it, so that backups from before open to nobody")
    @APIResponse(responseCode = "204", description = "Done")
    public void rotate(@PathParam("service") String service, @QueryParam("dropOld") String dropOld) {
        own.require(service);
        if (Parameters.flag("dropOld", dropOld)) {
            renewals.renew();
        } else {
            renewals.rotate();
        }
    }
}
