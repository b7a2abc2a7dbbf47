package org.gongkai.report.check.figure;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.document.AnnualReport;
import org.gongkai.form.Cell;
import org.gongkai.form.CellId;
import org.gongkai.form.code.FigureName;
import org.gongkai.report.check.evidence.Evidence;
import org.gongkai.report.check.evidence.Hit;

/** K35: what a published page leaves blank, as whole columns or rows in one: it is kept as unknown and not as 0. */
public final class BlankParts {

    /** Fewer are no column: of two rows, both may be without. */
    private static final int FEWEST_ROWS = 5;

    private BlankParts() {}

    /** A column in which no row has a number, of a table in which others have. */
    public static Stream<Hit> columns(Evidence evidence) {
        AnnualReport report = evidence.report();
        Map<String, List<CellId>> columns = report.form().cells().values().stream()
                .map(Cell::id)
                .collect(Collectors.groupingBy(
                        id -> id.table() + "." + id.column(), LinkedHashMap::new, Collectors.toList()));
        return columns.values().stream()
                .filter(column -> column.size() >= FEWEST_ROWS && isBlank(report, column))
                .filter(column ->
                        !isBlank(report, ofTable(report, column.getFirst().table())))
                .map(BlankParts::hit);
    }

    /** The rows of another way to conclude (其他处理), which old pages print as one. */
    public static Stream<Hit> otherwise(Evidence evidence) {
        AnnualReport report = evidence.report();
        List<CellId> rows = report.form().cellsOf(FigureName.OTHERWISE);
        return rows.size() > 1
                        && isBlank(report, rows)
                        && !isBlank(report, report.form().cellsOf(FigureName.CLOSED))
                ? Stream.of(hit(rows))
                : Stream.empty();
    }

    private static Hit hit(List<CellId> cells) {
        return Hit.at(cells, Optional.empty(), Optional.of(BigDecimal.valueOf(cells.size())));
    }

    private static List<CellId> ofTable(AnnualReport report, String table) {
        return report.form().cells().keySet().stream()
                .filter(cell -> cell.table().equals(table))
                .toList();
    }

    private static boolean isBlank(AnnualReport report, List<CellId> cells) {
        return cells.stream().noneMatch(cell -> report.figures().amount(cell).isPresent());
    }
}
