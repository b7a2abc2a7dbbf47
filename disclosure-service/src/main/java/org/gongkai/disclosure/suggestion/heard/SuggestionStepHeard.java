package org.gongkai.disclosure.suggestion.heard;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.disclosure.suggestion.table.SuggestionKind;
import org.gongkai.disclosure.suggestion.table.SuggestionStage;
import org.gongkai.disclosure.suggestion.table.SuggestionStep;

/**
 * That a step of a suggestion was taken: an event in its transaction.
 *
 * @param about the row of the register that it is about
 * @param item what was drafted because of it
 */
public record SuggestionStepHeard(
        UUID suggestion,
        String suggestionNumber,
        String agencyCode,
        SuggestionKind kind,
        SuggestionStage stage,
        SuggestionStep step,
        Optional<UUID> about,
        Optional<UUID> item,
        LocalDate on) {}
