package org.gongkai.report.web;

import java.time.Instant;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

import org.gongkai.kit.web.Parameters;
import org.gongkai.report.agency.ReachedAgencies;
import org.gongkai.report.assemble.ShownReport;
import org.gongkai.report.assemble.ShownReports;
import org.gongkai.report.document.ReportKey;
import org.gongkai.report.render.ReportFormat;

/** An annual report in every format: the draft while it is at work, what was frozen afterwards, any version for ever. */
@Path("/api/v1/annual-reports/{agencyCode}/{year}")
@Tag(name = "Annual reports")
@RunOnVirtualThread
public class AnnualReportResource {

    private final ShownReports reports;
    private final ReachedAgencies agencies;
    private final UnpublishedReports unpublished;
    private final ReportAnswers answers;

    AnnualReportResource(
            ShownReports reports, ReachedAgencies agencies, UnpublishedReports unpublished, ReportAnswers answers) {
        this.reports = reports;
        this.agencies = agencies;
        this.unpublished = unpublished;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "annualReport",
            summary = "The annual report of an agency; .json, .html, .pdf, .docx, .xlsx, .csv, .xml or .txt behind the"
                    + " year picks the format")
    @APIResponse(
            responseCode = "200",
            description = "The report; with view=cells the flat map of its cells",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "AnnualReport")),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    public Response report(
            @PathParam("agencyCode") String agencyCode,
            @PathParam("year") String yearAndFormat,
            @Parameter(schema = @Schema(ref = "Coverage")) @QueryParam("coverage") String coverage,
            @QueryParam("version") String version,
            @Parameter(schema = @Schema(enumeration = "cells")) @QueryParam("view") String view,
            @QueryParam("asOf") String asOf,
            @Parameter(
                            description = "Answer also when a service is missing; its cells are absent then",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("allowPartial")
                    String allowPartial,
            @Context HttpHeaders headers) {
        ReportFormat format = ReportParameters.format(yearAndFormat, headers);
        ReportKey key = ReportParameters.key(agencyCode, ReportParameters.year(yearAndFormat), coverage);
        boolean cells = view != null && Choices.one("view", view, "cells").equals("cells");
        ShownReport shown = shown(
                key,
                ReportParameters.version(version),
                Parameters.asOf(asOf),
                ReportParameters.flag("allowPartial", allowPartial));
        return answers.of(shown, format, cells, headers);
    }

    private ShownReport shown(ReportKey key, Optional<Integer> version, Optional<Instant> asOf, boolean allowPartial) {
        boolean open = unpublished.areOpen();
        if (version.isPresent()) {
            agencies.agency(key.agencyCode());
            return reports.version(key, version.get(), open);
        }
        if (!open) {
            agencies.agency(key.agencyCode());
            return reports.published(key);
        }
        return asOf.isPresent() ? reports.draft(key, asOf, allowPartial) : reports.atWork(key, allowPartial);
    }
}
