package org.gongkai.litigation.casefile.state;

import java.util.Optional;

/**
 * Which cases a list is of.
 *
 * @param open only those in which something is still to be decided or done
 * @param erasable only those whose name may be erased: its time is over, and nobody holds the case
 * @param voided only those that were recorded in error; without them otherwise, unless it is asked for names to erase
 * @param refused only those of which the application has not taken what it was told
 */
public record CaseFileFilter(
        Optional<String> agencyCode,
        Optional<String> receiptNumber,
        boolean open,
        boolean erasable,
        boolean voided,
        boolean refused) {}
