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
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.event.ServiceEvent.Delivery;
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

    /** Steps that a reply belongs to, whatever it tells. */
    private static final List<Step> OF_REPLY = List.of(
            Step.APPROVE,
            Step.ANSWER_ON_SPOT,
            Step.SUPPLEMENT_LAPSED,
            Step.FEE_LAPSED,
            Step.MERGE,
            Step.APPLICANT_GONE,
            Step.APPROVE_ROUND);

    private final HandlingState state;
    private final Course course;
    private final DecidedByEvent decided;

    /** Those of an application as it stands. */
    public Occasions(HandlingState state) {
        this.state = state;
        this.course = state.course();
        this.decided = new DecidedByEvent(course);
    }

    /**
     * That of a kind of paper; empty where the application has not come there.
     *
     * @param number which of several events of the kind, from 1; the last one where nothing is said
     */
    public Optional<Occasion> find(DocumentKind kind, Optional<Integer> number) {
        List<Occasion> taken = all(kind);
        if (number.isPresent() && !isTheOne(number.get(), kind, taken)) {
            int index = number.get() - 1;
            return index < 0 || index >= taken.size() ? Optional.empty() : Optional.of(taken.get(index));
        }
        if (kind.isReply()) {
            return drafted()
                    .filter(one -> isOf(one, kind))
                    .or(() -> taken.stream().reduce((one, later) -> later))
                    .or(() -> pending(OF_REPLY).filter(one -> isOf(one, kind)));
        }
        if (!taken.isEmpty()) {
            return Optional.of(taken.getLast());
        }
        return isStanding(kind) ? Optional.of(Occasion.STANDING) : pending(kind.steps());
    }

    /** What belongs to no step is the first of its kind, and the only one. */
    private boolean isTheOne(int number, DocumentKind kind, List<Occasion> taken) {
        return number == 1 && taken.isEmpty() && !kind.isReply() && isStanding(kind);
    }

    /** All of a kind of paper that were, the first first. */
    public List<Occasion> all(DocumentKind kind) {
        return kind.isReply()
                ? taken(OF_REPLY).stream().filter(one -> isOf(one, kind)).toList()
                : taken(kind.steps()).stream().filter(one -> isTold(one, kind)).toList();
    }

    /** The decision that was signed, or is drafted. */
    public Optional<Occasion> decision() {
        return drafted()
                .or(() -> taken(OF_REPLY).stream()
                        .filter(one -> one.decision().isPresent())
                        .reduce((one, later) -> later));
    }

    /** The decision that somebody is about to sign: the first, or that of a further round. */
    public Optional<Occasion> toBeSigned(Optional<Integer> round) {
        return Draft.toBeSigned(course, round).map(Occasions::draft);
    }

    /** What is drafted and not signed: the first decision, or that of the last round. */
    private Optional<Occasion> drafted() {
        return toBeSigned(Optional.empty())
                .or(() -> course.aftermath().rounds().reversed().stream()
                        .findFirst()
                        .flatMap(round -> toBeSigned(Optional.of(round.number()))));
    }

    private static Occasion draft(Draft draft) {
        return new Occasion(Optional.empty(), 0, true, Optional.of(draft), Optional.empty());
    }

    /** What an event would decide that is not taken yet. */
    public Occasion proposed(LifeEvent event) {
        return decided.telling(Occasion.of(event, 0, true), "");
    }

    private static boolean isOf(Occasion occasion, DocumentKind kind) {
        return occasion.outcome()
                .flatMap(OutcomeRule::find)
                .map(rule -> rule.documentOf(occasion.detail()))
                .filter(kind.code()::equals)
                .isPresent();
    }

    private List<Occasion> taken(List<Step> steps) {
        List<Occasion> occasions = new ArrayList<>();
        List<Taken> all = course.taken();
        for (int i = 0; i < all.size(); i++) {
            if (steps.contains(all.get(i).step())) {
                occasions.add(decided.telling(
                        Occasion.of(all.get(i).event(), i + 1, false),
                        all.get(i).by()));
            }
        }
        return occasions;
    }

    /**
     * Reasons that are accepted without another term need no paper (Art. 35 of the Regulations), and each way in which a paper
     * ends its own.
     */
    private static boolean isTold(Occasion occasion, DocumentKind kind) {
        return switch (occasion.event().orElseThrow()) {
            case ReasonDecision decision -> !decision.accepted() || decision.deferredTo() != null;
            case Delivery delivery -> Shipment.isTold(kind, delivery);
            default -> true;
        };
    }

    /** Papers that belong to the receipt, to a day that has passed, to what is finished, or to no step at all. */
    private boolean isStanding(DocumentKind kind) {
        List<Step> steps = kind.steps();
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
                .map(this::proposed)
                .findFirst();
    }
}
