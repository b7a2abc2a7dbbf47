package org.gongkai.request.document.source;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.gongkai.request.document.catalogue.DocumentKind;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.Draft;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.ClosingEvent.SpotAnswer;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.event.OfRound;
import org.gongkai.request.life.event.SupplementEvent.ReasonDecision;
import org.gongkai.request.life.outcome.OutcomeRule;
import org.gongkai.request.life.table.Flag;
import org.gongkai.request.life.table.Step;

/** Whether an application has come to where a paper belongs, and what of its life the paper is about. */
public final class Occasions {

    private static final String INDEX = "D53_INDEX";

    /** Steps of what arrived, before there was an application. */
    private static final Set<Step> OF_RECEIPT = EnumSet.of(
            Step.DRAFT,
            Step.SUBMIT,
            Step.REGISTER_ARRIVAL,
            Step.REGISTER_RECEIPT,
            Step.CONFIRM_RECEIPT,
            Step.CONFIRMATION_FAILED);

    private final HandlingState state;
    private final Course course;

    /** Those of an application as it stands. */
    public Occasions(HandlingState state) {
        this.state = state;
        this.course = state.course();
    }

    /**
     * That of a kind of paper; empty where the application has not come there.
     *
     * @param number which of several events of the kind, from 1; the last one where nothing is said
     */
    public Optional<Occasion> find(DocumentKind kind, Optional<Integer> number) {
        if (kind.isReply()) {
            return decision().filter(one -> isOf(one, kind)).or(() -> furtherReply(kind));
        }
        List<Step> steps = kind.steps();
        List<Occasion> taken = taken(steps);
        if (!taken.isEmpty() || number.isPresent()) {
            int index = number.orElse(taken.size()) - 1;
            return index < 0 || index >= taken.size() ? Optional.empty() : Optional.of(taken.get(index));
        }
        if (isStanding(kind, steps)) {
            return Optional.of(Occasion.STANDING);
        }
        return pending(steps).or(() -> decision().filter(one -> isOf(one, kind)));
    }

    /** The decision that was signed, or is drafted. */
    public Optional<Occasion> decision() {
        return course.draft().map(draft -> signed(draft).orElseGet(() -> drafted(draft)));
    }

    /** That of a further round, which was signed or is drafted. */
    public Optional<Occasion> decision(int round) {
        return course.round(round)
                .flatMap(one -> one.draft().flatMap(draft -> {
                    boolean signed = one.documentNumber().isPresent();
                    return taken(List.of(signed ? Step.APPROVE_ROUND : Step.PROPOSE_ROUND)).reversed().stream()
                            .filter(occasion -> isOfRound(occasion, round))
                            .findFirst()
                            .map(occasion -> signed
                                    ? occasion
                                    : new Occasion(occasion.event(), 0, true, Optional.empty(), Optional.empty()))
                            .map(occasion -> occasion.telling(draft.outcome(), draft.detail()));
                }));
    }

    private static boolean isOfRound(Occasion occasion, int round) {
        return occasion.event()
                .filter(event -> event instanceof OfRound one
                        && one.furtherRound().filter(number -> number == round).isPresent())
                .isPresent();
    }

    private Optional<Occasion> signed(Draft draft) {
        if (course.documentNumber().isEmpty()) {
            return Optional.empty();
        }
        return taken(List.of(Step.APPROVE)).stream()
                .reduce((one, later) -> later)
                .map(occasion -> occasion.telling(draft.outcome(), draft.detail()));
    }

    private static Occasion drafted(Draft draft) {
        return new Occasion(Optional.empty(), 0, true, Optional.of(draft.outcome()), draft.detail());
    }

    private static boolean isOf(Occasion occasion, DocumentKind kind) {
        return occasion.outcome()
                .flatMap(OutcomeRule::find)
                .map(rule -> rule.documentOf(occasion.detail()))
                .filter(kind.code()::equals)
                .isPresent();
    }

    /** A reply that is not the first decision: of a further round, the last first, or on the spot. */
    private Optional<Occasion> furtherReply(DocumentKind kind) {
        return course.rounds().reversed().stream()
                .flatMap(round -> decision(round.number()).stream())
                .filter(occasion -> !occasion.draft() && isOf(occasion, kind))
                .findFirst()
                .or(() -> onTheSpot().filter(occasion -> isOf(occasion, kind)));
    }

    private Optional<Occasion> onTheSpot() {
        return taken(List.of(Step.ANSWER_ON_SPOT)).stream().findFirst().map(occasion -> {
            SpotAnswer answer = (SpotAnswer) occasion.event().orElseThrow();
            return occasion.telling(answer.outcome(), Optional.ofNullable(answer.outcomeDetail()));
        });
    }

    private List<Occasion> taken(List<Step> steps) {
        List<Occasion> occasions = new ArrayList<>();
        List<Taken> all = course.taken();
        for (int i = 0; i < all.size(); i++) {
            if (steps.contains(all.get(i).step()) && isTold(all.get(i).event())) {
                occasions.add(Occasion.of(all.get(i).event(), i + 1, false));
            }
        }
        return occasions;
    }

    /** Reasons that are accepted without another term need no paper (Art. 35 of the Regulations). */
    private static boolean isTold(LifeEvent event) {
        return !(event instanceof ReasonDecision decision && decision.accepted() && decision.deferredTo() == null);
    }

    /** Papers that belong to the receipt, to a day that has passed, to what is finished, or to no step at all. */
    private boolean isStanding(DocumentKind kind, List<Step> steps) {
        if (kind.code().equals(INDEX)) {
            return course.stage().isFinished();
        }
        if (steps.contains(Step.DUE_DATE_PASSES)) {
            return course.flags(state.today()).contains(Flag.OVERDUE);
        }
        return steps.isEmpty() || steps.stream().anyMatch(Occasions::isOfReceipt);
    }

    /** An application that is there has been received. */
    private static boolean isOfReceipt(Step step) {
        return OF_RECEIPT.contains(step);
    }

    private Optional<Occasion> pending(List<Step> steps) {
        return state.pending().stream()
                .filter(one -> steps.contains(one.step()))
                .map(HandlingState.Pending::event)
                .map((LifeEvent event) -> Occasion.of(event, 0, true))
                .findFirst();
    }
}
