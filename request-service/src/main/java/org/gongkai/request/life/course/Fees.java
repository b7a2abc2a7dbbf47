package org.gongkai.request.life.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gongkai.request.clock.ClockFacts.Restart;
import org.gongkai.request.fee.FeePayments;
import org.gongkai.request.fee.FeeTariff;
import org.gongkai.request.life.event.FeeEvent;
import org.gongkai.request.life.event.FeeEvent.FeeCancellation;
import org.gongkai.request.life.event.FeeEvent.FeeLapse;
import org.gongkai.request.life.event.FeeEvent.FeeNotice;
import org.gongkai.request.life.event.FeeEvent.Payment;
import org.gongkai.request.life.event.FeeEvent.Refund;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/** The processing fee of one application: notices, payments, refunds. */
final class Fees {

    private final List<Charge> charges = new ArrayList<>();
    private final List<Restart> restarts = new ArrayList<>();
    private FeePayments payments = new FeePayments(List.of());

    List<Charge> charges() {
        return List.copyOf(charges);
    }

    List<Restart> restarts() {
        return restarts;
    }

    /** What has come in and was given back. */
    FeePayments payments() {
        return payments;
    }

    Optional<Charge> find(Integer number) {
        return number == null || number < 1 || number > charges.size()
                ? Optional.empty()
                : Optional.of(charges.get(number - 1));
    }

    void serve(int number, LocalDate on) {
        charges.set(number - 1, charges.get(number - 1).servedOn(on));
    }

    /** Whether a payment brings all that is still open. */
    boolean isInFull(Payment payment) {
        return find(payment.notice())
                .filter(charge -> payment.amountYuan().compareTo(charge.openYuan()) >= 0)
                .isPresent();
    }

    Optional<Refusal> refusal(FeeEvent event, Course course, Circumstances now) {
        return switch (event) {
            case FeeNotice notice -> refusal(notice, course, now);
            case Payment payment -> refusal(payment, now);
            case FeeCancellation cancellation -> open(cancellation.notice());
            case FeeLapse lapse -> open(lapse.notice()).or(() -> lapsed(lapse, now));
            case Refund refund ->
                Refusal.when(payments.all().isEmpty(), StepWords.NOTHING_PAID)
                        .or(() -> refund.amountYuan().compareTo(payments.net()) > 0
                                ? Refusal.at("/amountYuan", StepWords.MORE_THAN_PAID, payments.net())
                                : Optional.empty());
        };
    }

    private Optional<Refusal> refusal(FeeNotice notice, Course course, Circumstances now) {
        if (course.consultations().isPaused(now)) {
            return Refusal.of(StepWords.CONSULTATION_OPEN);
        }
        if (now.isAfterTerm(notice.on())) {
            return Refusal.of(StepWords.TERM_OVER, now.term().dueOn().orElseThrow());
        }
        if (charges.stream().anyMatch(charge -> charge.state() == Charge.State.PAID)) {
            return Refusal.of(StepWords.PAID_ALREADY);
        }
        if (charges.stream()
                .anyMatch(charge -> charge.state() != Charge.State.CANCELLED && charge.method() != notice.method())) {
            return Refusal.at("/method", StepWords.OTHER_FEE_METHOD);
        }
        BigDecimal tariff = BigDecimal.valueOf(FeeTariff.sum(
                FeeTariff.of(notice.method(), notice.earlier() == null ? 0 : notice.earlier(), notice.units())));
        int compared = notice.amountYuan().compareTo(tariff);
        if (compared > 0 || compared < 0 && notice.reduction() == null) {
            return Refusal.at("/amountYuan", StepWords.NOT_BY_THE_TARIFF, tariff);
        }
        return Supplements.served(notice.servedOn(), notice.on());
    }

    private Optional<Refusal> refusal(Payment payment, Circumstances now) {
        return open(payment.notice()).or(() -> {
            Charge charge = find(payment.notice()).orElseThrow();
            if (payment.on().isBefore(charge.sentOn())) {
                return Refusal.at("/on", StepWords.NOT_BEFORE, charge.sentOn());
            }
            return Refusal.when(
                    charge.dueOn(now).filter(payment.on()::isAfter).isPresent(), StepWords.PAYMENT_TOO_LATE);
        });
    }

    private Optional<Refusal> open(Integer number) {
        Optional<Charge> charge = find(number);
        return charge.isEmpty()
                ? Refusal.of(StepWords.NO_FEE_NOTICE, String.valueOf(number))
                : Refusal.when(charge.get().state() != Charge.State.NOTIFIED, StepWords.FEE_NOTICE_SETTLED);
    }

    private Optional<Refusal> lapsed(FeeLapse lapse, Circumstances now) {
        Charge charge = find(lapse.notice()).orElseThrow();
        if (charge.servedOn().isEmpty()) {
            return Refusal.of(StepWords.NOTICE_NOT_SERVED);
        }
        Optional<LocalDate> dueOn = charge.dueOn(now);
        return dueOn.isEmpty()
                ? Refusal.of(StepWords.PERIOD_UNKNOWN)
                : Refusal.when(!lapse.on().isAfter(dueOn.get()), StepWords.PERIOD_NOT_OVER, dueOn.get());
    }

    void apply(FeeEvent event) {
        switch (event) {
            case FeeNotice notice ->
                charges.add(new Charge(
                        charges.size() + 1,
                        notice.method(),
                        notice.units(),
                        notice.amountYuan(),
                        notice.on(),
                        Optional.ofNullable(notice.servedOn()),
                        BigDecimal.ZERO,
                        Charge.State.NOTIFIED));
            case Payment payment -> {
                if (isInFull(payment)) {
                    restarts.add(new Restart(payment.on(), false));
                }
                replace(find(payment.notice()).orElseThrow().paid(payment.amountYuan()));
                payments = payments.with(payment.on(), payment.amountYuan());
            }
            case FeeCancellation cancellation ->
                replace(find(cancellation.notice()).orElseThrow().in(Charge.State.CANCELLED));
            case FeeLapse lapse -> replace(find(lapse.notice()).orElseThrow().in(Charge.State.LAPSED));
            case Refund refund ->
                payments = Boolean.TRUE.equals(refund.reported())
                        ? payments.with(refund.on(), refund.amountYuan().negate())
                        : payments.givenBack(refund.amountYuan());
        }
    }

    private void replace(Charge charge) {
        charges.set(charge.number() - 1, charge);
    }
}
