package org.gongkai.request.web.handling.cases;

import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.event.SupplementEvent.ReasonDecision;
import org.gongkai.request.life.event.SupplementEvent.ReasonRequest;
import org.gongkai.request.life.notice.Asked;

/** The reasons that the applicant was asked for, and what became of them (Art. 35 of the Regulations). */
@Schema(name = "ReasonRequestCase")
public record ReasonRequestBody(
        LocalDate on,

        @Schema(description = "Applications in the period") int applications,

        @Schema(nullable = true, description = "Null when it was erased")
        String period,

        @Schema(description = "Working days that the applicant has from service")
        int days,

        @Schema(nullable = true) LocalDate servedOn,

        @Schema(nullable = true, description = "The last day for them; null while it is not served, too")
        LocalDate dueOn,

        @Schema(nullable = true, description = "Why there is no last day, while the notice of a year is not known")
        OpenTermBody open,

        @Schema(nullable = true) DecisionBody decision) {

    /** Whether the reasons were accepted. */
    @Schema(name = "ReasonDecisionCase")
    public record DecisionBody(
            LocalDate on,
            boolean accepted,

            @Schema(nullable = true, description = "What the applicant has said; null where nothing came")
            String reasons,

            @Schema(nullable = true, description = "The day in place of the term")
            LocalDate deferredTo,

            @Schema(nullable = true, description = "Why they are not accepted, or why the term cannot be met")
            String why) {

        private static Optional<DecisionBody> of(Course course) {
            return course.events(ReasonDecision.class)
                    .reduce((earlier, later) -> later)
                    .map(decision -> new DecisionBody(
                            decision.on(),
                            decision.accepted(),
                            decision.reasons(),
                            decision.deferredTo(),
                            decision.why()));
        }
    }

    /** Those of an application, which are asked for once. */
    public static Optional<ReasonRequestBody> of(HandlingState state) {
        return state.course()
                .reasonsAsked()
                .flatMap(asked -> state.course()
                        .events(ReasonRequest.class)
                        .reduce((earlier, later) -> later)
                        .map(request -> of(request, asked, state)));
    }

    private static ReasonRequestBody of(ReasonRequest request, Asked asked, HandlingState state) {
        return new ReasonRequestBody(
                request.on(),
                request.applications(),
                request.period(),
                asked.days(),
                asked.servedOn().orElse(null),
                asked.dueOn(state.calendar()).orElse(null),
                OpenTermBody.ofLast(asked.last(state.calendar())),
                DecisionBody.of(state.course()).orElse(null));
    }
}
