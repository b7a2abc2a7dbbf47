package org.gongkai.report.web.workflow;

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
import org.gongkai.form.code.RegionCode;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.Parameters;
import org.gongkai.report.workflow.ExpectedReports;

/** Who has published a report and who has not, for everybody. */
@Path("/api/v1/public/report-deadlines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public")
@RunOnVirtualThread
public class PublicDeadlineResource {

    private final ExpectedReports expected;

    PublicDeadlineResource(ExpectedReports expected) {
        this.expected = expected;
    }

    /**
     * A report that is to be published.
     *
     * @param publishedOn null while it is not
     */
    @Schema(name = "ExpectedReport")
    record ExpectedBody(
            String agencyCode,
            String agencyName,
            Coverage coverage,
            LocalDate dueOn,
            @Schema(nullable = true) LocalDate publishedOn) {

        static ExpectedBody of(ExpectedReports.Deadline deadline) {
            return new ExpectedBody(
                    deadline.agencyCode(),
                    deadline.agencyName(),
                    deadline.coverage(),
                    deadline.dueOn(),
                    deadline.publishedOn().orElse(null));
        }
    }

    @GET
    @Operation(
            operationId = "expectedReports",
            summary =
                    "Which bodies are to publish a report, by when, and which have; of last year unless year says another")
    @APIResponse(
            responseCode = "200",
            description = "A page of reports",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ExpectedReportPage")))
    public Response list(
            @QueryParam("year") String year,
            @QueryParam("regionCode") String regionCode,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        Optional<RegionCode> region = Parameters.region(regionCode);
        int ofYear = year == null ? expected.lastYear() : Parameters.year(year);
        return Pages.response(
                expected.ofAll(ofYear, region, PageRequest.of(limit, after)).map(ExpectedBody::of), uri);
    }
}
