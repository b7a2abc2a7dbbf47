package org.gongkai.disclosure.feed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

import org.gongkai.disclosure.search.AskedWords;

/**
 * The rows of the register that a feed tells of. Words are asked of the index of the search, so that a feed and the search find the same. What is
 * gone has no text to look into any more: it is told of whatever words were asked for, since who has copied it has to learn that it has
 * to be taken down, and who has not passes over a tombstone.
 */
record FeedRows(Handle handle, FeedQuery query, AskedWords words, Order order) {

    private static final int FEW = 500;
    private static final int MANY = 10_000;

    /** Fewer of the few are rare: what the index gives is fetched faster then. */
    private static final int RARE = FEW / 100;

    private static final String GONE = "(i.voided_at is not null or i.withdrawn_on is not null)";

    /** From which end one reads. */
    enum Order {
        LATEST_FIRST(" desc"),
        OLDEST_FIRST("");

        private final String direction;

        Order(String direction) {
            this.direction = direction;
        }

        String sql() {
            return " order by i.changed_at" + direction + ", i.id" + direction;
        }
    }

    /** Where the first of them stand. Of a frequent word the index would give all, so that the next in their order are looked at before. */
    List<FeedAsked.Place> first(int limit) {
        if (words.isEmpty()) {
            return places(limit, "select i.changed_at, i.id from disclosure_item i where " + query.where());
        }
        handle.execute("set local plan_cache_mode = force_custom_plan");
        List<FeedAsked.Place> found = near(FEW, limit);
        if (found.size() < limit && found.size() >= RARE) {
            long enough = (long) FEW * limit * 3 / 2 / found.size();
            found = enough <= MANY ? near(enough, limit) : found;
        }
        return found.size() == limit ? found : fromIndex(limit);
    }

    /** The first of them. */
    Optional<FeedAsked.Place> first() {
        return first(1).stream().findFirst();
    }

    private List<FeedAsked.Place> near(long looked, int limit) {
        return places(
                limit,
                "select i.changed_at, i.id from (select i.id, i.changed_at, i.voided_at, i.withdrawn_on from disclosure_item i"
                        + " where " + query.where() + order.sql() + " limit " + looked
                        + ") i left join published_item p on p.record_id = i.id where (" + GONE + " or "
                        + asked() + ")");
    }

    private List<FeedAsked.Place> fromIndex(int limit) {
        String first = order.sql() + " limit :limitRows";
        return places(
                limit,
                "select i.changed_at, i.id from (with found as materialized (select p.record_id from published_item p where "
                        + asked()
                        + ") (select i.changed_at, i.id from found f join disclosure_item i on i.id = f.record_id"
                        + " where " + query.where() + " and not " + GONE + first
                        + ") union all (select i.changed_at, i.id from disclosure_item i where " + query.where()
                        + " and "
                        + GONE + first + ")) i");
    }

    private String asked() {
        return String.join(" and ", words.anywhere());
    }

    private List<FeedAsked.Place> places(int limit, String rows) {
        Map<String, Object> values = words.values();
        return query.bindTo(handle.createQuery(rows + order.sql() + " limit :limitRows"))
                .bindMap(values)
                .bind("limitRows", limit)
                .map((row, context) -> new FeedAsked.Place(
                        row.getTimestamp("changed_at").toInstant(), row.getObject("id", UUID.class)))
                .list();
    }
}
