package org.gongkai.registers.imports.sheet.stored;

/** A merged area; rows from 1, columns from 0, both ends within. */
public record Area(long firstRow, long lastRow, int firstColumn, int lastColumn) {

    /** Whether it is no more than one cell. */
    public boolean isOneCell() {
        return firstRow == lastRow && firstColumn == lastColumn;
    }
}
