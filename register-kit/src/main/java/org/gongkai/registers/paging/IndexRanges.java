package org.gongkai.registers.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
 * @param columns of the index right before the key, in its order, where there are such that one index alone has: ranges are read
 *     on in the order of all of them, which no narrower index offers, so that none is taken that walks past other rows
 */
public record IndexRanges(
        String table, String key, List<Dimension> dimensions, List<String> conditions, List<Column> columns) {

    /** Those of an index that has nothing else before the key than what is asked for. */
    public IndexRanges(String table, String key, List<Dimension> dimensions, List<String> conditions) {
        this(table, key, dimensions, conditions, List.of());
    }

    /**
     * A column of the index.
     *
     * @param expression as the index has it
     * @param value the name of a dimension, or a parameter
     */
    public record Column(String expression, String value) {

        boolean isOf(Dimension dimension) {
            return value.equals(dimension.name());
        }

        private boolean isParameter() {
            return value.startsWith(":");
        }

        private String ofRange() {
            return isParameter() ? value : "range." + value;
        }

        private String equality() {
            return expression + " = " + value;
        }
    }

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
        columns = List.copyOf(columns);
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
                    where %6$s
                    order by %7$s limit :limitRows) r
                order by r.%3$s limit :limitRows""".formatted(names, sources(), key, table, first(), readOn(), String.join(", ", order()));
    }

    /** What is read on of a range: from its first key to the last one that the page may have. */
    private String readOn() {
        String last = "(select coalesce((select first from range order by first offset :limitRows - 1), :last))";
        List<String> all = new ArrayList<>();
        dimensions.stream()
                .filter(each -> columns.stream().noneMatch(column -> column.isOf(each)))
                .forEach(each -> all.add(each.holds("range." + each.name())));
        conditions.stream()
                .filter(each ->
                        columns.stream().noneMatch(column -> column.equality().equals(each)))
                .forEach(all::add);
        all.add(row(order()) + " >= " + row(values("range.first")));
        all.add(row(order()) + " <= " + row(values(last)));
        return String.join(" and ", all);
    }

    private List<String> order() {
        return Stream.concat(columns.stream().map(Column::expression), Stream.of("t." + key))
                .toList();
    }

    private List<String> values(String ofKey) {
        return Stream.concat(columns.stream().map(Column::ofRange), Stream.of(ofKey))
                .toList();
    }

    private static String row(List<String> members) {
        return members.size() == 1 ? members.getFirst() : "(" + String.join(", ", members) + ")";
    }

    private String sources() {
        return dimensions.stream()
                .map(each -> "lateral (" + each.source() + ") as of_" + each.name())
                .collect(Collectors.joining(" cross join "));
    }

    /** What the first key of a range is looked up by. */
    private String first() {
        List<String> all = new ArrayList<>();
        dimensions.forEach(each -> all.add(each.holds(each.name())));
        all.addAll(conditions);
        return String.join(" and ", all);
    }
}
