package org.gongkai.registers.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * SQL for the rows with the smallest keys out of many ranges of one index, each of which is in the order of the key: the
 * first key of every range is looked up, and only the ranges of the smallest are read on, until they pass the page. That
 * costs a descent of the index for each range and the rows of a page, however many rows there are before or behind it.
 *
 * <p>The query takes {@code :after} (the key before the page), {@code :last} (the greatest key that there can be) and
 * {@code :limitRows}.
 *
 * @param table the table, {@code t} in the conditions
 * @param key its column that the page is ordered by
 * @param dimensions what tells the ranges apart: each range is one value of every dimension
 * @param conditions what holds in every range
 */
public record IndexRanges(String table, String key, List<Dimension> dimensions, List<String> conditions) {

    /**
     * Something that ranges differ in.
     *
     * @param name the name of its value
     * @param source SQL that answers the values in a column of that name; it may name the dimensions before it
     * @param condition which rows belong to a value, {@code :value:} standing for it
     */
    public record Dimension(String name, String source, String condition) {

        String holds(String value) {
            return condition.replace(":value:", value);
        }
    }

    public IndexRanges {
        dimensions = List.copyOf(dimensions);
        conditions = List.copyOf(conditions);
    }

    /** A query for the keys of the page, in a column of the key's name. */
    public String keys() {
        String names = dimensions.stream().map(each -> each.name() + ", ").collect(Collectors.joining());
        return """
                with range as materialized (
                    select %1$s f.first
                    from %2$s cross join lateral (
                        select t.%3$s as first from %4$s t where %5$s and t.%3$s > :after order by t.%3$s limit 1) f
                    order by f.first limit :limitRows)
                select r.%3$s
                from range cross join lateral (
                    select t.%3$s from %4$s t
                    where %6$s and t.%3$s >= range.first
                      and t.%3$s <= (select coalesce((select first from range order by first offset :limitRows - 1), :last))
                    order by t.%3$s limit :limitRows) r
                order by r.%3$s limit :limitRows""".formatted(names, sources(), key, table, matching(""), matching("range."));
    }

    private String sources() {
        return dimensions.stream()
                .map(each -> "lateral (" + each.source() + ") as of_" + each.name())
                .collect(Collectors.joining(" cross join "));
    }

    private String matching(String qualifier) {
        List<String> all = new ArrayList<>();
        dimensions.forEach(each -> all.add(each.holds(qualifier + each.name())));
        all.addAll(conditions);
        return String.join(" and ", all);
    }
}
