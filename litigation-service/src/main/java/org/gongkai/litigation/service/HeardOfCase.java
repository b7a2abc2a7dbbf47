package org.gongkai.litigation.service;

import java.util.Optional;

/**
 * What the service that has the applications says to what it was told of a case.
 *
 * @param round number of the further decision that has begun with it
 */
public record HeardOfCase(Outcome outcome, Optional<Integer> round) {

    /** What came of it. */
    public enum Outcome {

        /** The step was taken. */
        TAKEN,

        /** Somebody had recorded it. */
        KNOWN
    }
}
