package org.gongkai.disclosure.suggestion;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.gongkai.disclosure.suggestion.table.SuggestionStage;
import org.gongkai.kit.life.Lives;

/** The suggestions. */
@ApplicationScoped
class Suggestions implements Lives<Suggestion, UUID> {

    /** Nobody else changes it until the transaction ends; it is read anew, since somebody may just have. */
    void lock(Suggestion suggestion) {
        getEntityManager().refresh(suggestion, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The one with a number and a code. */
    Optional<Suggestion> findFollowed(String number, String codeIndex) {
        return find("suggestionNumber = ?1 and codeIndex = ?2", number, codeIndex)
                .firstResultOptional();
    }

    /** Those that an item was drafted for and that wait for it. */
    List<Suggestion> waitingFor(UUID item) {
        return list("itemId = ?1 and stage = ?2", item, SuggestionStage.ACCEPTED);
    }

    /** Those of a body that nobody has ended. */
    List<Suggestion> open(String agencyCode) {
        return list("agencyCode = ?1 and endedOn is null order by id", agencyCode);
    }

    /** Some that ended before a day and are not erased. */
    List<Suggestion> endedBefore(LocalDate day, int most) {
        return find("erasedOn is null and endedOn < ?1 order by endedOn", day)
                .page(0, most)
                .list();
    }

    /** Those after an id, in order of their receipt. */
    List<Suggestion> after(UUID last, SuggestionFilter filter, int most) {
        return getEntityManager()
                .createQuery("""
                        select s from Suggestion s
                        where s.id > :last and (:agency is null or s.agencyCode = :agency)
                            and (:kind is null or s.kind = :kind) and (:stage is null or s.stage = :stage)
                        order by s.id""", Suggestion.class)
                .setParameter("last", last)
                .setParameter("agency", filter.agencyCode().orElse(null))
                .setParameter("kind", filter.kind().orElse(null))
                .setParameter("stage", filter.stage().orElse(null))
                .setMaxResults(most)
                .getResultList();
    }
}
