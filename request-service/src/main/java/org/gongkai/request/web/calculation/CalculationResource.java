package org.gongkai.request.web.calculation;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.kit.web.problem.Worded;
import org.gongkai.request.calculation.Assumption;
import org.gongkai.request.calculation.TermCalculator;
import org.gongkai.request.fee.FeeMethod;
import org.gongkai.request.fee.FeeStep;
import org.gongkai.request.fee.FeeTariff;
import org.gongkai.request.web.handling.cases.FeeStepBody;

/** Calculators of terms and fees (期限计算器、收费计算器) for everybody; nothing is stored. */
@Path("/api/v1/public")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Calculators")
@RunOnVirtualThread
public class CalculationResource {

    private final TermCalculator calculator;
    private final ValidBodies bodies;

    CalculationResource(TermCalculator calculator, ValidBodies bodies) {
        this.calculator = calculator;
        this.bodies = bodies;
    }

    @POST
    @Worded
    @Path("term-calculations")
    @Operation(
            operationId = "calculateTerms",
            summary = "Count the terms of an application along a chain of events that is assumed")
    public CalculatedTermsBody terms(Assumption assumed) {
        return CalculatedTermsBody.of(calculator.calculate(bodies.require(assumed)));
    }

    @POST
    @Path("fee-calculations")
    @Operation(operationId = "calculateFee", summary = "Work out a processing fee by the tariff")
    public FeeBody fee(FeeQuestion question) {
        FeeQuestion asked = bodies.require(question);
        List<FeeStep> steps =
                FeeTariff.of(asked.method(), asked.earlier() == null ? 0 : asked.earlier(), asked.units());
        return new FeeBody(FeeTariff.sum(steps) + ".00", FeeStepBody.of(steps));
    }

    /** What a fee would be for. */
    @Schema(name = "FeeCalculation")
    record FeeQuestion(
            @NotNull FeeMethod method,

            @NotNull
            @Min(0)
            @Max(FeeTariff.MOST)
            @Schema(description = "Items to be charged, or pages of the one application", examples = "23")
            Integer units,

            @Min(0)
            @Max(FeeTariff.MOST)
            @Schema(description = "By item: items of the same applicant in the same natural month that came before")
            Integer earlier) {}

    /** A fee. */
    @Schema(name = "CalculatedFee")
    record FeeBody(@Schema(examples = "1300.00") String amountYuan, List<FeeStepBody> steps) {}
}
