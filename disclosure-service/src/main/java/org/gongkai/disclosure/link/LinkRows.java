package org.gongkai.disclosure.link;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

import org.gongkai.kit.database.SqlResource;

/** Which published items are to be looked at, and what was seen. */
@Singleton
class LinkRows {

    private static final String DUE = SqlResource.read(LinkRows.class, "due.sql");

    private final Jdbi jdbi;

    LinkRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A published item with what its links stand in. */
    record Due(UUID record, String agencyCode, Optional<String> url, Optional<String> html) {}

    /** Those that nobody has looked at since a moment or since they were changed, the longest waiting first. */
    List<Due> due(Optional<String> agencyCode, Instant before, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(DUE)
                .bind("agency", agencyCode.orElse(null))
                .bind("before", OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
                .bind("most", most)
                .map((row, context) -> new Due(
                        row.getObject("id", UUID.class),
                        row.getString("agency_code"),
                        Optional.ofNullable(row.getString("url")),
                        Optional.ofNullable(row.getString("text"))))
                .list());
    }

    /** Keeps what was seen of an item, in the place of what was seen before. */
    void keep(Due item, List<LookedLink> links, Instant at) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into link_round (record_id, agency_code, looked_at) values (:record, :agency, :at)
                            on conflict (record_id) do update set looked_at = excluded.looked_at""")
                    .bind("record", item.record())
                    .bind("agency", item.agencyCode())
                    .bind("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                    .execute();
            handle.createUpdate("delete from looked_link where record_id = :record")
                    .bind("record", item.record())
                    .execute();
            PreparedBatch batch = handle.prepareBatch("""
                    insert into looked_link (record_id, url, agency_code, outcome, detail)
                    values (:record, :url, :agency, :outcome, :detail)""");
            links.forEach(link -> batch.bindMethods(link)
                    .bind("record", item.record())
                    .bind("agency", item.agencyCode())
                    .add());
            batch.execute();
        });
    }
}
