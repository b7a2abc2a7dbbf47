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

    /** A place in a chain, and the hash over everything up to there. */
    public record AuditLink(long position, String hash) {}

    /** A head over all chains: a JSON Web Signature. */
    public record AuditHead(long id, String jws) {}

    /** A page of entries in the order in which they were written. */
    public Page<AuditEntry> list(AuditQuery query, PageRequest page) {
        long after = Cursor.read(page.after(), Long::valueOf).orElse(0L);
        List<AuditEntry> oneMore = jdbi.withHandle(handle -> handle.createQuery("""
                        select e.id, e.chain, e.content, l.position, l.hash
                        from audit_entry e left join audit_link l on l.entry_id = e.id
                        where e.id > :afterId and %s order by e.id limit :limitRows""".formatted(query.condition()))
                .bind("afterId", after)
                .bind("limitRows", page.limit() + 1)
                .bindMap(query.values())
                .map((row, context) -> entry(row))
                .list());
        return Page.of(oneMore, page.limit(), entry -> String.valueOf(entry.id()));
    }

    /** A page of heads, the oldest first. */
    public Page<AuditHead> heads(PageRequest page) {
        long after = Cursor.read(page.after(), Long::valueOf).orElse(0L);
        List<AuditHead> oneMore = jdbi.withHandle(handle -> handle.createQuery(
                        "select id, jws from audit_head where id > :afterId order by id limit :limitRows")
                .bind("afterId", after)
                .bind("limitRows", page.limit() + 1)
                .map((row, context) -> new AuditHead(row.getLong("id"), row.getString("jws")))
                .list());
        return Page.of(oneMore, page.limit(), head -> String.valueOf(head.id()));
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        String hash = row.getString("hash");
        return new AuditEntry(
                row.getLong("id"),
                row.getString("chain"),
                row.getString("content"),
                hash == null ? Optional.empty() : Optional.of(new AuditLink(row.getLong("position"), hash)));
    }
}
