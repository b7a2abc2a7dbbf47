package org.gongkai.registers.imports.sheet.stored;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.gongkai.registers.problem.RegisterWords;

/** A row as the file has it. What its cells show is worked out when it is asked for. */
public final class StoredRow {

    private final long number;
    private final List<Supplier<SheetCell>> cells;

    public StoredRow(long number) {
        this(number, new ArrayList<>());
    }

    private StoredRow(long number, List<Supplier<SheetCell>> cells) {
        this.number = number;
        this.cells = cells;
    }

    /** The same cells in another row. */
    public StoredRow at(long other) {
        return new StoredRow(other, cells);
    }

    /** As a spreadsheet counts, from 1. */
    public long number() {
        return number;
    }

    /** Puts something that is not empty into a column from 0. */
    public void put(int column, Supplier<SheetCell> cell) {
        if (column >= SheetLimits.COLUMNS_WITH_TEXT) {
            throw Unreadable.of(RegisterWords.TEXT_BEHIND_COLUMN.with(number, SheetLimits.COLUMNS_WITH_TEXT));
        }
        while (cells.size() <= column) {
            cells.add(() -> SheetCell.EMPTY);
        }
        cells.set(column, cell);
    }

    /** The columns up to the last one that is not empty. */
    public int width() {
        return cells.size();
    }

    /** What the cells show, in as many columns as the sheet has. */
    public SheetCell[] shown(int columns) {
        SheetCell[] shown = new SheetCell[columns];
        for (int column = 0; column < columns; column++) {
            shown[column] = column < cells.size() ? cells.get(column).get() : SheetCell.EMPTY;
        }
        return shown;
    }
}
