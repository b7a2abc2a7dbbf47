package org.gongkai.litigation.casefile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.litigation.casefile.state.CaseFileState;
import org.gongkai.litigation.course.DecisionFacts;
import org.gongkai.litigation.course.FollowUp;
import org.gongkai.litigation.course.Proceeding;
import org.gongkai.litigation.life.Taking;
import org.gongkai.litigation.life.table.CaseStep;
import org.gongkai.litigation.outcome.CaseOutcome;
import org.gongkai.litigation.rule.CaseFileWords;
import org.gongkai.litigation.rule.DecisionRules;

/** The use cases of decisions: recorded, served, followed up, corrected, voided. */
@ApplicationScoped
@Transactional
public class DecisionHandling {

    private final CaseWork work;

    DecisionHandling(CaseWork work) {
        this.work = work;
    }

    /** Records a decision; what step that is follows from its outcome. */
    public CaseFileState decide(UUID id, int proceedingNumber, DecisionFacts facts, long expected) {
        Taking taking = Taking.of(step(facts.outcome()), expected)
                .in(proceedingNumber)
                .on(Optional.ofNullable(facts.decidedOn()));
        return work.take(id, taking, file -> {
            CaseProceeding proceeding = file.proceeding(proceedingNumber);
            DecisionRules.require(facts, proceeding.facts(), work.today());
            Proceeding stands = proceeding.proceeding();
            DecisionRules.requireOrder(facts, stands.decisions().size() + 1, stands);
            proceeding.decide(CaseHandling.IDS.generate(), facts);
        });
    }

    /** One without a code ends the proceeding, if anything; that the code is missing is told then. */
    private static CaseStep step(CaseOutcome outcome) {
        if (outcome == null) {
            return CaseStep.DECIDE;
        }
        return switch (outcome.rule().how()) {
            case NEVER_BEGAN -> CaseStep.NOT_ACCEPT;
            case RESTS -> CaseStep.SUSPEND;
            case GOES_ON -> CaseStep.RESUME;
            case ENDS, LETS_STAND -> CaseStep.DECIDE;
            case SENT_BACK -> CaseStep.REMAND;
        };
    }

    /** Records that the last of those who may go against a decision has received it: it holds from then on, or its terms run. */
    public CaseFileState serve(UUID id, int proceedingNumber, int number, LocalDate on, long expected) {
        Taking taking = Taking.of(CaseStep.SERVE, expected)
                .in(proceedingNumber)
                .about(number)
                .on(Optional.of(on));
        return work.take(id, taking, file -> {
            CaseProceeding proceeding = file.proceeding(proceedingNumber);
            CaseDecision decision = proceeding.decision(number);
            requirePast(on, decision.facts().decidedOn());
            DecisionFacts served = decision.facts().served(on);
            DecisionRules.require(served, proceeding.facts(), work.today());
            decision.correct(served);
        });
    }

    /** Corrects what is known of a decision, or adds to it what has become known. */
    public CaseFileState correct(
            UUID id, int proceedingNumber, int number, DecisionFacts facts, String reason, long expected) {
        Taking taking = Taking.of(CaseStep.CORRECT_DECISION, expected)
                .in(proceedingNumber)
                .about(number)
                .because(reason);
        return work.take(id, taking, file -> {
            CaseProceeding proceeding = file.proceeding(proceedingNumber);
            CaseDecision decision = proceeding.decision(number);
            if (facts.equals(decision.facts())) {
                throw Problem.invalid("", CaseFileWords.NOTHING_CHANGED);
            }
            DecisionRules.require(facts, proceeding.facts(), work.today());
            DecisionRules.requireOrder(facts, number, proceeding.proceeding());
            decision.decision().followUp().ifPresent(followed -> DecisionRules.require(facts, followed));
            if (facts.outcome() != decision.facts().outcome()) {
                // The decision that was is not there any more.
                work.requireAlso(
                        file,
                        Taking.of(CaseStep.VOID_DECISION).in(proceedingNumber).about(number));
            }
            decision.correct(facts);
        });
    }

    /** Records what came after a decision that corrected something, or why nothing had to. */
    public CaseFileState followUp(UUID id, int proceedingNumber, int number, FollowUp followUp, long expected) {
        Taking taking = Taking.of(CaseStep.FOLLOW_UP, expected)
                .in(proceedingNumber)
                .about(number)
                .on(Optional.of(followUp.on()));
        return work.take(id, taking, file -> {
            CaseDecision decision = file.proceeding(proceedingNumber).decision(number);
            require(followUp, decision);
            decision.followUp(followUp);
        });
    }

    /**
     * Corrects what was recorded as having come after a decision.
     *
     * @param correction what becomes of it
     */
    public CaseFileState correctFollowUp(
            UUID id,
            int proceedingNumber,
            int number,
            UnaryOperator<FollowUp> correction,
            String reason,
            long expected) {
        Taking taking = Taking.of(CaseStep.CORRECT_FOLLOW_UP, expected)
                .in(proceedingNumber)
                .about(number)
                .because(reason);
        return work.take(id, taking, file -> {
            CaseDecision decision = file.proceeding(proceedingNumber).decision(number);
            FollowUp recorded = decision.decision().followUp().orElseThrow();
            FollowUp followUp = correction.apply(recorded);
            if (followUp.equals(recorded)) {
                throw Problem.invalid("", CaseFileWords.NOTHING_CHANGED);
            }
            require(followUp, decision);
            decision.followUp(followUp);
        });
    }

    /** Takes back what was recorded in error as having come after a decision, which asks for it again then. */
    public CaseFileState voidFollowUp(UUID id, int proceedingNumber, int number, String reason, long expected) {
        Taking taking = Taking.of(CaseStep.VOID_FOLLOW_UP, expected)
                .in(proceedingNumber)
                .about(number)
                .because(reason);
        return work.take(
                id,
                taking,
                file -> file.proceeding(proceedingNumber).decision(number).endFollowUp());
    }

    private void require(FollowUp followUp, CaseDecision decision) {
        requirePast(followUp.on(), decision.facts().decidedOn());
        if (followUp.reportedOn() == null) {
            return;
        }
        if (followUp.kind() == FollowUp.Kind.NONE_NEEDED) {
            throw Problem.invalid("/reportedOn", CaseFileWords.NOTHING_PERFORMED);
        }
        requirePast("/reportedOn", followUp.reportedOn(), followUp.on());
    }

    /** Records that what was done because of a decision was reported to who has made it. */
    public CaseFileState reportPerformance(UUID id, int proceedingNumber, int number, LocalDate on, long expected) {
        Taking taking = Taking.of(CaseStep.REPORT_PERFORMANCE, expected)
                .in(proceedingNumber)
                .about(number)
                .on(Optional.of(on));
        return work.take(id, taking, file -> {
            CaseDecision decision = file.proceeding(proceedingNumber).decision(number);
            FollowUp performed = decision.decision().followUp().orElseThrow();
            requirePast(on, performed.on());
            decision.followUp(performed.reported(on));
        });
    }

    /** Voids a decision that was recorded in error. */
    public CaseFileState voidDecision(UUID id, int proceedingNumber, int number, String reason, long expected) {
        Taking taking = Taking.of(CaseStep.VOID_DECISION, expected)
                .in(proceedingNumber)
                .about(number)
                .because(reason);
        return work.take(
                id,
                taking,
                file -> file.proceeding(proceedingNumber).decision(number).end(reason));
    }

    private void requirePast(LocalDate on, LocalDate decidedOn) {
        requirePast("/on", on, decidedOn);
    }

    private void requirePast(String pointer, LocalDate on, LocalDate earliest) {
        if (on.isAfter(work.today())) {
            throw Problem.invalid(pointer, KitWords.NOT_AFTER_TODAY);
        }
        if (earliest != null && on.isBefore(earliest)) {
            throw Problem.invalid(pointer, CaseFileWords.NOT_BEFORE.with(earliest));
        }
    }
}
