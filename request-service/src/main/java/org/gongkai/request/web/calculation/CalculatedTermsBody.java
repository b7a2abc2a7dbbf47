package org.gongkai.request.web.calculation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Message;
import org.gongkai.registers.calendar.TermUnit;
import org.gongkai.request.calculation.CalculatedTerm;
import org.gongkai.request.calculation.Calculation;
import org.gongkai.request.clock.LastDay;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.table.LifeCycle;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.web.handling.ClockBody;
import org.gongkai.request.web.handling.cases.OpenTermBody;

/** The terms of what was assumed. */
@Schema(name = "CalculatedTerms")
record CalculatedTermsBody(
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

    static CalculatedTermsBody of(Calculation calculation) {
        ClockBody clock = calculation.term().map(ClockBody::of).orElse(null);
        return new CalculatedTermsBody(
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
