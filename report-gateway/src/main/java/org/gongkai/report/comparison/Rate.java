package org.gongkai.report.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.gongkai.form.CellExpression;
import org.gongkai.form.Figures;
import org.gongkai.form.words.Words;

/** A share that reports are compared by, in percent with one decimal. */
public enum Rate implements Words {
    /** Outcomes among all that had to be handled. */
    RESPONSE("T3.TOTAL_CLOSED.TOTAL", "T3.NEW_RECEIVED.TOTAL + T3.CARRIED_IN.TOTAL"),
    /** Granted in whole or in part among the outcomes. */
    DISCLOSURE("T3.GRANTED.TOTAL + T3.PARTIAL.TOTAL", "T3.TOTAL_CLOSED.TOTAL"),
    /** Corrected among the closed reconsiderations and lawsuits. */
    CORRECTION(
            "T4.RECONSIDERATION.CORRECTED + T4.LITIGATION_DIRECT.CORRECTED + T4.LITIGATION_AFTER_RECONSIDERATION.CORRECTED",
            "T4.RECONSIDERATION.TOTAL - T4.RECONSIDERATION.PENDING + T4.LITIGATION_DIRECT.TOTAL"
                    + " - T4.LITIGATION_DIRECT.PENDING + T4.LITIGATION_AFTER_RECONSIDERATION.TOTAL"
                    + " - T4.LITIGATION_AFTER_RECONSIDERATION.PENDING");

    private final CellExpression part;
    private final CellExpression whole;

    Rate(String part, String whole) {
        this.part = CellExpression.parse(part);
        this.whole = CellExpression.parse(whole);
    }

    /** The rate; empty when a figure is not known or there is nothing to be a share of. */
    public Optional<BigDecimal> of(Figures figures) {
        return whole.value(figures, Figures.none())
                .filter(all -> all.signum() > 0)
                .flatMap(all -> part.value(figures, Figures.none())
                        .map(some -> some.movePointRight(2).divide(all, 1, RoundingMode.HALF_UP)));
    }

    /** The rates that the figures make known. */
    public static Map<Rate, BigDecimal> allOf(Figures figures) {
        Map<Rate, BigDecimal> rates = new EnumMap<>(Rate.class);
        for (Rate rate : values()) {
            rate.of(figures).ifPresent(value -> rates.put(rate, value));
        }
        return rates;
    }
}
