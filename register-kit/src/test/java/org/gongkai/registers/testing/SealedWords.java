package org.gongkai.registers.testing;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jdbi.v3.core.Handle;

import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.datakey.OwnValues;
import org.gongkai.kit.datakey.OwnValuesTables;
import org.gongkai.kit.datakey.SealedTable;
import org.gongkai.kit.datakey.SealedTables;
import org.gongkai.kit.datakey.SealingKeys;
import org.gongkai.kit.testing.DatabaseOwner;

/**
 * What stands in the columns that the database holds sealed: every one that a service names, since the data key is changed in all of them.
 *
 * @param tables all that the service names whose values its key has sealed
 * @param own all that the service names whose values the keys of records have sealed
 */
public record SealedWords(DataKey key, SealingKeys keys, List<SealedTables> tables, List<OwnValuesTables> own) {

    /** Every sealed column, as {@code table.column}. */
    public Set<String> columns() {
        return Stream.concat(
                        all().flatMap(table ->
                                table.places().keySet().stream().map(column -> table.name() + "." + column)),
                        allOwn().flatMap(table ->
                                table.columns().stream().map(column -> table.table() + "." + plain(column.name()))))
                .map(SealedWords::plain)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those in which one of these words stands, in whatever row. */
    public Set<String> holding(Collection<String> words) {
        Set<String> holding = new TreeSet<>();
        DatabaseOwner.jdbi().useHandle(handle -> {
            all().forEach(table -> table.places().forEach((column, place) -> {
                if (hold(ofService(handle, table, column, place), words)) {
                    holding.add(plain(table.name() + "." + column));
                }
            }));
            allOwn().forEach(table -> table.columns().forEach(column -> {
                if (hold(ofRecords(handle, table, column), words)) {
                    holding.add(plain(table.table() + "." + column.name()));
                }
            }));
        });
        return holding;
    }

    private static boolean hold(Stream<String> values, Collection<String> words) {
        return values.anyMatch(value -> words.stream().anyMatch(value::contains));
    }

    private static String plain(String column) {
        return column.replace("\"", "");
    }

    private Stream<SealedTable> all() {
        return tables.stream().flatMap(some -> some.sealedTables().stream());
    }

    private Stream<OwnValues> allOwn() {
        return own.stream().flatMap(some -> some.ownValues().stream());
    }

    private Stream<String> ofService(Handle handle, SealedTable table, String column, UnaryOperator<String> place) {
        return handle
                .createQuery("select %s as place, %s as sealed from %s where left(%s, 1) <> chr(2)"
                        .formatted(joined(table.key()), column, table.name(), column))
                .map((row, context) -> Map.entry(row.getString("place"), row.getString("sealed")))
                .stream()
                .map(row -> new String(
                        key.decryptBytes(row.getValue(), place.apply(row.getKey())), StandardCharsets.UTF_8));
    }

    private Stream<String> ofRecords(Handle handle, OwnValues table, OwnValues.Column column) {
        return handle
                .createQuery(
                        "select %s as place, %s as sealed, %s as record, %s as wrapped from %s t where left(%s, 1) = chr(2)"
                                .formatted(
                                        joined(table.key()),
                                        column.name(),
                                        table.record(),
                                        SealingKeys.WRAPPED_SQL.formatted("t." + table.record()),
                                        table.table(),
                                        column.name()))
                .map((row, context) -> keys.open(
                                row.getObject("record", UUID.class), Optional.ofNullable(row.getString("wrapped")))
                        .open(row.getString("sealed"), column.place().apply(row.getString("place"))))
                .stream();
    }

    private static String joined(List<String> key) {
        return key.stream().map(part -> "cast(" + part + " as text)").collect(Collectors.joining(" || '/' || "));
    }
}
