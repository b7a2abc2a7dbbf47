package org.gongkai.disclosure.life.table;

import org.gongkai.disclosure.life.event.ItemEvent;

/** Which row of the table an event is: for most it follows from the event alone, for some from how the item stands. */
public final class StepOfEvent {

    private StepOfEvent() {}

    /**
     * The row.
     *
     * @param stage at which the item is
     * @param isPartlyReviewed whether one of the two reviews is passed
     */
    public static ItemStep of(ItemEvent event, ItemStage stage, boolean isPartlyReviewed) {
        return switch (event) {
            case ItemEvent.Edit edit -> ItemStep.EDIT;
            case ItemEvent.Submission submission -> ItemStep.SUBMIT;
            case ItemEvent.Review review -> isPartlyReviewed ? ItemStep.COMPLETE_REVIEW : ItemStep.REVIEW;
            case ItemEvent.Return given -> ItemStep.RETURN;
            case ItemEvent.Settlement settlement -> ItemStep.SETTLE;
            case ItemEvent.Release release -> ItemStep.RELEASE;
            case ItemEvent.OrderedRelease release -> ItemStep.RELEASE;
            case ItemEvent.Schedule schedule -> ItemStep.SCHEDULE;
            case ItemEvent.ScheduleCancellation cancellation -> ItemStep.UNSCHEDULE;
            case ItemEvent.Change change -> ItemStep.CHANGE;
            case ItemEvent.Discard discard ->
                switch (stage) {
                    case CHANGE_DRAFT, CHANGE_IN_REVIEW, CHANGE_REVIEWED -> ItemStep.DROP_CHANGE;
                    case DRAFT, IN_REVIEW, REVIEWED, PUBLISHED, WITHDRAWN, ARCHIVED, DISCARDED, INVALID ->
                        ItemStep.DISCARD;
                };
            case ItemEvent.Withholding withholding -> ItemStep.WITHHOLD;
            case ItemEvent.Reassessment reassessment -> reassessment.opens() ? ItemStep.REOPEN : ItemStep.REASSESS;
            case ItemEvent.Annulment annulment -> ItemStep.ANNUL;
            case ItemEvent.Placement placement -> ItemStep.PLACE;
            case ItemEvent.Withdrawal withdrawal -> ItemStep.WITHDRAW;
            case ItemEvent.Archiving archiving -> ItemStep.ARCHIVE;
        };
    }
}
