package org.gongkai.request.migration.row;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.fee.FeeMethod;
import org.gongkai.request.fee.FeePayments;
import org.gongkai.request.life.event.FeeEvent.FeeNotice;
import org.gongkai.request.life.event.FeeEvent.Payment;
import org.gongkai.request.life.event.FeeEvent.Refund;
import org.gongkai.request.life.event.FeeEvent.RefundGround;

/** What a row of a ledger tells of the processing fee: its notice, what came in and what was given back. */
final class FeeOfRow {

    private static final String LAPSED = "OTHER_FEE_UNPAID";

    private final DisclosureApplication entry;
    private final LedgerColumns columns;
    private final ToldEvents told;

    FeeOfRow(DisclosureApplication entry, LedgerColumns columns, ToldEvents told) {
        this.entry = entry;
        this.columns = columns;
        this.told = told;
    }

    void tell() {
        Optional<String> missing = missing();
        if (missing.isPresent()) {
            List.of(
                            "feeNoticeOn",
                            "feeNoticeServedOn",
                            "feeMethod",
                            "feeUnits",
                            "feeEarlier",
                            "feeAmountYuan",
                            "feeLapsedOn",
                            "refundOn",
                            "refundYuan")
                    .forEach(name -> told.keepWithout(name, missing.get()));
            return;
        }
        boolean isByItem = columns.feeMethod() == FeeMethod.ITEM;
        if (!isByItem) {
            // Of pages nothing came before.
            told.keep("feeEarlier");
        }
        if (columns.feeAmountYuan() == null) {
            // The register says it, and so would a ledger that is written of it.
            told.keep(AMOUNT_OF_REGISTER, "");
        }
        told.add(
                new FeeNotice(
                        columns.feeNoticeOn(),
                        columns.feeMethod(),
                        columns.feeUnits(),
                        isByItem ? columns.feeEarlier() : null,
                        asked(),
                        null,
                        columns.feeNoticeServedOn()),
                "feeNoticeOn");
        List<FeePayments.Payment> payments = payments();
        payments.forEach(payment -> told.add(new Payment(payment.on(), 1, payment.yuan()), "processingFeePaidOn"));
        List<FeePayments.Payment> listed = refundsOfRegister();
        if (payments.isEmpty()) {
            List.of("refundOn", "refundYuan").forEach(name -> told.keepWithout(name, "processingFeePaidOn"));
        } else if (!listed.isEmpty()) {
            told.keep(REFUNDS_OF_REGISTER, "");
            told.keep("refundOn");
            told.keep("refundYuan");
            listed.forEach(back -> told.add(
                    new Refund(back.on(), back.yuan().negate(), RefundGround.OTHER, true, null, null),
                    "processingFeePaidOn"));
        } else if (isRefundTold()) {
            told.add(new Refund(columns.refundOn(), columns.refundYuan(), RefundGround.OTHER, null), "refundOn");
        } else {
            told.keepWithout("refundOn", "refundYuan");
            told.keepWithout("refundYuan", "refundOn");
        }
        if (columns.feeLapsedOn() != null && !hasLapsed()) {
            told.keep("feeLapsedOn");
            told.warn("feeLapsedOn", "NO_STEP", MigrationWords.FEE_LAPSED_OTHERWISE);
        }
    }

    /** Whether the row ends with it that the fee of its notice was not paid, and says no more of the reply. */
    boolean hasLapsed() {
        return LAPSED.equals(entry.outcome())
                && entry.outcomeDetail() == null
                && columns.feeLapsedOn() != null
                && columns.feeLapsedOn().equals(entry.closedOn())
                && missing().isEmpty();
    }

    /** What a notice cannot be without, where it is not told. */
    private Optional<String> missing() {
        return Map.of(
                        "feeNoticeOn", Optional.ofNullable(columns.feeNoticeOn()),
                        "feeMethod", Optional.ofNullable(columns.feeMethod()),
                        "feeUnits", Optional.ofNullable(columns.feeUnits()),
                        "feeAmountYuan", Optional.ofNullable(asked()))
                .entrySet()
                .stream()
                .filter(needed -> needed.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder());
    }

    /** That what was given back is told by the list of the register, and not by a day and a sum of its own. */
    static final String REFUNDS_OF_REGISTER = "refundsOfRegister";

    /** That the notice asked for what the register has as the fee. */
    static final String AMOUNT_OF_REGISTER = "feeOfRegister";

    /** What is kept of a row and is none of its columns. */
    static final Set<String> MARKS = Set.of(AMOUNT_OF_REGISTER, REFUNDS_OF_REGISTER);

    /** What the notice asked for; null when nothing says so. */
    private BigDecimal asked() {
        if (columns.feeAmountYuan() != null) {
            return columns.feeAmountYuan();
        }
        BigDecimal paid = payments().stream().map(FeePayments.Payment::yuan).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (paid.signum() > 0) {
            return paid;
        }
        BigDecimal charged = entry.processingFeeYuan();
        return charged == null || charged.signum() == 0 ? null : charged;
    }

    /** What came in, by the list of the register, else what it counts and what was given back of that. */
    private List<FeePayments.Payment> payments() {
        if (entry.processingFeePayments() != null) {
            return FeePayments.find(entry.processingFeePayments()).stream()
                    .flatMap(payments -> payments.all().stream())
                    .filter(payment -> payment.yuan().signum() > 0)
                    .toList();
        }
        BigDecimal net = entry.processingFeeYuan();
        if (entry.processingFeePaidOn() == null || net == null) {
            return List.of();
        }
        BigDecimal paid = isRefundTold() ? net.add(columns.refundYuan()) : net;
        return paid.signum() > 0 ? List.of(new FeePayments.Payment(entry.processingFeePaidOn(), paid)) : List.of();
    }

    /** What the list of the register says was given back, where the columns do not come to the same. */
    private List<FeePayments.Payment> refundsOfRegister() {
        List<FeePayments.Payment> listed = Optional.ofNullable(entry.processingFeePayments())
                .flatMap(FeePayments::find)
                .map(FeePayments::all)
                .orElse(List.of());
        boolean isTold = isRefundTold()
                && sorted(new FeePayments(payments())
                                .givenBack(columns.refundOn(), columns.refundYuan(), List.of())
                                .all())
                        .equals(sorted(listed));
        return isTold
                ? List.of()
                : listed.stream().filter(one -> one.yuan().signum() < 0).toList();
    }

    private static List<FeePayments.Payment> sorted(List<FeePayments.Payment> payments) {
        return payments.stream()
                .sorted(Comparator.comparing(FeePayments.Payment::on).thenComparing(FeePayments.Payment::yuan))
                .toList();
    }

    private boolean isRefundTold() {
        return columns.refundOn() != null && columns.refundYuan() != null;
    }
}
