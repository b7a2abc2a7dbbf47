package org.gongkai.registers.nil;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That a body had nothing to register in a year.
 *
 * @param register the register, as the API names it
 * @param flow the ledger's flow by which it counts
 * @param end why it no longer stands, when it does not
 */
public record NilReport(
        UUID id,
        String agencyCode,
        int year,
        String register,
        String flow,
        Optional<String> comment,
        String declaredBy,
        Instant declaredAt,
        Optional<End> end) {

    /** How a declaration ended: somebody took it back, or a record came. */
    public record End(String by, Instant at, String because) {}
}
