package org.gongkai.kit.audit.verification;

import java.util.Optional;

import org.gongkai.kit.audit.chain.ChainedEntry;
import org.gongkai.kit.audit.chain.LinkRow;

/**
 * A place of the audit that does not hold.
 *
 * @param chain the chain; {@code #heads} for a head, {@code *} for a link of which not even the chain is known any more
 * @param position the place in the chain, or the number of the head; empty for an entry that is in no chain
 * @param entryId the entry, where there is one
 */
public record AuditBreak(String chain, Optional<Long> position, Optional<Long> entryId, AuditFault fault) {

    static AuditBreak of(LinkRow link, AuditFault fault) {
        return new AuditBreak(link.chain(), Optional.of(link.position()), Optional.of(link.entryId()), fault);
    }

    static AuditBreak at(String chain, long position, AuditFault fault) {
        return new AuditBreak(chain, Optional.of(position), Optional.empty(), fault);
    }

    static AuditBreak of(ChainedEntry entry) {
        return new AuditBreak(entry.chain(), Optional.empty(), Optional.of(entry.id()), AuditFault.ENTRY_FOREIGN);
    }
}
