package org.gongkai.disclosure.suggestion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.gongkai.disclosure.life.ItemPublishing;
import org.gongkai.disclosure.life.ItemReading;
import org.gongkai.disclosure.life.content.ItemContent;
import org.gongkai.disclosure.life.content.ItemOrigin;
import org.gongkai.disclosure.life.content.Openness;

/** Items that are drafted because they were suggested: their term runs from the decision (Arts. 44 and 26). */
@Singleton
class SuggestedItems {

    private final ItemPublishing items;
    private final ItemReading reading;
    private final Clock clock;

    SuggestedItems(ItemPublishing items, ItemReading reading, Clock clock) {
        this.items = items;
        this.reading = reading;
        this.clock = clock;
    }

    /** Drafts one, and answers its id. */
    UUID draft(String agencyCode, SuggestionEvent.Draft draft) {
        return items.begin(
                        agencyCode,
                        new ItemContent(
                                draft.column(),
                                draft.title(),
                                null,
                                null,
                                null,
                                null,
                                LocalDate.now(clock),
                                ItemOrigin.PUBLICATION_DECISION,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                Openness.PROACTIVE,
                                null,
                                List.of(),
                                null))
                .id();
    }

    /** Whether one is or was public. */
    boolean isPublic(UUID item) {
        return reading.findState(item)
                .filter(state -> state.recordId().isPresent())
                .isPresent();
    }
}
