package org.gongkai.litigation.counting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.gongkai.litigation.outcome.Block;
import org.gongkai.litigation.outcome.CaseOutcome;
import org.gongkai.litigation.outcome.CaseResult;

/**
 * What a case counts as once: a row of the register.
 *
 * @param proceedings numbers of the proceedings that it is made of
 * @param caseNumber that of the first of them which has one
 * @param closing how it ended; empty while it is pending
 */
public record Counted(
        Block block, List<Integer> proceedings, String caseNumber, LocalDate acceptedOn, Optional<Closing> closing) {

    public Counted {
        proceedings = List.copyOf(proceedings);
    }

    /**
     * An end.
     *
     * @param on day since which the decision holds
     * @param outcome empty where a register has told the column alone
     */
    public record Closing(LocalDate on, CaseResult result, Optional<CaseOutcome> outcome) {}
}
