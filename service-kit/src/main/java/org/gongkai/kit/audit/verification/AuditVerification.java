package org.gongkai.kit.audit.verification;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.access.Scope;
import org.gongkai.kit.audit.chain.AuditCodes;
import org.gongkai.kit.audit.chain.AuditHead;
import org.gongkai.kit.audit.chain.AuditHeads;
import org.gongkai.kit.audit.chain.ChainEnd;
import org.gongkai.kit.audit.chain.ChainedEntry;
import org.gongkai.kit.audit.chain.LinkRow;

/** Computes every code, every chain and every head anew, and finds the first place where they do not hold. */
@ApplicationScoped
public class AuditVerification {

    private static final int FETCHED = 1_000;

    private final Jdbi jdbi;
    private final AuditHeads heads;
    private final AuditCodes codes;
    private final ToldColumns told;
    private final CurrentCaller caller;

    AuditVerification(Jdbi jdbi, AuditHeads heads, AuditCodes codes, ToldColumns told, CurrentCaller caller) {
        this.jdbi = jdbi;
        this.heads = heads;
        this.codes = codes;
        this.told = told;
        this.caller = caller;
    }

    /**
     * What was found.
     *
     * @param unchained entries that have no place in a chain yet
     * @param checkedHeads none for an auditor who does not reach everything, for a head is over all chains
     */
    public record Result(long checkedEntries, long checkedHeads, long unchained, Optional<AuditBreak> firstBroken) {}

    /** Verifies the chains that the caller reaches, in one snapshot. */
    public Result verify() {
        boolean whole = caller.get().scope() instanceof Scope.Everywhere;
        // A snapshot wants a transaction of its own, also where a caller is in the middle of one.
        return QuarkusTransaction.suspendingExisting()
                .call(() ->
                        jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> verify(handle, whole)));
    }

    private Result verify(Handle handle, boolean whole) {
        LinkWalk links = walkLinks(handle, whole);
        List<Unchained> unchained = unchained(handle);
        Optional<HeadWalk> headWalk = whole ? Optional.of(walkHeads(handle)) : Optional.empty();
        Optional<AuditBreak> foreign = unchained.stream()
                .filter(each -> !isOurs(each, links))
                .findFirst()
                .map(each -> AuditBreak.of(each.entry()));
        Optional<AuditBreak> broken = Stream.of(
                        links.broken(),
                        tails(handle, links, headWalk),
                        foreign,
                        links.gap(),
                        headWalk.flatMap(HeadWalk::broken))
                .flatMap(Optional::stream)
                .findFirst();
        return new Result(links.checked(), headWalk.map(HeadWalk::checked).orElse(0L), unchained.size(), broken);
    }

    private LinkWalk walkLinks(Handle handle, boolean whole) {
        LinkWalk walk = new LinkWalk(codes, whole);
        try (var links = handle.createQuery("select " + ChainedEntry.COLUMNS + ToldColumns.COLUMNS + """
                        , l.sequence, l.previous, l.entry_id, l.chain as link_chain, l.position, l.hash,
                            l.code as link_code
                        from audit_link l left join audit_entry e on e.id = l.entry_id order by l.sequence""")
                .setFetchSize(FETCHED)
                .map((row, context) -> new LinkWalk.Step(
                        new LinkRow(
                                row.getLong("sequence"),
                                Optional.ofNullable(row.getObject("previous", Long.class)),
                                row.getLong("entry_id"),
                                row.getString("link_chain"),
                                row.getLong("position"),
                                row.getString("hash")),
                        Optional.ofNullable(row.getString("link_code")),
                        row.getString("content") == null ? Optional.empty() : Optional.of(ChainedEntry.of(row)),
                        told.hold(row)))
                .iterator()) {
            links.forEachRemaining(walk::step);
        }
        return walk;
    }

    private Optional<AuditBreak> tails(Handle handle, LinkWalk links, Optional<HeadWalk> headWalk) {
        var found = links.ends();
        Optional<HeadWalk> holding = headWalk.filter(walk -> walk.broken().isEmpty());
        holding.map(HeadWalk::last)
                .filter(head ->
                        heads.said(head).filter(said -> said.number() > 0).isPresent())
                .ifPresent(head -> found.put(ChainEnd.HEADS, new ChainEnd(head.id(), head.digest())));
        List<TailWalk.Kept> kept = handle.createQuery("""
                        select chain, position, hash, code from audit_tail
                        where case when chain = :heads then :headsHold
                            else :whole or chain <> :all and audit_chain_in_scope(chain) end
                        order by chain""")
                .bind("whole", headWalk.isPresent())
                // Otherwise they say themselves what is wrong.
                .bind("headsHold", holding.isPresent())
                .bind("all", ChainEnd.ALL)
                .bind("heads", ChainEnd.HEADS)
                .map((row, context) -> new TailWalk.Kept(
                        row.getString("chain"),
                        new ChainEnd(row.getLong("position"), row.getString("hash")),
                        Optional.ofNullable(row.getString("code"))))
                .list();
        return new TailWalk(codes, found, links.codedChains()).broken(kept);
    }

    private List<Unchained> unchained(Handle handle) {
        return handle.createQuery("select " + ChainedEntry.COLUMNS + """
                        , exists (select from audit_entry o where o.token = e.token and o.id < e.id) as copied
                        from audit_entry e
                        where not exists (select from audit_link l where l.entry_id = e.id) order by e.id""")
                .map((row, context) -> new Unchained(ChainedEntry.of(row), row.getBoolean("copied")))
                .list();
    }

    private boolean isOurs(Unchained each, LinkWalk links) {
        return each.entry().uncoded() ? links.codedChains().isEmpty() : codes.holds(each.entry()) && !each.copied();
    }

    private HeadWalk walkHeads(Handle handle) {
        HeadWalk walk = new HeadWalk(heads, (before, sequence) -> AuditHeads.digest(handle, before, sequence));
        handle.createQuery("select " + AuditHead.COLUMNS + " from audit_head order by id")
                .map((row, context) -> AuditHead.of(row))
                .list()
                .forEach(walk::step);
        return walk;
    }

    private record Unchained(ChainedEntry entry, boolean copied) {}
}
