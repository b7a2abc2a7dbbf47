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
import org.gongkai.form.CellValue;
import org.gongkai.form.Figures;
import org.gongkai.form.edition.CellMapping;
import org.gongkai.form.edition.Editions;
import org.gongkai.report.narrative.TextRevision;

/**
 * Two reports beside each other.
 *
 * @param cells the cells in which they differ, of those that compare
 * @param onlyFrom cells of the one form that nothing in the other compares with
 * @param onlyTo the same of the other form
 * @param texts the texts in which they differ, by place
 */
public record Comparison(
        AnnualReport from,
        AnnualReport to,
        List<CellDifference> cells,
        List<CellId> onlyFrom,
        List<CellId> onlyTo,
        Map<Rate, RateDifference> rates,
        SequencedMap<String, List<TextRevision.Piece>> texts) {

    /**
     * Cells whose sum differs, one of each side where the forms are the same; empty where a report states no number.
     *
     * @param fromNote what stands behind the number, where it is that of one cell
     */
    public record CellDifference(
            List<CellId> fromCells,
            List<CellId> toCells,
            Optional<BigDecimal> from,
            Optional<BigDecimal> to,
            Optional<String> fromNote,
            Optional<String> toNote) {

        /** To less from, where both are numbers. */
        public Optional<BigDecimal> difference() {
            return to.flatMap(after -> from.map(after::subtract));
        }
    }

    /** A rate of both. */
    public record RateDifference(Optional<BigDecimal> from, Optional<BigDecimal> to) {}

    /** Compares two reports; of different forms the cells of which their editions say that they compare. */
    public static Comparison of(Editions editions, AnnualReport from, AnnualReport to) {
        CellMapping mapping = editions.mapping(from.form(), to.form());
        List<CellDifference> cells = new ArrayList<>();
        for (CellMapping.Same same : mapping.groups()) {
            Optional<CellDifference> difference = difference(same, from.figures(), to.figures());
            difference.ifPresent(cells::add);
        }
        Map<Rate, RateDifference> rates = new EnumMap<>(Rate.class);
        for (Rate rate : Rate.values()) {
            rates.put(rate, new RateDifference(rate.of(from.form(), from.figures()), rate.of(to.form(), to.figures())));
        }
        return new Comparison(from, to, cells, mapping.onlyFrom(), mapping.onlyTo(), rates, texts(from, to));
    }

    private static Optional<CellDifference> difference(CellMapping.Same same, Figures from, Figures to) {
        boolean known = from.knows(same.from()) && to.knows(same.to());
        Optional<BigDecimal> before = from.sum(same.from());
        Optional<BigDecimal> after = to.sum(same.to());
        boolean single = same.from().size() == 1 && same.to().size() == 1;
        boolean equal = single
                ? from.value(same.from().getFirst()).equals(to.value(same.to().getFirst()))
                : before.equals(after);
        return known && !equal
                ? Optional.of(new CellDifference(
                        same.from(), same.to(), before, after, note(from, same.from()), note(to, same.to())))
                : Optional.empty();
    }

    private static Optional<String> note(Figures figures, List<CellId> cells) {
        return cells.size() == 1 ? figures.value(cells.getFirst()).flatMap(CellValue::note) : Optional.empty();
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
