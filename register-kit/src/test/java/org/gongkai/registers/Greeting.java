package org.gongkai.registers;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

/** A service that greets. */
@Path("/greetings")
public interface Greeting {

    /** Greets. */
    @GET
    Said greet(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    /** What it says. */
    record Said(String text) {}
}
