package org.gongkai.disclosure.suggestion;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.gongkai.disclosure.suggestion.table.SuggestionStage;
import org.gongkai.kit.life.LifeList;
import org.gongkai.kit.life.Lives;
import org.gongkai.registers.search.WordSearch;

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

    /** All of them, as a desk lists them. */
    static final LifeList<Suggestion> LIST = new LifeList<>(
            "l",
            "Suggestion l",
            "1 = 1",
            Suggestion.class::cast,
            Suggestion::id,
            List.of(
                    LifeList.Key.day("receivedOn", "l.receivedOn", Suggestion::receivedOn),
                    LifeList.Key.text("suggestionNumber", "l.suggestionNumber", Suggestion::suggestionNumber)),
            Map.of(
                    "agencyCode", "l.agencyCode",
                    "kind", "cast(l.kind as string)",
                    "stage", "cast(l.stage as string)"));

    /** What a filter asks for, but for how near a last day is, which is stored nowhere. */
    static LifeList.Question question(SuggestionFilter filter, WordSearch words) {
        LifeList.Question asked = new LifeList.Question()
                .and("l.agencyCode = :agency", "agency", filter.agencyCode())
                .and("l.kind = :kind", "kind", filter.kind())
                .and("l.stage = :stage", "stage", filter.stage())
                .either(filter.open(), "l.endedOn is null", "l.endedOn is not null");
        words.narrow(asked, "l.suggestionNumber");
        return asked;
    }
}
