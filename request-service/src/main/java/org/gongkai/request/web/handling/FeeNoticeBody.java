package org.gongkai.request.web.handling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.fee.FeeMethod;
import org.gongkai.request.fee.FeeStep;
import org.gongkai.request.fee.FeeTariff;
import org.gongkai.request.fee.PaymentRoute;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.event.FeeEvent;
import org.gongkai.request.life.event.FeeEvent.FeeNotice;
import org.gongkai.request.life.notice.Charge;
import org.gongkai.request.web.handling.cases.EarlierItems;
import org.gongkai.request.web.handling.cases.FeeCancellationBody;
import org.gongkai.request.web.handling.cases.FeeStepBody;
import org.gongkai.request.web.handling.cases.OpenTermBody;
import org.gongkai.request.web.handling.cases.ToldEvent;

/** A notice of a processing fee, and what has come of it. */
@Schema(name = "FeeNoticeCase")
record FeeNoticeBody(
        int number,
        FeeMethod method,
        int units,

        @Schema(
                nullable = true,
                description =
                        "Applications in the period, which the fee is for (Art. 42); null where a ledger tells of it")
        Integer applications,

        @Schema(nullable = true, description = "Likewise; null when it was erased")
        String period,

        @Schema(nullable = true, description = "Where those were made that the register does not have")
        String countedElsewhere,

        @Schema(
                nullable = true,
                description =
                        "By item: those of the applicant in the month that came before; null of other methods and where"
                                + " nobody knows it")
        Integer earlier,

        @Schema(nullable = true, description = "By item: how that is known; null of other methods")
        EarlierItems.From earlierFrom,

        @Schema(
                nullable = true,
                description = "What the tariff says; null where nobody knows how many items came before")
        String computedYuan,

        @Schema(description = "How it comes to that: each tranche with the ordinals that fall into it")
        List<FeeStepBody> steps,

        @Schema(nullable = true, description = "Where less than that is asked for")
        ReductionBody reduction,

        String amountYuan,
        String paidYuan,
        LocalDate sentOn,
        @Schema(nullable = true) LocalDate servedOn,

        @Schema(nullable = true, description = "The last day for the payment; null while it is not served, too")
        LocalDate dueOn,

        @Schema(nullable = true, description = "Why there is no last day, while the notice of a year is not known")
        OpenTermBody open,

        Charge.State state,
        List<PaymentBody> payments,

        @Schema(nullable = true, description = "Why and when it was taken back")
        FeeCancellationBody cancellation,

        @Schema(nullable = true, description = "When it was recorded that its period was over")
        LocalDate lapsedOn) {

    /** That less is asked for than the tariff says. */
    @Schema(name = "FeeReduction")
    record ReductionBody(
            @Schema(description = "By how much it is less") String amountYuan,

            @Schema(nullable = true, description = "Null when it was erased")
            String reason) {}

    /** Money that came in. */
    @Schema(name = "FeePaymentRecord")
    record PaymentBody(
            LocalDate on,
            String amountYuan,

            @Schema(nullable = true, description = "On which way it came; null where nobody has said it")
            PaymentRoute route,

            @Schema(nullable = true, description = "Number of the fiscal receipt (财政票据)")
            String receipt,

            String recordedBy) {}

    /**
     * Those of an application, the first first.
     *
     * @param earlier how many items of the month came before by the register, where that knows it
     */
    static List<FeeNoticeBody> of(HandlingState state, Optional<Integer> earlier) {
        return state.course().charges().stream()
                .map(one -> notice(one, state, earlier))
                .toList();
    }

    private static FeeNoticeBody notice(Charge charge, HandlingState state, Optional<Integer> known) {
        Course course = state.course();
        Integer number = charge.number();
        List<PaymentBody> payments = ToldEvent.of(course, FeeEvent.Payment.class)
                .filter(one -> number.equals(one.event().notice()))
                .map(one -> new PaymentBody(
                        one.event().on(),
                        one.event().amountYuan().toPlainString(),
                        one.event().route(),
                        one.event().receipt(),
                        one.by()))
                .toList();
        Optional<FeeCancellationBody> cancellation = ToldEvent.of(course, FeeEvent.FeeCancellation.class)
                .filter(one -> number.equals(one.event().notice()))
                .map(one ->
                        new FeeCancellationBody(one.event().on(), one.event().reason(), one.by()))
                .findFirst();
        Optional<LocalDate> lapsedOn = ToldEvent.of(course, FeeEvent.FeeLapse.class)
                .filter(one -> number.equals(one.event().notice()))
                .map(one -> one.event().on())
                .findFirst();
        Optional<FeeNotice> notice =
                course.events(FeeNotice.class).skip(charge.number() - 1L).findFirst();
        EarlierItems earlier = EarlierItems.of(charge, notice, known);
        List<FeeStep> steps = earlier.from() == EarlierItems.From.UNKNOWN ? List.of() : steps(charge, earlier.items());
        BigDecimal computed = BigDecimal.valueOf(FeeTariff.sum(steps)).setScale(2);
        return new FeeNoticeBody(
                charge.number(),
                charge.method(),
                charge.units(),
                notice.map(FeeNotice::applications).orElse(null),
                notice.map(FeeNotice::period).orElse(null),
                notice.map(FeeNotice::countedElsewhere).orElse(null),
                earlier.items(),
                earlier.from(),
                steps.isEmpty() ? null : computed.toPlainString(),
                FeeStepBody.of(steps),
                reduction(charge, computed, notice.map(FeeNotice::reduction)).orElse(null),
                charge.amountYuan().toPlainString(),
                charge.paidYuan().toPlainString(),
                charge.sentOn(),
                charge.servedOn().orElse(null),
                charge.dueOn(state.calendar()).orElse(null),
                OpenTermBody.ofLast(charge.last(state.calendar())),
                charge.state(),
                payments,
                cancellation.orElse(null),
                lapsedOn.orElse(null));
    }

    /** None where more is asked for than they come to: what a ledger tells is taken as it is. */
    private static List<FeeStep> steps(Charge charge, Integer earlier) {
        List<FeeStep> steps = FeeTariff.of(charge.method(), earlier == null ? 0 : earlier, charge.units());
        BigDecimal computed = BigDecimal.valueOf(FeeTariff.sum(steps));
        return charge.amountYuan().compareTo(computed) > 0 ? List.of() : steps;
    }

    private static Optional<ReductionBody> reduction(Charge charge, BigDecimal computed, Optional<String> reason) {
        return charge.amountYuan().compareTo(computed) < 0
                ? Optional.of(
                        new ReductionBody(computed.subtract(charge.amountYuan()).toPlainString(), reason.orElse(null)))
                : Optional.empty();
    }
}
