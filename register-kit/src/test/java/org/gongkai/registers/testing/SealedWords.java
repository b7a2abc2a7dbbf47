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
import org.gongkai.kit.problem.Problem;
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

    /**
     * Columns of the whole database that hold what the key of the service has sealed, or the key of a record without being named: looked
     * for in every text there is, whoever has written it. What is personal is in none of them, but for keys and addresses of programs.
     */
    public Set<String> notOfRecords() {
        String beginning = key.encrypt("", "").substring(0, 6);
        Set<String> named = allOwn().flatMap(
                        table -> table.columns().stream().map(column -> plain(table.table() + "." + column.name())))
                .collect(Collectors.toSet());
        Set<String> others = new TreeSet<>();
        DatabaseOwner.jdbi()
                .useHandle(handle -> handle.createQuery("""
                        select c.table_name, c.column_name from information_schema.columns c
                        join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
                            and c.data_type in ('text', 'character varying')""")
                        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                        .list()
                        .forEach(column -> {
                            String name = column.getKey() + "." + column.getValue();
                            boolean otherwise = handle.createQuery(
                                            "select exists (select from \"%1$s\" where left(\"%2$s\", 6) = :beginning or :unnamed and left(\"%2$s\", 1) = chr(2))"
                                                    .formatted(column.getKey(), column.getValue()))
                                    .bind("beginning", beginning)
                                    .bind("unnamed", !named.contains(name))
                                    .mapTo(Boolean.class)
                                    .one();
                            if (otherwise) {
                                others.add(name);
                            }
                        }));
        return others;
    }

    /**
     * Seals all that the keys of records have sealed with the key of the service again, as an earlier release has left it; what once lay
     * open stays.
     */
    public int asBefore() {
        return DatabaseOwner.jdbi()
                .inTransaction(handle -> allOwn().mapToInt(table -> table.columns().stream()
                                .filter(column -> !column.onceOpen())
                                .mapToInt(column -> asBefore(handle, table, column))
                                .sum())
                        .sum());
    }

    private int asBefore(Handle handle, OwnValues table, OwnValues.Column column) {
        List<Copied> values = ofRecords(handle, table, column).toList();
        values.forEach(value -> handle.createUpdate("update %s set %s = :sealed where %s = :place"
                        .formatted(table.table(), column.name(), joined(table.key())))
                .bind("sealed", key.encrypt(opened(value), value.place()))
                .bind("place", value.row())
                .execute());
        return values.size();
    }

    /** Some of the newest values of every column, as a copy of the database has them. */
    public List<Copied> copies(int most) {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> Stream.concat(
                                all().flatMap(table -> table.places().entrySet().stream()
                                        .flatMap(column -> ofService(handle, table, column.getKey(), column.getValue())
                                                .limit(most))),
                                allOwn().flatMap(table -> table.columns().stream()
                                        .flatMap(column ->
                                                ofRecords(handle, table, column).limit(most))))
                        .toList());
    }

    /**
     * A value as it is stored.
     *
     * @param row its key
     * @param place where it opens
     * @param record with whose key, where it is that of a record
     */
    public record Copied(String row, String place, String sealed, Optional<UUID> record, Optional<String> wrapped) {}

    /** Whether a copy still opens. */
    public boolean opens(Copied copied) {
        try {
            opened(copied);
            return true;
        } catch (Problem unreadable) {
            return false;
        }
    }

    private byte[] opened(Copied copied) {
        return copied.record().isPresent()
                ? keys.open(copied.record().get(), copied.wrapped()).openBytes(copied.sealed(), copied.place())
                : key.decryptBytes(copied.sealed(), copied.place());
    }

    private String text(Copied copied) {
        return new String(opened(copied), StandardCharsets.UTF_8);
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

    private boolean hold(Stream<Copied> values, Collection<String> words) {
        return values.map(this::text).anyMatch(value -> words.stream().anyMatch(value::contains));
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

    private Stream<Copied> ofService(Handle handle, SealedTable table, String column, UnaryOperator<String> place) {
        return handle
                .createQuery("select %s as place, %s as sealed from %s where left(%s, 1) <> chr(2) order by 1 desc"
                        .formatted(joined(table.key()), column, table.name(), column))
                .map((row, context) -> new Copied(
                        row.getString("place"),
                        place.apply(row.getString("place")),
                        row.getString("sealed"),
                        Optional.empty(),
                        Optional.empty()))
                .list()
                .stream();
    }

    private static Stream<Copied> ofRecords(Handle handle, OwnValues table, OwnValues.Column column) {
        return handle
                .createQuery(
                        "select %s as place, %s as sealed, %s as record, %s as wrapped from %s t where left(%s, 1) = chr(2) order by 1 desc"
                                .formatted(
                                        joined(table.key()),
                                        column.name(),
                                        table.record(),
                                        SealingKeys.WRAPPED_SQL.formatted("t." + table.record()),
                                        table.table(),
                                        column.name()))
                .map((row, context) -> new Copied(
                        row.getString("place"),
                        column.place().apply(row.getString("place")),
                        row.getString("sealed"),
                        Optional.of(row.getObject("record", UUID.class)),
                        Optional.ofNullable(row.getString("wrapped"))))
                .list()
                .stream();
    }

    private static String joined(List<String> key) {
        return key.stream().map(part -> "cast(" + part + " as text)").collect(Collectors.joining(" || '/' || "));
    }
}
