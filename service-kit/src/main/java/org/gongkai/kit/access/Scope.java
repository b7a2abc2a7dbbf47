package org.gongkai.kit.access;

import org.gongkai.form.code.RegionCode;

/** Whose data a caller reaches: that of one agency, of a region, of the whole installation, or of nobody. */
public sealed interface Scope {

    /** How a token and an account write the whole installation. */
    String EVERYWHERE = "000000";

    /** The data of one agency. */
    record OfAgency(String agencyCode) implements Scope {}

    /** The data of every agency of a region and of the regions in it. */
    record OfRegion(RegionCode region) implements Scope {}

    /** All data. */
    record Everywhere() implements Scope {}

    /** No data of any agency. */
    record Nowhere() implements Scope {}

    /** Whether the region lies in the scope with all its agencies. */
    default boolean covers(RegionCode region) {
        return switch (this) {
            case OfRegion own -> region.prefix().startsWith(own.region().prefix());
            case Everywhere all -> true;
            case OfAgency one -> false;
            case Nowhere none -> false;
        };
    }

    /** Whether the agency, which is seated in the region, lies in the scope. */
    default boolean covers(String agencyCode, RegionCode region) {
        return switch (this) {
            case OfAgency own -> own.agencyCode().equals(agencyCode);
            case OfRegion own -> covers(region);
            case Everywhere all -> true;
            case Nowhere none -> false;
        };
    }
}
