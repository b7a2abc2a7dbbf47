package org.gongkai.request.web.handling.cases;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.proposal.Proposed;

/** A proposal to publish to all what was asked for. */
@Schema(name = "PublicationProposalCase")
public record PublicationProposalBody(
        int number,
        LocalDate on,
        Proposed.State state,
        @Schema(nullable = true) LocalDate decidedOn,

        @Schema(nullable = true, description = "The last day for the publication; null before it is decided, too")
        LocalDate dueOn,

        @Schema(nullable = true, description = "Why there is no last day, while the notice of a year is not known")
        OpenTermBody open) {

    /** Those of an application, the first first. */
    public static List<PublicationProposalBody> of(HandlingState state) {
        return state.course().aftermath().proposals().stream()
                .map(one -> new PublicationProposalBody(
                        one.number(),
                        one.on(),
                        one.state(),
                        one.decidedOn().orElse(null),
                        one.dueOn(state.calendar()).orElse(null),
                        OpenTermBody.ofLast(one.last(state.calendar()))))
                .toList();
    }
}
