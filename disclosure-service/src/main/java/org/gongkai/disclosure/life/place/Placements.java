package org.gongkai.disclosure.life.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.life.event.PublicationChannel;

/** Where items stand, as it is kept. */
@Singleton
public class Placements {

    private final Jdbi jdbi;

    Placements(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those of an item, the first first. */
    public List<Placed> of(UUID item) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from item_placement where item_id = :item order by serial")
                        .bind("item", item)
                        .map((row, context) -> placed(row))
                        .list());
    }

    /** Keeps a further one of an item that the transaction has locked. */
    public void keep(UUID item, String agencyCode, Placed placed) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into item_placement (item_id, serial, agency_code, channel, place, placed_on, url, recorded_by,
                            recorded_at)
                        select :item, coalesce(max(serial), 0) + 1, :agency, :channel, :place, :on, :url, :by, :recorded
                        from item_placement where item_id = :item""")
                .bindMethods(placed)
                .bind("item", item)
                .bind("agency", agencyCode)
                .bind("recorded", OffsetDateTime.ofInstant(placed.at(), ZoneOffset.UTC))
                .execute());
    }

    private static Placed placed(ResultSet row) throws SQLException {
        return new Placed(
                PublicationChannel.valueOf(row.getString("channel")),
                row.getString("place"),
                row.getObject("placed_on", LocalDate.class),
                Optional.ofNullable(row.getString("url")),
                row.getString("recorded_by"),
                row.getTimestamp("recorded_at").toInstant());
    }
}
