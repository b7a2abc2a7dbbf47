package org.gongkai.request.web.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.fee.FeeMethod;
import org.gongkai.request.fee.PaymentRoute;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.course.Charge;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.event.FeeEvent;

/** The processing fee of one application: each notice with what has come of it, and what was given back. */
final class FeeCases {

    private FeeCases() {}

    /** A fee notice. */
    @Schema(name = "FeeNoticeCase")
    record FeeBody(
            int number,
            FeeMethod method,
            int units,
            String amountYuan,
            String paidYuan,
            LocalDate sentOn,
            @Schema(nullable = true) LocalDate servedOn,
            Charge.State state,
            List<PaymentBody> payments,

            @Schema(nullable = true, description = "Why and when it was taken back")
            CancellationBody cancellation,

            @Schema(nullable = true, description = "When it was recorded that its period was over")
            LocalDate lapsedOn) {}

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

    static List<FeeBody> notices(HandlingState state) {
        return state.course().charges().stream()
                .map(one -> notice(one, state.course()))
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

    private static FeeBody notice(Charge charge, Course course) {
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
        return new FeeBody(
                charge.number(),
                charge.method(),
                charge.units(),
                charge.amountYuan().toPlainString(),
                charge.paidYuan().toPlainString(),
                charge.sentOn(),
                charge.servedOn().orElse(null),
                charge.state(),
                payments,
                cancellation.orElse(null),
                lapsedOn.orElse(null));
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
