package org.gongkai.litigation.outcome;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.gongkai.kit.table.ResourceTable;

/**
 * What an outcome means, as {@code outcomes.csv} says (domain 5.2).
 *
 * @param isOfCourt whether a court decides so, and not who reconsiders
 * @param result its column of table 4
 * @param how how the proceeding goes on after it
 * @param appeal the term in which a decision of first instance may be appealed against; none where it holds once it is served
 * @param demandsFollowUp whether something has to come after it, or a note why nothing does (domain 5.5)
 * @param orders what the agency may have been ordered to do
 */
public record OutcomeRule(
        CaseOutcome outcome,
        boolean isOfCourt,
        CaseResult result,
        How how,
        Optional<String> appeal,
        boolean demandsFollowUp,
        Optional<Ordered> orders) {

    private static final Map<CaseOutcome, OutcomeRule> ALL = read();

    /** What becomes of a proceeding. */
    public enum How {

        /** It goes on. */
        GOES_ON,

        /** It rests (中止). */
        RESTS,

        /** It ends. */
        ENDS,

        /** It never began: the application or complaint was not accepted (不予受理、不予立案). */
        NEVER_BEGAN,

        /** It ends, and the one before begins anew (发回重审). */
        SENT_BACK,

        /** It ends, and what was decided in the one before stands (撤回上诉). */
        LETS_STAND
    }

    /** What an agency is ordered to do. */
    public enum Ordered {

        /** To decide anew, or at all. */
        REDECISION,

        /** To pay, or to remedy what was done; within which time says the order alone. */
        PERFORMANCE
    }

    /** Whether the agency may have been ordered to decide anew. */
    public boolean ordersRedecision() {
        return orders.filter(Ordered.REDECISION::equals).isPresent();
    }

    static OutcomeRule of(CaseOutcome outcome) {
        return ALL.get(outcome);
    }

    /** Whether it is about an appeal alone, and says nothing of the suit: that it was withdrawn, or never taken. */
    public boolean isOfAppeal() {
        return outcome == CaseOutcome.LT_APPEAL_WITHDRAWN || outcome == CaseOutcome.LT_APPEAL_NOT_TAKEN;
    }

    /** Whether the proceeding is over with it. */
    public boolean ends() {
        return switch (how) {
            case ENDS, NEVER_BEGAN, SENT_BACK, LETS_STAND -> true;
            case GOES_ON, RESTS -> false;
        };
    }

    private static Map<CaseOutcome, OutcomeRule> read() {
        List<OutcomeRule> rows = ResourceTable.read(OutcomeRule.class, "outcomes.csv", OutcomeRule::row);
        Map<CaseOutcome, OutcomeRule> all = new EnumMap<>(CaseOutcome.class);
        rows.forEach(row -> all.put(row.outcome(), row));
        if (rows.size() != all.size() || all.size() != CaseOutcome.values().length) {
            throw new IllegalStateException("outcomes.csv has not one row for each outcome");
        }
        return all;
    }

    private static OutcomeRule row(NamedCsvRecord row) {
        return new OutcomeRule(
                CaseOutcome.valueOf(row.getField("outcome")),
                row.getField("outcome").startsWith("LT_"),
                CaseResult.valueOf(row.getField("result")),
                How.valueOf(row.getField("how")),
                Optional.of(row.getField("appeal")).filter(code -> !code.isEmpty()),
                row.getField("followUp").equals("yes"),
                Optional.of(row.getField("orders"))
                        .filter(code -> !code.isEmpty())
                        .map(Ordered::valueOf));
    }
}
