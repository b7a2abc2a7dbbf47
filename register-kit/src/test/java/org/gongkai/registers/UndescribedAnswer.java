package org.gongkai.registers;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

/** An operation of the API that nobody has described. */
@Path(UndescribedAnswer.PATH)
public class UndescribedAnswer {

    static final String PATH = "/api/v1/undescribed";

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public String text() {
        return "答复";
    }
}
