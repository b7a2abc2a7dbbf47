package org.gongkai.disclosure.document.list;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.document.DocumentEnding;
import org.gongkai.disclosure.document.DocumentMaking;
import org.gongkai.kit.database.SqlResource;
import org.gongkai.kit.figures.FigureScope;
import org.gongkai.registers.statistics.FigureReach;
import org.gongkai.registers.statistics.ScopedRows;

/** How the documents of a year came about and ended, and what the notes of cells may say of that (domain 2.2). */
@Singleton
public class DocumentCounts {

    private static final String SQL = SqlResource.read(DocumentCounts.class, "counts.sql");

    private final Jdbi jdbi;
    private final FigureReach reach;

    DocumentCounts(Jdbi jdbi, FigureReach reach) {
        this.jdbi = jdbi;
        this.reach = reach;
    }

    /**
     * The documents of one kind in a year.
     *
     * @param made of how many it is said how they came about
     * @param madeUnsaid of how many it is not
     * @param ended of how many it is said how somebody ended them
     * @param endedUnsaid of how many it is not
     * @param expired how many ended because their last day passed
     * @param amended documents of which clauses were changed
     * @param extended documents that hold longer
     * @param interpreted documents that were interpreted
     * @param interpretations how often
     */
    public record OfKind(
            Map<DocumentMaking, Long> made,
            long madeUnsaid,
            Map<DocumentEnding, Long> ended,
            long endedUnsaid,
            long expired,
            long amended,
            long extended,
            long interpreted,
            long interpretations) {

        /** What the cell of documents issued may be noted with, as reports print it: {@code 其中修订16件}. */
        public Optional<String> issuedNote() {
            List<String> parts = new ArrayList<>();
            add(parts, "修订", made.getOrDefault(DocumentMaking.REVISION, 0L));
            add(parts, "替代", made.getOrDefault(DocumentMaking.REPLACEMENT, 0L));
            return parts.isEmpty() ? Optional.empty() : Optional.of("其中" + String.join("、", parts));
        }

        /** What the cell of documents repealed may be noted with: {@code 含自然失效2件}. */
        public Optional<String> repealedNote() {
            List<String> parts = new ArrayList<>();
            add(parts, "修订", ended.getOrDefault(DocumentEnding.REVISED, 0L));
            add(parts, "宣布失效", ended.getOrDefault(DocumentEnding.INVALID, 0L));
            add(parts, "自然失效", expired);
            return parts.isEmpty() ? Optional.empty() : Optional.of("含" + String.join("、", parts));
        }

        private static void add(List<String> parts, String word, long number) {
            if (number > 0) {
                parts.add(word + number + "件");
            }
        }
    }

    /** Of a year, by kind: the row of table 2. */
    public SequencedMap<String, OfKind> of(int year, FigureScope scope) {
        ScopedRows rows = reach.rows(scope, year, Optional.empty());
        Map<String, Map<String, Map<String, Long>>> counted = new TreeMap<>();
        jdbi.useHandle(handle -> rows.bind(handle.createQuery(SQL.formatted(rows.condition())))
                .bind("from", LocalDate.of(year, Month.JANUARY, 1))
                .bind("to", LocalDate.of(year, Month.DECEMBER, 31))
                .map((row, context) -> counted.computeIfAbsent(row.getString("kind"), kind -> new TreeMap<>())
                        .computeIfAbsent(row.getString("what"), what -> new TreeMap<>())
                        .put(row.getString("how"), row.getLong("number")))
                .list());
        SequencedMap<String, OfKind> byKind = new TreeMap<>();
        counted.forEach((kind, whats) -> byKind.put(kind, ofKind(whats)));
        return byKind;
    }

    private static OfKind ofKind(Map<String, Map<String, Long>> whats) {
        Map<String, Long> made = whats.getOrDefault("MADE", Map.of());
        Map<String, Long> ended = whats.getOrDefault("ENDED", Map.of());
        Map<String, Long> interpreted = whats.getOrDefault("INTERPRET", Map.of());
        return new OfKind(
                said(DocumentMaking.class, made),
                made.getOrDefault("UNSAID", 0L),
                said(DocumentEnding.class, ended),
                ended.getOrDefault("UNSAID", 0L),
                ended.getOrDefault("EXPIRED", 0L),
                whats.getOrDefault("AMEND", Map.of()).getOrDefault("DOCUMENTS", 0L),
                whats.getOrDefault("EXTEND", Map.of()).getOrDefault("DOCUMENTS", 0L),
                interpreted.getOrDefault("DOCUMENTS", 0L),
                interpreted.getOrDefault("TIMES", 0L));
    }

    private static <C extends Enum<C>> Map<C, Long> said(Class<C> codes, Map<String, Long> counted) {
        Map<C, Long> said = new EnumMap<>(codes);
        for (C code : codes.getEnumConstants()) {
            Optional.ofNullable(counted.get(code.name())).ifPresent(number -> said.put(code, number));
        }
        return said;
    }
}
