package org.gongkai.request.life.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.gongkai.registers.calendar.TermUnit;
import org.gongkai.request.life.course.FurtherRound.OrderToReply;
import org.gongkai.request.life.dispute.CaseOutcome;
import org.gongkai.request.life.event.DecisionEvent;
import org.gongkai.request.life.event.LaterEvent.Origin;
import org.gongkai.request.life.event.LaterEvent.Round;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.event.ServiceEvent;
import org.gongkai.request.life.event.ServiceEvent.Delivery;
import org.gongkai.request.life.refusal.Circumstances;
import org.gongkai.request.life.refusal.Named;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.life.table.Step;

/** The further decisions on one application, each of which takes the way of the first (domain 10.2 row 59). */
final class Rounds {

    private static final Set<TermUnit> ORDERED_IN = Set.of(TermUnit.WORKING_DAY, TermUnit.DAY, TermUnit.MONTH);

    private final List<RoundCourse> all = new ArrayList<>();
    private final List<OrderToReply> orders = new ArrayList<>();

    List<FurtherRound> all() {
        return all.stream().map(RoundCourse::shown).toList();
    }

    List<OrderToReply> orders() {
        return List.copyOf(orders);
    }

    boolean hasOpen() {
        return all.stream().anyMatch(RoundCourse::isOpen);
    }

    /** Whether the reply was revoked, and nothing was sent in its place. */
    boolean isRevoked() {
        return all.stream().anyMatch(RoundCourse::isRevoking);
    }

    /** Whether the reply of one was sent and has not reached the applicant. */
    boolean hasUnderWay() {
        return all.stream().anyMatch(RoundCourse::isUnderWay);
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
        return all.isEmpty()
                ? Optional.empty()
                : Refusal.before("/on", round.on(), all.getLast().movedOn());
    }

    void begin(Round round, boolean isOpen) {
        if (isOpen) {
            orders.add(new OrderToReply(round.on(), round.result(), RoundCourse.ordered(round)));
        } else {
            all.add(new RoundCourse(all.size() + 2, round));
        }
    }

    /** Why no step of a further decision may be taken now, whatever would be said with it. */
    Optional<Refusal> refusal(Step step) {
        return all.isEmpty()
                ? Refusal.of(StepWords.NO_OPEN_ROUND)
                : all.getLast().refusal(step);
    }

    /** Why an event of a further decision may not happen now. */
    Optional<Refusal> refusal(DecisionEvent event, int number, Course course, Circumstances now) {
        return standing(event, number, course)
                .or(() -> round(number).refusal(event, draftsBefore(number, course), course, now));
    }

    /** Likewise, where its reply goes out. */
    Optional<Refusal> refusal(ServiceEvent event, int number, Course course, Circumstances now) {
        if (event instanceof Delivery delivery && delivery.document() != null) {
            return Refusal.at("/document", StepWords.NO_NOTICE, new Named.Paper(delivery.document()));
        }
        return standing(event, number, course).or(() -> round(number).refusal(event, course, now));
    }

    private Optional<Refusal> standing(LifeEvent event, int number, Course course) {
        Optional<RoundCourse> round = find(number);
        if (round.isEmpty()) {
            return Refusal.of(StepWords.NO_OPEN_ROUND);
        }
        return round.get()
                .refusal(course.stepOf(event))
                .or(() -> Refusal.before("/on", event.on(), round.get().movedOn()));
    }

    /** What was drafted for the first decision, and for the further ones before this. */
    private List<Draft> draftsBefore(int number, Course course) {
        return Stream.concat(
                        course.draft().stream(),
                        all.stream().filter(round -> round.number() < number).flatMap(round -> round.draft().stream()))
                .toList();
    }

    private RoundCourse round(int number) {
        return find(number).orElseThrow();
    }

    private Optional<RoundCourse> find(int number) {
        return all.stream().filter(round -> round.number() == number).findFirst();
    }

    /** Takes an event of a further decision, which may happen. */
    void apply(DecisionEvent event, int number, Taken taken) {
        round(number).apply(event, taken);
    }

    /** Likewise. */
    void apply(ServiceEvent event, int number, Taken taken, Course course) {
        round(number).apply(event, taken, course);
    }
}
