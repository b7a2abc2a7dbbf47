package org.gongkai.request.web.handling;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.course.Consulting;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.FurtherRound;
import org.gongkai.request.life.course.UnitWork;
import org.gongkai.request.life.event.ConsultationEvent;
import org.gongkai.request.life.event.LaterEvent;
import org.gongkai.request.life.proposal.Proposed;

/** What of an application has a course of its own: consultations, tasks of units, extensions, fees, reviews, services, rounds, cases. */
@Schema(name = "SubCases")
public record SubCases(
        List<ConsultationBody> consultations,
        List<TaskBody> unitTasks,
        List<ExtensionCases.ExtensionBody> extensions,
        List<FeeCases.FeeBody> feeNotices,
        List<FeeCases.RefundBody> refunds,
        List<ReviewCases.ReviewBody> reviews,
        List<ServiceCases.ServiceBody> services,
        List<RoundBody> rounds,
        List<ProposalBody> publicationProposals,

        @Schema(description = "Numbers of the cases that are open")
        List<String> openCases,

        @Schema(nullable = true) DraftBody draft) {

    /** A consultation. */
    @Schema(name = "ConsultationCase")
    public record ConsultationBody(
            int number,
            ConsultationEvent.Party party,
            @Schema(nullable = true) String partyName,
            LocalDate sentOn,
            @Schema(nullable = true) LocalDate deliveredOn,
            @Schema(nullable = true) LocalDate dueOn,
            Consulting.State state,
            @Schema(nullable = true) ConsultationEvent.Answer answer) {}

    /** A task of a unit. */
    @Schema(name = "UnitTaskCase")
    public record TaskBody(
            int number,
            String unit,
            LocalDate askedOn,
            LocalDate dueOn,
            @Schema(nullable = true) LocalDate answeredOn) {}

    /** A further decision. */
    @Schema(name = "RoundCase")
    public record RoundBody(
            int number,
            LaterEvent.Origin origin,
            LocalDate startedOn,
            @Schema(nullable = true) LocalDate dueOn,
            @Schema(nullable = true) LocalDate dispatchedOn) {}

    /** A proposal to publish to all what was asked for. */
    @Schema(name = "PublicationProposalCase")
    public record ProposalBody(
            int number,
            LocalDate on,
            Proposed.State state,
            @Schema(nullable = true) LocalDate decidedOn,
            @Schema(nullable = true) LocalDate dueOn) {}

    /** The draft of the decision. */
    @Schema(name = "DraftCase")
    public record DraftBody(
            String outcome,
            @Schema(nullable = true) String detail,
            String drafter,

            @Schema(nullable = true, description = "Number of the decision, when it is signed")
            String documentNumber) {}

    static SubCases of(HandlingState state) {
        Course course = state.course();
        return new SubCases(
                course.allConsultations().stream()
                        .map(one -> new ConsultationBody(
                                one.number(),
                                one.party(),
                                one.partyName(),
                                one.sentOn(),
                                one.deliveredOn().orElse(null),
                                one.dueOn(state.calendar()).orElse(null),
                                one.state(state.calendar(), state.today()),
                                one.answer().orElse(null)))
                        .toList(),
                course.allUnitWork().stream().map(SubCases::task).toList(),
                ExtensionCases.of(state),
                FeeCases.notices(state),
                FeeCases.refunds(state),
                ReviewCases.of(course),
                ServiceCases.of(course),
                course.rounds().stream().map(one -> round(one, state)).toList(),
                course.proposals().stream()
                        .map(one -> new ProposalBody(
                                one.number(),
                                one.on(),
                                one.state(),
                                one.decidedOn().orElse(null),
                                one.dueOn(state.calendar()).orElse(null)))
                        .toList(),
                course.openCases(),
                course.draft()
                        .map(draft -> new DraftBody(
                                draft.outcome(),
                                draft.detail().orElse(null),
                                draft.by(),
                                course.documentNumber().orElse(null)))
                        .orElse(null));
    }

    private static TaskBody task(UnitWork one) {
        return new TaskBody(
                one.number(),
                one.unit(),
                one.askedOn(),
                one.dueOn(),
                one.answeredOn().orElse(null));
    }

    private static RoundBody round(FurtherRound one, HandlingState state) {
        return new RoundBody(
                one.number(),
                one.origin(),
                one.startedOn(),
                one.dueOn(state.calendar()).orElse(null),
                one.dispatchedOn().orElse(null));
    }
}
