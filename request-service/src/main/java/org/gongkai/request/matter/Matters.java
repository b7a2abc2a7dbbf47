package org.gongkai.request.matter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.gongkai.kit.life.LifeList;
import org.gongkai.kit.life.Lives;
import org.gongkai.registers.search.WordSearch;

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

    /** All of them, as a desk lists them. */
    static final LifeList<Matter> LIST = new LifeList<>(
            "l",
            "Matter l",
            "1 = 1",
            Matter.class::cast,
            Matter::id,
            List.of(
                    LifeList.Key.day("receivedOn", "l.receivedOn", Matter::receivedOn),
                    LifeList.Key.text("matterNumber", "l.matterNumber", Matter::matterNumber)),
            Map.of(
                    "agencyCode", "l.agencyCode",
                    "kind", "cast(l.kind as string)",
                    "stage", "cast(l.stage as string)"));

    /** What a filter asks for. */
    static LifeList.Question question(MatterFilter filter, WordSearch words) {
        LifeList.Question asked = new LifeList.Question()
                .and("l.agencyCode = :agency", "agency", filter.agencyCode())
                .and("l.kind = :kind", "kind", filter.kind())
                .and("l.stage = :stage", "stage", filter.stage())
                .either(filter.open(), "l.stage = RECEIVED", "l.stage <> RECEIVED")
                .and("l.receivedOn >= :receivedFrom", "receivedFrom", filter.receivedFrom())
                .and("l.receivedOn <= :receivedTo", "receivedTo", filter.receivedTo());
        words.narrow(asked, "l.matterNumber");
        return asked;
    }
}
