package org.gongkai.request.document.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * How a table of an office stands on the page.
 *
 * @param columns their widths, in twentieths of a point
 * @param spans of each row how many columns each of its cells takes
 */
public record TableSetting(List<Integer> columns, boolean bordered, List<List<Integer>> spans) {

    public TableSetting {
        columns = List.copyOf(columns);
        spans = spans.stream().map(List::copyOf).toList();
    }

    /** The same table with the rows of both. */
    public TableSetting and(TableSetting other) {
        List<List<Integer>> rows = new ArrayList<>(spans);
        rows.addAll(other.spans);
        return new TableSetting(columns, bordered, rows);
    }

    /** Whether the rows of both could be those of one table. */
    public boolean continues(TableSetting other) {
        return columns.equals(other.columns) && bordered == other.bordered;
    }

    /** How wide a cell is. */
    int width(int row, int cell) {
        int first = spans.get(row).subList(0, cell).stream()
                .mapToInt(Integer::intValue)
                .sum();
        return columns
                .subList(
                        Math.min(first, columns.size()),
                        Math.min(first + spans.get(row).get(cell), columns.size()))
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
