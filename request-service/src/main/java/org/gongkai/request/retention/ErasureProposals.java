package org.gongkai.request.retention;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.gongkai.kit.life.Lives;
import org.gongkai.request.retention.ErasureState.Stage;

/** What was proposed for erasure. */
@ApplicationScoped
class ErasureProposals implements Lives<ErasureProposal, UUID> {

    /** One, which nobody else changes until the transaction ends. */
    Optional<ErasureProposal> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Bodies of which one is open. */
    Set<String> agenciesWithOpen() {
        return find("stage", Stage.OPEN).stream()
                .map(ErasureProposal::agencyCode)
                .collect(Collectors.toSet());
    }

    /** Those after an id, in order of time; open ones wait for a decision. */
    List<ErasureProposal> after(
            Optional<UUID> last, Optional<String> agencyCode, Optional<Stage> stage, Optional<Boolean> open, int most) {
        return find(
                        "from ErasureProposal p where p.id > ?1 and (?2 is null or p.agencyCode = ?2)"
                                + " and (?3 is null or p.stage = ?3)"
                                + " and (?4 is null or case when p.stage = OPEN then true else false end = ?4) order by p.id",
                        last.orElse(new UUID(0, 0)),
                        agencyCode.orElse(null),
                        stage.orElse(null),
                        open.orElse(null))
                .page(0, most)
                .list();
    }
}
