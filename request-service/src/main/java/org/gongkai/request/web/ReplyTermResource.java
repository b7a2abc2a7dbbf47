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
import org.gongkai.request.term.Unnoticed;
import org.gongkai.request.term.UnnoticedEndings;

/** How the terms for answering applications were kept. */
@Path("/api/v1/statistics/{year}/reply-terms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statistics")
@RunOnVirtualThread
public class ReplyTermResource {

    private final ReplyTerms terms;
    private final UnnoticedEndings endings;

    ReplyTermResource(ReplyTerms terms, UnnoticedEndings endings) {
        this.terms = terms;
        this.endings = endings;
    }

    @GET
    @Operation(
            operationId = "replyTerms",
            summary =
                    "Applications whose term of twenty working days ended in a year, which were late, and which ended without a notice")
    public TermsBody terms(
            @PathParam("year") String year,
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("regionCode") String regionCode) {
        FigureScope scope = FigureScope.of(agencyCode, regionCode);
        int asked = Parameters.year(year);
        return TermsBody.of(asked, scope, terms.of(asked, scope), endings.of(asked, scope));
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
            List<LateBody> applications,

            @Schema(
                    description =
                            "Endings of the year without the notice that has to come before; applications of which only a"
                                    + " ledger tells are left out")
            List<UnnoticedBody> unnoticed) {

        static TermsBody of(int year, FigureScope scope, TermsOfYear terms, List<Unnoticed> unnoticed) {
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
                            .toList(),
                    unnoticed.stream()
                            .map(one -> new UnnoticedBody(one.code(), one.applications(), one.receiptNumbers()))
                            .toList());
        }
    }

    /** Applications that ended without a notice. */
    @Schema(name = "UnnoticedEndings")
    record UnnoticedBody(
            @Schema(
                    enumeration = {
                        "SUPPLEMENT_NOT_REQUESTED",
                        "THIRD_PARTY_NOT_CONSULTED",
                        "REASONS_NOT_ASKED",
                        "FEE_NOT_NOTICED",
                        "PAID_WITHOUT_NOTICE"
                    })
            String code,

            long applications,

            @Schema(description = "The first 20") List<String> receiptNumbers) {}

    /** An application that was not concluded by the last day of its term. */
    @Schema(name = "LateApplication")
    record LateBody(
            String receiptNumber,
            LocalDate receivedOn,
            LocalDate dueOn,
            @Schema(nullable = true) LocalDate closedOn) {}
}
