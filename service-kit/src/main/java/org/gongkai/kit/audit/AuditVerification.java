package org.gongkai.kit.audit;

import java.util.Iterator;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.access.Scope;

/** Computes every chain and every head anew, and finds the first place where they do not hold. */
@ApplicationScoped
public class AuditVerification {

    private static final int FETCHED = 1_000;

    private final Jdbi jdbi;
    private final AuditHeads heads;
    private final CurrentCaller caller;

    AuditVerification(Jdbi jdbi, AuditHeads heads, CurrentCaller caller) {
        this.jdbi = jdbi;
        this.heads = heads;
        this.caller = caller;
    }

    /**
     * What was found.
     *
     * @param unchained entries that have no place in a chain yet
     * @param checkedHeads none for an auditor who does not reach everything, for a head is over all chains
     */
    public record Result(long checkedEntries, long checkedHeads, long unchained, Optional<Broken> firstBroken) {}

    /** The first place that does not hold: a link of a chain, or a head. */
    public record Broken(String chain, long position, Optional<Long> entryId, String what) {}

    /** Verifies the chains that the caller reaches, in one snapshot. */
    public Result verify() {
        // A snapshot wants a transaction of its own, also where a caller is in the middle of one.
        return QuarkusTransaction.suspendingExisting().call(this::verifyInSnapshot);
    }

    private Result verifyInSnapshot() {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            Walk walk = new Walk();
            try (var links = handle.createQuery("""
                            select l.chain, l.position, l.hash, l.entry_id, e.content, e.chain entry_chain
                            from audit_link l left join audit_entry e on e.id = l.entry_id
                            order by l.chain, l.position""")
                    .setFetchSize(FETCHED)
                    .map((row, context) -> new Link(
                            row.getString("chain"),
                            row.getLong("position"),
                            row.getString("hash"),
                            row.getLong("entry_id"),
                            row.getString("content"),
                            row.getString("entry_chain")))
                    .iterator()) {
                links.forEachRemaining(walk::step);
            }
            long unchained = handle.createQuery("""
                            select count(*) from audit_entry e
                            where not exists (select from audit_link l where l.entry_id = e.id)""").mapTo(Long.class).one();
            HeadWalk headWalk = caller.get().scope() instanceof Scope.Everywhere
                    ? walkHeads(handle)
                    : new HeadWalk(0, Optional.empty());
            return new Result(walk.checked, headWalk.checked(), unchained, walk.broken.or(headWalk::broken));
        });
    }

    private HeadWalk walkHeads(Handle handle) {
        AuditHeads.Head before = new AuditHeads.Head(0, Hashes.BEGINNING, "");
        long checked = 0;
        Iterator<AuditHeads.Head> all = handle.createQuery("select sequence, digest, jws from audit_head order by id")
                .map((row, context) ->
                        new AuditHeads.Head(row.getLong("sequence"), row.getString("digest"), row.getString("jws")))
                .list()
                .iterator();
        while (all.hasNext()) {
            AuditHeads.Head head = all.next();
            checked++;
            String what = !heads.holds(head)
                    ? "the head is not signed by this service"
                    : !AuditHeads.digest(handle, before, head.sequence()).equals(head.digest())
                            ? "links that the head covers are not what they were"
                            : "";
            if (!what.isEmpty()) {
                return new HeadWalk(checked, Optional.of(new Broken("head", head.sequence(), Optional.empty(), what)));
            }
            before = head;
        }
        return new HeadWalk(checked, Optional.empty());
    }

    private record HeadWalk(long checked, Optional<Broken> broken) {}

    private record Link(String chain, long position, String hash, long entryId, String content, String entryChain) {}

    /** Steps over the links of one chain after the other. */
    private static final class Walk {

        private long checked;
        private String chain = "";
        private long position;
        private String hash = Hashes.BEGINNING;
        private Optional<Broken> broken = Optional.empty();

        void step(Link link) {
            checked++;
            if (!link.chain().equals(chain)) {
                chain = link.chain();
                position = 0;
                hash = Hashes.BEGINNING;
            }
            String what = fault(link);
            if (broken.isEmpty() && !what.isEmpty()) {
                broken = Optional.of(new Broken(chain, link.position(), Optional.of(link.entryId()), what));
            }
            position = link.position();
            hash = link.hash();
        }

        private String fault(Link link) {
            if (link.position() != position + 1) {
                return "a link before it is missing";
            }
            if (link.content() == null || !link.chain().equals(link.entryChain())) {
                return "its entry is missing";
            }
            return Hashes.link(hash, link.content()).equals(link.hash()) ? "" : "the entry is not what was chained";
        }
    }
}
