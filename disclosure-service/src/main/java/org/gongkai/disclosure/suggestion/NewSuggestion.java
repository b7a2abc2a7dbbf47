package org.gongkai.disclosure.suggestion;

import java.util.Optional;
import java.util.UUID;

import org.gongkai.disclosure.suggestion.table.SuggestionKind;

/**
 * What somebody sends.
 *
 * @param about the row of the register that is meant
 */
public record NewSuggestion(String agencyCode, SuggestionKind kind, Optional<UUID> about, SuggestionContent content) {}
