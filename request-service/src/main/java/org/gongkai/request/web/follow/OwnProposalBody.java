package org.gongkai.request.web.follow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.kit.access.Caller;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.LaterEvent.PublicationDecision;
import org.gongkai.request.life.event.LaterEvent.PublicationReversal;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.proposal.Proposed;
import org.gongkai.request.life.table.Step;

/** What an applicant has proposed to publish to all (Art. 44), as they are told what became of it. */
@Schema(name = "OwnPublicationProposalCase")
public record OwnProposalBody(
        int number,
        LocalDate on,
        Proposed.State state,
        @Schema(nullable = true) LocalDate decidedOn,

        @Schema(nullable = true, description = "When the decision to publish it was taken back")
        LocalDate reversedOn,

        @Schema(
                nullable = true,
                description = "Why it was decided so, or why that was taken back; null before, and once it is erased")
        String reason) {

    /** Those that the applicant has made of one application, the first first. */
    public static List<OwnProposalBody> of(HandlingState state) {
        List<Taken> made = steps(state)
                .filter(taken -> taken.step() == Step.PROPOSE_PUBLICATION)
                .toList();
        List<OwnProposalBody> own = new ArrayList<>();
        for (Proposed proposal : state.course().aftermath().proposals()) {
            // Each proposal is one step, and is numbered like it.
            if (made.get(proposal.number() - 1).by().equals(Caller.PUBLIC.name())) {
                own.add(of(proposal, state));
            }
        }
        return own;
    }

    private static OwnProposalBody of(Proposed proposal, HandlingState state) {
        List<LifeEvent> about = steps(state)
                .map(Taken::event)
                .filter(event -> proposalOf(event)
                        .filter(number -> number == proposal.number())
                        .isPresent())
                .toList();
        return new OwnProposalBody(
                proposal.number(),
                proposal.on(),
                proposal.state(),
                proposal.decidedOn().orElse(null),
                only(about, PublicationReversal.class)
                        .map(LifeEvent::on)
                        .reduce((one, later) -> later)
                        .orElse(null),
                about.stream()
                        .map(OwnProposalBody::reasonOf)
                        .filter(Objects::nonNull)
                        .reduce((one, later) -> later)
                        .orElse(null));
    }

    /** Those that say how it stands. */
    private static Stream<Taken> steps(HandlingState state) {
        return state.course().taken().stream().skip(state.course().superseded());
    }

    private static <T extends LifeEvent> Stream<T> only(List<LifeEvent> events, Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }

    private static Optional<Integer> proposalOf(LifeEvent event) {
        return switch (event) {
            case PublicationDecision decision -> Optional.of(decision.proposal());
            case PublicationReversal reversal -> Optional.of(reversal.proposal());
            default -> Optional.empty();
        };
    }

    private static String reasonOf(LifeEvent event) {
        return switch (event) {
            case PublicationDecision decision -> decision.reason();
            case PublicationReversal reversal -> reversal.reason();
            default -> null;
        };
    }
}
