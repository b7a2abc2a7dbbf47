package org.gongkai.request.web.handling.cases;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.fee.FeeStep;

/** What of a fee falls into one tranche of the tariff. */
@Schema(name = "CalculatedFeeStep")
public record FeeStepBody(
        @Schema(description = "Ordinal of the first item or page of it")
        int from,

        int to,
        int units,
        String rateYuan,
        String amountYuan) {

    /** All of a fee, the cheapest first. */
    public static List<FeeStepBody> of(List<FeeStep> steps) {
        return steps.stream()
                .map(step -> new FeeStepBody(
                        step.from(), step.to(), step.units(), step.rateYuan() + ".00", step.amountYuan() + ".00"))
                .toList();
    }
}
