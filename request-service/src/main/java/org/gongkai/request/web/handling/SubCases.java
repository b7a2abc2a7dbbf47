package org.gongkai.request.web.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Message;
import org.gongkai.request.clock.LastDay;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.Draft;
import org.gongkai.request.life.course.FurtherRound;
import org.gongkai.request.life.event.DecisionEvent.Part;
import org.gongkai.request.life.event.DeliveredForm;
import org.gongkai.request.life.event.LaterEvent;
import org.gongkai.request.life.outcome.OutcomeOfParts;
import org.gongkai.request.life.proposal.Proposed;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.web.handling.cases.ConsultationBody;
import org.gongkai.request.web.handling.cases.OpenTermBody;
import org.gongkai.request.web.handling.cases.ReasonRequestBody;
import org.gongkai.request.web.handling.cases.SupplementRequestBody;
import org.gongkai.request.web.handling.cases.UnitTaskBody;

/** What of an application has a course of its own: consultations, tasks of units, extensions, fees, reviews, services, rounds, cases. */
@Schema(name = "SubCases")
public record SubCases(
        List<ConsultationBody> consultations,
        List<UnitTaskBody> unitTasks,

        @Schema(nullable = true, description = "What the applicant was asked to supplement, once")
        SupplementRequestBody supplementRequest,

        List<SupplementCases.SupplementBody> supplements,

        @Schema(nullable = true, description = "The reasons that the applicant was asked for, once")
        ReasonRequestBody reasonRequest,

        List<ExtensionCases.ExtensionBody> extensions,
        List<FeeCases.FeeBody> feeNotices,
        List<FeeCases.RefundBody> refunds,
        List<ReviewCases.ReviewBody> reviews,
        List<ServiceCases.ServiceBody> services,

        @Schema(description = "What went out before or beside the reply, and what became of each")
        List<NoticeCases.NoticeBody> notices,

        List<RoundBody> rounds,

        @Schema(description = "Orders to reply that came while there was no reply yet")
        List<OrderBody> ordersToReply,

        List<ProposalBody> publicationProposals,

        @Schema(description = "Numbers of the cases that are open")
        List<String> openCases,

        @Schema(nullable = true) DraftBody draft) {

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

            @Schema(nullable = true) DraftBody draft,
            @Schema(nullable = true) LocalDate dispatchedOn,
            @Schema(nullable = true) LocalDate servedOn) {}

    /** An order to reply to an application that is open. */
    @Schema(name = "OrderToReplyCase")
    public record OrderBody(
            LocalDate on,
            String result,
            @Schema(nullable = true) LocalDate dueOn,

            @Schema(nullable = true, description = "Why there is no last day, while the notice of a year is not known")
            OpenTermBody open) {}

    /** A proposal to publish to all what was asked for. */
    @Schema(name = "PublicationProposalCase")
    public record ProposalBody(
            int number,
            LocalDate on,
            Proposed.State state,
            @Schema(nullable = true) LocalDate decidedOn,

            @Schema(nullable = true, description = "The last day for the publication; null before it is decided, too")
            LocalDate dueOn,

            @Schema(nullable = true, description = "Why there is no last day, while the notice of a year is not known")
            OpenTermBody open) {}

    /** The draft of the decision. */
    @Schema(name = "DraftCase")
    public record DraftBody(
            String outcome,
            @Schema(nullable = true) String detail,

            @Schema(
                    description =
                            "What is answered part by part, each with its law and evidence; none where it follows from a finding,"
                                    + " or when they were erased")
            List<Part> parts,

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

    /**
     * Those of an application.
     *
     * @param earlierItems how many items of the applicant's month came before it by the register, where that knows it
     */
    static SubCases of(HandlingState state, Optional<Integer> earlierItems) {
        Course course = state.course();
        return new SubCases(
                ConsultationBody.of(state),
                UnitTaskBody.of(course),
                SupplementRequestBody.of(state).orElse(null),
                SupplementCases.of(state),
                ReasonRequestBody.of(state).orElse(null),
                ExtensionCases.of(state),
                FeeCases.notices(state, earlierItems),
                FeeCases.refunds(state),
                ReviewCases.of(course),
                ServiceCases.of(course),
                NoticeCases.of(course),
                course.rounds().stream().map(one -> round(one, state)).toList(),
                course.ordersToReply().stream()
                        .map(one -> new OrderBody(
                                one.on(),
                                one.result(),
                                one.term().dueOn(state.calendar()).orElse(null),
                                open(one.term().last(state.calendar()))))
                        .toList(),
                course.proposals().stream()
                        .map(one -> new ProposalBody(
                                one.number(),
                                one.on(),
                                one.state(),
                                one.decidedOn().orElse(null),
                                one.dueOn(state.calendar()).orElse(null),
                                OpenTermBody.ofLast(one.last(state.calendar()))))
                        .toList(),
                course.openCases(),
                draft(course.draft(), course.documentNumber()));
    }

    private static DraftBody draft(Optional<Draft> drafted, Optional<String> documentNumber) {
        return drafted.map(draft -> new DraftBody(
                        draft.outcome(),
                        draft.detail().orElse(null),
                        draft.parts(),
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

    private static OpenTermBody open(LastDay last) {
        return OpenTermBody.ofLast(Optional.of(last));
    }

    private static RoundBody round(FurtherRound one, HandlingState state) {
        return new RoundBody(
                one.number(),
                one.origin(),
                one.startedOn(),
                one.dueOn(state.calendar()).orElse(null),
                open(one.last(state.calendar())),
                one.stage(),
                draft(one.draft(), one.documentNumber()),
                one.dispatchedOn().orElse(null),
                one.servedOn().orElse(null));
    }
}
