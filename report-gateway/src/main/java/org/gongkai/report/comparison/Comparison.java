package org.gongkai.report.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;

import org.gongkai.document.AnnualReport;
import org.gongkai.form.CellId;
import org.gongkai.form.Figures;
import org.gongkai.form.Form;
import org.gongkai.form.Forms;
import org.gongkai.report.narrative.TextRevision;

/**
 * Two reports beside each other.
 *
 * @param cells the cells in which they differ, of those that say the same in both forms
 * @param texts the texts in which they differ, by place
 */
public record Comparison(
        AnnualReport from,
        AnnualReport to,
        List<CellDifference> cells,
        Map<Rate, RateDifference> rates,
        SequencedMap<String, List<TextRevision.Piece>> texts) {

    /** A cell that differs; empty where a report states no number. */
    public record CellDifference(CellId cell, Optional<BigDecimal> from, Optional<BigDecimal> to) {

        /** To less from, where both are numbers. */
        public Optional<BigDecimal> difference() {
            return to.flatMap(after -> from.map(after::subtract));
        }
    }

    /** A rate of both. */
    public record RateDifference(Optional<BigDecimal> from, Optional<BigDecimal> to) {}

    /** Compares two reports; one in an older form is brought into the cells of the form in force first. */
    public static Comparison of(AnnualReport from, AnnualReport to) {
        Form form = Forms.inForce();
        Figures before = from.comparableFigures();
        Figures after = to.comparableFigures();
        List<CellDifference> cells = new ArrayList<>();
        for (CellId cell : form.cells().keySet()) {
            boolean comparable =
                    before.value(cell).isPresent() && after.value(cell).isPresent();
            if (comparable && !before.value(cell).equals(after.value(cell))) {
                cells.add(new CellDifference(cell, before.amount(cell), after.amount(cell)));
            }
        }
        Map<Rate, RateDifference> rates = new EnumMap<>(Rate.class);
        for (Rate rate : Rate.values()) {
            rates.put(rate, new RateDifference(rate.of(before), rate.of(after)));
        }
        return new Comparison(from, to, cells, rates, texts(from, to));
    }

    private static SequencedMap<String, List<TextRevision.Piece>> texts(AnnualReport from, AnnualReport to) {
        SequencedMap<String, List<TextRevision.Piece>> texts = new LinkedHashMap<>();
        TreeSet<String> places = new TreeSet<>(from.narrative().texts().keySet());
        places.addAll(to.narrative().texts().keySet());
        for (String place : places) {
            String before = from.narrative().text(place).orElse("");
            String after = to.narrative().text(place).orElse("");
            if (!before.equals(after)) {
                texts.put(place, TextRevision.diff(before, after));
            }
        }
        return texts;
    }
}
