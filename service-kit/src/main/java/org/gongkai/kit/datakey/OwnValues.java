package org.gongkai.kit.datakey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A table whose values are sealed with the keys of the records that they belong to. What was written before there were such keys
 * is not, until {@link OwnValuesSealing} has come to it.
 *
 * @param table its name; each row says in {@code agency_code} whose it is
 * @param key columns of its primary key
 * @param record the column with the id of the record that a row belongs to
 */
public record OwnValues(String table, List<String> key, String record, List<Column> columns) {

    /**
     * A column with sealed values.
     *
     * @param place what makes the place of a value of its row's key; several columns of a key are joined by slashes
     * @param onceOpen whether what was written before lies open; otherwise the key of the service has sealed it
     * @param exact what is found by exactly the value
     */
    public record Column(String name, UnaryOperator<String> place, boolean onceOpen, Optional<Exact> exact) {

        /** One that the key of the service had sealed before, and that nobody looks for. */
        public static Column sealed(String name, UnaryOperator<String> place) {
            return new Column(name, place, false, Optional.empty());
        }
    }

    /** The column that has a keyed hash of a value, and what makes it. */
    public record Exact(String column, UnaryOperator<String> of) {}

    public OwnValues {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
    }

    /** The columns that may hold what the key of the service has sealed; none where all lay open. */
    Optional<SealedTable> ofService() {
        Map<String, UnaryOperator<String>> places = columns.stream()
                .filter(column -> !column.onceOpen())
                .collect(Collectors.toMap(Column::name, Column::place));
        return places.isEmpty() ? Optional.empty() : Optional.of(new SealedTable(table, key, places));
    }

    /** SQL that holds for a row with a value that no key of a record has sealed; an index of just these finds them. */
    String otherwise() {
        return columns.stream()
                .map(column -> SealingKey.OTHERWISE_SQL.formatted(column.name()))
                .collect(Collectors.joining(" or "));
    }

    /** SQL that holds for a row with any value. */
    String any() {
        return "coalesce(" + columns.stream().map(Column::name).collect(Collectors.joining(", ")) + ") is not null";
    }
}
