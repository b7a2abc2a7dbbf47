package org.gongkai.disclosure.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;

import org.gongkai.kit.database.SqlResource;

/** What is shown of found items: what the register says of them, and their words where they stand. */
@Singleton
class Hits {

    private static final String SHOWN = SqlResource.read(Hits.class, "hits.sql");
    private static final String QUOTED = SqlResource.read(Hits.class, "quotes.sql");
    private static final int MOST_QUOTES = 3;

    /** Those with these ids, in their order. */
    List<Hit> of(Handle handle, List<UUID> ids, AskedWords words) {
        Map<UUID, List<Window>> windows = windows(handle, ids, words);
        Marker marker = new Marker(words);
        Map<UUID, Hit> hits = new HashMap<>();
        handle.createQuery(SHOWN)
                .bindArray("ids", UUID.class, ids)
                .map((row, context) ->
                        hit(row, marker, windows.getOrDefault(row.getObject("record_id", UUID.class), List.of())))
                .forEach(hit -> hits.put(hit.id(), hit));
        return ids.stream().filter(hits::containsKey).map(hits::get).toList();
    }

    private static Map<UUID, List<Window>> windows(Handle handle, List<UUID> ids, AskedWords words) {
        Map<UUID, List<Window>> windows = new HashMap<>();
        if (words.isEmpty() || ids.isEmpty()) {
            return windows;
        }
        handle.createQuery(QUOTED)
                .bindArray("ids", UUID.class, ids)
                .bindArray("words", String.class, words.words())
                .bind("before", Window.BEFORE)
                .bind("behind", Window.BEHIND)
                .map((row, context) -> Map.entry(row.getObject("record_id", UUID.class), Window.of(row)))
                .forEach(row -> {
                    List<Window> those = windows.computeIfAbsent(row.getKey(), first -> new ArrayList<>());
                    if (those.size() < MOST_QUOTES && those.stream().noneMatch(one -> one.covers(row.getValue()))) {
                        those.add(row.getValue());
                    }
                });
        return windows;
    }

    private static Hit hit(ResultSet row, Marker marker, List<Window> windows) throws SQLException {
        return new Hit(
                row.getObject("record_id", UUID.class),
                row.getBoolean("document"),
                new Hit.Facts(
                        row.getString("agency_code"),
                        row.getObject("published_on", LocalDate.class),
                        row.getString("column"),
                        Optional.ofNullable(row.getString("article20_item")),
                        Optional.ofNullable(row.getString("topic")),
                        Optional.ofNullable(row.getString("genre")),
                        Optional.ofNullable(row.getString("channel")),
                        Optional.ofNullable(row.getString("document_number")),
                        Optional.ofNullable(row.getString("index_number"))),
                row.getString("agency_name"),
                marker.pieces(row.getString("title")),
                row.getString("excerpt"),
                windows.stream()
                        .map(window -> new Hit.Quote(window.part(), marker.pieces(window.text())))
                        .toList());
    }
}
