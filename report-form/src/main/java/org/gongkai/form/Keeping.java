package org.gongkai.form;

import java.util.List;

/**
 * The register that gives cells their figures, and what shows that a body has kept it for a year: a record, or the
 * declaration that there was none (零报告). Without either nothing is known of the cells; they are not 0.
 *
 * @param register the register, as the API names it
 * @param known flows of which one in the year shows it
 */
public record Keeping(String register, Text label, List<CellId> cells, List<FlowPattern> known) {

    private static final String NIL = ".NIL";

    public Keeping {
        cells = List.copyOf(cells);
        known = List.copyOf(known);
    }

    /** Whether a flow in the year shows that the register was kept. */
    public boolean isShownBy(String flow) {
        return known.stream().anyMatch(pattern -> pattern.matches(flow));
    }

    /** Whether the flow is the declaration that there was nothing. */
    public static boolean isNil(String flow) {
        return flow.endsWith(NIL);
    }

    /** The flow by which a body declares that there was nothing. */
    public String nilFlow() {
        return known.stream()
                .map(FlowPattern::text)
                .filter(Keeping::isNil)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the register " + register + " has no declaration"));
    }
}
