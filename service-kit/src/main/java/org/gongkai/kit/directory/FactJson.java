package org.gongkai.kit.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.code.AgencyKind;
import org.gongkai.form.code.Duty;
import org.gongkai.form.code.Ending;

/** A fact of the directory as services tell it each other and the audit keeps it; null for what is not said. */
@Schema(name = "AgencyFact")
public record FactJson(
        @NotNull Long version,
        @NotNull LocalDate validFrom,
        @Schema(nullable = true) LocalDate validTo,
        @NotNull @Size(min = 1, max = 200) String name,
        @NotNull @Pattern(regexp = "[1-9]\\d{5}") String regionCode,
        @NotNull AgencyKind kind,
        @NotNull Duty duty,
        @Schema(nullable = true) String includedIn,
        @Schema(nullable = true) String reportsTo,
        @Schema(nullable = true) String countedIn,
        @NotNull Boolean acceptsApplications,
        Map<String, String> contact,
        @Schema(nullable = true) Ending ending,
        List<String> successors,
        boolean voided,
        @NotNull Instant recordedAt) {

    /** A fact as JSON. */
    public static FactJson of(AgencyFact fact) {
        AgencyState state = fact.state();
        return new FactJson(
                fact.version(),
                fact.validFrom(),
                fact.validTo().orElse(null),
                state.name(),
                state.regionCode(),
                state.kind(),
                state.duty(),
                state.includedIn().orElse(null),
                state.reportsTo().orElse(null),
                state.countedIn().orElse(null),
                state.acceptsApplications(),
                state.contact(),
                fact.ending().orElse(null),
                fact.successors(),
                fact.voided(),
                fact.recordedAt());
    }

    /** The fact about a body. */
    public AgencyFact fact(String code) {
        AgencyState state = new AgencyState(
                name,
                regionCode,
                kind,
                duty,
                Optional.ofNullable(includedIn),
                Optional.ofNullable(reportsTo),
                Optional.ofNullable(countedIn),
                acceptsApplications,
                contact == null ? Map.of() : contact);
        return new AgencyFact(
                code,
                version,
                validFrom,
                Optional.ofNullable(validTo),
                state,
                Optional.ofNullable(ending),
                successors == null ? List.of() : successors,
                voided,
                recordedAt);
    }
}
