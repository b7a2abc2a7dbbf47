package org.gongkai.disclosure.feed;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jdbi.v3.core.statement.Query;

/** The conditions of a filter in SQL, but for its words, which the index of the search is asked for. */
final class FeedQuery {

    private static final String GENRE = """
            exists (select from item_life l join item_revision r on r.item_id = l.id and r.number = l.published_number
            where l.record_id = i.id and r.genre%s)""";

    private static final char SEPARATOR = '/';

    /** The character that comes behind the separator: what lies below a path is one range of an index. */
    private static final char BEHIND_SEPARATOR = '0';

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /**
     * Those of a filter.
     *
     * @param horizon the first moment that is not told of yet
     */
    FeedQuery(FeedFilter filter, Instant horizon) {
        add("i.changed_at < :horizon", "horizon", OffsetDateTime.ofInstant(horizon, ZoneOffset.UTC));
        addOneOf("i.agency_code%s", "agency", filter.agencyCodes());
        filter.region()
                .ifPresent(code -> add(
                        "i.agency_code in (select b.code from agency b where b.region_code like :region)",
                        "region",
                        code.prefix() + "%"));
        addPaths("i.\"column\" collate \"C\"", "column", filter.columns());
        addPaths("i.topic collate \"C\"", "topic", filter.topics());
        addOneOf(GENRE, "genre", filter.genres());
        addOneOf("i.channel%s", "channel", filter.channels());
        addOneOf("i.article20_item%s", "article", filter.article20Items());
        addOneOf("cast(extract(year from i.published_on) as text)%s", "year", filter.years());
        filter.publishedFrom().ifPresent(day -> add("i.published_on >= :from", "from", day));
        filter.publishedTo().ifPresent(day -> add("i.published_on <= :to", "to", day));
    }

    /** A further condition with its value. */
    FeedQuery add(String condition, String name, Object value) {
        conditions.add(condition);
        return with(name, value);
    }

    /** A further value that a condition names. */
    FeedQuery with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /**
     * That it is one of some values; all, where there are none. A single one is told as such, by which an index gives its rows in their order.
     *
     * @param condition with a place for the comparison
     */
    private void addOneOf(String condition, String name, List<?> values) {
        if (values.size() == 1) {
            add(condition.formatted(" = :" + name), name, values.getFirst().toString());
        } else if (!values.isEmpty()) {
            add(
                    condition.formatted(" = any(cast(:" + name + " as text[]))"),
                    name,
                    values.stream().map(Object::toString).toArray(String[]::new));
        }
    }

    /** That it is one of some paths, or lies below one. */
    private void addPaths(String column, String name, List<String> paths) {
        List<String> places = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            String one = name + i;
            places.add("(%1$s = :%2$s or (%1$s >= :%2$sBelow and %1$s < :%2$sBehind))".formatted(column, one));
            with(one, paths.get(i))
                    .with(one + "Below", paths.get(i) + SEPARATOR)
                    .with(one + "Behind", paths.get(i) + BEHIND_SEPARATOR);
        }
        if (!places.isEmpty()) {
            conditions.add("(" + String.join(" or ", places) + ")");
        }
    }

    /** All of them. */
    String where() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    /** A query with their values. */
    Query bindTo(Query query) {
        return query.bindMap(values);
    }
}
