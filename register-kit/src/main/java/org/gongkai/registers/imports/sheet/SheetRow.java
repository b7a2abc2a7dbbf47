package org.gongkai.registers.imports.sheet;

import java.util.List;

import org.gongkai.registers.imports.sheet.stored.SheetCell;

/**
 * A row with text.
 *
 * @param number as the spreadsheet counts, from 1
 * @param cells from the first column on, up to the last one with text
 * @param width how many cells the file has in the row, the empty ones behind the last text included
 */
public record SheetRow(long number, List<SheetCell> cells, int width) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The cell of a column from 0; an empty one where the row has none. */
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }

    /** The row with the cells up to the last one that has text. */
    static SheetRow of(long number, List<SheetCell> cells) {
        int length = cells.size();
        while (length > 0 && cells.get(length - 1).isBlank()) {
            length--;
        }
        return new SheetRow(number, cells.subList(0, length), cells.size());
    }

    /** Whether no cell has text. */
    boolean isBlank() {
        return cells.isEmpty();
    }
}
