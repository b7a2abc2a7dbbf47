package org.gongkai.litigation.legalcase;

import java.util.Arrays;
import java.util.Optional;

import org.gongkai.litigation.course.DecisionFacts;
import org.gongkai.litigation.course.ProceedingFacts;
import org.gongkai.litigation.outcome.Block;
import org.gongkai.litigation.outcome.CaseOutcome;
import org.gongkai.litigation.outcome.CaseResult;
import org.gongkai.litigation.outcome.Instance;
import org.gongkai.litigation.outcome.OutcomeRule.How;

/**
 * What a row of the register tells of a case: one proceeding, and the decision that closed it.
 *
 * @param decision empty while it is pending
 * @param result column of table 4, where the row has no code of an outcome
 */
public record ToldCase(
        Block block, ProceedingFacts proceeding, Optional<DecisionFacts> decision, Optional<CaseResult> result) {

    /** What a row tells. */
    public static ToldCase of(LegalCase row) {
        Block block = Block.valueOf(row.kind());
        Instance instance = block == Block.RECONSIDERATION ? Instance.RECONSIDERATION : Instance.FIRST_INSTANCE;
        ProceedingFacts proceeding = ProceedingFacts.told(instance, row.caseNumber(), row.acceptedOn());
        if (row.closedOn() == null) {
            return new ToldCase(block, proceeding, Optional.empty(), Optional.empty());
        }
        Optional<CaseOutcome> outcome = outcome(row, instance);
        return new ToldCase(
                block,
                proceeding,
                Optional.of(DecisionFacts.told(outcome.orElse(null), row.closedOn())),
                outcome.isPresent() ? Optional.empty() : Optional.of(CaseResult.valueOf(row.result())));
    }

    /** The code that the row has as its detail, where that is one of the kind of body and of the column that it counts in. */
    private static Optional<CaseOutcome> outcome(LegalCase row, Instance instance) {
        return Arrays.stream(CaseOutcome.values())
                .filter(code -> code.name().equals(row.outcomeDetail())
                        && code.rule().isOfCourt() == instance.isCourt()
                        && code.rule().how() == How.ENDS
                        && code.rule().result().name().equals(row.result()))
                .findFirst();
    }
}
