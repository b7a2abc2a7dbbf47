package org.gongkai.request.life.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.gongkai.registers.calendar.TermUnit;
import org.gongkai.request.clock.OrderedTerm;
import org.gongkai.request.life.course.FurtherRound.OrderToReply;
import org.gongkai.request.life.dispute.CaseOutcome;
import org.gongkai.request.life.event.DecisionEvent;
import org.gongkai.request.life.event.LaterEvent.Origin;
import org.gongkai.request.life.event.LaterEvent.Round;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.event.ServiceEvent;
import org.gongkai.request.life.event.ServiceEvent.Delivery;
import org.gongkai.request.life.outcome.SameGround;
import org.gongkai.request.life.refusal.Circumstances;
import org.gongkai.request.life.refusal.Named;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.life.table.LifeCycle;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.life.table.Transition;

/** The further decisions on one application, each of which takes the way of the first (domain 10.2 row 59). */
final class Rounds {

    /** Steps of a further decision, and the row of the first one that says when each may be taken. */
    private static final Map<Step, Step> LIKE = Map.of(
            Step.PROPOSE_ROUND, Step.PROPOSE,
            Step.REVIEW_ROUND, Step.REVIEWED,
            Step.RETURN_ROUND, Step.RETURN,
            Step.APPROVE_ROUND, Step.APPROVE,
            Step.RECALL_ROUND, Step.RECALL,
            Step.DISPATCH_ROUND, Step.DISPATCH,
            Step.DELIVER_ROUND, Step.SERVED);

    private static final Set<TermUnit> ORDERED_IN = Set.of(TermUnit.WORKING_DAY, TermUnit.DAY, TermUnit.MONTH);

    private final List<Further> all = new ArrayList<>();
    private final List<OrderToReply> orders = new ArrayList<>();

    /** One of them, while it goes on. */
    private static final class Further {

        private final int number;
        private final Round round;
        private final OrderedTerm term;
        private final Drafting drafting = new Drafting();
        private final Serving serving = new Serving();
        private Stage stage = Stage.PROCESSING;
        private LocalDate movedOn;
        private boolean told;

        Further(int number, Round round) {
            this.number = number;
            this.round = round;
            this.term = ordered(round);
            this.movedOn = round.on();
        }

        boolean isOpen() {
            return serving.dispatchedOn().isEmpty();
        }

        /** Of one that was sent before services of further decisions were kept nobody knows. */
        boolean isUnderWay() {
            return !isOpen() && serving.servedOn().isEmpty() && !told;
        }

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
    }

    private static OrderedTerm ordered(Round round) {
        return OrderedTerm.of(round.on(), round.days(), round.unit(), round.dueOn());
    }

    List<FurtherRound> all() {
        return all.stream().map(Further::shown).toList();
    }

    List<OrderToReply> orders() {
        return List.copyOf(orders);
    }

    boolean hasOpen() {
        return all.stream().anyMatch(Further::isOpen);
    }

    /** Whether the reply was revoked, and nothing was sent in its place. */
    boolean isRevoked() {
        return all.stream().anyMatch(round -> round.isOpen() && round.round.revokes());
    }

    /** Whether the reply of one was sent and has not reached the applicant. */
    boolean hasUnderWay() {
        return all.stream().anyMatch(Further::isUnderWay);
    }

    static boolean isOfRound(Step step) {
        return LIKE.containsKey(step);
    }

    /** Why a further decision may not be begun so. */
    Optional<Refusal> refusal(Round round, boolean isOpen) {
        if (!isOpen && hasOpen()) {
            return Refusal.of(StepWords.ROUND_OPEN);
        }
        if (round.origin() == Origin.ORDER
                && CaseOutcome.find(round.result())
                        .filter(CaseOutcome::ordersDecision)
                        .isEmpty()) {
            return Refusal.at("/result", StepWords.RESULT_ORDERS_NOTHING);
        }
        if (round.dueOn() != null && (round.days() != null || round.unit() != null)) {
            return Refusal.at("/dueOn", StepWords.ONE_TERM);
        }
        if (round.unit() != null && !ORDERED_IN.contains(round.unit())) {
            return Refusal.at("/unit", StepWords.NO_UNIT_OF_ORDERS);
        }
        if (round.dueOn() != null && round.dueOn().isBefore(round.on())) {
            return Refusal.at("/dueOn", StepWords.NOT_BEFORE, round.on());
        }
        return all.isEmpty() ? Optional.empty() : Refusal.before("/on", round.on(), all.getLast().movedOn);
    }

    void begin(Round round, boolean isOpen) {
        if (isOpen) {
            orders.add(new OrderToReply(round.on(), round.result(), ordered(round)));
        } else {
            all.add(new Further(all.size() + 2, round));
        }
    }

    /** Why no step of a further decision may be taken now, whatever would be said with it. */
    Optional<Refusal> refusal(Step step) {
        return all.isEmpty() ? Refusal.of(StepWords.NO_OPEN_ROUND) : wrongStage(all.getLast(), step);
    }

    private static Optional<Refusal> wrongStage(Further round, Step step) {
        if (LifeCycle.of(LIKE.get(step)).from().contains(round.stage)) {
            return Optional.empty();
        }
        return round.isOpen()
                ? Refusal.of(StepWords.WRONG_ROUND_STAGE, step.said(), round.stage.said())
                : Refusal.of(StepWords.NO_OPEN_ROUND);
    }

    /** Why an event of a further decision may not happen now. */
    Optional<Refusal> refusal(DecisionEvent event, int number, Course course, Circumstances now) {
        return standing(event, number, course).or(() -> {
            Further round = find(number).orElseThrow();
            return round.drafting.refusal(event, course, now).or(() -> switch (event) {
                case DecisionEvent.Proposal proposal ->
                    repeats(proposal, round, course) ? Refusal.at("/parts", StepWords.SAME_DECISION) : Optional.empty();
                case DecisionEvent.Approval approval -> objected(round, course);
                default -> Optional.empty();
            });
        });
    }

    /** Likewise, where its reply goes out. */
    Optional<Refusal> refusal(ServiceEvent event, int number, Course course, Circumstances now) {
        if (event instanceof Delivery delivery && delivery.document() != null) {
            return Refusal.at("/document", StepWords.NO_NOTICE, new Named.Paper(delivery.document()));
        }
        return standing(event, number, course)
                .or(() -> find(number).orElseThrow().serving.refusal(event, course, now))
                .or(() -> event instanceof ServiceEvent.Dispatch
                        ? objected(find(number).orElseThrow(), course)
                        : Optional.empty());
    }

    private static Optional<Refusal> objected(Further round, Course course) {
        return round.drafting.draft().flatMap(course.parts().consultations()::objectionRefusal);
    }

    private Optional<Refusal> standing(LifeEvent event, int number, Course course) {
        Optional<Further> round = find(number);
        if (round.isEmpty()) {
            return Refusal.of(StepWords.NO_OPEN_ROUND);
        }
        return wrongStage(round.get(), course.stepOf(event))
                .or(() -> Refusal.before("/on", event.on(), round.get().movedOn));
    }

    private Optional<Further> find(int number) {
        return all.stream().filter(round -> round.number == number).findFirst();
    }

    /** What was revoked is not decided again on the same facts and law, unless for its procedure (domain 5.5). */
    private boolean repeats(DecisionEvent.Proposal proposal, Further round, Course course) {
        if (Boolean.TRUE.equals(round.round.procedural())) {
            return false;
        }
        Stream<Draft> earlier = Stream.concat(
                course.draft().stream(),
                all.stream().takeWhile(other -> other != round).flatMap(other -> other.drafting.draft().stream()));
        return round.round.revokes()
                && SameGround.isSame(
                        proposal.parts(),
                        earlier.flatMap(draft -> draft.parts().stream()).toList());
    }

    /** Takes an event of a further decision, which may happen. */
    void apply(DecisionEvent event, int number, Taken taken) {
        Further round = find(number).orElseThrow();
        round.drafting.apply(event, taken.by());
        move(round, taken);
    }

    /** Likewise. */
    void apply(ServiceEvent event, int number, Taken taken, Course course) {
        Further round = find(number).orElseThrow();
        if (event instanceof ServiceEvent.Dispatch dispatch && dispatch.tellsDecision()) {
            round.drafting.told(dispatch, taken.by());
            round.told = true;
        }
        round.serving.apply(event, course);
        move(round, taken);
    }

    private static void move(Further round, Taken taken) {
        if (LifeCycle.of(LIKE.get(taken.step())).to() instanceof Transition.Target.To(Stage to)) {
            round.stage = to;
        }
        round.movedOn =
                taken.event().on().isAfter(round.movedOn) ? taken.event().on() : round.movedOn;
    }
}
