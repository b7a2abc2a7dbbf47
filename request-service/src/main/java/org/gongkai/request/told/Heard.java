package org.gongkai.request.told;

import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of it that something was told.
 *
 * @param round number of the further decision that it has begun, or that has begun for the same before
 */
public record Heard(Outcome outcome, Optional<Integer> round) {

    /** What came of it. */
    @Schema(name = "HeardOfCaseOutcome")
    public enum Outcome {

        /** The step was taken. */
        TAKEN,

        /** Somebody has recorded it here already: nothing was done. */
        KNOWN
    }
}
