package org.gongkai.disclosure.life;

import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import org.gongkai.disclosure.item.Article20Item;
import org.gongkai.disclosure.life.refusal.ItemRefusal;
import org.gongkai.disclosure.life.refusal.ItemWords;
import org.gongkai.disclosure.life.table.ItemLifeCycle;
import org.gongkai.disclosure.life.table.ItemStep;
import org.gongkai.disclosure.life.table.ItemTransition;
import org.gongkai.disclosure.review.ReviewKind;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.access.Grant;
import org.gongkai.kit.problem.Problem;

/** Says why a step is refused: not the caller's duty, not at this stage, one's own draft, or not as the item stands. */
@Singleton
public class ItemGuards {

    private final CurrentCaller caller;

    ItemGuards(CurrentCaller caller) {
        this.caller = caller;
    }

    /** Why the caller may not take a step now, before it is known what they would say with it. */
    public Optional<Problem> refusal(ItemState state, ItemStep step) {
        ItemTransition row = ItemLifeCycle.of(step);
        if (!row.isFor(duties())) {
            return Optional.of(ItemRefusal.of(ItemWords.WRONG_DUTY, step.said(), row.dutiesSaid()));
        }
        return refusalOfAnybody(state, step);
    }

    /** Why nobody like the caller could take it, whatever their duties are. */
    Optional<Problem> refusalOfAnybody(ItemState state, ItemStep step) {
        if (ItemLifeCycle.find(state.stage(), step).isEmpty()) {
            return Optional.of(ItemRefusal.of(
                    ItemWords.WRONG_STAGE, step.said(), state.stage().said()));
        }
        if (step.needsFourEyes() && state.isWrittenBy(caller.get().name())) {
            return Optional.of(ItemRefusal.of(ItemWords.OWN_DRAFT));
        }
        return standing(state, step);
    }

    /** Refuses a review that is not the caller's to give, or that is passed already. */
    void requireOpen(ItemState state, ReviewKind kind) {
        if (!kind.isFor(duties())) {
            throw ItemRefusal.of(
                    ItemWords.WRONG_DUTY,
                    ItemStep.REVIEW.said(),
                    ItemLifeCycle.of(ItemStep.REVIEW).dutiesSaid());
        }
        if (state.text().passedBy(kind).isPresent()) {
            throw ItemRefusal.of(ItemWords.REVIEWED_ALREADY);
        }
    }

    /** Whether the caller has the duty for a step. */
    void requireDuty(ItemStep step) {
        ItemTransition row = ItemLifeCycle.of(step);
        if (!row.isFor(duties())) {
            throw ItemRefusal.of(ItemWords.WRONG_DUTY, step.said(), row.dutiesSaid());
        }
    }

    private Set<Grant> duties() {
        return switch (caller.get()) {
            case Caller.SignedIn signedIn -> signedIn.duties();
            case Caller.Anyone nobody -> Set.of();
        };
    }

    private static Optional<Problem> standing(ItemState state, ItemStep step) {
        return switch (step) {
            case SUBMIT -> when(!state.gaps().isEmpty(), ItemWords.INCOMPLETE).map(problem -> problem.at(state.gaps()));
            case REVIEW -> when(state.text().isPartlyReviewed(), ItemWords.REVIEWED_ALREADY);
            case COMPLETE_REVIEW -> when(!state.text().isPartlyReviewed(), ItemWords.REVIEW_MISSING);
            case SETTLE -> when(state.openFindings().isEmpty(), ItemWords.NO_OPEN_FINDING);
            case RELEASE -> notForEverybody(state).or(() -> openFindings(state));
            case SCHEDULE ->
                state.order()
                        .map(order -> ItemRefusal.of(ItemWords.SCHEDULED_ALREADY, ChinaTime.write(order.dueAt())))
                        .or(() -> notForEverybody(state))
                        .or(() -> openFindings(state));
            case WITHHOLD -> when(state.text().content().toBePublic(), ItemWords.NOT_TO_BE_WITHHELD);
            case DISCARD -> when(!state.text().content().toBePublic(), ItemWords.TO_BE_WITHHELD);
            case REASSESS -> when(state.withheldOn().isEmpty(), ItemWords.NOT_WITHHELD);
            case UNSCHEDULE -> when(state.order().isEmpty(), ItemWords.NOT_SCHEDULED);
            case WITHDRAW -> withdrawn(state);
            case ANNUL ->
                state.annulledOn()
                        .map(on -> ItemRefusal.of(ItemWords.ANNULLED_ALREADY, on))
                        .or(() -> withdrawn(state))
                        .or(() -> when(
                                state.text().content().article20Item() != Article20Item.A20_06,
                                ItemWords.NOT_A_PENALTY));
            case DRAFT, TAKE_UP, EDIT, RETURN, CHANGE, DROP_CHANGE, REOPEN, PLACE, ARCHIVE, VOID -> Optional.empty();
        };
    }

    /** What was withdrawn before it was archived is not there to be withdrawn. */
    private static Optional<Problem> withdrawn(ItemState state) {
        return when(state.withdrawnOn().isPresent(), ItemWords.WITHDRAWN_ALREADY);
    }

    /** Only what is to be made public is. */
    private static Optional<Problem> notForEverybody(ItemState state) {
        return when(!state.text().content().toBePublic(), ItemWords.NOT_FOR_EVERYBODY);
    }

    private static Optional<Problem> openFindings(ItemState state) {
        return when(
                !state.openFindings().isEmpty(),
                ItemWords.FINDINGS_OPEN,
                state.openFindings().size());
    }

    private static Optional<Problem> when(boolean refused, ItemWords reason, Object... values) {
        return refused ? Optional.of(ItemRefusal.of(reason, values)) : Optional.empty();
    }
}
