package org.gongkai.kit.register;

import java.util.Map;
import java.util.Set;

import org.gongkai.kit.imports.ImportRow;

/**
 * A row of an import that says something sensible.
 *
 * @param entry what the row says; nothing in the fields that the file has no column of
 * @param unsaid fields that the row leaves as they are in a record that is there already
 * @param masked those of them that the row has as lists show them, with stars
 */
record ParsedRow<E extends Record>(
        ImportRow row, RecordKey key, E entry, Set<Field> unsaid, Map<Field, String> masked) {

    ParsedRow {
        unsaid = Set.copyOf(unsaid);
        masked = Map.copyOf(masked);
    }

    long number() {
        return row.number();
    }
}
