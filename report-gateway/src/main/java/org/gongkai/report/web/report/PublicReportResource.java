package org.gongkai.report.web.report;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.document.ReportKey;
import org.gongkai.document.ReportStatus;
import org.gongkai.formats.print.ReportFormat;
import org.gongkai.kit.web.caching.Caches;
import org.gongkai.report.assemble.ReportWithProof;
import org.gongkai.report.assemble.ReportsWithProof;
import org.gongkai.report.version.ReportVersions;
import org.gongkai.report.web.asked.Choices;
import org.gongkai.report.web.asked.ReportParameters;
import org.gongkai.report.web.asked.ReportPath;

/** What is published, to everybody: reports, their versions, and the feed of publications. */
@Path("/api/v1/public/annual-reports")
@Tag(name = "Public")
@RunOnVirtualThread
public class PublicReportResource {

    private final ReportsWithProof reports;
    private final ReportVersions versions;
    private final ReportAnswers answers;
    private final ReportFeed feed;

    PublicReportResource(ReportsWithProof reports, ReportVersions versions, ReportAnswers answers, ReportFeed feed) {
        this.reports = reports;
        this.versions = versions;
        this.answers = answers;
        this.feed = feed;
    }

    @GET
    @Operation(
            operationId = "publishedReports",
            summary = "What was published and withdrawn, in the order in which it came out",
            description = ReportFeed.PROTOCOL)
    @APIResponse(
            responseCode = "200",
            description = "A page of published versions",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "PublicationPage")))
    @APIResponse(responseCode = "410", ref = "Problem410")
    public Response list(
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("year") String year,
            @QueryParam("regionCode") String regionCode,
            @Parameter(schema = @Schema(ref = "Coverage")) @QueryParam("coverage") String coverage,
            @QueryParam("since") String since,
            @QueryParam("limit") String limit,
            @Context UriInfo uri) {
        return feed.published(ReportFeed.filter(agencyCode, regionCode, year, coverage), since, limit, uri);
    }

    @GET
    @Path("{agencyCode}/{year}")
    @Operation(
            operationId = "publishedReport",
            summary = "A published report in any format, the last version or another")
    @APIResponse(
            responseCode = "200",
            description = "The report; with view=cells the flat map of its cells",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "AnnualReport")))
    @APIResponse(responseCode = "410", ref = "Problem410")
    public Response report(
            @BeanParam ReportPath asked,
            @QueryParam("version") String version,
            @Parameter(schema = @Schema(enumeration = "cells")) @QueryParam("view") String view,
            @Context HttpHeaders headers) {
        ReportFormat format = ReportParameters.format(asked.year, headers);
        ReportKey key = asked.keyOfAnyFormat();
        boolean cells = view != null && Choices.one("view", view, "cells").equals("cells");
        ReportWithProof shown = ReportParameters.version(version)
                .map(number -> reports.version(key, number, false))
                .orElseGet(() -> reports.published(key));
        // A version with a number never changes, and may be withdrawn; the last one changes with the next.
        String kept = version == null ? Caches.FOR_A_MINUTE : Caches.UNTIL_TAKEN_BACK;
        return answers.of(shown, format, cells, headers, Optional.of(kept));
    }

    @GET
    @Path("{agencyCode}/{year}/versions")
    @Operation(
            operationId = "publishedVersions",
            summary = "Every version of a report that was published, also those that were withdrawn")
    @APIResponse(
            responseCode = "200",
            description = "The versions, the first first",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "PublicationPage")))
    @APIResponse(responseCode = "410", ref = "Problem410")
    public Response versions(@BeanParam ReportPath asked) {
        ReportKey key = asked.key();
        reports.published(key);
        List<ReportItem> items = versions.of(key).stream()
                .filter(version -> version.status() != ReportStatus.FINAL)
                .map(ReportItem::of)
                .toList();
        return Response.ok(new ReportFeed.Items(items, null, null)).build();
    }
}
