package org.gongkai.request.life.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongkai.request.clock.OrderedTerm;
import org.gongkai.request.life.event.DecisionEvent;
import org.gongkai.request.life.event.LaterEvent.Round;
import org.gongkai.request.life.event.ServiceEvent;
import org.gongkai.request.life.outcome.SameGround;
import org.gongkai.request.life.refusal.Circumstances;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.life.table.LifeCycle;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.life.table.Transition;

/** The course of one further decision, which takes the way of the first: drafted, reviewed and signed, sent and served. */
final class RoundCourse {

    /** Steps of a further decision, and the row of the first one that says when each may be taken. */
    private static final Map<Step, Step> LIKE = Map.of(
            Step.PROPOSE_ROUND, Step.PROPOSE,
            Step.REVIEW_ROUND, Step.REVIEWED,
            Step.RETURN_ROUND, Step.RETURN,
            Step.APPROVE_ROUND, Step.APPROVE,
            Step.RECALL_ROUND, Step.RECALL,
            Step.DISPATCH_ROUND, Step.DISPATCH,
            Step.DELIVER_ROUND, Step.SERVED);

    private final int number;
    private final Round round;
    private final OrderedTerm term;
    private final Drafting drafting = new Drafting();
    private final Serving serving = new Serving();
    private Stage stage = Stage.PROCESSING;
    private LocalDate movedOn;
    private boolean told;

    /** One that was begun. */
    RoundCourse(int number, Round round) {
        this.number = number;
        this.round = round;
        this.term = ordered(round);
        this.movedOn = round.on();
    }

    /** The term that was ordered. */
    static OrderedTerm ordered(Round round) {
        return OrderedTerm.of(round.on(), round.days(), round.unit(), round.dueOn());
    }

    /** Whether a step is one of further decisions. */
    static boolean has(Step step) {
        return LIKE.containsKey(step);
    }

    int number() {
        return number;
    }

    LocalDate movedOn() {
        return movedOn;
    }

    Optional<Draft> draft() {
        return drafting.draft();
    }

    boolean isOpen() {
        return serving.dispatchedOn().isEmpty();
    }

    /** Whether it has revoked the reply before, and nothing was sent in its place. */
    boolean isRevoking() {
        return isOpen() && round.revokes();
    }

    /** Whether its reply was sent and has not come; of one before services of further decisions were kept nobody knows. */
    boolean isUnderWay() {
        return !isOpen() && serving.servedOn().isEmpty() && !told;
    }

    /** As it stands. */
    FurtherRound shown() {
        return new FurtherRound(
                number,
                round.origin(),
                round.on(),
                term,
                stage,
                drafting.draft(),
                drafting.missingReviews(),
                drafting.documentNumber(),
                serving.dispatchedOn(),
                serving.servedOn());
    }

    /** Why no step may be taken at its stage, whatever would be said with it. */
    Optional<Refusal> refusal(Step step) {
        if (LifeCycle.of(LIKE.get(step)).from().contains(stage)) {
            return Optional.empty();
        }
        return isOpen()
                ? Refusal.of(StepWords.WRONG_ROUND_STAGE, step.said(), stage.said())
                : Refusal.of(StepWords.NO_OPEN_ROUND);
    }

    /**
     * Why an event may not happen now.
     *
     * @param earlier what was drafted before, for the first decision and for other further ones
     */
    Optional<Refusal> refusal(DecisionEvent event, List<Draft> earlier, Course course, Circumstances now) {
        return drafting.refusal(event, course, now).or(() -> switch (event) {
            case DecisionEvent.Proposal proposal ->
                repeats(proposal, earlier) ? Refusal.at("/parts", StepWords.SAME_DECISION) : Optional.empty();
            case DecisionEvent.Approval approval -> objected(course);
            default -> Optional.empty();
        });
    }

    /** Likewise, where its reply goes out. */
    Optional<Refusal> refusal(ServiceEvent event, Course course, Circumstances now) {
        return serving.refusal(event, course, now)
                .or(() -> event instanceof ServiceEvent.Dispatch ? objected(course) : Optional.empty());
    }

    private Optional<Refusal> objected(Course course) {
        return drafting.draft()
                .filter(Draft::discloses)
                .flatMap(draft -> course.parts().consultations().objectionRefusal());
    }

    /** What was revoked is not decided again on the same facts and law, unless for its procedure (domain 5.5). */
    private boolean repeats(DecisionEvent.Proposal proposal, List<Draft> earlier) {
        if (Boolean.TRUE.equals(round.procedural())) {
            return false;
        }
        return round.revokes()
                && SameGround.isSame(
                        proposal.parts(),
                        earlier.stream()
                                .flatMap(draft -> draft.parts().stream())
                                .toList());
    }

    /** Takes an event, which may happen. */
    void apply(DecisionEvent event, Taken taken) {
        drafting.apply(event, taken.by());
        move(taken);
    }

    /** Likewise, where its reply goes out. */
    void apply(ServiceEvent event, Taken taken, Course course) {
        if (event instanceof ServiceEvent.Dispatch dispatch && dispatch.tellsDecision()) {
            drafting.told(dispatch, taken.by());
            told = true;
        }
        serving.apply(event, course);
        move(taken);
    }

    private void move(Taken taken) {
        if (LifeCycle.of(LIKE.get(taken.step())).to() instanceof Transition.Target.To(Stage to)) {
            stage = to;
        }
        movedOn = taken.event().on().isAfter(movedOn) ? taken.event().on() : movedOn;
    }
}
