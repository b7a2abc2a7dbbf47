package org.gongkai.kit.audit.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

import org.gongkai.kit.database.ServiceLock;

/**
 * The chains of the audit, one for each agency and one for the installation. An entry that the service has not written
 * finds no place in a chain.
 */
@ApplicationScoped
class AuditChains {

    private static final Logger LOG = Logger.getLogger(AuditChains.class);
    private static final int BATCH = 2_000;

    private final Jdbi jdbi;
    private final AuditCodes codes;

    /** No transaction before this one has an entry that is not chained. */
    private String horizon = "0";

    AuditChains(Jdbi jdbi, AuditCodes codes) {
        this.jdbi = jdbi;
        this.codes = codes;
    }

    /** Chains the entries whose transactions have ended. */
    void chain() {
        Optional<Long> last = Optional.of(0L);
        while (last.isPresent()) {
            long behind = last.get();
            last = jdbi.inTransaction(handle -> chainSome(handle, behind));
        }
    }

    /** Chains some of the entries behind another; the last of them when there may be more. */
    private Optional<Long> chainSome(Handle handle, long behind) {
        ServiceLock.AUDIT_CHAINS.take(handle);
        // Before the entries are read: what ends in between is seen next time.
        String oldestOpen = handle.createQuery("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .mapTo(String.class)
                .one();
        List<Unchained> entries = handle.createQuery("select " + ChainedEntry.COLUMNS + """
                        , exists (select from audit_entry o where o.token = e.token and o.id < e.id) as copied
                        from audit_entry e
                        where e.id > :behind and e.transaction >= cast(:horizon as xid8)
                          and not exists (select from audit_link l where l.entry_id = e.id)
                        order by e.id limit :batch""")
                .bind("behind", behind)
                .bind("horizon", horizon)
                .bind("batch", BATCH)
                .map((row, context) -> new Unchained(ChainedEntry.of(row), row.getBoolean("copied")))
                .list();
        List<ChainedEntry> ours = ours(handle, entries);
        if (!ours.isEmpty()) {
            link(handle, ours);
        }
        if (entries.size() < BATCH) {
            horizon = oldestOpen;
            return Optional.empty();
        }
        return Optional.of(entries.getLast().entry().id());
    }

    /** Those that this service wrote. Before it has given the first code, none is asked for. */
    private List<ChainedEntry> ours(Handle handle, List<Unchained> entries) {
        boolean coded = handle.createQuery("select exists (select from audit_tail where chain = :all)")
                .bind("all", ChainEnd.ALL)
                .mapTo(Boolean.class)
                .one();
        List<ChainedEntry> ours = new ArrayList<>();
        for (Unchained each : entries) {
            ChainedEntry entry = each.entry();
            coded |= !entry.uncoded();
            if (entry.uncoded() ? !coded : codes.holds(entry) && !each.copied()) {
                ours.add(entry);
            } else {
                LOG.errorf("entry %d of the audit was not written by this service and is not chained", entry.id());
            }
        }
        return ours;
    }

    private void link(Handle handle, List<ChainedEntry> entries) {
        Map<String, ChainEnd> ends = ends(handle, entries);
        List<Long> sequences = handle.createQuery("""
                        select nextval(pg_get_serial_sequence('audit_link', 'sequence')) as next
                        from generate_series(1, :links) order by next""")
                .bind("links", entries.size())
                .mapTo(Long.class)
                .list();
        PreparedBatch links = handle.prepareBatch("""
                insert into audit_link (sequence, previous, entry_id, chain, position, hash, code)
                overriding system value values (:sequence, :previous, :entryId, :chain, :position, :hash, :code)""");
        for (int i = 0; i < entries.size(); i++) {
            ChainedEntry entry = entries.get(i);
            ChainEnd before = ends.getOrDefault(entry.chain(), ChainEnd.BEGINNING);
            ChainEnd next = new ChainEnd(before.position() + 1, Hashes.link(before.hash(), entry.content()));
            Optional<Long> previous = entry.uncoded()
                    ? Optional.empty()
                    : Optional.of(
                            ends.getOrDefault(ChainEnd.ALL, ChainEnd.BEGINNING).position());
            LinkRow link =
                    new LinkRow(sequences.get(i), previous, entry.id(), entry.chain(), next.position(), next.hash());
            ends.put(entry.chain(), next);
            if (!entry.uncoded()) {
                ends.put(ChainEnd.ALL, new ChainEnd(link.sequence(), link.hash()));
            }
            links.bind("sequence", link.sequence())
                    .bindByType("previous", link.previous().orElse(null), Long.class)
                    .bind("entryId", link.entryId())
                    .bind("chain", link.chain())
                    .bind("position", link.position())
                    .bind("hash", link.hash())
                    .bindByType("code", entry.uncoded() ? null : codes.link(link, entry), String.class)
                    .add();
        }
        links.execute();
        keepEnds(handle, ends);
    }

    /** Keeps where chains end. */
    void keepEnds(Handle handle, Map<String, ChainEnd> ends) {
        PreparedBatch kept = handle.prepareBatch("""
                insert into audit_tail (chain, position, hash, code) values (:chain, :position, :hash, :code)
                on conflict (chain) do update
                set position = excluded.position, hash = excluded.hash, code = excluded.code""");
        ends.forEach((chain, end) -> kept.bind("chain", chain)
                .bind("position", end.position())
                .bind("hash", end.hash())
                .bind("code", codes.tail(chain, end))
                .add());
        kept.execute();
    }

    private static Map<String, ChainEnd> ends(Handle handle, List<ChainedEntry> entries) {
        List<String> chains = new ArrayList<>(
                entries.stream().map(ChainedEntry::chain).distinct().toList());
        chains.add(ChainEnd.ALL);
        Map<String, ChainEnd> ends = new HashMap<>();
        handle.createQuery("select chain, position, hash from audit_tail where chain = any(:chains)")
                .bindArray("chains", String.class, chains)
                .map((row, context) ->
                        ends.put(row.getString("chain"), new ChainEnd(row.getLong("position"), row.getString("hash"))))
                .list();
        return ends;
    }

    private record Unchained(ChainedEntry entry, boolean copied) {}
}
