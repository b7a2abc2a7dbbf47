package org.gongkai.disclosure.publicity;

import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.database.SqlResource;
import org.gongkai.kit.figures.FigureScope;
import org.gongkai.registers.statistics.FigureReach;
import org.gongkai.registers.statistics.ScopedRows;

/** What a year made public, counted from the registers, the lists of bodies and the lives of documents. */
@Singleton
public class Publicity {

    private static final String SQL = SqlResource.read(Publicity.class, "figures.sql");

    private final Jdbi jdbi;
    private final FigureReach reach;

    Publicity(Jdbi jdbi, FigureReach reach) {
        this.jdbi = jdbi;
        this.reach = reach;
    }

    /**
     * Of a year.
     *
     * @param items published in it, withdrawn or not
     * @param byColumn of these, by the path of their column
     * @param byCategory of these, by category of Art. 20; the empty key are those without one
     * @param byChannel of these, by the channel that the register names; the empty key are those without one
     * @param byPlace items that in the year came to stand elsewhere too, by channel
     * @param interpretations of documents, by form
     * @param columnsKept columns of the lists at the end of the year in which something stands; a column that others stand
     *     below is none of its own
     * @param columnsEmpty those in which nothing stands
     * @param withdrawn items that were withdrawn in the year
     */
    public record OfYear(
            long items,
            Map<String, Long> byColumn,
            Map<String, Long> byCategory,
            Map<String, Long> byChannel,
            Map<String, Long> byPlace,
            Map<String, Long> interpretations,
            long columnsKept,
            long columnsEmpty,
            long withdrawn) {}

    /** What bodies made public in a year. */
    public OfYear of(int year, FigureScope scope) {
        ScopedRows rows = reach.rows(scope, year, Optional.empty());
        Map<String, SequencedMap<String, Long>> counted = new TreeMap<>();
        jdbi.useHandle(handle -> rows.bind(handle.createQuery(SQL.formatted(rows.condition())))
                .bind("from", LocalDate.of(year, Month.JANUARY, 1))
                .bind("to", LocalDate.of(year, Month.DECEMBER, 31))
                .map((row, context) -> counted.computeIfAbsent(row.getString("what"), what -> new LinkedHashMap<>())
                        .put(row.getString("key"), row.getLong("number")))
                .list());
        Map<String, Long> categories = of(counted, "CATEGORY");
        Map<String, Long> columns = of(counted, "COLUMN");
        return new OfYear(
                categories.values().stream().mapToLong(Long::longValue).sum(),
                of(counted, "PATH"),
                categories,
                of(counted, "CHANNEL"),
                of(counted, "PLACE"),
                of(counted, "INTERPRETATION"),
                columns.getOrDefault("KEPT", 0L),
                columns.getOrDefault("EMPTY", 0L),
                of(counted, "WITHDRAWN").getOrDefault("", 0L));
    }

    private static Map<String, Long> of(Map<String, SequencedMap<String, Long>> counted, String what) {
        return new TreeMap<>(counted.getOrDefault(what, new LinkedHashMap<>()));
    }
}
