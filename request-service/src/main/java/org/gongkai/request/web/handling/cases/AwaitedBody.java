package org.gongkai.request.web.handling.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.event.SupplementEvent.ReasonRequest;
import org.gongkai.request.life.event.SupplementEvent.SupplementRequest;
import org.gongkai.request.life.notice.Charge;

/** What the applicant has to do now, as the notice says it that they got. */
@Schema(name = "AwaitedOfApplicant")
public record AwaitedBody(
        What what,

        @Schema(description = "Of a supplement: what is missing or unclear, one by one")
        List<String> items,

        @Schema(nullable = true, description = "Of reasons: for how many applications they are asked for")
        Integer applications,

        @Schema(nullable = true, description = "Of reasons: in which period these were made")
        String period,

        @Schema(nullable = true, description = "Of a fee: what is to be paid", examples = "300.00")
        String amountYuan,

        @Schema(nullable = true, description = "Of a fee: what of it has come in", examples = "0.00")
        String paidYuan,

        @Schema(nullable = true, description = "The last day for it; null while the notice is not served, too")
        LocalDate until,

        @Schema(nullable = true, description = "Why there is no last day, while the notice of a year is not known")
        OpenTermBody open) {

    /** What is asked for. */
    @Schema(name = "AwaitedKind")
    public enum What {

        /** What is missing or unclear (补正, Art. 30 of the Regulations). */
        SUPPLEMENT,

        /** Why so many applications are made (说明理由, Art. 35). */
        REASONS,

        /** The processing fee (信息处理费, Art. 42). */
        FEE
    }

    /** That of an application at its stage; empty where the next step is the office's. */
    public static Optional<AwaitedBody> of(HandlingState state) {
        return switch (state.course().stage()) {
            case SUPPLEMENT_REQUESTED ->
                state.course()
                        .events(SupplementRequest.class)
                        .reduce((earlier, later) -> later)
                        .map(request -> supplement(request, state));
            case REASON_REQUESTED ->
                state.course()
                        .events(ReasonRequest.class)
                        .reduce((earlier, later) -> later)
                        .map(request -> reasons(request, state));
            case FEE_NOTIFIED ->
                state.course().charges().stream()
                        .filter(charge -> charge.state() == Charge.State.NOTIFIED)
                        .findFirst()
                        .map(charge -> fee(charge, state));
            default -> Optional.empty();
        };
    }

    private static AwaitedBody supplement(SupplementRequest request, HandlingState state) {
        List<String> items = request.items() == null ? List.of() : request.items();
        return new AwaitedBody(What.SUPPLEMENT, items, null, null, null, null, until(state), open(state));
    }

    private static AwaitedBody reasons(ReasonRequest request, HandlingState state) {
        return new AwaitedBody(
                What.REASONS,
                List.of(),
                request.applications(),
                request.period(),
                null,
                null,
                until(state),
                open(state));
    }

    private static AwaitedBody fee(Charge charge, HandlingState state) {
        return new AwaitedBody(
                What.FEE,
                List.of(),
                null,
                null,
                charge.amountYuan().toPlainString(),
                charge.paidYuan().toPlainString(),
                until(state),
                open(state));
    }

    private static OpenTermBody open(HandlingState state) {
        return OpenTermBody.ofLast(state.course().clock().awaited());
    }

    private static LocalDate until(HandlingState state) {
        return state.course().clock().awaitedUntil().orElse(null);
    }
}
