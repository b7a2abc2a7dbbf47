package org.gongkai.request.web.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Message;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.assignment.UnitWork;
import org.gongkai.request.life.course.Consulting;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.Draft;
import org.gongkai.request.life.course.FurtherRound;
import org.gongkai.request.life.event.ConsultationEvent;
import org.gongkai.request.life.event.DecisionEvent.Part;
import org.gongkai.request.life.event.DeliveredForm;
import org.gongkai.request.life.event.LaterEvent;
import org.gongkai.request.life.outcome.OutcomeOfParts;
import org.gongkai.request.life.proposal.Proposed;
import org.gongkai.request.life.table.Stage;

/** What of an application has a course of its own: consultations, tasks of units, extensions, fees, reviews, services, rounds, cases. */
@Schema(name = "SubCases")
public record SubCases(
        List<ConsultationBody> consultations,
        List<TaskBody> unitTasks,
        List<SupplementCases.SupplementBody> supplements,
        List<ExtensionCases.ExtensionBody> extensions,
        List<FeeCases.FeeBody> feeNotices,
        List<FeeCases.RefundBody> refunds,
        List<ReviewCases.ReviewBody> reviews,
        List<ServiceCases.ServiceBody> services,
        List<RoundBody> rounds,

        @Schema(description = "Orders to reply that came while there was no reply yet")
        List<OrderBody> ordersToReply,

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

            @Schema(nullable = true, description = "The answer; CONSENT where silence is one")
            Consulting.Position answer) {}

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

            @Schema(description = "PROCESSING while nothing is drafted, then APPROVAL, DECIDED, DISPATCHED")
            Stage stage,

            @Schema(nullable = true) DraftBody draft,
            @Schema(nullable = true) LocalDate dispatchedOn,
            @Schema(nullable = true) LocalDate servedOn) {}

    /** An order to reply to an application that is open. */
    @Schema(name = "OrderToReplyCase")
    public record OrderBody(
            LocalDate on,
            String result,
            @Schema(nullable = true) LocalDate dueOn) {}

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

            @Schema(nullable = true, description = "What the parts come to; null where there are none")
            String computedOutcome,

            @Schema(
                    nullable = true,
                    description = "By which rule they come to it, in words",
                    implementation = String.class)
            Message computedBecause,

            @Schema(description = "Whether the outcome is another one than that")
            boolean overridden,

            @Schema(nullable = true, description = "Why it is another one")
            String outcomeReason,

            @Schema(nullable = true, description = "In which form the information is given (Art. 40)")
            DeliveredForm deliveredForm,

            @Schema(nullable = true, description = "Why it is another form than was asked for")
            String formChangeReason,

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
                                one.position(state.calendar(), state.today()).orElse(null)))
                        .toList(),
                course.allUnitWork().stream().map(SubCases::task).toList(),
                SupplementCases.of(state),
                ExtensionCases.of(state),
                FeeCases.notices(state),
                FeeCases.refunds(state),
                ReviewCases.of(course),
                ServiceCases.of(course),
                course.rounds().stream().map(one -> round(one, state)).toList(),
                course.ordersToReply().stream()
                        .map(one -> new OrderBody(
                                one.on(),
                                one.result(),
                                one.term().dueOn(state.calendar()).orElse(null)))
                        .toList(),
                course.proposals().stream()
                        .map(one -> new ProposalBody(
                                one.number(),
                                one.on(),
                                one.state(),
                                one.decidedOn().orElse(null),
                                one.dueOn(state.calendar()).orElse(null)))
                        .toList(),
                course.openCases(),
                draft(course.draft(), course.documentNumber()));
    }

    private static DraftBody draft(Optional<Draft> drafted, Optional<String> documentNumber) {
        return drafted.map(draft -> new DraftBody(
                        draft.outcome(),
                        draft.detail().orElse(null),
                        draft.computed().orElse(null),
                        because(draft).orElse(null),
                        draft.isOverridden(),
                        draft.reason().orElse(null),
                        draft.form().orElse(null),
                        draft.formChange().orElse(null),
                        draft.by(),
                        documentNumber.orElse(null)))
                .orElse(null);
    }

    private static Optional<Message> because(Draft draft) {
        return draft.computed()
                .filter(computed -> !draft.parts().isEmpty())
                .map(computed -> OutcomeOfParts.leadingTo(
                        computed, draft.parts().stream().map(Part::outcome).toList()))
                .map(OutcomeOfParts::because);
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
                one.stage(),
                draft(one.draft(), one.documentNumber()),
                one.dispatchedOn().orElse(null),
                one.servedOn().orElse(null));
    }
}
