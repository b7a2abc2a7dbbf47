package org.gongkai.registers.intake;

import java.util.Map;
import java.util.Optional;

import org.gongkai.registers.field.Field;
import org.gongkai.registers.imports.ImportRow;
import org.gongkai.registers.register.RecordKey;

/**
 * A row of an import that says something sensible.
 *
 * @param entry what the row says; nothing in the fields that it leaves unsaid
 * @param masked personal data that the row has as lists show them, with stars
 * @param further what it has in further columns; empty where the file has none of them
 */
record ParsedRow<E extends Record>(
        ImportRow row, RecordKey key, E entry, Map<Field, String> masked, Optional<CellReader.Read> further) {

    long number() {
        return row.number();
    }

    /** Whether the row leaves the field as it is in a record that is there already: neither a column nor another word says it. */
    boolean leaves(Field field) {
        return !row.has(field.name()) && field.value(entry) == null || masked.containsKey(field);
    }
}
