package org.gongkai.request.publication;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

/** Published replies that the office has taken away by hand, which is no step of their application's life. */
@Singleton
public class WithdrawnReplies {

    private final Jdbi jdbi;

    WithdrawnReplies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * One of them.
     *
     * @param by account of who has taken it away; empty where nobody knows any more
     * @param reason what they have said
     */
    public record Withdrawn(UUID reply, String title, Instant at, Optional<String> by, String reason) {}

    /** Those that answered an application, the first first. */
    public List<Withdrawn> of(UUID application) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, title, withdrawn_at, withdrawn_by, withdrawn_why from published_reply
                        where application_id = :application and withdrawn_at is not null and withdrawn_ground is null
                        order by withdrawn_at, id""")
                .bind("application", application)
                .map((row, context) -> new Withdrawn(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getObject("withdrawn_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getString("withdrawn_by")),
                        row.getString("withdrawn_why")))
                .list());
    }
}
