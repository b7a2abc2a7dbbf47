package org.gongkai.report.agency;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongkai.document.Coverage;
import org.gongkai.document.ReportingBody;
import org.gongkai.form.code.AgencyKind;
import org.gongkai.form.code.RegionCode;
import org.gongkai.kit.directory.AgencyFact;
import org.gongkai.kit.directory.DirectoryDay;
import org.gongkai.kit.figures.FigureScope;

/**
 * A body (机关单位) of the directory as it stands on a day.
 *
 * @param fact what holds on the day
 * @param reportsTo the body that watches over its report on that day, as said or as usual
 * @param countedIn the body in whose sum it is on that day, as said or as usual
 * @param version counts all that was ever recorded of the body
 */
public record DirectoryEntry(AgencyFact fact, Optional<String> reportsTo, Optional<String> countedIn, long version) {

    static DirectoryEntry of(AgencyFact fact, DirectoryDay day, long version) {
        return new DirectoryEntry(fact, day.reportsTo(fact.code()), day.countedIn(fact.code()), version);
    }

    /** The version of a body of which these are all facts. */
    static long version(List<AgencyFact> own) {
        return own.stream().mapToLong(AgencyFact::version).max().orElse(0);
    }

    /** Unified social credit code. */
    public String code() {
        return fact.code();
    }

    public String name() {
        return fact.state().name();
    }

    /** The region it is seated in. */
    public String regionCode() {
        return fact.state().regionCode();
    }

    public AgencyKind kind() {
        return fact.state().kind();
    }

    /** Contact data of its office for open government information (Art. 12 of the Regulations), by name. */
    public Map<String, String> contact() {
        return fact.state().contact();
    }

    /** The body as a report of it says. */
    public ReportingBody body() {
        return new ReportingBody(code(), name(), regionCode(), kind(), contact());
    }

    /** Whose figures a report of it counts. */
    public FigureScope scope(Coverage coverage) {
        return switch (coverage) {
            case AGENCY -> new FigureScope.OfAgency(code());
            case REGION -> new FigureScope.OfRegion(new RegionCode(regionCode()));
        };
    }
}
