package org.gongkai.request.web.handling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
import org.gongkai.request.web.handling.cases.FeeStepBody;
import org.gongkai.request.web.handling.cases.OpenTermBody;

/** The processing fee of one application: each notice with what has come of it, and what was given back. */
final class FeeCases {

    private FeeCases() {}

    /** A fee notice. */
    @Schema(name = "FeeNoticeCase")
    record FeeBody(
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
            EarlierFrom earlierFrom,

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
            CancellationBody cancellation,

            @Schema(nullable = true, description = "When it was recorded that its period was over")
            LocalDate lapsedOn) {}

    /** How it is known which of the month's items a fee is for. */
    @Schema(name = "EarlierItemsFrom")
    enum EarlierFrom {

        /** The notice says it, or the ledger that tells of it. */
        NOTICE,

        /** The register has them of the applicant, whose ledger does not say it. */
        REGISTER,

        /** Nobody knows who has applied, and the ledger does not say it. */
        UNKNOWN
    }

    /** Of a fee by items: how many came before, and how that is known. */
    private record Earlier(Integer items, EarlierFrom from) {

        static Earlier of(Charge charge, Optional<FeeNotice> notice, Optional<Integer> known) {
            if (charge.method() != FeeMethod.ITEM) {
                return new Earlier(null, null);
            }
            if (notice.filter(FeeNotice::leavesItemsUnknown).isEmpty()) {
                // One that names none is charged from the first on.
                return new Earlier(notice.map(FeeNotice::earlier).orElse(0), EarlierFrom.NOTICE);
            }
            return new Earlier(known.orElse(null), known.isPresent() ? EarlierFrom.REGISTER : EarlierFrom.UNKNOWN);
        }
    }

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

    /** That a notice was taken back. */
    @Schema(name = "FeeCancellationRecord")
    record CancellationBody(
            LocalDate on, @Schema(nullable = true) String reason, String recordedBy) {}

    /** Money that was given back. */
    @Schema(name = "FeeRefundRecord")
    record RefundBody(
            LocalDate on,
            String amountYuan,
            FeeEvent.RefundGround ground,

            @Schema(
                    description =
                            "Years whose report was signed before: what is given back of their payments counts in the year of"
                                    + " the refund")
            List<Integer> reportedYears,

            @Schema(nullable = true) String note,
            String recordedBy) {}

    /**
     * Its notices.
     *
     * @param earlier how many items of the month came before by the register, where that knows it
     */
    static List<FeeBody> notices(HandlingState state, Optional<Integer> earlier) {
        return state.course().charges().stream()
                .map(one -> notice(one, state, earlier))
                .toList();
    }

    static List<RefundBody> refunds(HandlingState state) {
        return told(state.course(), FeeEvent.Refund.class)
                .map(one -> new RefundBody(
                        one.event().on(),
                        one.event().amountYuan().toPlainString(),
                        one.event().ground(),
                        one.event().reportedYears() == null
                                ? List.of()
                                : one.event().reportedYears(),
                        one.event().note(),
                        one.by()))
                .toList();
    }

    private static FeeBody notice(Charge charge, HandlingState state, Optional<Integer> known) {
        Course course = state.course();
        Integer number = charge.number();
        List<PaymentBody> payments = told(course, FeeEvent.Payment.class)
                .filter(one -> number.equals(one.event().notice()))
                .map(one -> new PaymentBody(
                        one.event().on(),
                        one.event().amountYuan().toPlainString(),
                        one.event().route(),
                        one.event().receipt(),
                        one.by()))
                .toList();
        Optional<CancellationBody> cancellation = told(course, FeeEvent.FeeCancellation.class)
                .filter(one -> number.equals(one.event().notice()))
                .map(one -> new CancellationBody(one.event().on(), one.event().reason(), one.by()))
                .findFirst();
        Optional<LocalDate> lapsedOn = told(course, FeeEvent.FeeLapse.class)
                .filter(one -> number.equals(one.event().notice()))
                .map(one -> one.event().on())
                .findFirst();
        Optional<FeeNotice> notice =
                course.events(FeeNotice.class).skip(charge.number() - 1L).findFirst();
        Earlier earlier = Earlier.of(charge, notice, known);
        List<FeeStep> steps = earlier.from() == EarlierFrom.UNKNOWN ? List.of() : steps(charge, earlier.items());
        BigDecimal computed = BigDecimal.valueOf(FeeTariff.sum(steps)).setScale(2);
        return new FeeBody(
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

    private record Told<E extends FeeEvent>(E event, String by) {}

    /** The steps of a kind, each with the account of who recorded it. */
    private static <E extends FeeEvent> Stream<Told<E>> told(Course course, Class<E> kind) {
        return course.taken().stream()
                .skip(course.superseded())
                .filter(taken -> kind.isInstance(taken.event()))
                .map(taken -> new Told<>(kind.cast(taken.event()), taken.by()));
    }
}
