package org.gongkai.registers.testing;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;

import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.datakey.SealedTable;
import org.gongkai.kit.datakey.SealedTables;
import org.gongkai.kit.testing.DatabaseOwner;

/**
 * What stands in the columns that the database holds sealed: every one that a service names, since the data key is changed in all of them.
 *
 * @param tables all that the service names
 */
public record SealedWords(DataKey key, List<SealedTables> tables) {

    /** Every sealed column, as {@code table.column}. */
    public Set<String> columns() {
        return all().stream()
                .flatMap(table -> table.places().keySet().stream().map(column -> table.name() + "." + column))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those in which one of these words stands, in whatever row. */
    public Set<String> holding(Collection<String> words) {
        Set<String> holding = new TreeSet<>();
        DatabaseOwner.jdbi()
                .useHandle(handle -> all().forEach(table -> table.places().forEach((column, place) -> {
                    if (values(handle, table, column, place).stream()
                            .anyMatch(value -> words.stream().anyMatch(value::contains))) {
                        holding.add(table.name() + "." + column);
                    }
                })));
        return holding;
    }

    private List<SealedTable> all() {
        return tables.stream().flatMap(some -> some.sealedTables().stream()).toList();
    }

    private List<String> values(Handle handle, SealedTable table, String column, UnaryOperator<String> place) {
        String joined = table.key().stream()
                .map(part -> "cast(" + part + " as text)")
                .collect(Collectors.joining(" || '/' || "));
        return handle
                .createQuery("select %s as place, %s as sealed from %s where %s is not null"
                        .formatted(joined, column, table.name(), column))
                .map((row, context) -> Map.entry(row.getString("place"), row.getString("sealed")))
                .stream()
                .map(row ->
                        new String(key.decryptBytes(row.getValue(), place.apply(row.getKey())), StandardCharsets.UTF_8))
                .toList();
    }
}
