package org.gongkai.request.fee;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.registers.field.Labelled;

/** On which way money for the processing fee came into the treasury (缴款渠道). */
@Schema(name = "FeePaymentRoute")
public enum PaymentRoute implements Labelled {

    /** At a counter of the collecting bank, or of the office itself. */
    COUNTER,
    BANK_TRANSFER,

    /** Through the platform for non-tax revenue, or another electronic one. */
    ONLINE,
    POSTAL_ORDER,
    OTHER
}
