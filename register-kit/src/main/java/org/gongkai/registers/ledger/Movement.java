package org.gongkai.registers.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * That a record counts: in which flow, when, and how much.
 *
 * @param flow what happened, by the name of its own that the ledger keeps; editions of the form say in which cell it counts
 * @param effectiveOn the day whose year it counts in
 */
public record Movement(String flow, LocalDate effectiveOn, BigDecimal amount) {

    public Movement {
        amount = amount.stripTrailingZeros();
    }

    /** One record counted once. */
    public static Movement one(String flow, LocalDate effectiveOn) {
        return new Movement(flow, effectiveOn, BigDecimal.ONE);
    }

    /** The year that it counts in. */
    public int year() {
        return effectiveOn.getYear();
    }
}
