package org.gongkai.disclosure.web.suggestion;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.suggestion.SuggestionContent;
import org.gongkai.disclosure.suggestion.SuggestionState;
import org.gongkai.disclosure.suggestion.table.SuggestionKind;
import org.gongkai.disclosure.suggestion.table.SuggestionStage;
import org.gongkai.disclosure.suggestion.table.SuggestionStep;
import org.gongkai.form.words.Message;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.life.Action;

/** A suggestion as the office sees it. */
@Schema(name = "Suggestion")
record SuggestionBody(
        UUID id,
        long version,
        String agencyCode,
        String suggestionNumber,
        SuggestionKind kind,
        SuggestionStage stage,
        @Schema(implementation = String.class) Message stageSaid,

        @Schema(nullable = true, description = "The item of the register that is meant")
        UUID disclosureId,

        LocalDate receivedOn,

        @Schema(nullable = true, description = "Last day for the answer, then for what was accepted")
        LocalDate dueOn,

        boolean late,
        @Schema(nullable = true) LocalDate decidedOn,
        @Schema(nullable = true) LocalDate endedOn,

        @Schema(nullable = true, description = "What was drafted because of it")
        UUID itemId,

        @Schema(nullable = true, description = "Who wrote is masked; null when it was erased")
        SuggestionContent content,

        @Schema(nullable = true, description = "What whoever wrote is told")
        String reply,

        @Schema(nullable = true) LocalDate erasedOn,
        List<StepBody> timeline,

        @Schema(description = "What the caller may do now; empty in lists")
        List<Action> actions) {

    static SuggestionBody of(SuggestionState state, List<Action> actions) {
        return new SuggestionBody(
                state.id(),
                state.revision(),
                state.agencyCode(),
                state.suggestionNumber(),
                state.kind(),
                state.stage(),
                state.stage().said(),
                state.about().orElse(null),
                state.receivedOn(),
                state.dueOn().orElse(null),
                state.late(),
                state.decidedOn().orElse(null),
                state.endedOn().orElse(null),
                state.item().orElse(null),
                state.written().map(SuggestionContent::masked).orElse(null),
                state.reply().orElse(null),
                state.erasedOn().orElse(null),
                state.steps().stream().map(StepBody::of).toList(),
                actions);
    }

    /** Something that was done. */
    @Schema(name = "SuggestionTimelineEntry")
    record StepBody(
            SuggestionStep event,
            SuggestionStage stage,
            String by,
            @Schema(nullable = true) String byName,
            @Schema(format = "date-time") String recordedAt) {

        static StepBody of(SuggestionState.Taken step) {
            return new StepBody(
                    step.step(), step.stage(), step.by(), step.byName().orElse(null), ChinaTime.write(step.at()));
        }
    }

    /** A page of suggestions. */
    @Schema(name = "SuggestionPage")
    record ListBody(
            List<SuggestionBody> items,
            @Schema(nullable = true) String next) {}
}
