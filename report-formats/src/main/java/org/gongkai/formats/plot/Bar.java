package org.gongkai.formats.plot;

import java.math.BigDecimal;

/**
 * A bar of a plot.
 *
 * @param share what share of all bars together it is, in words; empty where bars are no shares
 */
public record Bar(String label, BigDecimal value, String share) {

    /** The value as it is written beside the bar. */
    String written() {
        return value.toPlainString() + (share.isEmpty() ? "" : "（" + share + "）");
    }
}
