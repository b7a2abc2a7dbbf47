package org.gongkai.litigation.figures;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.litigation.outcome.Block;

/**
 * A row of the register that was pending at the end of a day.
 *
 * @param closedOn when it was closed after all
 * @param days from its acceptance until that day
 */
public record OpenCase(
        UUID id,
        Optional<UUID> caseFile,
        String agencyCode,
        String caseNumber,
        Block block,
        LocalDate acceptedOn,
        Optional<LocalDate> closedOn,
        Optional<String> receiptNumber,
        long days) {

    /** Its place in the list. */
    String key() {
        return acceptedOn + " " + id;
    }
}
