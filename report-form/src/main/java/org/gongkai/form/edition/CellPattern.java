package org.gongkai.form.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gongkai.form.CellId;
import org.gongkai.form.FormTable;
import org.gongkai.form.Head;

/**
 * The notation in which a form names several cells at once: {@code TABLE.ROW.COLUMN}, where row and column are an id, a
 * range {@code FIRST..LAST} in print order, {@code *} for the value at hand of an equation that holds for each, or
 * <code>{row}</code> and <code>{column}</code> for those of another cell.
 */
record CellPattern(String table, String row, String column) {

    private static final String SPEC = "([A-Z][A-Z0-9_]*(?:\\.\\.[A-Z][A-Z0-9_]*)?|\\*|\\{row\\}|\\{column\\})";

    private static final Pattern SHAPE = Pattern.compile("([A-Z][A-Z0-9]*)\\." + SPEC + "\\." + SPEC);

    static CellPattern parse(String text) {
        Matcher matcher = SHAPE.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' names no cells of a form");
        }
        return new CellPattern(matcher.group(1), matcher.group(2), matcher.group(3));
    }

    /** The pattern with the row and column of {@code cell} put in for <code>{row}</code> and <code>{column}</code>. */
    CellPattern at(CellId cell) {
        return new CellPattern(
                table,
                row.replace("{row}", cell.row()).replace("{column}", cell.column()),
                column.replace("{row}", cell.row()).replace("{column}", cell.column()));
    }

    /** The patterns that {@code *} stands for, one for each row or column of figures; itself when it has none. */
    List<String> each(List<FormTable> tables) {
        if (row.equals("*")) {
            return ids(tables, FormTable.Axis.ROWS).distinct().toList();
        }
        if (column.equals("*")) {
            return ids(tables, FormTable.Axis.COLUMNS).distinct().toList();
        }
        return List.of("");
    }

    CellPattern bind(String value) {
        return new CellPattern(table, row.equals("*") ? value : row, column.equals("*") ? value : column);
    }

    /** The cells it names, in print order. A single id need not be in the tables: it may name a flow. */
    List<CellId> cells(List<FormTable> tables) {
        List<CellId> cells = new ArrayList<>();
        for (String rowId : range(row, tables, FormTable.Axis.ROWS)) {
            for (String columnId : range(column, tables, FormTable.Axis.COLUMNS)) {
                cells.add(new CellId(table, rowId, columnId));
            }
        }
        return cells;
    }

    private List<String> range(String spec, List<FormTable> tables, FormTable.Axis axis) {
        int dots = spec.indexOf("..");
        if (dots < 0) {
            return List.of(spec);
        }
        String first = spec.substring(0, dots);
        String last = spec.substring(dots + 2);
        List<String> ids = ids(tables, axis).distinct().toList();
        int from = ids.indexOf(first);
        int to = ids.indexOf(last);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("'" + spec + "' is no range of " + table);
        }
        return ids.subList(from, to + 1);
    }

    private Stream<String> ids(List<FormTable> tables, FormTable.Axis axis) {
        Predicate<FormTable> mine = candidate -> candidate.id().equals(table);
        return tables.stream()
                .filter(mine)
                .flatMap(candidate -> candidate.leaves(axis))
                .map(Head.Leaf::id);
    }
}
