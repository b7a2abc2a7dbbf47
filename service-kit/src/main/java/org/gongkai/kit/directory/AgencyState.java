package org.gongkai.kit.directory;

import java.util.Map;
import java.util.Optional;

import org.gongkai.form.code.AgencyKind;
import org.gongkai.form.code.Duty;
import org.gongkai.form.code.RegionCode;

/**
 * What is said of a body (机关单位) from some day on.
 *
 * @param regionCode the region it is seated in, which says who may see its data, never in which sum it is
 * @param includedIn the body in whose report its work stands; just when that is its duty
 * @param reportsTo the body that watches over its report; empty for the usual one
 * @param countedIn the body in whose sum it is; empty for the usual one of its kind
 * @param contact contact data of its office for open government information (Art. 12 of the Regulations), by name
 */
public record AgencyState(
        String name,
        String regionCode,
        AgencyKind kind,
        Duty duty,
        Optional<String> includedIn,
        Optional<String> reportsTo,
        Optional<String> countedIn,
        boolean acceptsApplications,
        Map<String, String> contact) {

    public AgencyState {
        contact = Map.copyOf(contact);
    }

    /** A body of which just this is said; the rest is as usual for its kind. */
    public static AgencyState of(String name, String regionCode, AgencyKind kind) {
        return new AgencyState(
                name,
                regionCode,
                kind,
                kind.usualDuty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                kind.isUsuallyAcceptingApplications(),
                Map.of());
    }

    /** The region it is seated in. */
    public RegionCode region() {
        return new RegionCode(regionCode);
    }

    /** The same, counted in the sum of this body. */
    public AgencyState countedIn(String code) {
        return new AgencyState(
                name, regionCode, kind, duty, includedIn, reportsTo, Optional.of(code), acceptsApplications, contact);
    }
}
