package org.gongkai.kit.datakey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/**
 * A table whose values the database holds sealed with the data key, each for a place of its own. What the key of a record has
 * sealed is left as it is.
 *
 * @param name name of the table
 * @param key columns of its primary key
 * @param places the sealed columns, each with what makes the place of a value of its row's key; several columns of a key
 *     are joined by slashes
 */
public record SealedTable(String name, List<String> key, Map<String, UnaryOperator<String>> places) {

    /** So many rows are locked at once and held in memory. */
    private static final int AT_ONCE = 500;

    public SealedTable {
        key = List.copyOf(key);
        places = new LinkedHashMap<>(places);
    }

    /**
     * Seals every value anew with the key of now that another one has sealed. It commits as it goes: older keys open what it has
     * not come to, so it may end in the middle and be done again.
     */
    public void sealAnew(Jdbi jdbi, DataKey dataKey) {
        Optional<List<Object>> last = Optional.empty();
        do {
            Optional<List<Object>> behind = last;
            last = jdbi.inTransaction(handle -> sealAnew(handle, dataKey, behind));
        } while (last.isPresent());
    }

    private Optional<List<Object>> sealAnew(Handle handle, DataKey dataKey, Optional<List<Object>> behind) {
        List<Row> rows = lock(handle, dataKey, behind);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        PreparedBatch batch = handle.prepareBatch("update %s set %s where (%s) = (%s)"
                .formatted(
                        name,
                        places.keySet().stream().map(column -> column + " = ?").collect(Collectors.joining(", ")),
                        String.join(", ", key),
                        marks(key.size())));
        for (Row row : rows) {
            int position = 0;
            for (Map.Entry<String, UnaryOperator<String>> place : places.entrySet()) {
                String anew = anew(
                        dataKey, row.sealed().get(position), place.getValue().apply(row.joinedKey()));
                batch.bindByType(position++, anew, String.class);
            }
            for (Object part : row.key()) {
                batch.bind(position++, part);
            }
            batch.add();
        }
        batch.execute();
        return Optional.of(rows.getLast().key());
    }

    private List<Row> lock(Handle handle, DataKey dataKey, Optional<List<Object>> behind) {
        String keys = String.join(", ", key);
        String sealed = String.join(", ", places.keySet());
        Query query = handle.createQuery("select %s, %s from %s where (%s) and %s order by %s limit %d for update"
                .formatted(
                        keys,
                        sealed,
                        name,
                        older(),
                        behind.isEmpty() ? "true" : "(%s) > (%s)".formatted(keys, behindMarks()),
                        keys,
                        AT_ONCE));
        query.bind("beginning", dataKey.beginning());
        List<Object> last = behind.orElse(List.of());
        for (int i = 0; i < last.size(); i++) {
            query.bind("behind" + i, last.get(i));
        }
        return query.map((row, context) -> {
                    List<Object> own = new ArrayList<>();
                    for (int i = 1; i <= key.size(); i++) {
                        own.add(row.getObject(i));
                    }
                    List<String> values = new ArrayList<>();
                    for (int i = 1; i <= places.size(); i++) {
                        values.add(row.getString(key.size() + i));
                    }
                    return new Row(own, values);
                })
                .list();
    }

    /** Whether anything is left that another key than that of now has sealed. */
    public boolean isLeft(Handle handle, DataKey dataKey) {
        return handle.createQuery("select exists (select from %s where %s)".formatted(name, older()))
                .bind("beginning", dataKey.beginning())
                .mapTo(Boolean.class)
                .one();
    }

    /** SQL that holds where another key than that of now has sealed a value; what keys of records have sealed is none of them. */
    private String older() {
        return places.keySet().stream()
                .map(column -> "left(%1$s, %2$d) <> :beginning and %3$s"
                        .formatted(column, Keyring.BEGINNING, SealingKey.OTHERWISE_SQL.formatted(column)))
                .collect(Collectors.joining(" or "));
    }

    private String behindMarks() {
        return IntStream.range(0, key.size()).mapToObj(i -> ":behind" + i).collect(Collectors.joining(", "));
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private static String anew(DataKey dataKey, String sealed, String place) {
        return sealed == null || SealingKey.hasSealed(sealed)
                ? sealed
                : dataKey.encrypt(dataKey.decryptBytes(sealed, place), place);
    }

    /** What a row has: its key, and its sealed values in the order of the columns. */
    private record Row(List<Object> key, List<String> sealed) {

        String joinedKey() {
            return key.stream().map(Object::toString).collect(Collectors.joining("/"));
        }
    }
}
