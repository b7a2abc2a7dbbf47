package org.gongkai.litigation.service;

import java.io.InputStream;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;

/** The service that has the applications, as far as their whole files go. */
@Path("/api/v1/applications/{id}/archive")
public interface ArchiveService {

    /** The file of an application as ZIP, which comes piece by piece and never into the memory; whoever reads it closes it. */
    @GET
    @Produces("application/zip")
    InputStream fetch(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @PathParam("id") UUID id);
}
