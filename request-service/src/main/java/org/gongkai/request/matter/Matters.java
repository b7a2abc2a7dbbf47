package org.gongkai.request.matter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.gongkai.kit.life.Lives;

/** What came and is no application. */
@ApplicationScoped
class Matters implements Lives<Matter, UUID> {

    /** One, which nobody else changes until the transaction ends. */
    Optional<Matter> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Matter> findByNumber(String agencyCode, String number) {
        return find("agencyCode = ?1 and matterNumber = ?2", agencyCode, number).firstResultOptional();
    }

    /** Those after an id, in order of registration. */
    List<Matter> after(Optional<UUID> last, MatterFilter filter, int most) {
        return find(
                        "from Matter m where m.id > ?1 and (?2 is null or m.agencyCode = ?2) and (?3 is null or m.kind = ?3)"
                                + " and (?4 is null or m.stage = ?4) and (cast(?5 as LocalDate) is null or m.receivedOn >= ?5)"
                                + " and (cast(?6 as LocalDate) is null or m.receivedOn <= ?6) order by m.id",
                        last.orElse(new UUID(0, 0)),
                        filter.agencyCode().orElse(null),
                        filter.kind().orElse(null),
                        filter.stage().orElse(null),
                        filter.receivedFrom().orElse(null),
                        filter.receivedTo().orElse(null))
                .page(0, most)
                .list();
    }
}
