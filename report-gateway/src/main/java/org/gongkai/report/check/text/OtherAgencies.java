package org.gongkai.report.check.text;

import java.util.Map;
import java.util.stream.Stream;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Narrative;
import org.gongkai.document.ReportingBody;
import org.gongkai.form.code.AgencyKind;
import org.gongkai.form.code.RegionCode;
import org.gongkai.report.agency.DirectoryEntry;
import org.gongkai.report.check.evidence.Evidence;
import org.gongkai.report.check.evidence.Hit;

/**
 * K12: names of other agencies in a text, as happens when another office's report was the model. The agencies of the
 * regions above and below may be named; for a department, not another of the same region.
 */
public final class OtherAgencies {

    private OtherAgencies() {}

    /** The names that are found. */
    public static Stream<Hit> check(Evidence evidence) {
        AnnualReport report = evidence.report();
        return evidence.crossCheck().namedAgencies().stream()
                .filter(other -> !report.agency().name().contains(other.name()))
                .filter(other -> !mayBeNamed(report.agency(), other))
                .flatMap(other -> report.narrative().texts().entrySet().stream()
                        // Documents that a report is based on may be anybody's.
                        .filter(text -> !text.getKey().equals(Narrative.BASIS))
                        .filter(text -> text.getValue().contains(other.name()))
                        .map(Map.Entry::getKey)
                        .map(place -> Hit.in(place, other.name())));
    }

    private static boolean mayBeNamed(ReportingBody own, DirectoryEntry other) {
        String ownRegion = new RegionCode(own.regionCode()).prefix();
        String otherRegion = new RegionCode(other.regionCode()).prefix();
        if (ownRegion.equals(otherRegion)) {
            return own.kind() == AgencyKind.GOVERNMENT_OFFICE || own.kind() != other.kind();
        }
        return ownRegion.startsWith(otherRegion) || otherRegion.startsWith(ownRegion);
    }
}
