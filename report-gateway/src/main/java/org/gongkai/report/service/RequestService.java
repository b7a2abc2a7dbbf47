package org.gongkai.report.service;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.mutiny.Uni;

import org.gongkai.report.service.answer.ReplyTermsAnswer;

/** The service that registers applications. */
@Path("/")
public interface RequestService extends RegisterService {

    /** How an agency kept the term of reply in a year. */
    @GET
    @Path("/api/v1/statistics/{year}/reply-terms")
    Uni<ReplyTermsAnswer> replyTerms(
            @BeanParam CallHeaders headers, @PathParam("year") int year, @BeanParam FiguresOf figures);
}
