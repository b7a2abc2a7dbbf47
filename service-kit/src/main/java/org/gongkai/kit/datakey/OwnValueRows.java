package org.gongkai.kit.datakey;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** Rows of a table with values of their records, read and written for the time that they are locked. */
final class OwnValueRows {

    private final OwnValues values;
    private final Handle handle;

    OwnValueRows(OwnValues values, Handle handle) {
        this.values = values;
        this.handle = handle;
    }

    /**
     * A row.
     *
     * @param stored its values as they are stored, null where it has none, in the order of the columns
     */
    record Row(List<Object> key, UUID record, String agencyCode, List<String> stored) {

        String joinedKey() {
            return key.stream().map(Object::toString).collect(Collectors.joining("/"));
        }
    }

    /** Some that nobody else has locked with values that no key of a record has sealed. */
    List<Row> unsealed(int most) {
        return read(handle.createQuery(select(values.otherwise()) + " limit " + most + " for update skip locked"));
    }

    /** Those of some records. */
    List<Row> of(List<UUID> records) {
        return read(handle.createQuery(select(values.record() + " = any(:records) and " + values.any()) + " for update")
                .bindArray("records", UUID.class, records));
    }

    private String select(String condition) {
        Stream<String> columns = Stream.of(
                        values.key().stream(),
                        Stream.of(values.record(), "agency_code"),
                        values.columns().stream().map(OwnValues.Column::name))
                .flatMap(some -> some);
        return "select " + columns.collect(Collectors.joining(", ")) + " from " + values.table() + " where ("
                + condition + ") order by " + String.join(", ", values.key());
    }

    private List<Row> read(Query query) {
        int parts = values.key().size();
        return query.map((row, context) -> {
                    List<Object> key = new ArrayList<>();
                    for (int i = 1; i <= parts; i++) {
                        key.add(row.getObject(i));
                    }
                    List<String> stored = new ArrayList<>();
                    for (int i = 1; i <= values.columns().size(); i++) {
                        stored.add(row.getString(parts + 2 + i));
                    }
                    return new Row(key, row.getObject(parts + 1, UUID.class), row.getString(parts + 2), stored);
                })
                .list();
    }

    /** Puts other values, and the hashes that they are found by, in the place of those that rows have. */
    void write(Map<Row, List<byte[]>> opened, Function<Row, SealingKey> keys) {
        String assignments = values.columns().stream()
                .flatMap(column ->
                        Stream.concat(Stream.of(column.name()), column.exact().map(OwnValues.Exact::column).stream()))
                .map(column -> column + " = ?")
                .collect(Collectors.joining(", "));
        PreparedBatch batch = handle.prepareBatch("update " + values.table() + " set " + assignments + " where ("
                + String.join(", ", values.key()) + ") = ("
                + String.join(", ", Collections.nCopies(values.key().size(), "?")) + ")");
        for (Row row : opened.keySet()) {
            List<byte[]> contents = opened.get(row);
            SealingKey key = keys.apply(row);
            int position = 0;
            for (int i = 0; i < contents.size(); i++) {
                OwnValues.Column column = values.columns().get(i);
                Optional<byte[]> content = Optional.ofNullable(contents.get(i));
                String place = column.place().apply(row.joinedKey());
                batch.bindByType(
                        position++, content.map(some -> key.seal(some, place)).orElse(null), String.class);
                if (column.exact().isPresent()) {
                    Optional<String> text = content.map(some -> new String(some, StandardCharsets.UTF_8));
                    batch.bindByType(
                            position++, text.map(column.exact().get().of()).orElse(null), String.class);
                }
            }
            for (Object part : row.key()) {
                batch.bind(position++, part);
            }
            batch.add();
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
