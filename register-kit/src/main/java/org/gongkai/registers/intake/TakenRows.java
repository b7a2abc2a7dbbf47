package org.gongkai.registers.intake;

import java.util.SortedMap;
import java.util.TreeMap;

/** How many rows of an import were taken for each agency: what its audit says of the import. */
final class TakenRows {

    private final SortedMap<String, Counts> byAgency = new TreeMap<>();

    void created(String agencyCode) {
        byAgency.merge(agencyCode, new Counts(1, 0), Counts::plus);
    }

    void replaced(String agencyCode) {
        byAgency.merge(agencyCode, new Counts(0, 1), Counts::plus);
    }

    SortedMap<String, Counts> byAgency() {
        return byAgency;
    }

    /** Rows of one agency. */
    record Counts(long created, long replaced) {

        Counts plus(Counts more) {
            return new Counts(created + more.created, replaced + more.replaced);
        }
    }
}
