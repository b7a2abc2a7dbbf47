package org.gongkai.report.collect;

import org.gongkai.kit.agency.RegionCode;

/** Whose figures a service is asked for. */
public sealed interface ScopeQuery {

    /** The parameter as the services take it. */
    String query();

    record OfAgency(String code) implements ScopeQuery {

        @Override
        public String query() {
            return "agencyCode=" + code;
        }
    }

    record OfRegion(RegionCode region) implements ScopeQuery {

        @Override
        public String query() {
            return "regionCode=" + region.prefix();
        }
    }
}
