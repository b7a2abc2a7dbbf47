package org.gongkai.request.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.gongkai.request.fee.FeePayments;

/**
 * The processing fee (信息处理费) of an application, as three columns of its row say it; null where they say nothing.
 *
 * @param yuan what was charged
 * @param paidOn day on which it was paid
 * @param payments each day and amount, where it came in more than once or was given back
 */
record ChargedFee(BigDecimal yuan, LocalDate paidOn, String payments) {

    /** No fee. */
    static final ChargedFee NONE = new ChargedFee(null, null, null);

    private static final FeePayments NOTHING_PAID = new FeePayments(List.of());

    /** What was paid; one payment needs no list. */
    static ChargedFee of(FeePayments paid) {
        boolean isPaid = paid.net().signum() > 0;
        return new ChargedFee(
                isPaid ? paid.net() : null,
                isPaid ? paid.all().getFirst().on() : null,
                paid.all().size() > 1 ? paid.text() : null);
    }

    /** What was paid of it; nothing where it was charged alone. */
    FeePayments paid() {
        if (payments != null) {
            return FeePayments.find(payments).orElse(NOTHING_PAID);
        }
        return paidOn == null || yuan == null ? NOTHING_PAID : NOTHING_PAID.with(paidOn, yuan);
    }
}
