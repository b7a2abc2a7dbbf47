package org.gongkai.request.document.paper;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A piece of a paper.
 *
 * @param rows its words: one row of one cell, or the rows of a table
 * @param settings how an office has set each of them; none where the product sets them
 * @param table how an office has set the table; null where there is none, and where the product sets it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Block(LineKind kind, List<List<String>> rows, List<List<Setting>> settings, TableSetting table) {

    public Block {
        rows = rows.stream().map(List::copyOf).toList();
        settings = settings == null
                ? List.of()
                : settings.stream().map(List::copyOf).toList();
    }

    /** One that the product sets. */
    public static Block of(LineKind kind, List<List<String>> rows) {
        return new Block(kind, rows, List.of(), null);
    }

    /** Whether it is a table. */
    @JsonIgnore
    public boolean isTable() {
        return kind == LineKind.ROW || kind == LineKind.GRID;
    }

    /** Whether it stands on the page as an office has set it. */
    @JsonIgnore
    public boolean isSet() {
        return !settings.isEmpty();
    }

    /** Of what is no table: its words. */
    @JsonIgnore
    public String text() {
        return rows.getFirst().getFirst();
    }
}
