package org.gongkai.document;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongkai.form.CellId;
import org.gongkai.form.Figures;
import org.gongkai.form.Form;
import org.gongkai.form.edition.Editions;

/**
 * Reports of one agency over the years, the earliest first.
 *
 * @param form the form of the last of them, in whose cells all figures stand
 */
public record Series(Form form, List<Point> points) {

    /** A year with its figures, in the cells of the form of the series. */
    public record Point(int year, int version, Figures figures) {}

    public Series {
        points = List.copyOf(points);
    }

    /** The series of these reports. */
    public static Series of(Editions editions, List<AnnualReport> reports) {
        List<AnnualReport> ordered = reports.stream()
                .sorted(Comparator.comparing(AnnualReport::year))
                .toList();
        Form form = ordered.isEmpty() ? editions.latest() : ordered.getLast().form();
        return new Series(
                form,
                ordered.stream()
                        .map(report -> new Point(report.year(), report.version(), report.figures(editions, form)))
                        .toList());
    }

    /** A cell over the years; a year without a number is absent. */
    public Map<Integer, BigDecimal> cell(CellId cell) {
        Map<Integer, BigDecimal> values = new LinkedHashMap<>();
        for (Point point : points) {
            Optional<BigDecimal> amount = point.figures().amount(cell);
            amount.ifPresent(value -> values.put(point.year(), value));
        }
        return values;
    }
}
