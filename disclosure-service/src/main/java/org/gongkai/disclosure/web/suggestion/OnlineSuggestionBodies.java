package org.gongkai.disclosure.web.suggestion;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.suggestion.SuggestionContent;
import org.gongkai.disclosure.suggestion.SuggestionState;
import org.gongkai.disclosure.suggestion.table.SuggestionKind;
import org.gongkai.disclosure.suggestion.table.SuggestionStage;
import org.gongkai.form.words.Message;

/** What the public says and is told of suggestions. */
final class OnlineSuggestionBodies {

    private OnlineSuggestionBodies() {}

    /** What is sent. */
    @Schema(name = "NewSuggestion")
    record SuggestionRequest(
            @NotNull @Size(min = 18, max = 18) @Schema(examples = "11230505001234567F")
            String agencyCode,

            @NotNull SuggestionKind kind,

            @Schema(nullable = true, description = "The item that is wrong, or whose address leads nowhere")
            UUID disclosureId,

            @NotNull @Valid SuggestionContent content) {}

    /** That it has come. */
    @Schema(name = "SuggestionReceipt")
    record ReceiptBody(
            @Schema(examples = "11230505001234567F-JY2026-00001")
            String suggestionNumber,

            @Schema(description = "With it the sender follows the suggestion; told this once")
            String queryCode,

            LocalDate receivedOn,

            @Schema(nullable = true, description = "The last day for an answer")
            LocalDate dueOn) {}

    /** How it stands, as whoever sent it is told. */
    @Schema(name = "SuggestionStanding")
    record StandingBody(
            String suggestionNumber,
            SuggestionKind kind,
            SuggestionStage stage,
            @Schema(implementation = String.class) Message stageSaid,
            LocalDate receivedOn,
            @Schema(nullable = true) LocalDate dueOn,
            boolean late,
            @Schema(nullable = true) LocalDate decidedOn,
            @Schema(nullable = true) String reply) {

        static StandingBody of(SuggestionState state) {
            return new StandingBody(
                    state.suggestionNumber(),
                    state.kind(),
                    state.stage(),
                    state.stage().said(),
                    state.receivedOn(),
                    state.dueOn().orElse(null),
                    state.late(),
                    state.decidedOn().orElse(null),
                    state.reply().orElse(null));
        }
    }
}
