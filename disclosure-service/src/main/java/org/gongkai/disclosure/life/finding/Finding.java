package org.gongkai.disclosure.life.finding;

import java.time.Instant;
import java.util.Optional;

/** What looks like personal data in the text at hand, and what somebody has said of it. */
public record Finding(FoundPersonalData found, Optional<Settled> settled) {

    /** Why it may be public, and who has said so. */
    public record Settled(String reason, String by, Instant at) {}

    /** Whether nobody has said anything yet. */
    public boolean isOpen() {
        return settled.isEmpty();
    }
}
