package org.gongkai.litigation.life;

import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.access.Grant;
import org.gongkai.kit.problem.Problem;
import org.gongkai.litigation.course.Decision;
import org.gongkai.litigation.course.Proceeding;
import org.gongkai.litigation.life.table.CaseLifeCycle;
import org.gongkai.litigation.life.table.CaseStage;
import org.gongkai.litigation.life.table.CaseStep;
import org.gongkai.litigation.life.table.DutyWords;
import org.gongkai.litigation.life.table.ProceedingStage;
import org.gongkai.litigation.rule.CaseFileWords;
import org.gongkai.litigation.rule.CaseRefusal;

/** Says why a step is refused: not the caller's duty, voided, not at this stage, or not as the case stands. */
@Singleton
public class StepGuards {

    private final CurrentCaller caller;

    StepGuards(CurrentCaller caller) {
        this.caller = caller;
    }

    /** Why the caller may not take a step now, before it is known what they would say with it. */
    public Optional<Problem> refusal(CaseStep step, Standing standing, StepPlace place) {
        return place.proceeding()
                .map(proceeding -> ofProceeding(
                        step,
                        standing,
                        proceeding,
                        place.decision(),
                        wrongDuty(step, CaseLifeCycle.OF_PROCEEDING.of(step).duties())))
                .orElseGet(() -> ofCase(
                                step,
                                standing,
                                wrongDuty(step, CaseLifeCycle.OF_CASE.of(step).duties()))
                        .or(() -> ownProposal(step, standing)));
    }

    /** What is lost for good is lost by two: one proposes, another one agrees. */
    private Optional<Problem> ownProposal(CaseStep step, Standing standing) {
        return when(
                step == CaseStep.ERASE_APPLICANT
                        && standing.keeping()
                                .proposedBy()
                                .filter(caller.get().name()::equals)
                                .isPresent(),
                CaseFileWords.OWN_PROPOSAL);
    }

    /** Refuses a step that the caller may not take now. */
    public void require(CaseStep step, Standing standing, StepPlace place) {
        refusal(step, standing, place).ifPresent(problem -> {
            throw problem;
        });
    }

    /** Why a step that another service tells of cannot have been taken as the case stands; nobody here needs the duty for it. */
    public Optional<Problem> refusalOfTold(CaseStep step, Standing standing, StepPlace place) {
        return place.proceeding()
                .map(proceeding -> ofProceeding(step, standing, proceeding, place.decision(), Optional.empty()))
                .orElseGet(() -> ofCase(step, standing, Optional.empty()));
    }

    /** Refuses to open a case where that is not the caller's duty. */
    public void requireOpening() {
        wrongDuty(
                        CaseStep.OPEN_CASE,
                        CaseLifeCycle.OF_CASE.of(CaseStep.OPEN_CASE).duties())
                .ifPresent(problem -> {
                    throw problem;
                });
    }

    private static Optional<Problem> ofCase(CaseStep step, Standing standing, Optional<Problem> duty) {
        CaseStage stage = standing.stage();
        return duty.or(() -> when(
                        CaseLifeCycle.OF_CASE.find(stage, step).isEmpty(),
                        standing.voided() ? CaseFileWords.CASE_FILE_VOIDED : CaseFileWords.WRONG_STAGE,
                        step.said(),
                        stage.said()))
                .or(() -> FactGuards.refusal(step, standing.keeping(), standing.today()));
    }

    private static Optional<Problem> ofProceeding(
            CaseStep step,
            Standing standing,
            Proceeding proceeding,
            Optional<Decision> decision,
            Optional<Problem> duty) {
        ProceedingStage stage = standing.stage(proceeding);
        return duty.or(() -> voided(standing, proceeding, decision))
                .or(() -> when(
                        CaseLifeCycle.OF_PROCEEDING.find(stage, step).isEmpty(),
                        CaseFileWords.WRONG_STAGE,
                        step.said(),
                        stage.said()))
                .or(() -> FactGuards.refusal(step, standing, proceeding, decision));
    }

    private static Optional<Problem> voided(Standing standing, Proceeding proceeding, Optional<Decision> decision) {
        return when(standing.voided(), CaseFileWords.CASE_FILE_VOIDED)
                .or(() ->
                        when(proceeding.voidReason().isPresent(), CaseFileWords.PROCEEDING_VOIDED, proceeding.number()))
                .or(() -> decision.filter(one -> one.voidReason().isPresent())
                        .map(one -> CaseRefusal.of(CaseFileWords.DECISION_VOIDED, one.number())));
    }

    private Optional<Problem> wrongDuty(CaseStep step, Set<Grant> duties) {
        Set<Grant> own = switch (caller.get()) {
            case Caller.SignedIn signedIn -> signedIn.duties();
            case Caller.Anyone nobody -> Set.of();
        };
        return when(
                duties.stream().noneMatch(own::contains), CaseFileWords.WRONG_DUTY, step.said(), DutyWords.of(duties));
    }

    static Optional<Problem> when(boolean refused, CaseFileWords reason, Object... values) {
        return refused ? Optional.of(CaseRefusal.of(reason, values)) : Optional.empty();
    }
}
