package org.gongkai.report.service;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.mutiny.Uni;

import org.gongkai.report.service.answer.CatalogueAnswer;
import org.gongkai.report.service.answer.PublicityAnswer;

/** The service that registers what is published by itself. */
@Path("/")
public interface DisclosureService extends RegisterService {

    /** What a year made public: by column, category, channel and place, with interpretations. */
    @GET
    @Path("/api/v1/statistics/{year}/publicity")
    Uni<PublicityAnswer> publicity(
            @BeanParam CallHeaders headers, @PathParam("year") int year, @BeanParam FiguresOf figures);

    /** What the catalogue of a year shows of the items' care. */
    @GET
    @Path("/api/v1/statistics/{year}/catalogue")
    Uni<CatalogueAnswer> catalogue(
            @BeanParam CallHeaders headers, @PathParam("year") int year, @BeanParam FiguresOf figures);
}
