package org.gongkai.kit.audit.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gongkai.kit.audit.chain.AuditCodes;
import org.gongkai.kit.audit.chain.ChainEnd;

/**
 * Holds where chains end against what the service wrote of it, which tells of links that were cut off.
 *
 * @param found where the chains end
 * @param coded the chains in which a link bears a code, so that what is kept of their end must
 */
record TailWalk(AuditCodes codes, Map<String, ChainEnd> found, Set<String> coded) {

    /** What is kept of where a chain ends. */
    record Kept(String chain, ChainEnd end, Optional<String> code) {}

    /** The first chain, by its name, that does not end where the service left it. */
    Optional<AuditBreak> broken(List<Kept> kept) {
        List<AuditBreak> breaks = new ArrayList<>();
        kept.forEach(each -> fault(each).ifPresent(breaks::add));
        List<String> named = kept.stream().map(Kept::chain).toList();
        found.forEach((chain, end) -> {
            if (!named.contains(chain)) {
                breaks.add(AuditBreak.at(chain, end.position(), AuditFault.TAIL_MISSING));
            }
        });
        // What is missed of a chain says more than what is missed of all together.
        return breaks.stream()
                .min(Comparator.comparing((AuditBreak each) -> each.chain().equals(ChainEnd.ALL))
                        .thenComparing(AuditBreak::chain));
    }

    private Optional<AuditBreak> fault(Kept kept) {
        ChainEnd end = found.getOrDefault(kept.chain(), ChainEnd.BEGINNING);
        boolean fromBefore = kept.code().isEmpty() && !coded.contains(kept.chain()) && !isOfAll(kept);
        if (!fromBefore && !AuditCodes.matches(kept.code(), codes.tail(kept.chain(), kept.end()))) {
            return Optional.of(AuditBreak.at(kept.chain(), kept.end().position(), AuditFault.TAIL_CHANGED));
        }
        if (kept.end().equals(end)) {
            return Optional.empty();
        }
        boolean cut = end.position() < kept.end().position();
        return Optional.of(AuditBreak.at(
                kept.chain(),
                cut ? end.position() + 1 : end.position(),
                cut ? missing(kept) : AuditFault.TAIL_CHANGED));
    }

    private static boolean isOfAll(Kept kept) {
        return kept.chain().equals(ChainEnd.ALL) || kept.chain().equals(ChainEnd.HEADS);
    }

    private static AuditFault missing(Kept kept) {
        return kept.chain().equals(ChainEnd.HEADS) ? AuditFault.HEAD_MISSING : AuditFault.LINK_MISSING;
    }
}
