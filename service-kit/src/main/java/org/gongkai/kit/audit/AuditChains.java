package org.gongkai.kit.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

import org.gongkai.kit.database.ServiceLock;

/** The chains of the audit, one for each agency and one for the installation. */
@ApplicationScoped
class AuditChains {

    private static final int BATCH = 2_000;

    private final Jdbi jdbi;

    /** No transaction before this one has an entry that is not chained. */
    private String horizon = "0";

    AuditChains(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Chains some of the entries whose transactions have ended; true when there may be more. */
    boolean chainSome() {
        return jdbi.inTransaction(handle -> {
            ServiceLock.AUDIT_CHAINS.take(handle);
            // Before the entries are read: what ends in between is seen next time.
            String oldestOpen = handle.createQuery("select pg_snapshot_xmin(pg_current_snapshot())::text")
                    .mapTo(String.class)
                    .one();
            List<Unchained> entries = handle.createQuery("""
                            select e.id, e.chain, e.content from audit_entry e
                            where e.transaction >= cast(:horizon as xid8)
                              and not exists (select from audit_link l where l.entry_id = e.id)
                            order by e.id limit :batch""")
                    .bind("horizon", horizon)
                    .bind("batch", BATCH)
                    .map((row, context) ->
                            new Unchained(row.getLong("id"), row.getString("chain"), row.getString("content")))
                    .list();
            if (!entries.isEmpty()) {
                link(handle, entries);
            }
            if (entries.size() < BATCH) {
                horizon = oldestOpen;
            }
            return entries.size() == BATCH;
        });
    }

    private static void link(Handle handle, List<Unchained> entries) {
        Map<String, Tail> tails = tails(handle, entries);
        PreparedBatch links = handle.prepareBatch("insert into audit_link (entry_id, chain, position, hash)"
                + " values (:entryId, :chain, :position, :hash)");
        for (Unchained entry : entries) {
            Tail before = tails.getOrDefault(entry.chain(), new Tail(0, Hashes.BEGINNING));
            Tail next = new Tail(before.position() + 1, Hashes.link(before.hash(), entry.content()));
            tails.put(entry.chain(), next);
            links.bind("entryId", entry.id())
                    .bind("chain", entry.chain())
                    .bind("position", next.position())
                    .bind("hash", next.hash())
                    .add();
        }
        links.execute();
        PreparedBatch ends = handle.prepareBatch("""
                insert into audit_tail (chain, position, hash) values (:chain, :position, :hash)
                on conflict (chain) do update set position = excluded.position, hash = excluded.hash""");
        tails.forEach((chain, tail) -> ends.bind("chain", chain)
                .bind("position", tail.position())
                .bind("hash", tail.hash())
                .add());
        ends.execute();
    }

    private static Map<String, Tail> tails(Handle handle, List<Unchained> entries) {
        List<String> chains = new ArrayList<>(
                entries.stream().map(Unchained::chain).distinct().toList());
        Map<String, Tail> tails = new HashMap<>();
        handle.createQuery("select chain, position, hash from audit_tail where chain = any(:chains)")
                .bindArray("chains", String.class, chains)
                .map((row, context) ->
                        tails.put(row.getString("chain"), new Tail(row.getLong("position"), row.getString("hash"))))
                .list();
        return tails;
    }

    private record Unchained(long id, String chain, String content) {}

    private record Tail(long position, String hash) {}
}
