package org.gongkai.disclosure.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jdbi.v3.core.Handle;

/**
 * Counts what was found: all of it up to a bound, beyond which the newest. What is rare the index gives; of what is frequent it would give far
 * more than is counted, so that the newest are walked through. How frequent something is, the newest few say.
 */
final class Counting {

    /** So many are counted at most. */
    static final int MOST = 10_000;

    private static final int SAMPLE = 1_000;

    /** How many times as long as fetching a row that the index gives it takes to look at one in the order of all. */
    private static final int DEARER = 4;

    private static final int VALUES = 100;

    private final Handle handle;
    private final HitRows rows;

    Counting(Handle handle, HitRows rows) {
        this.handle = handle;
        this.rows = rows;
    }

    ItemCounts count(List<Counted> by) {
        String kinds = joined(by.size(), i -> by.get(i).sql() + " as by" + i);
        String found = isFrequent() ? walked(kinds) : fromIndex(kinds);
        String columns = joined(by.size(), i -> "c.by" + i);
        String sets = joined(by.size(), i -> "(c.by" + i + ")");
        String counted = "with found as materialized (" + found + "), counted as (select * from found p" + newestFirst()
                + " limit " + MOST + ") select " + columns + ", grouping(" + columns
                + ") as missing, count(*) as number,"
                + " (select count(*) from found) as found from counted c group by grouping sets (" + sets
                + ") order by number desc, " + columns;
        Map<Counted, List<ItemCounts.Value>> counts = new EnumMap<>(Counted.class);
        by.forEach(one -> counts.put(one, new ArrayList<>()));
        long[] total = new long[1];
        handle.createQuery(counted)
                .bindMap(rows.values())
                .map((row, context) -> {
                    // Of the grouped columns one bit is 0: that of the column which the row is about.
                    int place = by.size() - 1 - Integer.numberOfTrailingZeros(~row.getInt("missing"));
                    return new Row(
                            by.get(place),
                            new ItemCounts.Value(Optional.ofNullable(row.getString(place + 1)), row.getLong("number")),
                            row.getLong("found"));
                })
                .forEach(row -> {
                    total[0] = row.found();
                    List<ItemCounts.Value> values = counts.get(row.by());
                    if (values.size() < VALUES) {
                        values.add(row.value());
                    }
                });
        return new ItemCounts(Math.min(total[0], MOST), total[0] > MOST, counts);
    }

    private record Row(Counted by, ItemCounts.Value value, long found) {}

    /** Whether fewer are looked at when those that count are walked to than the index would give. */
    private boolean isFrequent() {
        if (rows.isWhole()) {
            return true;
        }
        long few = handle.createQuery("select count(*) from (select * from published_item p where "
                        + HitRows.where(rows.days()) + newestFirst() + " limit " + SAMPLE + ") p where "
                        + HitRows.where(rows.conditions(SearchOrder.Tier.ANYWHERE)))
                .bindMap(rows.values())
                .mapTo(Long.class)
                .one();
        double all = handle.createQuery(
                        "select greatest(reltuples, 0) from pg_class where oid = to_regclass('published_item')")
                .mapTo(Double.class)
                .one();
        double share = (double) few / SAMPLE;
        return share * share * all > (double) MOST * DEARER;
    }

    /** In their order until there are enough; what is asked of a row as a whole is asked of no index. */
    private String walked(String kinds) {
        return "select p.record_id, p.published_on, " + kinds + " from published_item p where "
                + HitRows.where(rows.days()) + " and ("
                + HitRows.where(rows.conditions(SearchOrder.Tier.ANYWHERE)) + ") is true" + newestFirst() + " limit "
                + (MOST + 1);
    }

    private String fromIndex(String kinds) {
        return "select p.record_id, p.published_on, " + kinds + " from published_item p where "
                + HitRows.where(rows.conditions(SearchOrder.Tier.ANYWHERE)) + " and " + HitRows.where(rows.days());
    }

    private static String newestFirst() {
        return " order by p.published_on desc, p.record_id desc";
    }

    private static String joined(int many, IntFunction<String> each) {
        return IntStream.range(0, many).mapToObj(each).collect(Collectors.joining(", "));
    }
}
