package org.gongkai.request.document.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.gongkai.request.clock.Timer;
import org.gongkai.request.clock.Timers;
import org.gongkai.request.document.element.Elements;
import org.gongkai.request.life.event.FeeEvent.FeeLapse;
import org.gongkai.request.life.event.FeeEvent.FeeNotice;
import org.gongkai.request.life.event.FeeEvent.Payment;
import org.gongkai.request.life.event.SupplementEvent.SupplementRequest;

/**
 * The notice after which an application is given up (视为放弃): that of the supplement, or that of the fee.
 *
 * @param notice its title
 * @param lastDay of the period that it has set; empty while it is not served, or where the calendar is not known
 * @param payments what was to be paid and what has come in; empty where it is no fee
 */
public record Lapsed(
        String notice, Optional<LocalDate> servedOn, Optional<LocalDate> lastDay, Optional<String> payments) {

    /** That of an outcome; empty for every outcome that does not come of a lapse, and where nothing was asked for. */
    static Optional<Lapsed> of(String outcome, Happened happened) {
        return switch (outcome) {
            case "OTHER_SUPPLEMENT_LAPSED" ->
                happened.last(SupplementRequest.class).map(request -> supplement(request, happened));
            case "OTHER_FEE_UNPAID" ->
                happened.last(FeeLapse.class)
                        .map(FeeLapse::notice)
                        .or(happened::feeNoticeInForce)
                        .map(number -> fee(number, happened));
            default -> Optional.empty();
        };
    }

    private static Lapsed supplement(SupplementRequest request, Happened happened) {
        Timer timer = Timers.get("T_SUPPLEMENT");
        int days = request.days() == null ? timer.length(request.on(), happened.calendar()) : request.days();
        Optional<LocalDate> served = happened.supplementServedOn();
        return new Lapsed(
                "《政府信息公开申请补正告知书》",
                served,
                served.flatMap(on -> timer.lastDay(on, days, happened.calendar())),
                Optional.empty());
    }

    private static Lapsed fee(int number, Happened happened) {
        Optional<LocalDate> served = happened.feeServedOn(number);
        BigDecimal amount = happened.all(FeeNotice.class)
                .skip(number - 1L)
                .findFirst()
                .orElseThrow()
                .amountYuan();
        List<Payment> payments = happened.all(Payment.class)
                .filter(payment -> Integer.valueOf(number).equals(payment.notice()))
                .toList();
        BigDecimal paid = payments.stream().map(Payment::amountYuan).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Lapsed(
                "《政府信息公开信息处理费收费通知书》",
                served,
                served.flatMap(on -> Timers.get("T_FEE").lastDay(on, happened.calendar())),
                Optional.of("应缴%s元，已缴%s元".formatted(yuan(amount), yuan(paid)) + each(payments)));
    }

    /** Each payment with its day and the way that it came, where somebody has said that. */
    private static String each(List<Payment> payments) {
        return payments.stream().allMatch(payment -> payment.route() == null)
                ? ""
                : payments.stream()
                        .map(payment -> Elements.said(payment.on()) + "缴" + yuan(payment.amountYuan()) + "元"
                                + (payment.route() == null
                                        ? ""
                                        : "，" + payment.route().label()))
                        .collect(Collectors.joining("；", "（", "）"));
    }

    private static String yuan(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 0 ? amount.setScale(0).toPlainString() : amount.toPlainString();
    }

    void put(Elements elements) {
        elements.put("lapsedNotice", notice)
                .put("noticeServedOn", servedOn)
                .put("lastDay", lastDay)
                .put("payments", payments);
    }
}
