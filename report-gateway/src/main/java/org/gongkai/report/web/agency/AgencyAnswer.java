package org.gongkai.report.web.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.code.AgencyKind;
import org.gongkai.form.code.Duty;
import org.gongkai.form.code.Ending;
import org.gongkai.kit.directory.AgencyFact;
import org.gongkai.kit.directory.AgencyState;
import org.gongkai.report.agency.DirectoryEntry;

/**
 * A body of the directory.
 *
 * @param reportsTo as said, or as usual
 * @param countedIn as said, or as usual; null when it is in no sum
 * @param replicated whether every service has it as it is
 */
@Schema(name = "Agency")
record AgencyAnswer(
        String code,
        String name,
        String regionCode,
        AgencyKind kind,
        Duty duty,
        @Schema(nullable = true) String includedIn,
        @Schema(nullable = true) String reportsTo,
        @Schema(nullable = true) String countedIn,
        boolean acceptsApplications,
        Map<String, String> contact,
        LocalDate validFrom,
        @Schema(nullable = true) LocalDate validTo,
        @Schema(nullable = true) Ending ending,
        List<String> successors,
        long version,
        boolean replicated) {

    static AgencyAnswer of(DirectoryEntry entry, boolean replicated) {
        AgencyFact fact = entry.fact();
        AgencyState state = fact.state();
        return new AgencyAnswer(
                entry.code(),
                state.name(),
                state.regionCode(),
                state.kind(),
                state.duty(),
                state.includedIn().orElse(null),
                entry.reportsTo().orElse(null),
                entry.countedIn().orElse(null),
                state.acceptsApplications(),
                state.contact(),
                fact.validFrom(),
                fact.validTo().orElse(null),
                fact.ending().orElse(null),
                fact.successors(),
                entry.version(),
                replicated);
    }
}
