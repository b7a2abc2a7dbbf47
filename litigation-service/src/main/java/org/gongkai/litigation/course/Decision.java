package org.gongkai.litigation.course;

import java.util.Optional;

import org.gongkai.litigation.outcome.CaseResult;
import org.gongkai.litigation.outcome.OutcomeRule;

/**
 * A decision (决定、判决、裁定) in a proceeding.
 *
 * @param number from 1 in its proceeding
 * @param toldResult column of table 4 that a register has told, where it has told no code
 * @param voidReason why it counts no more, where it was recorded in error
 */
public record Decision(
        int number,
        DecisionFacts facts,
        Optional<CaseResult> toldResult,
        Optional<FollowUp> followUp,
        Optional<String> voidReason) {

    /** What its code means; none where a register has told none. */
    public Optional<OutcomeRule> rule() {
        return Optional.ofNullable(facts.outcome()).map(outcome -> outcome.rule());
    }

    /** Its column of table 4. */
    public CaseResult result() {
        return rule().map(OutcomeRule::result).or(() -> toldResult).orElse(CaseResult.PENDING);
    }

    /** Whether the proceeding is over with it. */
    public boolean ends() {
        return rule().map(OutcomeRule::ends).orElse(true);
    }

    /** Whether the proceeding has become what the rule says. */
    public boolean is(OutcomeRule.How how) {
        return rule().filter(rule -> rule.how() == how).isPresent();
    }

    /** Whether something has to come after it that is not recorded; of what a register alone tells nobody asks. */
    public boolean lacksFollowUp() {
        return followUp.isEmpty()
                && facts.decidedOn() != null
                && rule().filter(OutcomeRule::demandsFollowUp).isPresent();
    }
}
