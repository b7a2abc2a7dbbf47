package org.gongkai.disclosure.fee;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.registers.field.Labelled;

/** Which way money goes. */
@Schema(name = "FeeDirection")
public enum FeeDirection implements Labelled {

    /** From who pays to the body (收取). */
    COLLECTED,

    /** Back again (退还). */
    REFUNDED;

    /** What an amount adds to what was collected. */
    BigDecimal signed(BigDecimal amount) {
        return switch (this) {
            case COLLECTED -> amount;
            case REFUNDED -> amount.negate();
        };
    }
}
