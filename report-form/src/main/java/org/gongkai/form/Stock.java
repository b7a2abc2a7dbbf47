package org.gongkai.form;

import java.util.List;
import java.util.Optional;

/**
 * A cell that is not counted in its year but follows from all years up to it: what came in less what went out.
 *
 * @param inflows flows that add
 * @param outflows flows that take away
 */
public record Stock(CellId cell, At at, List<FlowPattern> inflows, List<FlowPattern> outflows) {

    /** The moment at which a stock is counted. */
    public enum At {
        /** At the end of the year before (上年结转). */
        OPENING,
        /** On 31 December of the year (结转下年度, 现行有效, 尚未审结). */
        CLOSING
    }

    public Stock {
        inflows = List.copyOf(inflows);
        outflows = List.copyOf(outflows);
    }

    private static final String OPENING = ".OPENING/";

    /** Whether the flow is that of what a body brings along when it begins to keep registers (期初). */
    public static boolean isBroughtAlong(String flow) {
        return flow.contains(OPENING);
    }

    /** The flow by which a body brings something of this stock along, if it can. */
    public Optional<String> openingFlow() {
        return inflows.stream()
                .map(FlowPattern::text)
                .filter(Stock::isBroughtAlong)
                .findFirst();
    }

    /** What a flow means for the records in the stock: 1 where one comes in, -1 where one goes out, else 0. */
    public int sign(String flow) {
        if (isBroughtAlong(flow)) {
            return 0;
        }
        if (inflows.stream().anyMatch(inflow -> inflow.matches(flow))) {
            return 1;
        }
        return outflows.stream().anyMatch(outflow -> outflow.matches(flow)) ? -1 : 0;
    }

    /** The last year whose flows count for the stock of {@code year}. */
    public int through(int year) {
        return switch (at) {
            case OPENING -> year - 1;
            case CLOSING -> year;
        };
    }
}
