package org.gongkai.request.web.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.course.Draft;
import org.gongkai.request.life.course.FurtherRound;
import org.gongkai.request.life.event.LaterEvent;
import org.gongkai.request.life.event.ServiceEvent;
import org.gongkai.request.life.outcome.OutcomeRule;

/**
 * A further decision on an application (重新答复), as its applicant is told: until when it is to be made, and what was sent. Of how
 * it comes about, who works on it and who was asked, nothing is said; nor what was decided before it is sent.
 */
@Schema(name = "FurtherDecision")
public record FurtherDecisionBody(
        @Schema(description = "From 2, the first decision being 1")
        int number,

        @Schema(description = "ORDER by a reconsideration or a court, OWN where the body has revoked its reply itself")
        LaterEvent.Origin origin,

        LocalDate startedOn,

        @Schema(nullable = true, description = "Its last day, until it is sent and where it can be told")
        LocalDate dueOn,

        @Schema(nullable = true, description = "Number of the decision that was sent")
        String documentNumber,

        @Schema(nullable = true) String outcome,
        @Schema(nullable = true) String outcomeDetail,

        @Schema(nullable = true, description = "Its day: when it was sent")
        LocalDate dispatchedOn,

        @Schema(nullable = true) ServiceEvent.Way way,

        @Schema(nullable = true, description = "Where it is on its way")
        ServiceCases.State service,

        @Schema(nullable = true) LocalDate servedOn) {

    /** Those on one application, the first first. */
    public static List<FurtherDecisionBody> of(HandlingState state) {
        List<ServiceCases.ServiceBody> services = ServiceCases.of(state.course());
        return state.course().aftermath().rounds().stream()
                .map(round -> services.stream()
                        .filter(service -> service.round() == round.number())
                        .findFirst()
                        .map(service -> sent(round, service))
                        .orElseGet(() -> awaited(round, state)))
                .toList();
    }

    private static FurtherDecisionBody awaited(FurtherRound round, HandlingState state) {
        return new FurtherDecisionBody(
                round.number(),
                round.origin(),
                round.startedOn(),
                round.dueOn(state.calendar()).orElse(null),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static FurtherDecisionBody sent(FurtherRound round, ServiceCases.ServiceBody service) {
        Optional<Draft> decided = round.draft();
        return new FurtherDecisionBody(
                round.number(),
                round.origin(),
                round.startedOn(),
                null,
                service.documentNumber(),
                decided.map(Draft::outcome).orElse(null),
                decided.flatMap(draft ->
                                OutcomeRule.code(draft.outcome(), draft.detail().orElse(null)))
                        .orElse(null),
                service.dispatchedOn(),
                service.way(),
                service.state(),
                service.servedOn());
    }
}
