package org.gongkai.disclosure.suggestion;

import java.util.Optional;

import org.gongkai.disclosure.suggestion.table.SuggestionKind;
import org.gongkai.disclosure.suggestion.table.SuggestionStage;

/**
 * Which suggestions are asked for.
 *
 * @param late only those whose last day has passed
 */
public record SuggestionFilter(
        Optional<String> agencyCode, Optional<SuggestionKind> kind, Optional<SuggestionStage> stage, boolean late) {}
