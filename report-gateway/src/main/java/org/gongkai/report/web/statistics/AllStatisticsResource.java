package org.gongkai.report.web.statistics;

import java.util.Optional;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.form.edition.Editions;
import org.gongkai.kit.figures.FigureScope;
import org.gongkai.kit.figures.VerificationScope;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.figures.StatisticsBody;
import org.gongkai.kit.web.figures.VerificationBody;
import org.gongkai.report.problem.ReportWords;
import org.gongkai.report.statistics.AllStatistics;

/** The figures of all services together, and their verification; the entries behind a cell come from its service. */
@Path("/api/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statistics")
@RunOnVirtualThread
public class AllStatisticsResource {

    private final Editions editions;
    private final AllStatistics statistics;

    AllStatisticsResource(Editions editions, AllStatistics statistics) {
        this.editions = editions;
        this.statistics = statistics;
    }

    @GET
    @Path("{year}")
    @Operation(operationId = "statistics", summary = "The cells of the form for a year, from all services")
    public StatisticsBody statistics(
            @PathParam("year") String year,
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("regionCode") String regionCode,
            @QueryParam("asOf") String asOf) {
        FigureScope scope = FigureScope.of(agencyCode, regionCode);
        int ofYear = Parameters.year(year);
        return StatisticsBody.of(statistics.of(ofYear, scope, Parameters.asOf(asOf)), editions.of(ofYear));
    }

    @POST
    @Path("verification")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "verify", summary = "Recount from the registers and list every difference")
    public VerificationBody verify(VerificationScope scope) {
        if (scope == null) {
            throw Problem.invalid("", ReportWords.OBJECT_OR_EVERYTHING);
        }
        return VerificationBody.of(
                statistics.verify(Optional.ofNullable(scope.agencyCode()), Optional.ofNullable(scope.year())),
                editions);
    }
}
