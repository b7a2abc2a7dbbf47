package org.gongkai.request.migration.row;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a row has in its columns, as far as it has been told. */
final class ColumnValues {

    private final Map<String, Object> values = new HashMap<>();

    /** Takes the place of what was told before. */
    void put(String name, Object value) {
        values.put(name, value);
    }

    /** Of what happened several times, a row tells the first. */
    void first(String name, Object value) {
        if (value != null) {
            values.putIfAbsent(name, value);
        }
    }

    /** Takes back what holds no longer. */
    void drop(String name) {
        values.remove(name);
    }

    Optional<Object> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    LedgerColumns columns() {
        return Columns.of(values);
    }
}
