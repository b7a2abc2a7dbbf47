package org.gongkai.litigation.service;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;

/** The service that has the applications. */
@Path("/")
public interface ApplicationsService {

    /** The application of a body with a number, on a page of one. */
    @GET
    @Path("/api/v1/applications")
    ApplicationPage find(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("receiptNumber") String receiptNumber,
            @QueryParam("life") boolean life,
            @QueryParam("limit") int limit);

    /** Hears of a case about an application. */
    @PUT
    @Path("/api/v1/told-cases/{id}")
    HeardOfCase tell(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @PathParam("id") UUID id,
            ToldOfCase told);
}
