package org.gongkai.request.document.template;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A piece of a paper.
 *
 * @param rows its words: one row of one cell, or the rows of a table
 */
public record Block(LineKind kind, List<List<String>> rows) {

    public Block {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Whether it is a table. */
    @JsonIgnore
    public boolean isTable() {
        return kind == LineKind.ROW || kind == LineKind.GRID;
    }

    /** Of what is no table: its words. */
    @JsonIgnore
    public String text() {
        return rows.getFirst().getFirst();
    }
}
