package org.gongkai.disclosure.suggestion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.disclosure.suggestion.table.SuggestionKind;
import org.gongkai.disclosure.suggestion.table.SuggestionStage;
import org.gongkai.disclosure.suggestion.table.SuggestionStep;
import org.gongkai.registers.search.SearchedTexts;

/**
 * How a suggestion stands.
 *
 * @param about the row of the register that it is about
 * @param dueOn last day for the answer, and when it is accepted for what was accepted; none when it has ended, or where nobody
 *     knows the calendar yet
 * @param late whether that day has passed
 * @param item what was drafted because of it
 * @param written what somebody wrote; none when it was erased
 * @param reply what they were answered; none likewise
 * @param steps what was done, the first first
 */
public record SuggestionState(
        UUID id,
        long revision,
        String agencyCode,
        String suggestionNumber,
        SuggestionKind kind,
        SuggestionStage stage,
        Optional<UUID> about,
        LocalDate receivedOn,
        Optional<LocalDate> dueOn,
        boolean late,
        Optional<LocalDate> decidedOn,
        Optional<LocalDate> endedOn,
        Optional<UUID> item,
        Optional<SuggestionContent> written,
        Optional<String> reply,
        Optional<LocalDate> erasedOn,
        List<Taken> steps) {

    /** What it is found by; nothing when that was erased. */
    SearchedTexts searched() {
        return written.map(SuggestionContent::searched).orElse(SearchedTexts.NONE);
    }

    /**
     * A step that was taken.
     *
     * @param stage where the suggestion stood then
     * @param by account of who has taken it
     */
    public record Taken(SuggestionStep step, SuggestionStage stage, String by, Optional<String> byName, Instant at) {}
}
