package org.gongkai.request.web.handling;

import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.web.handling.cases.ConsultationBody;
import org.gongkai.request.web.handling.cases.DecisionDraftBody;
import org.gongkai.request.web.handling.cases.FeeRefundBody;
import org.gongkai.request.web.handling.cases.OrderToReplyBody;
import org.gongkai.request.web.handling.cases.PublicationProposalBody;
import org.gongkai.request.web.handling.cases.ReasonRequestBody;
import org.gongkai.request.web.handling.cases.RoundBody;
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
        List<FeeNoticeBody> feeNotices,
        List<FeeRefundBody> refunds,
        List<ReviewCases.ReviewBody> reviews,
        List<ServiceCases.ServiceBody> services,

        @Schema(description = "What went out before or beside the reply, and what became of each")
        List<NoticeCases.NoticeBody> notices,

        List<RoundBody> rounds,

        @Schema(description = "Orders to reply that came while there was no reply yet")
        List<OrderToReplyBody> ordersToReply,

        List<PublicationProposalBody> publicationProposals,

        @Schema(description = "Numbers of the cases that are open")
        List<String> openCases,

        @Schema(nullable = true) DecisionDraftBody draft) {

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
                FeeNoticeBody.of(state, earlierItems),
                FeeRefundBody.of(state),
                ReviewCases.of(course),
                ServiceCases.of(course),
                NoticeCases.of(course),
                RoundBody.of(state),
                OrderToReplyBody.of(state),
                PublicationProposalBody.of(state),
                course.aftermath().disputes().open(),
                DecisionDraftBody.of(course.draft(), course.documentNumber()).orElse(null));
    }
}
