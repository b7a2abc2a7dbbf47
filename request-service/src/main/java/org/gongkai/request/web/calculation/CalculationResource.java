package org.gongkai.request.web.calculation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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

import org.gongkai.form.words.Message;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.kit.web.problem.Worded;
import org.gongkai.registers.calendar.TermUnit;
import org.gongkai.request.calculation.Assumption;
import org.gongkai.request.calculation.CalculatedTerm;
import org.gongkai.request.calculation.Calculation;
import org.gongkai.request.calculation.TermCalculator;
import org.gongkai.request.clock.LastDay;
import org.gongkai.request.fee.FeeMethod;
import org.gongkai.request.fee.FeeStep;
import org.gongkai.request.fee.FeeTariff;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.table.LifeCycle;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.web.handling.ClockBody;
import org.gongkai.request.web.handling.cases.FeeStepBody;
import org.gongkai.request.web.handling.cases.OpenTermBody;

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
    public TermsBody terms(Assumption assumed) {
        return TermsBody.of(calculator.calculate(bodies.require(assumed)));
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

    /** The terms of what was assumed. */
    @Schema(name = "CalculatedTerms")
    record TermsBody(
            @Schema(nullable = true) LocalDate receivedOn,
            Stage stage,
            @Schema(nullable = true) LocalDate dueOn,
            @Schema(nullable = true) LocalDate cautiousDueOn,
            @Schema(nullable = true) LocalDate dueNotBefore,

            @Schema(nullable = true, description = "Working days of the term that are counted")
            Integer counted,

            @Schema(nullable = true, description = "Working days that it has")
            Integer length,

            @Schema(nullable = true, description = "Working days that consultations take out")
            Integer excluded,

            @Schema(nullable = true) OpenTermBody open,

            @Schema(nullable = true, description = "Whether the reply went out in time; null while it did not")
            Boolean inTime,

            @Schema(description = "Working days by which it was late")
            int lateBy,

            List<TermBody> terms,

            @Schema(description = "The steps, with those that usually lie between what was assumed")
            List<StepBody> steps,

            List<ClockBody.DayBody> days) {

        static TermsBody of(Calculation calculation) {
            ClockBody clock = calculation.term().map(ClockBody::of).orElse(null);
            return new TermsBody(
                    calculation.receivedOn().orElse(null),
                    calculation.stage(),
                    clock == null ? null : clock.dueOn(),
                    clock == null ? null : clock.cautiousDueOn(),
                    clock == null ? null : clock.dueNotBefore(),
                    clock == null ? null : Integer.valueOf(clock.counted()),
                    clock == null ? null : Integer.valueOf(clock.length()),
                    clock == null ? null : Integer.valueOf(clock.excluded()),
                    clock == null ? null : clock.open(),
                    calculation.inTime().orElse(null),
                    calculation.lateBy(),
                    calculation.terms().stream().map(TermBody::of).toList(),
                    calculation.taken().stream().map(StepBody::of).toList(),
                    clock == null ? List.of() : clock.days());
        }
    }

    /** One step. */
    @Schema(name = "CalculatedStep")
    record StepBody(
            String event,

            @Schema(implementation = String.class, description = "What it is")
            Message said,

            LocalDate on,

            @Schema(description = "Article that it comes from, in Chinese")
            String basis) {

        static StepBody of(Taken taken) {
            return new StepBody(
                    taken.step().code(),
                    taken.step().said(),
                    taken.event().on(),
                    LifeCycle.of(taken.step()).basis());
        }
    }

    /** One term. */
    @Schema(name = "CalculatedTerm")
    record TermBody(
            String timer,

            @Schema(implementation = String.class, description = "What it is")
            Message name,

            LocalDate startedOn,

            @Schema(nullable = true, description = "How many of the unit; null where a day was named in its place")
            Integer length,

            @Schema(description = "DATE where a day was named in place of a term")
            TermUnit unit,

            @Schema(nullable = true) LocalDate dueOn,

            @Schema(nullable = true, description = "While the notice of a year is not known: it cannot be before")
            LocalDate dueNotBefore,

            @Schema(nullable = true, description = "Why there is no last day then")
            OpenTermBody open,

            @Schema(description = "Where it comes from, in Chinese")
            String basis) {

        static TermBody of(CalculatedTerm term) {
            Optional<LastDay.Undated> undated = term.last().flatMap(LastDay::undated);
            return new TermBody(
                    term.timer().code(),
                    term.timer().name(),
                    term.startedOn(),
                    term.length().isPresent() ? term.length().getAsInt() : null,
                    term.unit(),
                    term.last().flatMap(LastDay::dueOn).orElse(null),
                    undated.map(LastDay.Undated::notBefore).orElse(null),
                    undated.map(OpenTermBody::of).orElse(null),
                    term.timer().basis());
        }
    }
}
