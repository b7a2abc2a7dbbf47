package org.gongkai.report.web.statistics;

import java.util.Comparator;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.web.Parameters;
import org.gongkai.report.agency.AgenciesInScope;
import org.gongkai.report.service.Services;
import org.gongkai.report.service.SourceSettings;
import org.gongkai.report.service.WholeAnswers;
import org.gongkai.report.service.answer.NilReportsAnswer;

/** The nil reports (零报告) of all services together; each one is made with the service that has its register. */
@Path("/api/v1/nil-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Nil reports")
@RunOnVirtualThread
public class AllNilReportsResource {

    private final Services services;
    private final SourceSettings settings;
    private final AgenciesInScope agencies;

    AllNilReportsResource(Services services, SourceSettings settings, AgenciesInScope agencies) {
        this.services = services;
        this.settings = settings;
        this.agencies = agencies;
    }

    /** Declarations of a body. */
    @Schema(name = "NilReportList")
    record Answers(List<NilReportsAnswer.NilReport> items) {}

    @GET
    @Operation(
            operationId = "nilReports",
            summary = "What a body has declared not to have had, of a year or of all, with what no longer stands")
    public Answers list(
            @Parameter(required = true) @QueryParam("agencyCode") String agencyCode, @QueryParam("year") String year) {
        Parameters.required("agencyCode", agencyCode);
        if (year != null) {
            Parameters.year(year);
        }
        agencies.agency(agencyCode);
        return new Answers(WholeAnswers.require(services.askAll(
                        settings.patience(), (service, headers) -> service.nilReports(headers, agencyCode, year)))
                .stream()
                .flatMap(answer -> answer.items().stream())
                .sorted(Comparator.comparing(NilReportsAnswer.NilReport::year)
                        .reversed()
                        .thenComparing(NilReportsAnswer.NilReport::register))
                .toList());
    }
}
