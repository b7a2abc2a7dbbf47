package org.gongkai.report.agency;

import java.util.Map;

import org.gongkai.document.Coverage;
import org.gongkai.document.ReportingBody;
import org.gongkai.form.code.AgencyKind;
import org.gongkai.form.code.RegionCode;
import org.gongkai.kit.figures.FigureScope;

/**
 * An agency (行政机关) of the directory.
 *
 * @param code unified social credit code
 * @param parentCode the agency it is subordinate to; null when it has none
 * @param contact contact data of its office for open government information (Art. 12 of the Regulations), by name
 * @param version grows with every change
 */
public record DirectoryEntry(
        String code,
        String name,
        String regionCode,
        AgencyKind kind,
        String parentCode,
        Map<String, String> contact,
        long version) {

    public DirectoryEntry {
        contact = Map.copyOf(contact);
    }

    /** The agency as a report of it says. */
    public ReportingBody body() {
        return new ReportingBody(code, name, regionCode, kind, parentCode, contact);
    }

    /** Whose figures a report of it counts. */
    public FigureScope scope(Coverage coverage) {
        return scope(code, regionCode, coverage);
    }

    /** Whose figures a report of a body counts. */
    public static FigureScope scope(ReportingBody body, Coverage coverage) {
        return scope(body.code(), body.regionCode(), coverage);
    }

    private static FigureScope scope(String code, String regionCode, Coverage coverage) {
        return switch (coverage) {
            case AGENCY -> new FigureScope.OfAgency(code);
            case REGION -> new FigureScope.OfRegion(new RegionCode(regionCode));
        };
    }

    boolean saysTheSameAs(DirectoryEntry other) {
        return equals(other.atVersion(version));
    }

    DirectoryEntry atVersion(long other) {
        return new DirectoryEntry(code, name, regionCode, kind, parentCode, contact, other);
    }
}
