package org.gongkai.litigation.service;

import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What the service that has the applications says to what it was told of a case.
 *
 * @param round number of the further decision that has begun with it
 */
public record HeardOfCase(
        Outcome outcome, @JsonProperty(required = true) Optional<Integer> round) {

    /** What came of it. */
    public enum Outcome {

        /** The step was taken. */
        TAKEN,

        /** Somebody had recorded it. */
        KNOWN
    }
}
