package org.gongkai.request.web.handling.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.course.FurtherRound;
import org.gongkai.request.life.event.LaterEvent;
import org.gongkai.request.life.table.Stage;

/** A further decision. */
@Schema(name = "RoundCase")
public record RoundBody(
        int number,
        LaterEvent.Origin origin,
        LocalDate startedOn,
        @Schema(nullable = true) LocalDate dueOn,

        @Schema(nullable = true, description = "Why there is no last day, while the notice of a year is not known")
        OpenTermBody open,

        @Schema(description = "PROCESSING while nothing is drafted, then APPROVAL, DECIDED, DISPATCHED")
        Stage stage,

        @Schema(nullable = true) DecisionDraftBody draft,
        @Schema(nullable = true) LocalDate dispatchedOn,
        @Schema(nullable = true) LocalDate servedOn) {

    /** Those of an application, the first first. */
    public static List<RoundBody> of(HandlingState state) {
        return state.course().aftermath().rounds().stream()
                .map(one -> of(one, state))
                .toList();
    }

    private static RoundBody of(FurtherRound one, HandlingState state) {
        return new RoundBody(
                one.number(),
                one.origin(),
                one.startedOn(),
                one.dueOn(state.calendar()).orElse(null),
                OpenTermBody.ofLast(Optional.of(one.last(state.calendar()))),
                one.stage(),
                DecisionDraftBody.of(one.draft(), one.documentNumber()).orElse(null),
                one.dispatchedOn().orElse(null),
                one.servedOn().orElse(null));
    }
}
