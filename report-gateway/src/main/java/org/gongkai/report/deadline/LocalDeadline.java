package org.gongkai.report.deadline;

import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.document.Coverage;
import org.gongkai.form.code.RegionCode;

/**
 * Earlier days that a region sets for the reports of a year.
 *
 * @param ofBodies for bodies of the region that report their own work
 * @param ofGovernments for the governments below that of the region
 */
public record LocalDeadline(
        RegionCode region, int year, Optional<LocalDate> ofBodies, Optional<LocalDate> ofGovernments) {

    /** The day that it sets for a report of a body that is seated there, if it does. */
    Optional<LocalDate> of(Coverage coverage, RegionCode seat) {
        boolean within = seat.prefix().startsWith(region.prefix());
        return switch (coverage) {
            case AGENCY -> ofBodies.filter(day -> within);
            case REGION -> ofGovernments.filter(day -> within && !seat.equals(region));
        };
    }
}
