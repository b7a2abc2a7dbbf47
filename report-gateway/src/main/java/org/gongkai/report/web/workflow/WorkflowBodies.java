package org.gongkai.report.web.workflow;

import java.util.List;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.document.ReportStatus;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.life.Action;
import org.gongkai.report.authoring.TakenStep;
import org.gongkai.report.web.report.ReportItem;

/** What is said with the steps of a report, and what is answered. */
final class WorkflowBodies {

    private WorkflowBodies() {}

    /** What is said with a step; nothing need be. */
    @Schema(name = "StepComment")
    record StepComment(@Size(max = 2_000) String comment) {}

    /** What is said with a return. */
    @Schema(name = "ReturnComment")
    record ReturnComment(@NotBlank @Size(max = 2_000) String comment) {}

    /** Sign-off. */
    @Schema(name = "Finalization")
    record Finalization(
            @Size(max = 2_000) String comment,

            @Schema(description = "The signer knows of the warnings that nobody has explained")
            Boolean acknowledgeWarnings) {}

    /** Why the next version is made; it is published with it. */
    @Schema(name = "Amendment")
    record Amendment(@NotBlank @Size(max = 500) String reason) {}

    /** Which version is withdrawn and why; everybody who asks for it is told so. */
    @Schema(name = "ReportWithdrawal")
    record Withdrawal(
            @NotNull @Min(1) Integer version,
            @NotBlank @Size(max = 500) String reason) {}

    /** How far a report has come. */
    @Schema(name = "ReportWorkflow")
    record Workflow(
            ReportStatus status,
            int version,
            long revision,
            @Schema(nullable = true) String amendment,
            @Schema(nullable = true) String submittedBy,
            @Schema(nullable = true) String approvedBy,
            String dueOn,

            @Schema(
                    description =
                            "What the caller may do now, and why not the rest; findings that stop a sign-off show there")
            List<Action> actions,

            List<StepBody> steps,
            List<ReportItem> versions) {}

    /** A step that was taken. */
    @Schema(name = "ReportStep")
    record StepBody(
            int version,
            String kind,
            String by,
            String role,
            String at,
            @Schema(nullable = true) String comment) {

        static StepBody of(TakenStep step) {
            return new StepBody(
                    step.version(),
                    step.kind(),
                    step.by(),
                    step.role(),
                    ChinaTime.write(step.at()),
                    step.comment().orElse(null));
        }
    }
}
