package org.gongkai.litigation.service;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;

/** The service that has the applications. */
@Path("/api/v1/applications")
public interface ApplicationsService {

    /** The application of a body with a number, on a page of one. */
    @GET
    ApplicationPage find(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("receiptNumber") String receiptNumber,
            @QueryParam("life") boolean life,
            @QueryParam("limit") int limit);
}
