package org.gongkai.request.life.event;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.kit.privacy.Personal;
import org.gongkai.kit.privacy.PersonalDataKind;

/** What the applicant is asked for, and what comes of it (Arts. 30 and 35 of the Regulations). */
public sealed interface SupplementEvent extends LifeEvent {

    /** The applicant is asked once for what is missing or unclear (补正告知). */
    @Schema(name = "SupplementRequest")
    record SupplementRequest(
            @NotNull @Schema(description = "Day on which the notice was dispatched")
            LocalDate on,

            @NotNull @Size(min = 1, max = 50) @Personal(PersonalDataKind.OWN_WORDS)
            List<@NotBlank @Size(max = SHORT) String> items,

            @Min(1)
            @Max(60)
            @Schema(
                    description =
                            "Working days that the applicant has; where nothing is said as many as are set (term-lengths), else 10")
            Integer days,

            @Schema(description = "Day on which the notice was served, where it is known already")
            LocalDate servedOn)
            implements SupplementEvent {}

    /** A supplement came in (补正). */
    @Schema(name = "Supplement")
    record Supplement(
            @NotNull LocalDate on,

            @NotBlank @Size(max = LONG) @Personal(PersonalDataKind.OWN_WORDS)
            String content,

            @Size(max = LONG)
            @Personal(PersonalDataKind.OWN_WORDS)
            @Schema(description = "The good reason of one that is late")
            String goodReason)
            implements SupplementEvent {}

    /** The period is over, nothing came, and the application is no longer handled (逾期不补正). */
    @Schema(name = "SupplementLapse")
    record SupplementLapse(
            @NotNull LocalDate on,
            @Null @Schema(hidden = true) String documentNumber) implements SupplementEvent {

        /** One that has no number yet. */
        public SupplementLapse(LocalDate on) {
            this(on, null);
        }
    }

    /** What is asked for is unclear even after the supplement. */
    @Schema(name = "UnclearFinding")
    record UnclearFinding(
            @NotNull LocalDate on,

            @NotBlank @Size(max = LONG) @Personal(PersonalDataKind.OWN_WORDS)
            String unclear) implements SupplementEvent {}

    /** The applicant is asked for reasons of a number or frequency that is clearly unreasonable (说明理由). */
    @Schema(name = "ReasonRequest")
    record ReasonRequest(
            @NotNull @Schema(description = "Day on which the notice was dispatched")
            LocalDate on,

            @NotNull @Positive @Schema(description = "Applications in the period")
            Integer applications,

            @NotBlank @Size(max = SHORT) @Personal(PersonalDataKind.OWN_WORDS)
            String period,

            @Min(1)
            @Max(60)
            @Schema(
                    description =
                            "Working days that the applicant has; where nothing is said as many as are set (term-lengths), else 10")
            Integer days,

            @Schema(description = "Day on which the notice was served, where it is known already")
            LocalDate servedOn,

            @Size(max = LONG)
            @Personal(PersonalDataKind.OWN_WORDS)
            @Schema(
                    description =
                            "Needed where the register has fewer applications of the applicant in the period: through which"
                                    + " channels or to which bodies the others were made; the notice says it")
            String countedElsewhere)
            implements SupplementEvent {

        /** One whose figure is that of the register. */
        public ReasonRequest(LocalDate on, Integer applications, String period, Integer days, LocalDate servedOn) {
            this(on, applications, period, days, servedOn, null);
        }
    }

    /** Whether the reasons are accepted. */
    @Schema(name = "ReasonDecision")
    record ReasonDecision(
            @NotNull LocalDate on,
            @NotNull Boolean accepted,

            @Size(max = LONG)
            @Personal(PersonalDataKind.OWN_WORDS)
            @Schema(description = "What the applicant has said; nothing when the period is over")
            String reasons,

            @Ahead @Schema(description = "The day in place of the term, where it cannot be met")
            LocalDate deferredTo,

            @Size(max = LONG)
            @Personal(PersonalDataKind.OWN_WORDS)
            @Schema(description = "Why reasons are not accepted, or why the term cannot be met: the paper says it")
            String why)
            implements SupplementEvent {}
}
