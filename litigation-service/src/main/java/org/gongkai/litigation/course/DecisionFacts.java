package org.gongkai.litigation.course;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.litigation.outcome.CaseOutcome;

/**
 * What is known of a decision in a proceeding.
 *
 * @param outcome null where a register tells the column of table 4 alone
 * @param decidedOn day that it is dated; null where a register tells only since when it holds
 * @param servedOn day that the last of those who may appeal received it
 * @param effectiveOn day since which it holds, where that is known otherwise than from its service
 * @param suspensionItem of a suspension of a reconsideration: which item of Art. 39 paragraph 1 of the law is its ground
 * @param redecisionDueOn last day that the order names for a new decision, or for what else it orders
 * @param ground why the agency lost
 * @param lesson what was learnt from it
 * @param remediesTold of a reconsideration: whether the decision told until when a suit may be brought; null is yes
 * @param remediesKnownOn day on which who was not told has learned it
 */
@Embeddable
@Schema(name = "CaseDecisionFacts")
public record DecisionFacts(
        @Enumerated(EnumType.STRING) @Schema(nullable = true, examples = "RC_UPHOLD")
        CaseOutcome outcome,

        @Schema(nullable = true, examples = "2025-04-20") LocalDate decidedOn,
        @Schema(nullable = true, examples = "2025-04-24") LocalDate servedOn,

        @Schema(nullable = true, description = "Only where it is not what follows from the day of service")
        LocalDate effectiveOn,

        @Size(min = 1, max = 100) @Schema(nullable = true, examples = "某政复决〔2025〕3号")
        String documentNumber,

        @Min(1) @Max(10) @Schema(nullable = true) Integer suspensionItem,

        @Schema(nullable = true) LocalDate redecisionDueOn,

        @Enumerated(EnumType.STRING) @Schema(nullable = true, description = "Why the agency lost (败诉原因)")
        LossGround ground,

        @Size(min = 1, max = 1000) @Schema(nullable = true, description = "What was learnt from it")
        String lesson,

        @Schema(
                nullable = true,
                description =
                        "Of a reconsideration: whether the decision told until when a suit may be brought; yes where nothing is said")
        Boolean remediesTold,

        @Schema(nullable = true, description = "Where it did not: when that was learned")
        LocalDate remediesKnownOn) {

    /** What a row of the register tells. */
    public static DecisionFacts told(CaseOutcome outcome, LocalDate effectiveOn) {
        return new DecisionFacts(outcome, null, null, effectiveOn, null, null, null, null, null, null, null);
    }

    /** The same as a row of the register tells it now; what can no more have been so is let go. */
    public DecisionFacts toldAs(CaseOutcome otherOutcome, LocalDate otherDay, boolean isLost) {
        LocalDate decided = decidedOn == null || decidedOn.isAfter(otherDay) ? null : decidedOn;
        LossGround lost = isLost ? ground : null;
        LocalDate served = decided == null || servedOn == null || servedOn.isAfter(otherDay) ? null : servedOn;
        return new DecisionFacts(
                otherOutcome, decided, served, otherDay, documentNumber, null, null, lost, lesson, null, null);
    }

    /** The same, served. */
    public DecisionFacts served(LocalDate on) {
        return new DecisionFacts(
                outcome,
                decidedOn,
                on,
                effectiveOn,
                documentNumber,
                suspensionItem,
                redecisionDueOn,
                ground,
                lesson,
                remediesTold,
                remediesKnownOn);
    }

    /** How far whoever goes on to a court was told that they may. */
    public ToldRemedies remedies() {
        return new ToldRemedies(remediesTold == null || remediesTold, Optional.ofNullable(remediesKnownOn));
    }
}
