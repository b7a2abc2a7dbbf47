package org.gongkai.kit.audit.verification;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gongkai.kit.audit.chain.AuditCodes;
import org.gongkai.kit.audit.chain.ChainEnd;
import org.gongkai.kit.audit.chain.ChainedEntry;
import org.gongkai.kit.audit.chain.Hashes;
import org.gongkai.kit.audit.chain.LinkRow;

/** Steps over the links of all chains that somebody reaches, in the order in which they were made. */
final class LinkWalk {

    private final AuditCodes codes;

    /** Whether every link is stepped over, so that each must follow the one that was made before it. */
    private final boolean whole;

    private final Map<String, ChainEnd> ends = new HashMap<>();
    private long checked;
    private ChainEnd last = ChainEnd.BEGINNING;
    private final Set<String> codedChains = new HashSet<>();
    private Optional<AuditBreak> broken = Optional.empty();
    private Optional<AuditBreak> gap = Optional.empty();

    LinkWalk(AuditCodes codes, boolean whole) {
        this.codes = codes;
        this.whole = whole;
    }

    /**
     * A link as it stands there.
     *
     * @param entry its entry; empty when that is gone
     * @param told whether the columns that are asked for say what the entry's content says
     */
    record Step(LinkRow link, Optional<String> code, Optional<ChainedEntry> entry, boolean told) {}

    void step(Step step) {
        checked++;
        LinkRow link = step.link();
        ChainEnd before = ends.getOrDefault(link.chain(), ChainEnd.BEGINNING);
        if (broken.isEmpty()) {
            broken = find(step, before);
        }
        if (step.code().isPresent()) {
            if (whole && gap.isEmpty() && link.previous().orElse(0L) != last.position()) {
                gap = Optional.of(AuditBreak.at(ChainEnd.ALL, link.previous().orElse(0L), AuditFault.LINK_MISSING));
            }
            codedChains.add(link.chain());
            last = new ChainEnd(link.sequence(), link.hash());
        }
        ends.put(link.chain(), new ChainEnd(link.position(), link.hash()));
    }

    private Optional<AuditBreak> find(Step step, ChainEnd before) {
        LinkRow link = step.link();
        Optional<AuditBreak> missing = link.position() > before.position() + 1
                ? Optional.of(AuditBreak.at(link.chain(), before.position() + 1, AuditFault.LINK_MISSING))
                : Optional.empty();
        if (step.entry().isEmpty()) {
            return missing.or(() -> Optional.of(AuditBreak.of(link, AuditFault.ENTRY_MISSING)));
        }
        ChainedEntry entry = step.entry().get();
        boolean coded = !codedChains.isEmpty() || step.code().isPresent() || !entry.uncoded();
        // Where the link itself says by its code that it is of this place, what is missed before it can be told.
        return coded
                ? codedFault(step, entry)
                        .map(fault -> AuditBreak.of(link, fault))
                        .or(() -> missing)
                : missing.or(() -> uncodedFault(link, entry, before).map(fault -> AuditBreak.of(link, fault)));
    }

    private static Optional<AuditFault> uncodedFault(LinkRow link, ChainedEntry entry, ChainEnd before) {
        boolean holds = link.position() == before.position() + 1
                && link.chain().equals(entry.chain())
                && Hashes.link(before.hash(), entry.content()).equals(link.hash());
        return holds ? Optional.empty() : Optional.of(AuditFault.ENTRY_CHANGED);
    }

    /** The codes are over everything that the two rows say; what stands between rows is seen by positions and sequences. */
    private Optional<AuditFault> codedFault(Step step, ChainedEntry entry) {
        LinkRow link = step.link();
        boolean linkHolds = AuditCodes.matches(step.code(), codes.link(link, entry));
        if (!codes.holds(entry)) {
            return Optional.of(entry.uncoded() && !linkHolds ? AuditFault.ENTRY_FOREIGN : AuditFault.ENTRY_CHANGED);
        }
        if (!step.told()) {
            return Optional.of(AuditFault.ENTRY_CHANGED);
        }
        return linkHolds && link.chain().equals(entry.chain())
                ? Optional.empty()
                : Optional.of(AuditFault.LINK_CHANGED);
    }

    long checked() {
        return checked;
    }

    /** The first place that does not hold. */
    Optional<AuditBreak> broken() {
        return broken;
    }

    /** A link that the next one misses, and of which nothing else tells. */
    Optional<AuditBreak> gap() {
        return gap;
    }

    /** Where each chain ends, and all of them together. */
    Map<String, ChainEnd> ends() {
        Map<String, ChainEnd> all = new HashMap<>(ends);
        if (!codedChains.isEmpty() && whole) {
            all.put(ChainEnd.ALL, last);
        }
        return all;
    }

    /** The chains in which a link bears a code. */
    Set<String> codedChains() {
        return Set.copyOf(codedChains);
    }
}
