package org.gongkai.disclosure.life.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

/**
 * The orders to make items public, as they are kept. An item is held before its order: who publishes it, gives it back or cancels
 * the order waits for nobody in a circle.
 */
@Singleton
public class PublicationOrders {

    private static final String WAITING = "state = 'WAITING'";

    private final Jdbi jdbi;

    PublicationOrders(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Adds one that waits.
     *
     * @return whether it was added; an item has one that waits at most
     */
    public boolean add(PublicationOrder order) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                insert into publication_order (id, item_id, agency_code, batch_id, due_at, ordered_by, state)
                                values (:id, :itemId, :agencyCode, :batch, :due, :orderedBy, :state)
                                on conflict (item_id) where state = 'WAITING' do nothing""")
                        .bindMethods(order)
                        .bind("due", at(order.dueAt()))
                        .execute())
                == 1;
    }

    /** That of an item which waits. */
    public Optional<PublicationOrder> findWaiting(UUID item) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from publication_order where item_id = :item and " + WAITING)
                        .bind("item", item)
                        .map((row, context) -> order(row))
                        .findOne());
    }

    /** Takes that of an item back, where one waits. */
    public void cancel(UUID item, String reason, Instant now) {
        jdbi.useHandle(
                handle -> handle.createUpdate("update publication_order set state = 'CANCELLED', reason = :reason,"
                                + " settled_at = :now where item_id = :item and " + WAITING)
                        .bind("item", item)
                        .bind("reason", reason)
                        .bind("now", at(now))
                        .execute());
    }

    /** Takes those of a batch back that wait; answers how many. */
    public int cancelBatch(UUID batch, String reason, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        "update publication_order set state = 'CANCELLED', reason = :reason, settled_at = :now"
                                + " where id in (select id from publication_order where batch_id = :batch and "
                                + WAITING
                                + " order by id for update)")
                .bind("batch", batch)
                .bind("reason", reason)
                .bind("now", at(now))
                .execute());
    }

    /** The next ones that are due, the first first, so many at most. */
    public List<PublicationOrder> due(Instant now, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from publication_order where " + WAITING
                        + " and due_at <= :now order by due_at, id limit :most")
                .bind("now", at(now))
                .bind("most", most)
                .map((row, context) -> order(row))
                .list());
    }

    /**
     * Says what became of one that waits.
     *
     * @return whether it still waited; who else has settled it has the last word
     */
    public boolean settle(UUID id, PublicationOrder.State state, Optional<String> reason, Instant now) {
        return jdbi.withHandle(
                        handle -> handle.createUpdate("update publication_order set state = :state, reason = :reason,"
                                        + " settled_at = :now where id = :id and " + WAITING)
                                .bind("id", id)
                                .bind("state", state)
                                .bind("reason", reason)
                                .bind("now", at(now))
                                .execute())
                == 1;
    }

    /** Has one wait for another try; answers how often it was tried. */
    public int postpone(UUID id, Instant until) {
        return jdbi.withHandle(handle -> handle.createQuery("update publication_order set due_at = :until,"
                        + " attempts = attempts + 1 where id = :id and " + WAITING + " returning attempts")
                .bind("id", id)
                .bind("until", at(until))
                .mapTo(Integer.class)
                .findOne()
                .orElse(0));
    }

    /** Those of a batch after an id, in order of their making. */
    public List<PublicationOrder> ofBatch(UUID batch, UUID after, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from publication_order where batch_id = :batch and id > :after order by id limit :most")
                .bind("batch", batch)
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> order(row))
                .list());
    }

    /** How many of a batch stand how. */
    public Map<PublicationOrder.State, Long> counts(UUID batch) {
        Map<PublicationOrder.State, Long> counts = new EnumMap<>(PublicationOrder.State.class);
        jdbi.useHandle(handle -> handle.createQuery(
                        "select state, count(*) as number from publication_order where batch_id = :batch group by state")
                .bind("batch", batch)
                .map((row, context) ->
                        counts.put(PublicationOrder.State.valueOf(row.getString("state")), row.getLong("number")))
                .list());
        return counts;
    }

    private static PublicationOrder order(ResultSet row) throws SQLException {
        return new PublicationOrder(
                row.getObject("id", UUID.class),
                row.getObject("item_id", UUID.class),
                row.getString("agency_code"),
                Optional.ofNullable(row.getObject("batch_id", UUID.class)),
                row.getTimestamp("due_at").toInstant(),
                row.getString("ordered_by"),
                PublicationOrder.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getTimestamp("settled_at")).map(Timestamp::toInstant));
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
