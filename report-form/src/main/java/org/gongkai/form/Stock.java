package org.gongkai.form;

import java.util.List;

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

    /** The last year whose flows count for the stock of {@code year}. */
    public int through(int year) {
        return switch (at) {
            case OPENING -> year - 1;
            case CLOSING -> year;
        };
    }
}
