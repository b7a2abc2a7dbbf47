package org.gongkai.request.service;

import java.util.UUID;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.gongkai.registers.calendar.ReplicatedLength;

/** The service that has the cases. */
@Path("/api/v1")
public interface LitigationService {

    /** Takes the lengths of a term in a place over, and answers how they stand there. */
    @PUT
    @Path("term-length-replicas/{timer}")
    ReplicatedLength take(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @PathParam("timer") String timer,
            ReplicatedLength length);

    /** Hears what has become of a further decision that a case has ordered. */
    @PUT
    @Path("told-redecisions/{telling}")
    HeardOfRedecision hear(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @PathParam("telling") UUID telling,
            ToldRedecision told);
}
