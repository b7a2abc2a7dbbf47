package org.gongkai.registers.calendar;

import java.util.Optional;

/** Where a service keeps which lengths of its terms are set; of a service that has none nothing is. */
public interface LengthSettings {

    /** How they stand now, to be asked for many bodies. */
    OfBodies now();

    /** What is set for each body. */
    @FunctionalInterface
    interface OfBodies {

        /**
         * Those of a body.
         *
         * @param agencyCode empty for whoever is of no body
         */
        SetLengths of(Optional<String> agencyCode, Optional<String> regionCode);
    }
}
