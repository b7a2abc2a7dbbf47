package org.gongkai.request.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

import org.gongkai.registers.search.SearchedTexts;
import org.gongkai.request.words.ApplicationTexts;

/**
 * Counts applications: the database does, unless texts are to be looked into that it holds sealed. These are opened one after the other,
 * as long as they are few; of many it is said how many the index of words has found.
 */
record CountedRows(Handle handle, ApplicationTexts texts, ApplicationRows rows) {

    private static final int AT_ONCE = 1_000;

    /** So many texts at most are opened for numbers of each value. */
    private static final int MOST_OPENED = 1_000;

    /** How many they are. */
    long count() {
        return rows.has()
                .map(has -> {
                    long[] number = {0};
                    look(List.of(), has, values -> number[0]++);
                    return number[0];
                })
                .orElseGet(() -> handle.createQuery("select count(*) from (" + rows.select("t.id") + ") found")
                        .bindMap(rows.values())
                        .mapTo(Long.class)
                        .one());
    }

    /** How many have which value in each of these, in one look at the rows. */
    CountedValues count(Set<Counted> by) {
        List<Counted> some = List.copyOf(by);
        return rows.has()
                .map(has -> isFew()
                        ? new CountedValues(lookedInto(some, has), true)
                        : new CountedValues(counted(some), false))
                .orElseGet(() -> new CountedValues(counted(some), true));
    }

    private boolean isFew() {
        return handle.createQuery("select count(*) from (" + rows.select("t.id") + " limit :few) found")
                        .bindMap(rows.values())
                        .bind("few", MOST_OPENED + 1)
                        .mapTo(Long.class)
                        .one()
                <= MOST_OPENED;
    }

    private interface Row {
        void has(List<Optional<String>> values);
    }

    private void look(List<Counted> by, Predicate<SearchedTexts> has, Row row) {
        String columns =
                Stream.concat(Stream.of("t.id"), by.stream().map(Counted::sql)).collect(Collectors.joining(", "));
        try (ResultIterator<Optional<List<Optional<String>>>> all = handle.createQuery(
                        rows.select(columns + ", " + texts.columns()))
                .bindMap(rows.values())
                .setFetchSize(AT_ONCE)
                .map((result, context) -> {
                    SearchedTexts words = texts.read(result, result.getObject(1, UUID.class), by.size() + 2);
                    if (!has.test(words)) {
                        return Optional.<List<Optional<String>>>empty();
                    }
                    List<Optional<String>> values = new ArrayList<>();
                    for (int i = 0; i < by.size(); i++) {
                        values.add(Optional.ofNullable(result.getString(i + 2)));
                    }
                    return Optional.of(values);
                })
                .iterator()) {
            while (all.hasNext()) {
                all.next().ifPresent(row::has);
            }
        }
    }

    private Map<Counted, Map<Optional<String>, Long>> lookedInto(List<Counted> by, Predicate<SearchedTexts> has) {
        List<Map<String, Long>> known = new ArrayList<>();
        List<Long> missing = new ArrayList<>();
        by.forEach(one -> {
            known.add(new TreeMap<>());
            missing.add(0L);
        });
        look(by, has, values -> {
            for (int i = 0; i < by.size(); i++) {
                int place = i;
                values.get(i)
                        .ifPresentOrElse(
                                value -> known.get(place).merge(value, 1L, Long::sum),
                                () -> missing.set(place, missing.get(place) + 1));
            }
        });
        Map<Counted, Map<Optional<String>, Long>> counts = new EnumMap<>(Counted.class);
        for (int i = 0; i < by.size(); i++) {
            Map<Optional<String>, Long> numbers = new LinkedHashMap<>();
            known.get(i).forEach((value, number) -> numbers.put(Optional.of(value), number));
            if (missing.get(i) > 0) {
                numbers.put(Optional.empty(), missing.get(i));
            }
            counts.put(by.get(i), numbers);
        }
        return counts;
    }

    private Map<Counted, Map<Optional<String>, Long>> counted(List<Counted> some) {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            columns.add(some.get(i).sql() + " as by" + i);
        }
        String names = indexed(some);
        String sql = "select " + names + ", grouping(" + names + ") as missing, count(*) as number from ("
                + rows.select(String.join(", ", columns)) + ") counted group by grouping sets ("
                + names.replaceAll("by\\d+", "($0)") + ") order by " + names;
        Map<Counted, Map<Optional<String>, Long>> counts = new EnumMap<>(Counted.class);
        some.forEach(one -> counts.put(one, new LinkedHashMap<>()));
        handle.createQuery(sql)
                .bindMap(rows.values())
                .map((row, context) -> {
                    // Of the grouped columns one bit is 0: that of the column which the row is about.
                    int grouped = row.getInt("missing");
                    int place = 0;
                    while ((grouped >> (some.size() - 1 - place) & 1) == 1) {
                        place++;
                    }
                    return new Number(
                            some.get(place), Optional.ofNullable(row.getString(place + 1)), row.getLong("number"));
                })
                .forEach(row -> counts.get(row.by()).put(row.value(), row.number()));
        return counts;
    }

    private record Number(Counted by, Optional<String> value, long number) {}

    private static String indexed(List<Counted> some) {
        return Stream.iterate(0, i -> i + 1)
                .limit(some.size())
                .map(i -> "by" + i)
                .collect(Collectors.joining(", "));
    }
}
