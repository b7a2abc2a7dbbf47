package org.gongkai.report.web.report;

import java.util.Optional;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.document.ReportKey;
import org.gongkai.form.edition.Editions;
import org.gongkai.formats.print.ReportFormat;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.problem.Worded;
import org.gongkai.report.assemble.ReportWithProof;
import org.gongkai.report.assemble.ReportsWithProof;
import org.gongkai.report.comparison.Comparison;
import org.gongkai.report.web.asked.Choices;
import org.gongkai.report.web.asked.ReportAccess;
import org.gongkai.report.web.asked.ReportParameters;
import org.gongkai.report.web.asked.ReportPath;
import org.gongkai.report.web.comparison.ComparedReport;
import org.gongkai.report.web.comparison.ComparisonBody;

/** An annual report in every format: the draft while it is at work, what was frozen afterwards, any version for ever. */
@Path("/api/v1/annual-reports/{agencyCode}/{year}")
@Tag(name = "Annual reports")
@RunOnVirtualThread
public class AnnualReportResource {

    private final Editions editions;
    private final ReportAccess reports;
    private final ReportsWithProof official;
    private final ReportAnswers answers;

    AnnualReportResource(Editions editions, ReportAccess reports, ReportsWithProof official, ReportAnswers answers) {
        this.editions = editions;
        this.reports = reports;
        this.official = official;
        this.answers = answers;
    }

    /** What differs from last year, while there is still time to wonder why. */
    @GET
    @Path("comparison")
    @Worded
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "compareReportAtWork",
            summary = "The report at work beside an official one: of the year before unless the query says another")
    @APIResponse(
            responseCode = "200",
            description = "The cells, rates and texts that differ",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ReportComparison")))
    @APIResponse(responseCode = "410", ref = "Problem410")
    public Response compare(
            @BeanParam ReportPath asked, @BeanParam ComparedReport with, @QueryParam("version") String version) {
        ReportWithProof shown = reports.shown(asked.key(), ReportParameters.version(version), Optional.empty(), false);
        return Response.ok(ComparisonBody.of(Comparison.of(
                        editions, official.official(with.key(asked.key()), with.version()), shown.report())))
                .build();
    }

    @GET
    @Operation(
            operationId = "annualReport",
            summary = "The annual report of an agency; the suffix of a format behind the year picks it")
    @APIResponse(
            responseCode = "200",
            description = "The report; with view=cells the flat map of its cells",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "AnnualReport")))
    @APIResponse(responseCode = "410", ref = "Problem410")
    public Response report(
            @BeanParam ReportPath asked,
            @QueryParam("version") String version,
            @Parameter(schema = @Schema(enumeration = "cells")) @QueryParam("view") String view,
            @QueryParam("asOf") String asOf,
            @Parameter(
                            description = "Answer also when a service is missing; its cells are absent then",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("allowPartial")
                    String allowPartial,
            @Context HttpHeaders headers) {
        ReportFormat format = ReportParameters.format(asked.year, headers);
        ReportKey key = asked.keyOfAnyFormat();
        boolean cells = view != null && Choices.one("view", view, "cells").equals("cells");
        ReportWithProof shown = reports.shown(
                key,
                ReportParameters.version(version),
                Parameters.asOf(asOf),
                Parameters.flag("allowPartial", allowPartial));
        return answers.of(shown, format, cells, headers, Optional.empty());
    }
}
