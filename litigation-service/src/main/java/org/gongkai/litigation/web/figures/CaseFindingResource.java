package org.gongkai.litigation.web.figures;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.figures.FigureScope;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.figures.StatisticsBody;
import org.gongkai.litigation.check.Finding;
import org.gongkai.litigation.check.FindingWords;
import org.gongkai.litigation.figures.FindingsOfYear;
import org.gongkai.litigation.figures.FoundInCases;

/** What is found in the cases that a year counts. */
@Path("/api/v1/case-findings/{year}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Case files")
@RunOnVirtualThread
public class CaseFindingResource {

    private final FindingsOfYear findings;

    CaseFindingResource(FindingsOfYear findings) {
        this.findings = findings;
    }

    @GET
    @Operation(
            operationId = "caseFindings",
            summary = "What cannot have been so, or should not, in the cases that a year counts, by code")
    public CaseFindingsBody findings(
            @PathParam("year") String year,
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("regionCode") String regionCode) {
        FigureScope scope = FigureScope.of(agencyCode, regionCode);
        return new CaseFindingsBody(
                Parameters.year(year),
                StatisticsBody.Scope.of(scope),
                findings.of(Parameters.year(year), scope).stream()
                        .map(FoundBody::of)
                        .toList());
    }

    /** What is found in the cases of a year. */
    @Schema(name = "CaseFindings")
    record CaseFindingsBody(int year, StatisticsBody.Scope scope, List<FoundBody> findings) {}

    /** What is found in several of them. */
    @Schema(name = "FoundInCases")
    record FoundBody(
            @AsCode FindingWords code,
            Finding.Severity severity,

            @Schema(description = "Whether of these cases nothing is known but what a row of the register tells")
            boolean told,

            long cases,

            @Schema(description = "Numbers of the first twenty")
            List<String> caseNumbers) {

        static FoundBody of(FoundInCases found) {
            return new FoundBody(found.code(), found.severity(), found.told(), found.cases(), found.caseNumbers());
        }
    }
}
