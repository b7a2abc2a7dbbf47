package org.gongkai.form;

import java.util.List;
import java.util.stream.Stream;

/** A table of the form, in print order. */
public record FormTable(String id, Reading reads, List<Block> blocks) {

    /** How the rows of figures are printed. */
    public enum Reading {
        /** A row of the form is a line of the page (T2, T3). */
        DOWN,
        /** All rows of the form stand beside each other in one line, their heads above the columns' (T4). */
        ACROSS
    }

    /** The two directions of a table. */
    public enum Axis {
        ROWS,
        COLUMNS
    }

    public FormTable {
        blocks = List.copyOf(blocks);
    }

    /** Every cell of figures, row by row. */
    public Stream<Cell> cells() {
        return blocks.stream().flatMap(block -> block.cells(id));
    }

    /** The rows or columns of figures in print order. */
    public Stream<Head.Leaf> leaves(Axis axis) {
        return blocks.stream().flatMap(block -> switch (axis) {
            case ROWS -> block.rowLeaves().stream();
            case COLUMNS -> block.columnLeaves().stream();
        });
    }
}
