package org.gongkai.request.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.kit.life.Action;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.outcome.OutcomeRule;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.submission.OnlineSubmission;
import org.gongkai.request.submission.SubmissionState;
import org.gongkai.request.web.follow.OwnPartBody;
import org.gongkai.request.web.follow.OwnProposalBody;
import org.gongkai.request.web.handling.FurtherDecisionBody;
import org.gongkai.request.web.handling.cases.AwaitedBody;

/** How an application stands, as its applicant is told. */
@Schema(name = "ApplicationStanding")
record StandingBody(
        @Schema(nullable = true) String arrivalNumber,
        @Schema(nullable = true) String receiptNumber,
        String agencyCode,

        @Schema(enumeration = {"SUBMITTED", "RECEIVED", "CONCLUDED", "ENDED"})
        String state,

        Stage stage,
        @Schema(nullable = true) LocalDate submittedOn,
        @Schema(nullable = true) LocalDate receivedOn,

        @Schema(nullable = true, description = "The last day for the reply, where it can be told")
        LocalDate dueOn,

        @Schema(nullable = true, description = "What the applicant has to do now; null where that is nothing")
        AwaitedBody awaited,

        @Schema(nullable = true) LocalDate closedOn,
        @Schema(nullable = true) String outcome,
        @Schema(nullable = true) String outcomeDetail,

        @Schema(description = "Decisions that were made, or are to be made, after the first")
        List<FurtherDecisionBody> furtherDecisions,

        @Schema(
                description = "What was split off it (一事一申请): each has a number, terms and a reply of its own, and is"
                        + " followed by that number with the same code")
        List<OwnPartBody> parts,

        @Schema(description = "What the applicant has proposed to publish to all (Art. 44), and what became of that")
        List<OwnProposalBody> publicationProposals,

        @Schema(nullable = true, description = "Number of the matter that it was instead of an application")
        String matterNumber,

        @Schema(description = "The applicant's own steps, and why not where one may not be taken now")
        List<Action> actions) {

    static StandingBody of(OnlineSubmission.Standing standing, List<Action> actions) {
        Optional<SubmissionState> submission = standing.submission();
        Optional<HandlingState> life = standing.application();
        Optional<DisclosureApplication> entry =
                life.map(state -> state.application().entry());
        Stage stage = standing.stage();
        return new StandingBody(
                submission.map(SubmissionState::arrivalNumber).orElse(null),
                entry.map(DisclosureApplication::receiptNumber).orElse(null),
                entry.map(DisclosureApplication::agencyCode)
                        .or(() -> submission.map(SubmissionState::agencyCode))
                        .orElseThrow(),
                state(stage),
                stage,
                submission.map(SubmissionState::arrivedOn).orElse(null),
                entry.map(DisclosureApplication::receivedOn).orElse(null),
                life.filter(state -> stage.isOpen())
                        .flatMap(state -> state.course().term(state.today()).dueOn())
                        .orElse(null),
                life.flatMap(AwaitedBody::of).orElse(null),
                entry.map(DisclosureApplication::closedOn).orElse(null),
                entry.map(DisclosureApplication::outcome).orElse(null),
                entry.flatMap(one -> OutcomeRule.code(one.outcome(), one.outcomeDetail()))
                        .orElse(null),
                life.map(FurtherDecisionBody::of).orElse(List.of()),
                standing.parts().stream().map(OwnPartBody::of).toList(),
                life.map(OwnProposalBody::of).orElse(List.of()),
                standing.matterNumber().orElse(null),
                actions);
    }

    private static String state(Stage stage) {
        if (stage.isOpen()) {
            return "RECEIVED";
        }
        return switch (stage) {
            case SUBMITTED, DRAFT -> "SUBMITTED";
            case DISCARDED, INVALID -> "ENDED";
            default -> "CONCLUDED";
        };
    }
}
