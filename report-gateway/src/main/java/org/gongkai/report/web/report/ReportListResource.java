package org.gongkai.report.web.report;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
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

import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.Pages;
import org.gongkai.report.authoring.ReportAuthoring;
import org.gongkai.report.problem.ReportWords;
import org.gongkai.report.version.PublishedReports;
import org.gongkai.report.version.ReportFilter;
import org.gongkai.report.web.asked.DraftAccess;

/** Reports by agency and year, and with {@code since} what was published, in the order of publication. */
@Path("/api/v1/annual-reports")
@Tag(name = "Annual reports")
@RunOnVirtualThread
public class ReportListResource {

    private final ReportAuthoring authoring;
    private final PublishedReports published;
    private final DraftAccess unpublished;
    private final ReportFeed feed;

    ReportListResource(
            ReportAuthoring authoring, PublishedReports published, DraftAccess unpublished, ReportFeed feed) {
        this.authoring = authoring;
        this.published = published;
        this.unpublished = unpublished;
        this.feed = feed;
    }

    @GET
    @Operation(
            operationId = "annualReports",
            summary = "Reports that somebody has begun; with since, every version published after a cursor")
    @APIResponse(
            responseCode = "200",
            description = "A page of reports",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "PublicationPage")))
    @APIResponse(responseCode = "410", ref = "Problem410")
    public Response list(
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("year") String year,
            @QueryParam("regionCode") String regionCode,
            @Parameter(schema = @Schema(ref = "Coverage")) @QueryParam("coverage") String coverage,
            @Parameter(schema = @Schema(ref = "ReportStatus")) @QueryParam("status") String status,
            @QueryParam("since") String since,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        ReportFilter filter = ReportFeed.filter(agencyCode, regionCode, year, coverage, status);
        // Without a value it is the beginning of the feed, and not another list.
        if (uri.getQueryParameters().containsKey("since")) {
            if (after != null || status != null) {
                throw Problem.invalid("since", ReportWords.SINCE_ALONE);
            }
            return feed.published(filter, since, limit, uri);
        }
        PageRequest page = PageRequest.of(limit, after);
        return Pages.response(
                unpublished.areOpen()
                        ? authoring.list(filter, page).map(ReportItem::of)
                        : published.list(filter, page).map(ReportItem::of),
                uri);
    }
}
