package org.gongkai.disclosure.web.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.inspection.InspectionRule;
import org.gongkai.disclosure.task.SupervisionStage;
import org.gongkai.disclosure.task.SupervisionState;
import org.gongkai.disclosure.task.SupervisionStep;
import org.gongkai.form.words.Message;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.life.Action;

/** A task of supervision. */
@Schema(name = "SupervisionTask")
record SupervisionTaskBody(
        UUID id,
        long version,
        String agencyCode,
        InspectionRule rule,

        @Schema(implementation = String.class, description = "What was found, in words")
        Message ruleSaid,

        String subjectId,
        String subject,
        LocalDate from,
        LocalDate to,
        SupervisionStage stage,
        @Schema(implementation = String.class) Message stageSaid,
        LocalDate dueOn,

        @Schema(description = "Whether the last day has passed and it is not closed")
        boolean late,

        @Schema(nullable = true) LocalDate closedOn,
        List<StepBody> timeline,

        @Schema(description = "What the caller may do now; empty in lists")
        List<Action> actions,

        String openedBy,
        String openedAt) {

    static SupervisionTaskBody of(SupervisionState state, List<Action> actions) {
        return new SupervisionTaskBody(
                state.id(),
                state.revision(),
                state.agencyCode(),
                state.finding().rule(),
                state.finding().rule().said(),
                state.finding().subjectId(),
                state.finding().subject(),
                state.span().from(),
                state.span().to(),
                state.stage(),
                state.stage().said(),
                state.dueOn(),
                state.late(),
                state.closedOn().orElse(null),
                state.steps().stream().map(StepBody::of).toList(),
                actions,
                state.openedBy(),
                ChinaTime.write(state.openedAt()));
    }

    /** Something that was done. */
    @Schema(name = "SupervisionTimelineEntry")
    record StepBody(
            SupervisionStep event,
            SupervisionStage stage,
            LocalDate dueOn,
            String said,
            @Schema(nullable = true) String url,
            String by,
            @Schema(nullable = true) String byName,
            String recordedAt) {

        static StepBody of(SupervisionState.Taken step) {
            return new StepBody(
                    step.step(),
                    step.stage(),
                    step.dueOn(),
                    step.said(),
                    step.url().orElse(null),
                    step.by(),
                    step.byName().orElse(null),
                    ChinaTime.write(step.at()));
        }
    }

    /** A task that is opened. */
    @Schema(name = "NewSupervisionTask")
    record Wanted(
            @NotNull @Size(min = 18, max = 18) @Schema(examples = "11230505001234567F")
            String agencyCode,

            @NotNull InspectionRule rule,

            @NotBlank @Size(max = 500) @Schema(description = "As the inspection names it")
            String subjectId,

            @NotNull @Min(2008) @Max(2100) @Schema(description = "The year of the inspection", examples = "2026")
            Integer year,

            @Min(1) @Max(4) @Schema(nullable = true, description = "The quarter, where it is of one")
            Integer quarter,

            @NotNull @Schema(examples = "2026-12-31") LocalDate dueOn,

            @NotBlank @Size(max = 500) @Schema(examples = "请尽快整改")
            String reason) {}

    /** A page of tasks. */
    @Schema(name = "SupervisionTaskPage")
    record ListBody(
            List<SupervisionTaskBody> items,
            @Schema(nullable = true) String next) {}
}
