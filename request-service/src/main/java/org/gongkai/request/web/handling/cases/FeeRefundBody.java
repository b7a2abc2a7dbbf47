package org.gongkai.request.web.handling.cases;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.event.FeeEvent;

/** Money that was given back. */
@Schema(name = "FeeRefundRecord")
public record FeeRefundBody(
        LocalDate on,
        String amountYuan,
        FeeEvent.RefundGround ground,

        @Schema(
                description =
                        "Years whose report was signed before: what is given back of their payments counts in the year of"
                                + " the refund")
        List<Integer> reportedYears,

        @Schema(nullable = true) String note,
        String recordedBy) {

    /** Those of an application, the first first. */
    public static List<FeeRefundBody> of(HandlingState state) {
        return ToldEvent.of(state.course(), FeeEvent.Refund.class)
                .map(one -> new FeeRefundBody(
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
}
