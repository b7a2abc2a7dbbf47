package org.gongkai.kit.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;

/** The entries of the audit as an auditor reads them: those of their own scope, which the database holds. */
@ApplicationScoped
public class AuditEntries {

    private final Jdbi jdbi;

    AuditEntries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * An entry.
     *
     * @param content the JSON that is hashed, as it was written
     * @param link its place in the chain; empty for a moment after it was written
     */
    public record AuditEntry(long id, String chain, String content, Optional<AuditLink> link) {}

    /**
     * A place in a chain, and the hash over everything up to there.
     *
     * @param sequence ascends over the links of all chains: in this order a head covers them
     */
    public record AuditLink(long sequence, long position, String hash) {}

    /**
     * A head over all chains: a JSON Web Signature.
     *
     * @param timeStamp what an authority says about when it was there (RFC 3161), in Base64
     */
    public record WitnessedHead(long id, String jws, Optional<String> timeStamp) {}

    /** A page of entries in the order in which they were written. */
    public Page<AuditEntry> list(AuditQuery query, PageRequest page) {
        long after = Cursor.read(page.after(), Long::valueOf).orElse(0L);
        List<AuditEntry> oneMore = jdbi.withHandle(handle -> handle.createQuery("""
                        select e.id, e.chain, e.content, l.sequence, l.position, l.hash
                        from audit_entry e left join audit_link l on l.entry_id = e.id
                        where e.id > :afterId and %s order by e.id limit :limitRows""".formatted(query.condition()))
                .bind("afterId", after)
                .bind("limitRows", page.limit() + 1)
                .bindMap(query.values())
                .map((row, context) -> entry(row))
                .list());
        return Page.of(oneMore, page.limit(), entry -> String.valueOf(entry.id()));
    }

    /**
     * How far the audit had come at a moment. What is read up to here is whole, however much is chained while it is read.
     *
     * @param sequence the last link
     * @param head the last head
     */
    public record Reach(long sequence, long head) {

        /** Everything that is there. */
        public static final Reach ALL = new Reach(Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /** How far the audit has come. */
    public Reach reach() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select coalesce((select max(sequence) from audit_link), 0) as sequence,
                            coalesce((select max(id) from audit_head), 0) as head""")
                .map((row, context) -> new Reach(row.getLong("sequence"), row.getLong("head")))
                .one());
    }

    /** A page of heads, the oldest first. */
    public Page<WitnessedHead> heads(PageRequest page) {
        return heads(page, Reach.ALL);
    }

    /** A page of heads as far as the audit had come, the oldest first. */
    public Page<WitnessedHead> heads(PageRequest page, Reach reach) {
        long after = Cursor.read(page.after(), Long::valueOf).orElse(0L);
        List<WitnessedHead> oneMore = jdbi.withHandle(handle -> handle.createQuery("""
                        select h.id, h.jws, s.token from audit_head h left join audit_time_stamp s on s.head_id = h.id
                        where h.id > :afterId and h.id <= :lastHead order by h.id limit :limitRows""")
                .bind("lastHead", reach.head())
                .bind("afterId", after)
                .bind("limitRows", page.limit() + 1)
                .map((row, context) -> new WitnessedHead(
                        row.getLong("id"), row.getString("jws"), Optional.ofNullable(row.getString("token"))))
                .list());
        return Page.of(oneMore, page.limit(), head -> String.valueOf(head.id()));
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        String hash = row.getString("hash");
        return new AuditEntry(
                row.getLong("id"),
                row.getString("chain"),
                row.getString("content"),
                hash == null
                        ? Optional.empty()
                        : Optional.of(new AuditLink(row.getLong("sequence"), row.getLong("position"), hash)));
    }
}
