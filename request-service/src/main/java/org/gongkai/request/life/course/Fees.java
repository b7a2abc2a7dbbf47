package org.gongkai.request.life.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.clock.ClockFacts.Restart;
import org.gongkai.request.fee.FeePayments;
import org.gongkai.request.fee.FeeTariff;
import org.gongkai.request.life.event.FeeEvent;
import org.gongkai.request.life.event.FeeEvent.FeeCancellation;
import org.gongkai.request.life.event.FeeEvent.FeeLapse;
import org.gongkai.request.life.event.FeeEvent.FeeNotice;
import org.gongkai.request.life.event.FeeEvent.Payment;
import org.gongkai.request.life.event.FeeEvent.Refund;
import org.gongkai.request.life.event.IntakeEvent;
import org.gongkai.request.life.event.ServiceEvent.Delivery;
import org.gongkai.request.life.notice.Charge;
import org.gongkai.request.life.notice.Lapse;
import org.gongkai.request.life.notice.Notice;
import org.gongkai.request.life.refusal.Circumstances;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.life.table.Step;

/** The processing fee of one application: notices, payments, refunds. */
final class Fees {

    private static final FeePayments NOTHING = new FeePayments(List.of());

    private final List<Charge> charges = new ArrayList<>();
    private final List<Restart> restarts = new ArrayList<>();
    private FeePayments payments = NOTHING;

    /** What came for each notice while it was waited for, by the number of the notice. */
    private final Map<Integer, FeePayments> inTime = new HashMap<>();

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

    /** Those for which money came that is not given back, where none of them stands any more. */
    List<Charge> paidInVain(Stage stage) {
        boolean isOver = charges.stream()
                .noneMatch(charge -> charge.state() == Charge.State.PAID
                        || charge.state() == Charge.State.NOTIFIED && stage == Stage.FEE_NOTIFIED);
        return isOver && payments.net().signum() > 0
                ? charges.stream()
                        .filter(charge -> charge.paidYuan().signum() > 0)
                        .toList()
                : List.of();
    }

    Optional<Charge> find(Integer number) {
        return number == null || number < 1 || number > charges.size()
                ? Optional.empty()
                : Optional.of(charges.get(number - 1));
    }

    /** What became of a notice. */
    void delivered(Delivery delivery) {
        Charge charge = find(delivery.number()).orElseThrow();
        replace(charge.with(charge.notice().after(delivery)));
    }

    /** A part that was split off is charged by itself; its term is counted from where that of the whole was. */
    void splitOff(IntakeEvent.SplitOff part) {
        if (part.countedFrom() != null) {
            restarts.add(new Restart(part.countedFrom(), false));
        }
    }

    /**
     * Which step a payment is: what comes when nobody waits for it any more is money that was received, and moves nothing.
     *
     * @param stage at which the application is
     */
    Step stepOf(Payment payment, Stage stage, WorkingCalendar calendar) {
        Optional<Charge> charge = find(payment.notice());
        if (stage != Stage.FEE_NOTIFIED
                || charge.filter(one -> !one.awaits(payment.on(), calendar)).isPresent()) {
            return Step.PAY_LATE;
        }
        return charge.filter(one -> payment.amountYuan().compareTo(openYuan(one)) >= 0)
                        .isPresent()
                ? Step.PAY_IN_FULL
                : Step.PAY_PART;
    }

    /** What is still to be paid: neither what came too late nor what was given back since counts. */
    private BigDecimal openYuan(Charge charge) {
        return charge.amountYuan()
                .subtract(inTime.getOrDefault(charge.number(), NOTHING).net().min(payments.net()));
    }

    Optional<Refusal> refusal(FeeEvent event, Course course, Circumstances now) {
        return switch (event) {
            case FeeNotice notice -> refusal(notice, course, now);
            case Payment payment -> refusal(payment);
            case FeeCancellation cancellation -> open(cancellation.notice());
            case FeeLapse lapse -> open(lapse.notice()).or(() -> lapsed(lapse, now));
            case Refund refund -> refusal(refund);
        };
    }

    private Optional<Refusal> refusal(Refund refund) {
        if (payments.all().isEmpty()) {
            return Refusal.of(StepWords.NOTHING_PAID);
        }
        if (refund.amountYuan().compareTo(payments.net()) > 0) {
            return Refusal.at("/amountYuan", StepWords.MORE_THAN_PAID, payments.net());
        }
        LocalDate from = payments.availableOn(refund.amountYuan());
        return Refusal.before("/on", refund.on(), from);
    }

    private Optional<Refusal> refusal(FeeNotice notice, Course course, Circumstances now) {
        if (course.receivedOn().isBefore(FeeTariff.EFFECTIVE)) {
            return Refusal.of(StepWords.NO_FEE_YET);
        }
        if (course.parts().consultations().isPaused(now)) {
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
    private Optional<Refusal> refusal(Payment payment) {
        Optional<Charge> charge = find(payment.notice());
        if (charge.isEmpty()) {
            return Refusal.of(StepWords.NO_FEE_NOTICE, String.valueOf(payment.notice()));
        }
        return charge.get().state() == Charge.State.PAID
                ? Refusal.of(StepWords.FEE_NOTICE_SETTLED)
                : Refusal.before("/on", payment.on(), charge.get().sentOn());
    }

    private Optional<Refusal> open(Integer number) {
        Optional<Charge> charge = find(number);
        return charge.isEmpty()
                ? Refusal.of(StepWords.NO_FEE_NOTICE, String.valueOf(number))
                : Refusal.when(charge.get().state() != Charge.State.NOTIFIED, StepWords.FEE_NOTICE_SETTLED);
    }

    private Optional<Refusal> lapsed(FeeLapse lapse, Circumstances now) {
        Charge charge = find(lapse.notice()).orElseThrow();
        return Lapse.notEnded(Optional.of(charge.notice()), charge.dueOn(now.calendar()), lapse.on(), now.calendar());
    }

    /**
     * Takes an event.
     *
     * @param step which row of the table it is
     */
    void apply(FeeEvent event, Step step) {
        switch (event) {
            case FeeNotice notice ->
                charges.add(new Charge(
                        charges.size() + 1,
                        notice.method(),
                        notice.units(),
                        notice.amountYuan(),
                        Notice.sent(notice.on(), notice.servedOn()),
                        BigDecimal.ZERO,
                        Charge.State.NOTIFIED));
            case Payment payment -> apply(payment, step);
            case FeeCancellation cancellation ->
                replace(find(cancellation.notice()).orElseThrow().in(Charge.State.CANCELLED));
            case FeeLapse lapse -> replace(find(lapse.notice()).orElseThrow().in(Charge.State.LAPSED));
            case Refund refund -> {
                payments = Boolean.TRUE.equals(refund.reported())
                        ? payments.with(refund.on(), refund.amountYuan().negate())
                        : payments.givenBack(
                                refund.on(),
                                refund.amountYuan(),
                                refund.reportedYears() == null ? List.of() : refund.reportedYears());
                charges.replaceAll(charge -> charge.kept(payments.net()));
            }
        }
    }

    private void apply(Payment payment, Step step) {
        Charge charge = find(payment.notice()).orElseThrow();
        if (step != Step.PAY_LATE) {
            inTime.merge(
                    charge.number(),
                    NOTHING.with(payment.on(), payment.amountYuan()),
                    (before, more) -> before.with(payment.on(), payment.amountYuan()));
        }
        if (step == Step.PAY_IN_FULL) {
            restarts.add(new Restart(lastOn(inTime.get(charge.number())), false));
        }
        replace(charge.paid(payment.amountYuan(), step == Step.PAY_IN_FULL));
        payments = payments.with(payment.on(), payment.amountYuan());
    }

    /** The day on which the last of it came, in whatever order it was recorded. */
    private static LocalDate lastOn(FeePayments paid) {
        return paid.all().stream()
                .map(FeePayments.Payment::on)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private void replace(Charge charge) {
        charges.set(charge.number() - 1, charge);
    }
}
