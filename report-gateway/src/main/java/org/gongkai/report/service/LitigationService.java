package org.gongkai.report.service;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.mutiny.Uni;

import org.gongkai.report.service.answer.CaseFindingsAnswer;
import org.gongkai.report.service.answer.CasePage;

/** The service that registers reviews and lawsuits. */
@Path("/")
public interface LitigationService extends RegisterService {

    /** A page of cases; null for what is not asked. */
    @GET
    @Path("/api/v1/cases")
    Uni<CasePage> cases(@BeanParam CallHeaders headers, @BeanParam CasesQuery asked);

    /** What is found in the cases that a year counts. */
    @GET
    @Path("/api/v1/case-findings/{year}")
    Uni<CaseFindingsAnswer> findings(
            @BeanParam CallHeaders headers, @PathParam("year") int year, @BeanParam FiguresOf figures);
}
