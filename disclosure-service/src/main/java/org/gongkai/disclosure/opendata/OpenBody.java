package org.gongkai.disclosure.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A body that gives data out.
 *
 * @param holdings what there is of each dataset; one that there is nothing of is not there
 */
record OpenBody(String code, String name, String regionCode, Map<OpenDataset, Holding> holdings) {

    /**
     * What there is.
     *
     * @param from first day that it is about
     * @param to last day that it is about
     * @param changed when any of it last became otherwise, where that is known
     */
    record Holding(LocalDate from, LocalDate to, Optional<Instant> changed) {}
}
