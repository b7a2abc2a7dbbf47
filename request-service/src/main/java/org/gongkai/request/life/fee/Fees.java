package org.gongkai.request.life.fee;

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
import org.gongkai.request.life.event.FeeEvent;
import org.gongkai.request.life.event.FeeEvent.FeeCancellation;
import org.gongkai.request.life.event.FeeEvent.FeeLapse;
import org.gongkai.request.life.event.FeeEvent.FeeNotice;
import org.gongkai.request.life.event.FeeEvent.Payment;
import org.gongkai.request.life.event.FeeEvent.Refund;
import org.gongkai.request.life.event.IntakeEvent;
import org.gongkai.request.life.event.ServiceEvent.Delivery;
import org.gongkai.request.life.notice.Charge;
import org.gongkai.request.life.notice.Notice;
import org.gongkai.request.life.refusal.Circumstances;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.life.table.Step;

/** The processing fee (信息处理费) of one application: notices, payments, refunds. */
public final class Fees {

    private static final FeePayments NOTHING = new FeePayments(List.of());

    private final List<Charge> charges = new ArrayList<>();
    private final List<Restart> restarts = new ArrayList<>();
    private FeePayments payments = NOTHING;

    /** What came for each notice while it was waited for, by the number of the notice. */
    private final Map<Integer, FeePayments> inTime = new HashMap<>();

    /** All notices, the first first. */
    public List<Charge> charges() {
        return List.copyOf(charges);
    }

    /** From when the term was counted anew because something was paid. */
    public List<Restart> restarts() {
        return List.copyOf(restarts);
    }

    /** What has come in and was given back. */
    public FeePayments payments() {
        return payments;
    }

    /** Those for which money came that is not given back, where none of them stands any more. */
    public List<Charge> paidInVain(Stage stage) {
        boolean isOver = charges.stream()
                .noneMatch(charge -> charge.state() == Charge.State.PAID
                        || charge.state() == Charge.State.NOTIFIED && stage == Stage.FEE_NOTIFIED);
        return isOver && payments.net().signum() > 0
                ? charges.stream()
                        .filter(charge -> charge.paidYuan().signum() > 0)
                        .toList()
                : List.of();
    }

    /** A notice by its number, from 1. */
    public Optional<Charge> find(Integer number) {
        return number == null || number < 1 || number > charges.size()
                ? Optional.empty()
                : Optional.of(charges.get(number - 1));
    }

    /** What became of a notice. */
    public void delivered(Delivery delivery) {
        Charge charge = find(delivery.number()).orElseThrow();
        replace(charge.with(charge.notice().after(delivery)));
    }

    /** A part that was split off is charged by itself; its term is counted from where that of the whole was. */
    public void splitOff(IntakeEvent.SplitOff part) {
        if (part.countedFrom() != null) {
            restarts.add(new Restart(part.countedFrom(), false));
        }
    }

    /**
     * Which step a payment is: what comes when nobody waits for it any more is money that was received, and moves nothing.
     *
     * @param stage at which the application is
     */
    public Step stepOf(Payment payment, Stage stage, WorkingCalendar calendar) {
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

    /**
     * Why an event may not happen now.
     *
     * @param receivedOn when the application was received
     * @param isPaused whether somebody is being consulted
     */
    public Optional<Refusal> refusal(FeeEvent event, LocalDate receivedOn, boolean isPaused, Circumstances now) {
        FeeRules rules = new FeeRules(charges, payments, now);
        return switch (event) {
            case FeeNotice notice -> rules.refusal(notice, receivedOn, isPaused);
            case Payment payment -> rules.refusal(find(payment.notice()), payment);
            case FeeCancellation cancellation -> rules.settled(find(cancellation.notice()), cancellation.notice());
            case FeeLapse lapse -> rules.refusal(find(lapse.notice()), lapse);
            case Refund refund -> rules.refusal(refund);
        };
    }

    /**
     * Takes an event, which may happen.
     *
     * @param step which row of the table it is
     */
    public void apply(FeeEvent event, Step step) {
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
