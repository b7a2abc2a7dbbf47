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
            where l.record_id = i.id and r.genre = :genre)""";

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
        filter.agencyCode().ifPresent(code -> add("i.agency_code = :agency", "agency", code));
        filter.region()
                .ifPresent(code -> add(
                        "i.agency_code in (select b.code from agency b where b.region_code like :region)",
                        "region",
                        code.prefix() + "%"));
        filter.column().ifPresent(path -> addPath("i.\"column\" collate \"C\"", "column", path));
        filter.topic().ifPresent(path -> addPath("i.topic collate \"C\"", "topic", path));
        filter.genre().ifPresent(name -> add(GENRE, "genre", name));
        filter.channel().ifPresent(name -> add("i.channel = :channel", "channel", name));
        filter.article20Item().ifPresent(item -> add("i.article20_item = :article", "article", item.name()));
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

    private void addPath(String column, String name, String path) {
        String below = "(%1$s >= :%2$sBelow and %1$s < :%2$sBehind)".formatted(column, name);
        add("(" + column + " = :" + name + " or " + below + ")", name, path)
                .with(name + "Below", path + SEPARATOR)
                .with(name + "Behind", path + BEHIND_SEPARATOR);
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
