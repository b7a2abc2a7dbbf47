package org.gongkai.report.web.workflow;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

import org.gongkai.document.Coverage;
import org.gongkai.form.code.RegionCode;
import org.gongkai.kit.paging.Counts;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.paging.SearchedWords;
import org.gongkai.kit.web.CountsBody;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.report.deadline.LocalDeadline;
import org.gongkai.report.deadline.ReportDeadlines;
import org.gongkai.report.version.ReportStanding;
import org.gongkai.report.workflow.DeadlineList;
import org.gongkai.report.workflow.ExpectedReports;

/** By when reports are to be published. */
@Path("/api/v1/report-deadlines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Annual reports")
@RunOnVirtualThread
public class DeadlineResource {

    private static final Map<String, Function<ExpectedReports.Deadline, Enum<?>>> COUNTED = Map.of(
            "coverage", ExpectedReports.Deadline::coverage,
            "reminder", ExpectedReports.Deadline::reminder,
            "status", ExpectedReports.Deadline::status);

    private final ExpectedReports expected;
    private final DeadlineList list;
    private final ReportDeadlines deadlines;
    private final ValidBodies bodies;

    DeadlineResource(ExpectedReports expected, DeadlineList list, ReportDeadlines deadlines, ValidBodies bodies) {
        this.list = list;
        this.expected = expected;
        this.deadlines = deadlines;
        this.bodies = bodies;
    }

    /** The deadline of an agency's report. */
    @Schema(name = "ReportDeadline")
    record DeadlineBody(
            String agencyCode,
            String agencyName,
            Coverage coverage,
            LocalDate dueOn,
            long daysLeft,
            ReportStanding status,
            @Schema(nullable = true) LocalDate publishedOn,
            ExpectedReports.Reminder reminder) {

        static DeadlineBody of(ExpectedReports.Deadline deadline) {
            return new DeadlineBody(
                    deadline.agencyCode(),
                    deadline.agencyName(),
                    deadline.coverage(),
                    deadline.dueOn(),
                    deadline.daysLeft(),
                    deadline.status(),
                    deadline.publishedOn().orElse(null),
                    deadline.reminder());
        }
    }

    @GET
    @Operation(
            operationId = "reportDeadlines",
            summary =
                    "By when each agency's report is due (Art. 49), and how near that is; of last year unless year says another")
    @APIResponse(
            responseCode = "200",
            description = "A page of deadlines",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "DeadlinePage")))
    public Response list(
            @QueryParam("year") String year,
            @QueryParam("regionCode") String regionCode,
            @Parameter(description = "true for those of reports that are not published, false for the others")
                    @QueryParam("open")
                    String open,
            @Parameter(description = "Words that all stand in the name of the body") @QueryParam("q") String q,
            @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "agencyCode",
                                                "-agencyCode",
                                                "dueOn",
                                                "-dueOn",
                                                "name",
                                                "-name"
                                            }))
                    @QueryParam("sort")
                    String sort,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        return Pages.response(
                list.page(wanted(year, regionCode, open, q), Optional.ofNullable(sort), PageRequest.of(limit, after))
                        .map(DeadlineBody::of),
                uri);
    }

    private DeadlineList.Wanted wanted(String year, String regionCode, String open, String q) {
        return new DeadlineList.Wanted(
                year == null ? expected.lastYear() : Parameters.year(year),
                Parameters.region(regionCode),
                Parameters.findFlag("open", open),
                SearchedWords.of(Optional.ofNullable(q)));
    }

    @GET
    @Path("counts")
    @Operation(
            operationId = "countReportDeadlines",
            summary = "How many reports are due soon, late or published; of last year unless year says another")
    public CountsBody count(
            @QueryParam("year") String year,
            @QueryParam("regionCode") String regionCode,
            @QueryParam("open") String open,
            @QueryParam("q") String q,
            @Parameter(required = true, schema = @Schema(enumeration = {"coverage", "reminder", "status"}))
                    @QueryParam("by")
                    List<String> by) {
        List<ExpectedReports.Deadline> all = list.all(wanted(year, regionCode, open, q));
        Map<String, Map<Optional<String>, Long>> counts = new LinkedHashMap<>();
        Counts.by(by, COUNTED.keySet())
                .forEach(name -> counts.put(
                        name,
                        all.stream()
                                .collect(Collectors.groupingBy(
                                        one -> Optional.of(
                                                COUNTED.get(name).apply(one).name()),
                                        LinkedHashMap::new,
                                        Collectors.counting()))));
        return CountsBody.of(new Counts(all.size(), counts));
    }

    /**
     * Earlier days that a region sets for the reports of a year.
     *
     * @param ofBodies for bodies of the region that report their own work; null for the law's
     * @param ofGovernments for the governments below that of the region; null for the law's
     */
    @Schema(name = "LocalDeadline")
    record LocalBody(
            @Schema(
                    nullable = true,
                    description = "For bodies of the region that report their own work; null for the law's")
            LocalDate ofBodies,

            @Schema(nullable = true, description = "For the governments below that of the region; null for the law's")
            LocalDate ofGovernments) {}

    @GET
    @Path("{year}/{regionCode}")
    @Operation(
            operationId = "localDeadline",
            summary = "The earlier days that a region has set for the reports of a year")
    public LocalBody local(@PathParam("year") String year, @PathParam("regionCode") String regionCode) {
        RegionCode region = Parameters.region(regionCode).orElseThrow();
        return deadlines.set(Parameters.year(year)).stream()
                .filter(local -> local.region().equals(region))
                .findFirst()
                .map(local -> new LocalBody(
                        local.ofBodies().orElse(null), local.ofGovernments().orElse(null)))
                .orElseGet(() -> new LocalBody(null, null));
    }

    @PUT
    @Path("{year}/{regionCode}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setLocalDeadline",
            summary = "Set earlier days for the reports of a year, none later than the law's")
    public LocalBody setLocal(
            @PathParam("year") String year, @PathParam("regionCode") String regionCode, LocalBody body) {
        LocalBody days = bodies.require(body);
        deadlines.set(new LocalDeadline(
                Parameters.region(regionCode).orElseThrow(),
                Parameters.year(year),
                Optional.ofNullable(days.ofBodies()),
                Optional.ofNullable(days.ofGovernments())));
        return days;
    }
}
