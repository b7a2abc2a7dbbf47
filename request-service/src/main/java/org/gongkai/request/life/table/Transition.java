package org.gongkai.request.life.table;

import java.util.List;
import java.util.Set;

/**
 * A row of the table of steps.
 *
 * @param number its number there
 * @param from stages in which the step may be taken
 * @param duties who may take it, one of them is enough
 * @param approvers who has to agree before it holds; nobody where it is empty
 * @param to where it leads
 * @param path where it is posted below the application; empty for one that has no call
 * @param timers terms that begin with it
 * @param documents papers that belong to it
 * @param statistics what it does to the figures
 * @param basis article that it comes from, in Chinese
 * @param guard what it asks for besides, in Chinese
 */
public record Transition(
        int number,
        Step step,
        Set<Stage> from,
        Set<Duty> duties,
        Set<Duty> approvers,
        Target to,
        String path,
        List<String> timers,
        List<String> documents,
        Counting statistics,
        String basis,
        String guard) {

    /** Where a step leads. */
    public sealed interface Target {

        /** To a stage. */
        record To(Stage stage) implements Target {}

        /** Nowhere: the stage stays. */
        record Same() implements Target {}

        /** Back to where it was before the fee was asked for. */
        record Before() implements Target {}
    }

    /** Whether somebody else has to agree before it holds. */
    public boolean needsApproval() {
        return !approvers.isEmpty();
    }
}
