package org.gongkai.document;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongkai.form.CellId;
import org.gongkai.form.Figures;

/** Reports of one agency over the years, the earliest first. */
public record Series(List<Point> points) {

    /** A year with its figures, in the cells of the form in force. */
    public record Point(int year, int version, Figures figures) {}

    public Series {
        points = List.copyOf(points);
    }

    /** The series of these reports. */
    public static Series of(List<AnnualReport> reports) {
        return new Series(reports.stream()
                .sorted(Comparator.comparing(AnnualReport::year))
                .map(report -> new Point(report.year(), report.version(), report.comparableFigures()))
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
