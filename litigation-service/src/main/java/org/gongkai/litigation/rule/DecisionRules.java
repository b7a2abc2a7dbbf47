package org.gongkai.litigation.rule;

import java.time.LocalDate;

import org.gongkai.kit.problem.Problem;
import org.gongkai.litigation.course.Decision;
import org.gongkai.litigation.course.DecisionFacts;
import org.gongkai.litigation.course.FollowUp;
import org.gongkai.litigation.course.Proceeding;
import org.gongkai.litigation.course.ProceedingFacts;
import org.gongkai.litigation.outcome.CaseOutcome;
import org.gongkai.litigation.outcome.CaseResult;
import org.gongkai.litigation.outcome.Instance;
import org.gongkai.litigation.outcome.OutcomeRule;
import org.gongkai.litigation.outcome.OutcomeRule.How;

/** What must hold between a decision and its proceeding. */
public final class DecisionRules {

    private final FactViolations violations;
    private final DecisionFacts facts;
    private final ProceedingFacts proceeding;

    private DecisionRules(DecisionFacts facts, ProceedingFacts proceeding, LocalDate today) {
        this.facts = facts;
        this.proceeding = proceeding;
        this.violations = new FactViolations(today);
    }

    /** Refuses a decision that cannot have been made so in the proceeding. */
    public static void require(DecisionFacts facts, ProceedingFacts proceeding, LocalDate today) {
        DecisionRules rules = new DecisionRules(facts, proceeding, today);
        if (facts.outcome() == null) {
            rules.violations.refuse("/outcome", CaseFileWords.OUTCOME_NEEDED);
        } else {
            rules.requireOutcome(facts.outcome().rule());
            rules.requireGround(facts.outcome().rule());
        }
        rules.requireDays();
        rules.requireRemedies();
        rules.violations.end();
    }

    /** Refuses what cannot be so of a decision after which something is recorded. */
    public static void require(DecisionFacts facts, FollowUp followed) {
        if (facts.decidedOn().isAfter(followed.on())) {
            throw Problem.invalid("/decidedOn", CaseFileWords.NOT_AFTER.with(followed.on()));
        }
        if (!facts.outcome().rule().demandsFollowUp()) {
            throw Problem.invalid("/outcome", CaseFileWords.VOID_FOLLOW_UP_FIRST);
        }
    }

    /**
     * Refuses a day that does not stand in the order of a proceeding that rests and goes on.
     *
     * @param number of the decision there
     */
    public static void requireOrder(DecisionFacts facts, int number, Proceeding proceeding) {
        boolean isBetween = isBetween(facts);
        for (Decision other : proceeding.standing()) {
            LocalDate day = other.facts().decidedOn();
            if (day == null || !isBetween && !isBetween(other.facts())) {
                continue;
            }
            if (other.number() < number && facts.decidedOn().isBefore(day)) {
                throw Problem.invalid("/decidedOn", CaseFileWords.NOT_BEFORE.with(day));
            }
            if (other.number() > number && facts.decidedOn().isAfter(day)) {
                throw Problem.invalid("/decidedOn", CaseFileWords.NOT_AFTER.with(day));
            }
        }
    }

    private static boolean isBetween(DecisionFacts facts) {
        return facts.outcome() != null
                && (facts.outcome().rule().how() == How.RESTS
                        || facts.outcome().rule().how() == How.GOES_ON);
    }

    private void requireOutcome(OutcomeRule rule) {
        if (rule.isOfCourt() != proceeding.instance().isCourt()) {
            violations.refuse("/outcome", CaseFileWords.OF_THE_OTHER_BODY);
        } else if (rule.how() == How.NEVER_BEGAN && proceeding.acceptedOn() != null) {
            violations.refuse("/outcome", CaseFileWords.NEVER_BEGAN.with(proceeding.acceptedOn()));
        } else if (rule.how() != How.NEVER_BEGAN && proceeding.acceptedOn() == null) {
            violations.refuse("/outcome", CaseFileWords.NOT_ACCEPTED);
        } else if (rule.how() == How.SENT_BACK && proceeding.instance() == Instance.FIRST_INSTANCE) {
            violations.refuse("/outcome", CaseFileWords.ONLY_OF_APPEAL);
        } else if (rule.isOfAppeal() && proceeding.instance() != Instance.SECOND_INSTANCE) {
            violations.refuse("/outcome", CaseFileWords.ONLY_OF_SECOND_INSTANCE);
        } else if (rule.outcome() == CaseOutcome.LT_NOT_FILED && proceeding.instance() == Instance.SECOND_INSTANCE) {
            violations.refuse("/outcome", CaseFileWords.NOT_OF_SECOND_INSTANCE);
        }
        if (facts.redecisionDueOn() != null && rule.orders().isEmpty()) {
            violations.refuse("/redecisionDueOn", CaseFileWords.ONLY_OF_ORDERS);
        }
        if (facts.suspensionItem() != null && rule.outcome() != CaseOutcome.RC_SUSPENDED) {
            violations.refuse("/suspensionItem", CaseFileWords.ONLY_OF_SUSPENSIONS);
        }
    }

    private void requireGround(OutcomeRule rule) {
        if (facts.ground() != null && rule.result() != CaseResult.CORRECTED) {
            violations.refuse("/ground", CaseFileWords.ONLY_OF_CORRECTIONS);
        }
    }

    private void requireDays() {
        if (facts.decidedOn() == null) {
            violations.refuse("/decidedOn", CaseFileWords.DAY_NEEDED);
            return;
        }
        LocalDate first = proceeding.acceptedOn() == null ? proceeding.filedOn() : proceeding.acceptedOn();
        violations.inOrder("/decidedOn", facts.decidedOn(), first);
        violations.inOrder("/servedOn", facts.servedOn(), facts.decidedOn());
        violations.inOrder(
                "/effectiveOn", facts.effectiveOn(), facts.servedOn() == null ? facts.decidedOn() : facts.servedOn());
        if (facts.redecisionDueOn() != null && facts.redecisionDueOn().isBefore(facts.decidedOn())) {
            violations.refuse("/redecisionDueOn", CaseFileWords.NOT_BEFORE.with(facts.decidedOn()));
        } else {
            violations.known("/redecisionDueOn", facts.redecisionDueOn());
        }
        violations.inOrder("/remediesKnownOn", facts.remediesKnownOn(), facts.servedOn());
    }

    /** Only of a reconsideration is it kept whether it told of the suit that may follow. */
    private void requireRemedies() {
        if (facts.remediesTold() != null && proceeding.instance().isCourt()) {
            violations.refuse("/remediesTold", CaseFileWords.ONLY_OF_RECONSIDERATION);
        }
        if (facts.remediesKnownOn() != null && facts.remedies().told()) {
            violations.refuse("/remediesKnownOn", CaseFileWords.ONLY_WHERE_UNTOLD);
        }
    }
}
