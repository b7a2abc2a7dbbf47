package org.gongkai.report.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongkai.form.Figures;
import org.gongkai.form.Form;
import org.gongkai.form.code.FigureName;
import org.gongkai.form.words.Words;

/** A share that reports are compared by, in percent with one decimal. */
public enum Rate implements Words {
    /** Outcomes among all that had to be handled. */
    RESPONSE(List.of(FigureName.CLOSED), List.of(FigureName.RECEIVED, FigureName.CARRIED_IN)),
    /** Granted in whole or in part among the outcomes. */
    DISCLOSURE(List.of(FigureName.GRANTED, FigureName.PARTLY_GRANTED), List.of(FigureName.CLOSED)),
    /** Corrected among the closed reconsiderations and lawsuits. */
    CORRECTION(List.of(FigureName.DISPUTES_CORRECTED), List.of(FigureName.DISPUTES_CLOSED));

    private final List<FigureName> part;
    private final List<FigureName> whole;

    Rate(List<FigureName> part, List<FigureName> whole) {
        this.part = part;
        this.whole = whole;
    }

    /** The rate of figures of a form; empty when a figure is not known or there is nothing to be a share of. */
    public Optional<BigDecimal> of(Form form, Figures figures) {
        return form.amount(figures, whole)
                .filter(all -> all.signum() > 0)
                .flatMap(all -> form.amount(figures, part)
                        .map(some -> some.movePointRight(2).divide(all, 1, RoundingMode.HALF_UP)));
    }

    /** The rates that the figures make known. */
    public static Map<Rate, BigDecimal> allOf(Form form, Figures figures) {
        Map<Rate, BigDecimal> rates = new EnumMap<>(Rate.class);
        for (Rate rate : values()) {
            rate.of(form, figures).ifPresent(value -> rates.put(rate, value));
        }
        return rates;
    }
}
