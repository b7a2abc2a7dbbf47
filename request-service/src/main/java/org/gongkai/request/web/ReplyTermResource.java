package org.gongkai.request.web;

import java.time.LocalDate;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.figures.FigureScope;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.figures.StatisticsBody;
import org.gongkai.request.term.ReplyTerms;
import org.gongkai.request.term.TermsOfYear;

/** How the terms for answering applications were kept. */
@Path("/api/v1/statistics/{year}/reply-terms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statistics")
@RunOnVirtualThread
public class ReplyTermResource {

    private final ReplyTerms terms;

    ReplyTermResource(ReplyTerms terms) {
        this.terms = terms;
    }

    @GET
    @Operation(
            operationId = "replyTerms",
            summary = "Applications whose term of twenty working days ended in a year, and which were late")
    public TermsBody terms(
            @PathParam("year") String year,
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("regionCode") String regionCode) {
        FigureScope scope = FigureScope.of(agencyCode, regionCode);
        return TermsBody.of(Parameters.year(year), scope, terms.of(Parameters.year(year), scope));
    }

    /** How the terms of a year were kept. */
    @Schema(name = "ReplyTerms")
    record TermsBody(
            int year,
            StatisticsBody.Scope scope,

            @Schema(description = "Whether the working days of the year are known; when not, nothing is counted")
            boolean calendarKnown,

            long due,
            long late,

            @Schema(description = "The first 50 of the late ones")
            List<LateBody> applications) {

        static TermsBody of(int year, FigureScope scope, TermsOfYear terms) {
            return new TermsBody(
                    year,
                    StatisticsBody.Scope.of(scope),
                    terms.calendarKnown(),
                    terms.due(),
                    terms.late(),
                    terms.first().stream()
                            .map(late -> new LateBody(
                                    late.receiptNumber(),
                                    late.receivedOn(),
                                    late.dueOn(),
                                    late.closedOn().orElse(null)))
                            .toList());
        }
    }

    /** An application that was not concluded by the last day of its term. */
    @Schema(name = "LateApplication")
    record LateBody(
            String receiptNumber,
            LocalDate receivedOn,
            LocalDate dueOn,
            @Schema(nullable = true) LocalDate closedOn) {}
}
