package org.gongkai.document;

import java.time.Instant;
import java.util.Optional;

/**
 * What a service contributed to a report.
 *
 * @param asOf when the newest entry that counted was recorded; empty when nothing counted or the service is missing
 */
public record SourceState(String service, Optional<Instant> asOf, boolean complete) {

    private static final String FILING = "filing";

    /** An office has entered what was published elsewhere. */
    public static SourceState filing(Instant at) {
        return new SourceState(FILING, Optional.of(at), true);
    }

    boolean isFiling() {
        return service.equals(FILING);
    }
}
