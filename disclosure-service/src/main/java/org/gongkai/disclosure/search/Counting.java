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
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * Counts what was found, within bounds, so that it takes about a second whatever is asked for. What is rare the index gives, and all of it is
 * counted; of what is frequent it would give far more than anybody waits for, so that the newest of all are walked through. How frequent
 * something is, the newest few say.
 */
final class Counting {

    private static final int SAMPLE = 1_000;

    private static final int VALUES = 100;

    private final Handle handle;
    private final HitRows rows;
    private final Bounds bounds;

    Counting(Handle handle, HitRows rows, Bounds bounds) {
        this.handle = handle;
        this.rows = rows;
        this.bounds = bounds;
    }

    /**
     * How much is done at most.
     *
     * @param most so many are counted
     * @param walked so many are looked at in their order; that takes four times as long as fetching one that the index gives
     * @param given so many are taken from the index
     */
    record Bounds(int most, int walked, int given) {

        static final Bounds USUAL = new Bounds(10_000, 15_000, 60_000);
    }

    ItemCounts count(List<Counted> by) {
        // Of what is frequent the index tells pages and not rows where it has too little room, and each row is looked
        // at again.
        handle.execute("set local work_mem = '32MB'");
        String kinds = joined(by.size(), i -> by.get(i).sql() + " as by" + i);
        boolean walks = isFrequent();
        String found = walks ? walked(kinds) : fromIndex(kinds);
        String columns = joined(by.size(), i -> "c.by" + i);
        String sets = joined(by.size(), i -> "(c.by" + i + ")");
        String counted = "with found as materialized (" + found + "), counted as (select * from found p" + newestFirst()
                + " limit " + bounds.most() + ") select " + columns + ", grouping(" + columns
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
        boolean more = total[0] > bounds.most() || walks && goesOnBehind();
        return new ItemCounts(Math.min(total[0], bounds.most()), more, counts);
    }

    private record Row(Counted by, ItemCounts.Value value, long found) {}

    /** Whether the index would give more than is taken from it. */
    private boolean isFrequent() {
        if (rows.isWhole()) {
            return true;
        }
        long few = number("select count(*) from (select * from published_item p where " + HitRows.where(rows.days())
                + newestFirst() + " limit " + SAMPLE + ") p where "
                + HitRows.where(rows.conditions(SearchOrder.Tier.ANYWHERE)));
        double all = handle.createQuery(
                        "select greatest(reltuples, 0) from pg_class where oid = to_regclass('published_item')")
                .mapTo(Double.class)
                .one();
        return few * all / SAMPLE > bounds.given();
    }

    /** Whether there are more than are walked through. */
    private boolean goesOnBehind() {
        return number("select count(*) from (select from published_item p where " + HitRows.where(rows.days())
                        + " limit " + (bounds.walked() + 1) + ") p")
                > bounds.walked();
    }

    private long number(String sql) {
        Query query = handle.createQuery(sql).bindMap(rows.values());
        // Some ask of the days alone.
        query.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        return query.mapTo(Long.class).one();
    }

    /** In their order until there are enough; what is asked of a row as a whole is asked of no index. */
    private String walked(String kinds) {
        return "select p.record_id, p.published_on, " + kinds + " from (select * from published_item p where "
                + HitRows.where(rows.days()) + newestFirst() + " limit " + bounds.walked() + ") p where ("
                + HitRows.where(rows.conditions(SearchOrder.Tier.ANYWHERE)) + ") is true" + newestFirst() + " limit "
                + (bounds.most() + 1);
    }

    private String fromIndex(String kinds) {
        return "select p.record_id, p.published_on, " + kinds + " from published_item p where "
                + HitRows.where(rows.conditions(SearchOrder.Tier.ANYWHERE)) + " and " + HitRows.where(rows.days())
                + " limit " + bounds.given();
    }

    private static String newestFirst() {
        return " order by p.published_on desc, p.record_id desc";
    }

    private static String joined(int many, IntFunction<String> each) {
        return IntStream.range(0, many).mapToObj(each).collect(Collectors.joining(", "));
    }
}
