package org.gongkai.request.related;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.request.applicant.EarlierReplies;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.handling.StepGuard;
import org.gongkai.request.handling.guard.GuardOrder;
import org.gongkai.request.life.course.Draft;
import org.gongkai.request.life.event.AnsweredParts;
import org.gongkai.request.life.event.DecisionEvent.Approval;
import org.gongkai.request.life.event.DecisionEvent.Part;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.refusal.Refusal;

/**
 * Nobody is told that they have asked again who was not answered before (Art. 36 item 6 of the Regulations): when it is drafted,
 * and when it is signed, for what was true of another application may be true no longer. It is asked before what a paper lacks:
 * none can be completed that says so in vain.
 */
@Priority(GuardOrder.REPETITION)
@ApplicationScoped
class RepetitionGuard implements StepGuard {

    private final EarlierReplies earlier;

    RepetitionGuard(EarlierReplies earlier) {
        this.earlier = earlier;
    }

    @Override
    public Optional<Refusal> refusal(LifeEvent event, Supplier<HandlingState> standing) {
        return switch (event) {
            case AnsweredParts answered when answered.parts() != null -> refusal(answered.parts(), standing.get());
            case Approval approval -> {
                HandlingState state = standing.get();
                yield Draft.toBeSigned(state.course(), approval.furtherRound())
                        .flatMap(draft -> refusal(draft.parts(), state));
            }
            default -> Optional.empty();
        };
    }

    private Optional<Refusal> refusal(List<Part> parts, HandlingState state) {
        return earlier.refusal(parts, state.application());
    }
}
