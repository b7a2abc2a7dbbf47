package org.gongkai.litigation.casefile;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.litigation.audit.CaseOperation;
import org.gongkai.litigation.course.CaseCourse;
import org.gongkai.litigation.course.DecisionFacts;
import org.gongkai.litigation.course.FollowUp;
import org.gongkai.litigation.course.Proceeding;
import org.gongkai.litigation.outcome.Instance;
import org.gongkai.litigation.outcome.OutcomeRule.How;
import org.gongkai.litigation.rule.CaseFileWords;
import org.gongkai.litigation.rule.DecisionRules;
import org.gongkai.registers.audit.RegisterOperation;

/** The use cases of decisions: recorded, followed up, corrected, voided. */
@ApplicationScoped
@Transactional
public class DecisionHandling {

    private final CaseWork work;

    DecisionHandling(CaseWork work) {
        this.work = work;
    }

    /** Records a decision. */
    public CaseFileState decide(UUID id, int proceedingNumber, DecisionFacts facts, OptionalLong expected) {
        return work.change(id, expected, CaseOperation.DECIDE_CASE, Optional.empty(), file -> {
            CaseProceeding proceeding = file.proceeding(proceedingNumber);
            DecisionRules.require(facts, proceeding.facts(), work.today());
            DecisionRules.requireNext(facts, proceeding.proceeding());
            proceeding.decide(CaseHandling.IDS.generate(), facts);
        });
    }

    /** Corrects what is known of a decision, or adds to it what has become known: its service, for example. */
    public CaseFileState correct(
            UUID id, int proceedingNumber, int number, DecisionFacts facts, String reason, long expected) {
        return work.change(id, OptionalLong.of(expected), RegisterOperation.CORRECT, Optional.of(reason), file -> {
            CaseProceeding proceeding = file.proceeding(proceedingNumber);
            CaseDecision decision = proceeding.decision(number);
            if (facts.equals(decision.facts())) {
                throw Problem.invalid("", CaseFileWords.NOTHING_CHANGED);
            }
            DecisionRules.require(facts, proceeding.facts(), work.today());
            if (facts.outcome() != decision.facts().outcome()) {
                requireNothingCameOf(file, proceedingNumber, decision);
            }
            decision.correct(facts);
        });
    }

    /** Records what came after a decision that corrected something, or why nothing had to. */
    public CaseFileState followUp(UUID id, int proceedingNumber, int number, FollowUp followUp, OptionalLong expected) {
        return work.change(id, expected, CaseOperation.FOLLOW_UP_CASE, Optional.empty(), file -> {
            CaseDecision decision = file.proceeding(proceedingNumber).decision(number);
            if (followUp.on().isAfter(work.today())) {
                throw Problem.invalid("/on", KitWords.NOT_AFTER_TODAY);
            }
            if (decision.facts().decidedOn() != null
                    && followUp.on().isBefore(decision.facts().decidedOn())) {
                throw Problem.invalid(
                        "/on", CaseFileWords.NOT_BEFORE.with(decision.facts().decidedOn()));
            }
            decision.followUp(followUp);
        });
    }

    /** Voids a decision that was recorded in error. */
    public CaseFileState voidDecision(UUID id, int proceedingNumber, int number, String reason, OptionalLong expected) {
        return work.change(id, expected, RegisterOperation.VOID, Optional.of(reason), file -> {
            CaseDecision decision = file.proceeding(proceedingNumber).decision(number);
            requireNothingCameOf(file, proceedingNumber, decision);
            decision.end(reason);
        });
    }

    /** What was sent back is before the first instance again because of the decision that sent it. */
    private static void requireNothingCameOf(CaseFile file, int proceedingNumber, CaseDecision decision) {
        CaseCourse course = file.course();
        Optional<Proceeding> begunAnew = course.find(proceedingNumber)
                .filter(proceeding -> decision.decision().is(How.SENT_BACK))
                .flatMap(proceeding -> course.after(proceeding).stream()
                        .filter(next -> next.instance() == Instance.FIRST_INSTANCE)
                        .findFirst());
        begunAnew.ifPresent(next -> {
            throw Problem.of(ProblemKind.CONFLICT, CaseFileWords.OTHERS_FOLLOW.with(next.number()));
        });
    }
}
