package org.gongkai.report.trace;

import java.time.Instant;
import java.util.Optional;

/** Up to when entries of the registers count. */
public sealed interface Moment {

    /** Up to now. */
    record Now() implements Moment {}

    /** Those recorded by a moment. */
    record Recorded(Instant by) implements Moment {}

    /** None: when the report was computed, nothing had been recorded that counts. */
    record Never() implements Moment {}

    /** Whether entries of registers can count at all. */
    default boolean countsRegisters() {
        return !(this instanceof Never);
    }

    /** The moment as the services are asked for it; empty for now. */
    default Optional<Instant> recorded() {
        return this instanceof Recorded(Instant by) ? Optional.of(by) : Optional.empty();
    }
}
