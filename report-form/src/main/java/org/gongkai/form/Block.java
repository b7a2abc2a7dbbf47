package org.gongkai.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rectangle of a table: rows times columns of figures under one caption.
 *
 * @param caption the line above it, as T2 prints the item of Article 20
 * @param stub the words in the corner above the row heads
 */
public record Block(Optional<Text> caption, Optional<Text> stub, List<Head> rows, List<Head> columns) {

    public Block {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    /** Rows of figures in print order. */
    public List<Head.Leaf> rowLeaves() {
        return rows.stream().flatMap(Head::leaves).toList();
    }

    /** Columns of figures in print order. */
    public List<Head.Leaf> columnLeaves() {
        return columns.stream().flatMap(Head::leaves).toList();
    }

    Stream<Cell> cells(String table) {
        return rowLeaves().stream().flatMap(row -> columnLeaves().stream().map(column -> Cell.of(table, row, column)));
    }
}
