package org.gongkai.report.web.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.document.Coverage;
import org.gongkai.document.ReportStatus;
import org.gongkai.form.code.RegionCode;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.Parameters;
import org.gongkai.report.workflow.ReportDeadlines;

/** By when reports are to be published. */
@Path("/api/v1/report-deadlines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Annual reports")
@RunOnVirtualThread
public class DeadlineResource {

    private final ReportDeadlines deadlines;
    private final Clock clock;

    DeadlineResource(ReportDeadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The deadline of an agency's report. */
    @Schema(name = "ReportDeadline")
    record DeadlineBody(
            String agencyCode,
            String agencyName,
            Coverage coverage,
            LocalDate dueOn,
            long daysLeft,
            ReportStatus status,
            LocalDate publishedOn,
            ReportDeadlines.Reminder reminder) {

        static DeadlineBody of(ReportDeadlines.Deadline deadline) {
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
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        Optional<RegionCode> region = Parameters.region(regionCode);
        int ofYear = year == null ? LocalDate.now(clock).getYear() - 1 : Parameters.year(year);
        return Pages.response(
                deadlines.of(ofYear, region, PageRequest.of(limit, after)).map(DeadlineBody::of), uri);
    }
}
