package org.gongkai.disclosure.suggestion;

import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.suggestion.table.SuggestionStep;

/** What an office does with a suggestion, as it says it. */
public sealed interface SuggestionEvent {

    /** The step that it is. */
    SuggestionStep step();

    /** What whoever has suggested it is told. */
    default Optional<String> said() {
        return Optional.empty();
    }

    /** Why, for the office alone. */
    default Optional<String> why() {
        return Optional.empty();
    }

    /**
     * It is done as suggested.
     *
     * @param draft what is drafted, where something is to be made public
     */
    @Schema(name = "SuggestionAcceptance")
    record Acceptance(
            @NotBlank @Size(max = 2000) @Schema(examples = "采纳，将于20个工作日内公开")
            String reply,

            @Valid @Schema(nullable = true) Draft draft)
            implements SuggestionEvent {

        @Override
        public SuggestionStep step() {
            return SuggestionStep.ACCEPT;
        }

        @Override
        public Optional<String> said() {
            return Optional.of(reply);
        }
    }

    /** What is known at once of an item that is drafted. */
    @Schema(name = "SuggestedDraft")
    record Draft(
            @NotNull
            @Size(max = 200)
            @Pattern(regexp = "[^/]+(/[^/]+)*", message = "{column.path}")
            @Schema(examples = "信息公开目录信息/财政公开")
            String column,

            @NotBlank @Size(max = 200) @Schema(examples = "2025年老旧小区改造项目清单")
            String title) {}

    /** It is not done, for a reason. */
    @Schema(name = "SuggestionRefusal")
    record Refusal(
            @NotBlank @Size(max = 2000) @Schema(examples = "所涉信息含商业秘密，不宜主动公开")
            String reply) implements SuggestionEvent {

        @Override
        public SuggestionStep step() {
            return SuggestionStep.DECLINE;
        }

        @Override
        public Optional<String> said() {
            return Optional.of(reply);
        }
    }

    /** What was accepted is done. */
    @Schema(name = "SuggestionCompletion")
    record Completion(
            @NotBlank @Size(max = 2000) @Schema(examples = "链接已修复")
            String reply) implements SuggestionEvent {

        @Override
        public SuggestionStep step() {
            return SuggestionStep.COMPLETE;
        }

        @Override
        public Optional<String> said() {
            return Optional.of(reply);
        }
    }

    /** It suggests nothing. */
    @Schema(name = "SuggestionDiscard")
    record Discard(
            @NotBlank @Size(max = 500) @Schema(examples = "广告")
            String reason) implements SuggestionEvent {

        @Override
        public SuggestionStep step() {
            return SuggestionStep.DISCARD;
        }

        @Override
        public Optional<String> why() {
            return Optional.of(reason);
        }
    }
}
