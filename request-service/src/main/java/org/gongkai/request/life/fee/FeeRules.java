package org.gongkai.request.life.fee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.gongkai.request.fee.FeePayments;
import org.gongkai.request.fee.FeeTariff;
import org.gongkai.request.life.event.FeeEvent.FeeLapse;
import org.gongkai.request.life.event.FeeEvent.FeeNotice;
import org.gongkai.request.life.event.FeeEvent.Payment;
import org.gongkai.request.life.event.FeeEvent.Refund;
import org.gongkai.request.life.notice.Charge;
import org.gongkai.request.life.notice.Lapse;
import org.gongkai.request.life.notice.Notice;
import org.gongkai.request.life.refusal.Circumstances;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/**
 * What may become of the fee of one application (Art. 42 of the Regulations).
 *
 * @param charges all notices so far
 * @param payments what has come in and was given back so far
 */
record FeeRules(List<Charge> charges, FeePayments payments, Circumstances now) {

    /**
     * Why a fee may not be asked for.
     *
     * @param receivedOn when the application was received
     * @param isPaused whether somebody is being consulted
     */
    Optional<Refusal> refusal(FeeNotice notice, LocalDate receivedOn, boolean isPaused) {
        if (receivedOn.isBefore(FeeTariff.EFFECTIVE)) {
            return Refusal.of(StepWords.NO_FEE_YET);
        }
        if (isPaused) {
            return Refusal.of(StepWords.CONSULTATION_OPEN);
        }
        if (now.isAfterTerm(notice.on())) {
            return Refusal.of(StepWords.TERM_OVER, now.term().dueOn().orElseThrow());
        }
        if (charges.stream().anyMatch(charge -> charge.state() == Charge.State.PAID)) {
            return Refusal.of(StepWords.PAID_ALREADY);
        }
        // A notice that was taken back fell; by which method the application is charged was chosen with it all the
        // same.
        if (charges.stream().anyMatch(charge -> charge.method() != notice.method())) {
            return Refusal.at(
                    "/method", StepWords.ONE_METHOD, charges.getFirst().method().label());
        }
        return notByTheTariff(notice).or(() -> Notice.servedTooEarly(notice.servedOn(), notice.on()));
    }

    /** What a ledger tells without saying which items of the month they were is held against no tariff. */
    private static Optional<Refusal> notByTheTariff(FeeNotice notice) {
        if (notice.leavesItemsUnknown()) {
            return Optional.empty();
        }
        BigDecimal tariff = BigDecimal.valueOf(FeeTariff.sum(
                FeeTariff.of(notice.method(), notice.earlier() == null ? 0 : notice.earlier(), notice.units())));
        int compared = notice.amountYuan().compareTo(tariff);
        return compared > 0 || compared < 0 && notice.reduction() == null
                ? Refusal.at("/amountYuan", StepWords.NOT_BY_THE_TARIFF, tariff)
                : Optional.empty();
    }

    /** Money that comes too late is recorded all the same; of a fee that is paid nothing more is expected. */
    Optional<Refusal> refusal(Optional<Charge> charge, Payment payment) {
        if (charge.isEmpty()) {
            return Refusal.of(StepWords.NO_FEE_NOTICE, String.valueOf(payment.notice()));
        }
        return charge.get().state() == Charge.State.PAID
                ? Refusal.of(StepWords.FEE_NOTICE_SETTLED)
                : Refusal.before("/on", payment.on(), charge.get().sentOn());
    }

    /** Why a notice is none that is still to be paid. */
    Optional<Refusal> settled(Optional<Charge> charge, Integer number) {
        return charge.isEmpty()
                ? Refusal.of(StepWords.NO_FEE_NOTICE, String.valueOf(number))
                : Refusal.when(charge.get().state() != Charge.State.NOTIFIED, StepWords.FEE_NOTICE_SETTLED);
    }

    /** Why the application may not end for a fee that was not paid. */
    Optional<Refusal> refusal(Optional<Charge> charge, FeeLapse lapse) {
        return settled(charge, lapse.notice())
                .or(() -> Lapse.notEnded(
                        charge.map(Charge::notice),
                        charge.orElseThrow().dueOn(now.calendar()),
                        lapse.on(),
                        now.calendar()));
    }

    /** Why nothing may be given back: there is nothing, or less, or not yet. */
    Optional<Refusal> refusal(Refund refund) {
        if (payments.all().isEmpty()) {
            return Refusal.of(StepWords.NOTHING_PAID);
        }
        if (refund.amountYuan().compareTo(payments.net()) > 0) {
            return Refusal.at("/amountYuan", StepWords.MORE_THAN_PAID, payments.net());
        }
        LocalDate from = payments.availableOn(refund.amountYuan());
        return Refusal.before("/on", refund.on(), from);
    }
}
