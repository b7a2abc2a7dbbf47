package org.gongkai.registers.imports.result;

import java.util.List;

/**
 * What a record loses and gains when a row of a file takes its place.
 *
 * @param row of the file
 * @param number what people know the record by
 */
public record Replacement(long row, String number, List<Change> changes) {

    public Replacement {
        changes = List.copyOf(changes);
    }

    /**
     * One field.
     *
     * @param before what it has now, and loses; null when it has nothing
     * @param after what it gains; null when it is emptied
     */
    public record Change(String field, String before, String after) {}
}
