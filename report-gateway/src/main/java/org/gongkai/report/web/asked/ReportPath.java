package org.gongkai.report.web.asked;

import jakarta.inject.Inject;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import org.gongkai.document.ReportKey;
import org.gongkai.kit.web.Parameters;
import org.gongkai.report.agency.AgencyDirectory;

/** Which report a request is about: of whom, of which year, and whose work it covers. */
public class ReportPath {

    @PathParam("agencyCode")
    public String agencyCode;

    /** Of addresses that name a format, with its suffix. */
    @PathParam("year")
    public String year;

    @Parameter(
            description = "Left out, a government's report is that of its region, every other body's its own",
            schema = @Schema(ref = "Coverage"))
    @QueryParam("coverage")
    String coverage;

    @Inject
    AgencyDirectory directory;

    /** Which report is meant; a year that is none is refused. */
    public ReportKey key() {
        return key(year);
    }

    /** The report of {@code 2021} or {@code 2021.pdf}. */
    public ReportKey keyOfAnyFormat() {
        return key(year.split("\\.", 2)[0]);
    }

    private ReportKey key(String plainYear) {
        return new ReportKey(
                agencyCode,
                Parameters.year(plainYear),
                ReportParameters.coverage(coverage).orElseGet(() -> directory.usualCoverage(agencyCode)));
    }
}
