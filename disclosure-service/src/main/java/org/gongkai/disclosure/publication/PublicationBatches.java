package org.gongkai.disclosure.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.life.order.PublicationOrders;

/** The orders of many items, as they are kept. */
@Singleton
class PublicationBatches {

    private final Jdbi jdbi;
    private final PublicationOrders orders;

    PublicationBatches(Jdbi jdbi, PublicationOrders orders) {
        this.jdbi = jdbi;
        this.orders = orders;
    }

    void add(PublicationBatch batch) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into publication_batch (id, agency_code, due_at, ordered_by, ordered_at)
                        values (:id, :agencyCode, :due, :orderedBy, :ordered)""")
                .bindMethods(batch)
                .bind("due", at(batch.dueAt()))
                .bind("ordered", at(batch.orderedAt()))
                .execute());
    }

    Optional<PublicationBatch> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from publication_batch where id = :id")
                        .bind("id", id)
                        .map((row, context) -> batch(row))
                        .findOne())
                .map(this::counted);
    }

    /** Those behind an id, in order of their making. */
    List<PublicationBatch> after(UUID last, Optional<String> agencyCode, int most) {
        return jdbi
                .withHandle(handle -> handle.createQuery("select * from publication_batch where id > :last"
                                + " and (:agency = '' or agency_code = :agency) order by id limit :most")
                        .bind("last", last)
                        .bind("agency", agencyCode.orElse(""))
                        .bind("most", most)
                        .map((row, context) -> batch(row))
                        .list())
                .stream()
                .map(this::counted)
                .toList();
    }

    private PublicationBatch counted(PublicationBatch batch) {
        return new PublicationBatch(
                batch.id(),
                batch.agencyCode(),
                batch.dueAt(),
                batch.orderedBy(),
                batch.orderedAt(),
                orders.counts(batch.id()));
    }

    private static PublicationBatch batch(ResultSet row) throws SQLException {
        return new PublicationBatch(
                row.getObject("id", UUID.class),
                row.getString("agency_code"),
                row.getTimestamp("due_at").toInstant(),
                row.getString("ordered_by"),
                row.getTimestamp("ordered_at").toInstant(),
                Map.of());
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
