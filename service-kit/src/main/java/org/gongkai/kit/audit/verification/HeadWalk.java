package org.gongkai.kit.audit.verification;

import java.util.Optional;
import java.util.function.BiFunction;

import org.gongkai.kit.audit.chain.AuditHead;
import org.gongkai.kit.audit.chain.AuditHeads;
import org.gongkai.kit.audit.chain.ChainEnd;

/** Steps over the heads, the oldest first. */
final class HeadWalk {

    private final AuditHeads heads;
    private final BiFunction<AuditHead, Long, String> digest;
    private long checked;
    private AuditHead before = AuditHead.NONE;
    private Optional<AuditBreak> broken = Optional.empty();

    /** @param digest what the links between a head and a later sequence hash to on top of that head */
    HeadWalk(AuditHeads heads, BiFunction<AuditHead, Long, String> digest) {
        this.heads = heads;
        this.digest = digest;
    }

    void step(AuditHead head) {
        checked++;
        if (broken.isEmpty()) {
            broken = find(head);
        }
        before = head;
    }

    private Optional<AuditBreak> find(AuditHead head) {
        Optional<AuditHeads.Said> said = heads.said(head);
        if (said.isEmpty()) {
            return Optional.of(AuditBreak.at(ChainEnd.HEADS, head.id(), AuditFault.HEAD_CHANGED));
        }
        if (!said.get().previous().equals(before.digest())) {
            return Optional.of(AuditBreak.at(ChainEnd.HEADS, before.id() + 1, AuditFault.HEAD_MISSING));
        }
        return digest.apply(before, head.sequence()).equals(head.digest())
                ? Optional.empty()
                : Optional.of(AuditBreak.at(ChainEnd.HEADS, head.id(), AuditFault.HEAD_BROKEN));
    }

    long checked() {
        return checked;
    }

    Optional<AuditBreak> broken() {
        return broken;
    }

    /** The last head. */
    AuditHead last() {
        return before;
    }
}
