package org.gongkai.litigation.web.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.kit.life.Action;
import org.gongkai.litigation.casefile.state.CaseFileState;
import org.gongkai.litigation.course.Decision;
import org.gongkai.litigation.course.DecisionFacts;
import org.gongkai.litigation.course.FollowUp;
import org.gongkai.litigation.course.HeldHearing;
import org.gongkai.litigation.course.Proceeding;
import org.gongkai.litigation.course.ProceedingFacts;
import org.gongkai.litigation.life.table.ProceedingStage;
import org.gongkai.litigation.outcome.Block;
import org.gongkai.litigation.outcome.CaseResult;
import org.gongkai.litigation.term.Effectiveness;

/** A proceeding of a case. */
@Schema(name = "CaseProceeding")
record ProceedingBody(
        @Schema(description = "From 1 in its case") int number,

        @Schema(nullable = true, description = "The block of table 4 that it counts in; a new trial counts in none")
        Block block,

        ProceedingStage stage,
        ProceedingFacts facts,

        @Schema(nullable = true, description = "Id of the row of the register of cases that it counts in")
        UUID caseId,

        @Schema(description = "Hearings before the last one, which stands with the facts; the first first")
        List<HearingHeldBody> earlierHearings,

        List<DecisionBody> decisions,
        @Schema(nullable = true) String voidReason,

        @Schema(description = "What the caller may do with it now, and why not the rest; not in lists")
        List<Action> actions) {

    static ProceedingBody of(CaseFileState state, Proceeding proceeding, Optional<CaseActions> actions) {
        return new ProceedingBody(
                proceeding.number(),
                state.course().block(proceeding).orElse(null),
                state.standing().stage(proceeding),
                proceeding.facts(),
                proceeding.record().orElse(null),
                proceeding.earlierHearings().stream().map(HearingHeldBody::of).toList(),
                proceeding.decisions().stream()
                        .map(decision -> DecisionBody.of(state, proceeding, decision, actions))
                        .toList(),
                proceeding.voidReason().orElse(null),
                actions.map(all -> all.of(state, proceeding)).orElse(List.of()));
    }

    /** A hearing that has been. */
    @Schema(name = "HeldCaseHearing")
    record HearingHeldBody(
            LocalDate on,

            @Schema(nullable = true, description = "Whether a head of the agency was there (负责人出庭应诉)")
            Boolean headAppeared,

            @Schema(nullable = true) String appearedAs) {

        static HearingHeldBody of(HeldHearing held) {
            return new HearingHeldBody(held.heardOn(), held.headAppeared(), held.appearedAs());
        }
    }

    /** A decision. */
    @Schema(name = "CaseDecision")
    record DecisionBody(
            @Schema(description = "From 1 in its proceeding")
            int number,

            DecisionFacts facts,
            CaseResult result,

            @Schema(
                    nullable = true,
                    description = "Since when it holds, if nobody appeals; nothing where that is not known yet")
            LocalDate holdsFrom,

            @Schema(nullable = true) FollowUp followUp,

            @Schema(description = "Whether something has to come after it that is not recorded")
            boolean lacksFollowUp,

            @Schema(nullable = true) String voidReason,

            @Schema(description = "What the caller may do with it now, and why not the rest; not in lists")
            List<Action> actions) {

        static DecisionBody of(
                CaseFileState state, Proceeding proceeding, Decision decision, Optional<CaseActions> actions) {
            Optional<LocalDate> holdsFrom = decision.ends()
                    ? Effectiveness.of(state.course(), proceeding, decision, state.calendar())
                    : Optional.empty();
            return new DecisionBody(
                    decision.number(),
                    decision.facts(),
                    decision.result(),
                    holdsFrom.orElse(null),
                    decision.followUp().orElse(null),
                    decision.lacksFollowUp(),
                    decision.voidReason().orElse(null),
                    actions.map(all -> all.of(state, proceeding, decision)).orElse(List.of()));
        }
    }
}
