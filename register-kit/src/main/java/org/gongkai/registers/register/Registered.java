package org.gongkai.registers.register;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A record of a register.
 *
 * @param version grows with every change; the ETag of the record
 * @param recordedAt when it was first registered
 * @param changedAt when it was last changed
 */
public record Registered<E>(
        UUID id, long version, Instant recordedAt, Instant changedAt, Optional<Voiding> voiding, E entry) {

    /** That a record was registered in error and counts no more. */
    public record Voiding(Instant at, String reason) {}
}
