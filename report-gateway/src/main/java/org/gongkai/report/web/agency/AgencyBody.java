package org.gongkai.report.web.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.code.AgencyKind;
import org.gongkai.form.code.Duty;
import org.gongkai.form.code.Ending;
import org.gongkai.kit.directory.AgencyState;
import org.gongkai.report.agency.AgencyStatement;

/**
 * A body as a request puts it; what is left out is as usual for its kind.
 *
 * @param code the code of the path again, or nothing
 */
@Schema(name = "AgencyBody")
record AgencyBody(
        @Size(min = 18, max = 18) @Schema(examples = "11230505001234567F")
        String code,

        @NotBlank @Size(max = 200) @Schema(examples = "双鸭山市四方台区人民政府办公室")
        String name,

        @NotNull
        @Pattern(regexp = "[1-9]\\d{5}", message = "{agency.regionCode}")
        @Schema(
                examples = "230505",
                description = "Where it is seated: says who may see its data, never in which sum it is")
        String regionCode,

        @NotNull AgencyKind kind,

        @Schema(description = "Whether it has a report to make")
        Duty duty,

        @Size(min = 18, max = 18)
        @Schema(description = "The body in whose report its work stands; just with INCLUDED_IN")
        String includedIn,

        @Size(min = 18, max = 18)
        @Schema(description = "The body that watches over its report; usually the office of its government")
        String reportsTo,

        @Size(min = 18, max = 18)
        @Schema(
                description =
                        "The body in whose sum it is; usually the nearest government around its region, for VERTICAL and PUBLIC_UTILITY none")
        String countedIn,

        @Schema(description = "Whether one applies to it for information")
        Boolean acceptsApplications,

        @Size(max = 20) Map<@Size(min = 1, max = 50) String, @NotNull @Size(max = 500) String> contact,

        @Schema(
                description =
                        "The day from which this holds. Left out, it corrects what holds today; of a new body it has always been so")
        LocalDate validFrom,

        @Schema(description = "The last day of the body, if it has one")
        LocalDate validTo,

        @Schema(description = "How it came to its end; just with validTo")
        Ending ending,

        @Size(max = 20) @Schema(description = "Who took its work over; its records go to the first")
        List<@NotNull @Size(min = 18, max = 18) String> successors) {

    AgencyStatement statement(String pathCode) {
        AgencyState state = new AgencyState(
                name,
                regionCode,
                kind,
                Optional.ofNullable(duty).orElse(includedIn == null ? kind.usualDuty() : Duty.INCLUDED_IN),
                Optional.ofNullable(includedIn),
                Optional.ofNullable(reportsTo),
                Optional.ofNullable(countedIn),
                Optional.ofNullable(acceptsApplications).orElse(kind.isUsuallyAcceptingApplications()),
                contact == null ? Map.of() : contact);
        return new AgencyStatement(
                pathCode,
                Optional.ofNullable(validFrom),
                Optional.ofNullable(validTo),
                state,
                Optional.ofNullable(ending),
                successors == null ? List.of() : successors);
    }
}
