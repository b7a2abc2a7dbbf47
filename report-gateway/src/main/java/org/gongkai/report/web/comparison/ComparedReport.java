package org.gongkai.report.web.comparison;

import java.util.Optional;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import org.gongkai.document.ReportKey;
import org.gongkai.kit.web.Parameters;
import org.gongkai.report.web.asked.ReportParameters;

/** The other report of a comparison: of the year before, unless the query says another. */
public class ComparedReport {

    @Parameter(description = "Agency of the other report", schema = @Schema(type = SchemaType.STRING))
    @QueryParam("withAgencyCode")
    String agencyCode;

    @Parameter(description = "Year of the other report", schema = @Schema(type = SchemaType.INTEGER))
    @QueryParam("withYear")
    String year;

    @Parameter(description = "Version of the other report", schema = @Schema(type = SchemaType.INTEGER))
    @QueryParam("withVersion")
    String version;

    /** Which report is compared with. */
    public ReportKey key(ReportKey of) {
        boolean ofSameYear = agencyCode != null || version != null;
        int otherYear = year != null ? Parameters.year(year) : ofSameYear ? of.year() : of.year() - 1;
        return new ReportKey(agencyCode == null ? of.agencyCode() : agencyCode, otherYear, of.coverage());
    }

    /** Which version of it. */
    public Optional<Integer> version() {
        return ReportParameters.version(version);
    }
}
