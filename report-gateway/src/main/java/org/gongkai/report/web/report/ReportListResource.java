package org.gongkai.report.web.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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

import org.gongkai.kit.paging.Counts;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.paging.SearchedWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.CountsBody;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.Parameters;
import org.gongkai.report.problem.ReportWords;
import org.gongkai.report.version.ListedReports;
import org.gongkai.report.version.ReportFilter;
import org.gongkai.report.version.ReportOrder;
import org.gongkai.report.web.asked.DraftAccess;

/** Reports by agency and year, and with {@code since} what was published, in the order of publication. */
@Path("/api/v1/annual-reports")
@Tag(name = "Annual reports")
@RunOnVirtualThread
public class ReportListResource {

    /** What reports are counted by, with the column that says it. */
    private static final Map<String, String> COLUMNS =
            Map.of("agencyCode", "agency_code", "coverage", "coverage", "status", "status", "year", "year");

    private final ListedReports reports;
    private final DraftAccess unpublished;
    private final ReportFeed feed;

    ReportListResource(ListedReports reports, DraftAccess unpublished, ReportFeed feed) {
        this.reports = reports;
        this.unpublished = unpublished;
        this.feed = feed;
    }

    @GET
    @Operation(
            operationId = "annualReports",
            summary =
                    "Reports that somebody has begun or filed; with since, what was published and withdrawn behind a cursor",
            description = "With since: " + ReportFeed.PROTOCOL)
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
            @Parameter(schema = @Schema(ref = "ReportStanding")) @QueryParam("status") String status,
            @Parameter(description = "true for those that are not published yet, false for the others")
                    @QueryParam("open")
                    String open,
            @Parameter(description = "Words that all stand in the name of the body") @QueryParam("q") String q,
            @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "agencyCode",
                                                "-agencyCode",
                                                "year",
                                                "-year",
                                                "name",
                                                "-name",
                                                "status",
                                                "-status"
                                            }))
                    @QueryParam("sort")
                    String sort,
            @QueryParam("since") String since,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        ReportFilter filter = ReportFeed.filter(
                agencyCode,
                regionCode,
                year,
                coverage,
                status,
                Parameters.findFlag("open", open),
                SearchedWords.of(Optional.ofNullable(q)));
        // Without a value it is the beginning of the feed, and not another list.
        if (uri.getQueryParameters().containsKey("since")) {
            if (Stream.of(after, status, open, q, sort).anyMatch(Objects::nonNull)) {
                throw Problem.invalid("since", ReportWords.SINCE_ALONE);
            }
            return feed.published(filter, since, limit, uri);
        }
        PageRequest page = PageRequest.of(limit, after);
        ReportOrder order = ReportOrder.of(Optional.ofNullable(sort));
        ListedReports.Reader reader = reader();
        return Pages.response(
                reports.page(reader, filter, order, page).map(report -> ReportItem.of(report, reader)), uri);
    }

    @GET
    @Path("counts")
    @Operation(
            operationId = "countAnnualReports",
            summary = "How many reports that somebody has begun or filed there are, by status, year, coverage and body")
    public CountsBody count(
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("year") String year,
            @QueryParam("regionCode") String regionCode,
            @Parameter(schema = @Schema(ref = "Coverage")) @QueryParam("coverage") String coverage,
            @Parameter(schema = @Schema(ref = "ReportStanding")) @QueryParam("status") String status,
            @QueryParam("open") String open,
            @QueryParam("q") String q,
            @Parameter(required = true, schema = @Schema(enumeration = {"agencyCode", "coverage", "status", "year"}))
                    @QueryParam("by")
                    List<String> by) {
        ReportFilter filter = ReportFeed.filter(
                agencyCode,
                regionCode,
                year,
                coverage,
                status,
                Parameters.findFlag("open", open),
                SearchedWords.of(Optional.ofNullable(q)));
        Map<String, Map<Optional<String>, Long>> counts = new LinkedHashMap<>();
        Counts.by(by, COLUMNS.keySet()).forEach(name -> counts.put(name, count(filter, COLUMNS.get(name))));
        long total = count(filter, "coverage").values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return CountsBody.of(new Counts(total, counts));
    }

    private Map<Optional<String>, Long> count(ReportFilter filter, String column) {
        return reports.count(reader(), filter, column);
    }

    private ListedReports.Reader reader() {
        return unpublished.areOpen() ? ListedReports.Reader.AT_WORK : ListedReports.Reader.OF_PUBLIC_ONES;
    }
}
