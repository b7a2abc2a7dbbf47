package org.gongkai.litigation.web.casefile.proceeding;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said with the steps of proceedings. */
final class StepBodies {

    private StepBodies() {}

    /** That something happened on a day. */
    @Schema(name = "CaseDay")
    record DayBody(@NotNull @Schema(examples = "2025-03-12") LocalDate on) {}

    /** That a body has accepted it. */
    @Schema(name = "CaseAcceptance")
    record AcceptanceBody(
            @NotNull @Schema(examples = "2025-03-03") LocalDate on,

            @Size(min = 1, max = 100)
            @Schema(nullable = true, examples = "某政复〔2025〕3号", description = "Needed where the proceeding has none yet")
            String caseNumber) {}

    /** That the term for the decision is longer. */
    @Schema(name = "CaseExtension")
    record ExtensionBody(
            @NotNull @Schema(examples = "2025-04-20") LocalDate on,

            @NotNull @Min(1) @Max(30) @Schema(examples = "30")
            Integer days) {}

    /** When a hearing is or was. */
    @Schema(name = "CaseHearing")
    record HearingBody(
            @NotNull @Schema(examples = "2025-06-10", description = "May be to come")
            LocalDate on) {}

    /** Who appeared for the agency. */
    @Schema(name = "CaseAppearance")
    record AppearanceBody(
            @NotNull @Schema(description = "Whether a head of the agency was there (负责人出庭应诉)", examples = "true")
            Boolean headAppeared,

            @Size(min = 1, max = 100)
            @Schema(
                    nullable = true,
                    examples = "副局长",
                    description = "As what: the office that the head holds, not the name")
            String appearedAs) {}
}
