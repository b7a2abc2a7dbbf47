package org.gongkai.kit.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.database.ServiceLock;
import org.gongkai.kit.database.SqlResource;

/** The messages as the courier takes and settles them; each of these is a short transaction of its own. */
@ApplicationScoped
class Letters {

    private static final int LONGEST_FAILURE = 500;
    static final String CLAIM = SqlResource.read(Letters.class, "claim.sql");
    private static final String ADVANCE = SqlResource.read(Letters.class, "advance.sql");
    private static final String ADVANCE_ALL = SqlResource.read(Letters.class, "advance-all.sql");
    private static final String BURY = SqlResource.read(Letters.class, "bury.sql");

    private final Jdbi jdbi;

    Letters(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What goes to a destination about a subject, one message after the other. */
    record Lane(String subject, String destination) {}

    /** A message that is this courier's for the time of a lease. */
    record Claimed(Letter letter, UUID claim) {}

    /** What becomes of a message that will not be delivered. */
    enum Burial {
        /** It waits for somebody to send it again. */
        DEAD,
        /** A later message tells more. */
        SUPERSEDED,
        /** It had become somebody else's meanwhile. */
        LOST
    }

    /** Has the first message of a lane tried from now on: to be done behind whatever may have made it the first. */
    void advance(Lane lane) {
        jdbi.useHandle(handle -> handle.createUpdate(ADVANCE)
                .bind("subject", lane.subject())
                .bind("destination", lane.destination())
                .execute());
    }

    /** Has the first message of every lane tried. */
    void advanceAll() {
        jdbi.useHandle(handle -> handle.createUpdate(ADVANCE_ALL).execute());
    }

    /**
     * Takes a message that is due and the first to its destination about its subject; empty when there is none. What is
     * being delivered is still waiting, so nothing behind it is the first, whoever looks.
     */
    Optional<Claimed> claim(Collection<String> topics, Collection<String> fullDestinations, Duration lease) {
        UUID claim = UUID.randomUUID();
        return jdbi.inTransaction(handle -> handle.createQuery(CLAIM)
                .bind("claim", claim)
                .bind("leaseMillis", lease.toMillis())
                .bindArray("topics", String.class, topics.toArray())
                .bindArray("full", String.class, fullDestinations.toArray())
                .map((row, context) -> new Claimed(letter(row), claim))
                .findOne());
    }

    /** Settles a message that has arrived; false when it had become somebody else's meanwhile. */
    boolean delivered(Claimed claimed) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update outbox_message set state = 'DELIVERED', settled_at = clock_timestamp(),
                            attempts = :attempts, claim = null, claimed_until = null, failure = null
                        where id = :id and claim = :claim""")
                        .bind("attempts", claimed.letter().attempt())
                        .bind("id", claimed.letter().id())
                        .bind("claim", claimed.claim())
                        .execute())
                > 0;
    }

    /** Puts a message back; false when it had become somebody else's meanwhile. */
    boolean failed(Claimed claimed, String why, Duration wait) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update outbox_message set attempts = :attempts, failure = left(:why, :longest),
                            due_at = clock_timestamp() + :waitMillis * interval '1 millisecond',
                            claim = null, claimed_until = null
                        where id = :id and claim = :claim""")
                        .bind("attempts", claimed.letter().attempt())
                        .bind("why", why)
                        .bind("longest", LONGEST_FAILURE)
                        .bind("waitMillis", wait.toMillis())
                        .bind("id", claimed.letter().id())
                        .bind("claim", claimed.claim())
                        .execute())
                > 0;
    }

    /** Settles a message that will not be delivered. */
    Burial bury(Claimed claimed, String why) {
        return jdbi.inTransaction(handle -> {
            // Whoever writes about the subject now is waited for: either sees the other.
            lock(handle, claimed.letter().subject());
            return handle.createQuery(BURY)
                    .bind("attempts", claimed.letter().attempt())
                    .bind("why", why)
                    .bind("longest", LONGEST_FAILURE)
                    .bind("id", claimed.letter().id())
                    .bind("claim", claimed.claim())
                    .mapTo(Burial.class)
                    .findOne()
                    .orElse(Burial.LOST);
        });
    }

    /** Deletes what has arrived, or was told better by another message, before so long. */
    int deleteSettledBefore(Duration ago) {
        return jdbi.withHandle(handle ->
                handle.createUpdate("""
                        delete from outbox_message where state in ('DELIVERED', 'SUPERSEDED')
                            and settled_at < now() - :millis * interval '1 millisecond'""").bind("millis", ago.toMillis()).execute());
    }

    /** What has not arrived, by destination. */
    List<Backlog> backlogs() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select split_part(destination, '/', 1) as destination,
                            count(*) filter (where state = 'WAITING') as waiting,
                            min(written_at) filter (where state = 'WAITING') as oldest,
                            count(*) filter (where state = 'DEAD') as dead
                        from outbox_message where state in ('WAITING', 'DEAD') group by 1""")
                .map((row, context) -> new Backlog(
                        row.getString("destination"),
                        row.getLong("waiting"),
                        Optional.ofNullable(row.getTimestamp("oldest")).map(java.sql.Timestamp::toInstant),
                        row.getLong("dead")))
                .list());
    }

    /** Lets one transaction at a time write about a subject, so that the order of ids is that of the commits. */
    static void lock(Handle handle, String subject) {
        ServiceLock.OUTBOX_SUBJECT.take(handle, subject);
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getLong("id"),
                row.getString("topic"),
                row.getString("destination"),
                row.getString("subject"),
                row.getString("body"),
                row.getInt("attempts") + 1,
                row.getString("request_id"));
    }
}
