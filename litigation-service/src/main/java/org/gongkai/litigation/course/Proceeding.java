package org.gongkai.litigation.course;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.litigation.outcome.Block;
import org.gongkai.litigation.outcome.Instance;
import org.gongkai.litigation.outcome.OutcomeRule;

/**
 * A proceeding (程序) of a case.
 *
 * @param number from 1 in its case
 * @param toldBlock block of table 4 that a register has told
 * @param record the row of the register that it counts in
 * @param decisions all of them, in order
 * @param earlierHearings those before the last one, the first first
 * @param voidReason why it counts no more, where it was recorded in error
 */
public record Proceeding(
        int number,
        ProceedingFacts facts,
        Optional<Block> toldBlock,
        Optional<UUID> record,
        List<Decision> decisions,
        List<HeldHearing> earlierHearings,
        Optional<String> voidReason) {

    public Proceeding {
        decisions = List.copyOf(decisions);
        earlierHearings = List.copyOf(earlierHearings);
    }

    /** What kind of proceeding it is. */
    public Instance instance() {
        return facts.instance();
    }

    /** Its decisions that stand. */
    public List<Decision> standing() {
        return decisions.stream()
                .filter(decision -> decision.voidReason().isEmpty())
                .toList();
    }

    /** Those with which it is over. */
    public List<Decision> endings() {
        return standing().stream().filter(Decision::ends).toList();
    }

    /** The decision by which it was given up, so that what was decided in the one before stands. */
    public Optional<Decision> withdrawal() {
        List<Decision> endings = endings();
        boolean isGivenUp =
                !endings.isEmpty() && endings.stream().allMatch(decision -> decision.is(OutcomeRule.How.LETS_STAND));
        return isGivenUp ? Optional.of(endings.getLast()) : Optional.empty();
    }

    /** Whether the body did not take it (不予受理、不予立案). */
    public boolean neverBegan() {
        return endings().stream().anyMatch(decision -> decision.is(OutcomeRule.How.NEVER_BEGAN));
    }

    /** Whether the body has taken it, and has not ended it yet. */
    public boolean isUnderWay() {
        return facts.acceptedOn() != null && endings().isEmpty();
    }

    /** The last decision that stands. */
    public Optional<Decision> last() {
        List<Decision> standing = standing();
        return standing.isEmpty() ? Optional.empty() : Optional.of(standing.getLast());
    }
}
