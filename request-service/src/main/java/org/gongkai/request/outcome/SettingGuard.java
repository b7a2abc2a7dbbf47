package org.gongkai.request.outcome;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.handling.StepGuard;
import org.gongkai.request.handling.guard.GuardOrder;
import org.gongkai.request.life.course.Draft;
import org.gongkai.request.life.course.FurtherRound;
import org.gongkai.request.life.event.ClosingEvent.SpotAnswer;
import org.gongkai.request.life.event.DecisionEvent.Approval;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.outcome.OutcomeOfParts;
import org.gongkai.request.life.outcome.OutcomePolicies;
import org.gongkai.request.life.refusal.Named;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/**
 * Nothing is decided whose parts come to another outcome by what the region has set for the day of the decision than was worked
 * out when it was drafted: the paper and the reviews are of the draft's.
 */
@Priority(GuardOrder.SETTING)
@ApplicationScoped
class SettingGuard implements StepGuard {

    private final OutcomePolicies policies;

    SettingGuard(OutcomePolicies policies) {
        this.policies = policies;
    }

    @Override
    public Optional<Refusal> refusal(LifeEvent event, Supplier<HandlingState> standing) {
        return switch (event) {
            case Approval approval ->
                drafted(standing.get(), approval).flatMap(draft -> refusal(draft, standing.get(), event.on()));
            case SpotAnswer answer -> refusal(Draft.of(answer, ""), standing.get(), event.on());
            default -> Optional.empty();
        };
    }

    private static Optional<Draft> drafted(HandlingState state, Approval approval) {
        return approval.furtherRound()
                .map(round -> state.course().aftermath().round(round).flatMap(FurtherRound::draft))
                .orElseGet(() -> state.course().draft());
    }

    private Optional<Refusal> refusal(Draft draft, HandlingState state, LocalDate on) {
        if (draft.parts().isEmpty()) {
            return Optional.empty();
        }
        String agency = state.application().entry().agencyCode();
        String now =
                OutcomeOfParts.ofParts(draft.parts(), policies.of(agency, on)).outcome();
        return Refusal.when(
                draft.computed().filter(now::equals).isEmpty(),
                StepWords.OUTCOME_SETTING_CHANGED,
                new Named.Outcome(now),
                on);
    }
}
