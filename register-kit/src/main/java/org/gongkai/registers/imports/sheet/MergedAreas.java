package org.gongkai.registers.imports.sheet;

import java.util.Comparator;
import java.util.List;

import org.gongkai.registers.imports.sheet.stored.Area;
import org.gongkai.registers.imports.sheet.stored.SheetCell;

/**
 * Shows the first cell of each merged area in all of its cells, as the rows go by. What an area covers is never written
 * out: of each column only the area that reaches into the row is known.
 */
final class MergedAreas {

    private final List<Area> areas;
    private final int width;
    private final Reach[] reaching;
    private int next;

    /**
     * The areas of a sheet.
     *
     * @param width how many columns of the sheet have text
     */
    MergedAreas(List<Area> areas, int width) {
        this.areas = areas.stream()
                .filter(area -> !area.isOneCell() && area.firstColumn() < width)
                .sorted(Comparator.comparingLong(Area::firstRow))
                .toList();
        this.width = width;
        this.reaching = new Reach[width];
    }

    /** Fills what is covered in a row, which has as many cells as the sheet has columns; rows come in order. */
    void show(long row, SheetCell[] cells) {
        enter(row, cells);
        boolean own = false;
        for (int column = 0; column < width; column++) {
            own |= !covered(row, column) && !cells[column].isBlank();
        }
        for (int column = 0; column < width; column++) {
            if (covered(row, column)) {
                // A row in which nothing but areas is to be seen belongs to the record that the areas show.
                cells[column] = own ? reaching[column].cell() : SheetCell.EMPTY;
            }
        }
    }

    private void enter(long row, SheetCell[] cells) {
        for (; next < areas.size() && areas.get(next).firstRow() <= row; next++) {
            Area area = areas.get(next);
            if (area.lastRow() >= row) {
                // An area whose first row the file does not have shows nothing.
                SheetCell first = area.firstRow() == row ? cells[area.firstColumn()] : SheetCell.EMPTY;
                for (int column = area.firstColumn(); column <= area.lastColumn() && column < width; column++) {
                    reaching[column] = new Reach(area, first);
                }
            }
        }
    }

    private boolean covered(long row, int column) {
        Reach reach = reaching[column];
        return reach != null
                && row <= reach.area().lastRow()
                && (row != reach.area().firstRow() || column != reach.area().firstColumn());
    }

    private record Reach(Area area, SheetCell cell) {}
}
