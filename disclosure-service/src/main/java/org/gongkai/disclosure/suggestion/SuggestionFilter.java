package org.gongkai.disclosure.suggestion;

import java.util.List;
import java.util.Optional;

import org.gongkai.disclosure.suggestion.table.SuggestionKind;
import org.gongkai.disclosure.suggestion.table.SuggestionStage;

/**
 * Which suggestions are asked for.
 *
 * @param open only those of which something is still to become, or only those that have ended
 * @param late only those whose last day has passed
 * @param words that all stand in the number, in what was written, or, for those who may see who that is, in the name
 */
public record SuggestionFilter(
        Optional<String> agencyCode,
        Optional<SuggestionKind> kind,
        Optional<SuggestionStage> stage,
        Optional<Boolean> open,
        boolean late,
        List<String> words) {}
