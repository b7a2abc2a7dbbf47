package org.gongkai.registers.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.gongkai.form.CellId;

/**
 * That a record counts: in which flow, when, and how much.
 *
 * @param flow a cell of the form, or a flow that is counted but not printed
 * @param effectiveOn the day whose year it counts in
 */
public record Movement(String flow, LocalDate effectiveOn, BigDecimal amount) {

    public Movement {
        amount = amount.stripTrailingZeros();
    }

    /** One record counted once. */
    public static Movement one(CellId flow, LocalDate effectiveOn) {
        return new Movement(flow.toString(), effectiveOn, BigDecimal.ONE);
    }

    int year() {
        return effectiveOn.getYear();
    }
}
