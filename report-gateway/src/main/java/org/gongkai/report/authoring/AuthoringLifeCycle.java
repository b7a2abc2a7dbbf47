package org.gongkai.report.authoring;

import java.util.List;
import java.util.Optional;

import org.gongkai.document.ReportStatus;
import org.gongkai.kit.table.ResourceTable;

/** The steps of a report, as the file beside this class lists them; what is not in it is not allowed. */
final class AuthoringLifeCycle {

    private static final List<Transition> TRANSITIONS = read();

    private AuthoringLifeCycle() {}

    /**
     * A step that a status allows.
     *
     * @param bySomebodyElse whether whoever has written or handed in the draft may not take it
     */
    record Transition(ReportStatus from, AuthoringStep step, ReportStatus to, boolean bySomebodyElse) {}

    /** What a step leads to, where it is allowed. */
    static Optional<Transition> find(ReportStatus from, AuthoringStep step) {
        return TRANSITIONS.stream()
                .filter(one -> one.from() == from && one.step() == step)
                .findFirst();
    }

    private static List<Transition> read() {
        return ResourceTable.read(
                AuthoringLifeCycle.class,
                "life-cycle.csv",
                row -> new Transition(
                        ReportStatus.valueOf(row.getField("from")),
                        AuthoringStep.valueOf(row.getField("step")),
                        ReportStatus.valueOf(row.getField("to")),
                        row.getField("by").equals("somebody else")));
    }
}
