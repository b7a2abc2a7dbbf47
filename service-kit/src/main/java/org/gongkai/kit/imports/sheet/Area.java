package org.gongkai.kit.imports.sheet;

/** A merged area; rows from 1, columns from 0, both ends within. */
record Area(long firstRow, long lastRow, int firstColumn, int lastColumn) {

    boolean isOneCell() {
        return firstRow == lastRow && firstColumn == lastColumn;
    }
}
