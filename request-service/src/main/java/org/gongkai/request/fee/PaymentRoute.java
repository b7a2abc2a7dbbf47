package org.gongkai.request.fee;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.registers.field.Labelled;

/** On which way money for the processing fee came into the treasury (缴款渠道). */
@Schema(name = "FeePaymentRoute")
public enum PaymentRoute implements Labelled {

    /** At a counter of the collecting bank, or of the office itself. */
    COUNTER("柜台缴款"),
    BANK_TRANSFER("银行转账"),

    /** Through the platform for non-tax revenue, or another electronic one. */
    ONLINE("网上缴款"),
    POSTAL_ORDER("邮政汇款"),
    OTHER("其他渠道");

    private final String label;

    PaymentRoute(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
