package org.gongkai.disclosure.reminder;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.gongkai.registers.reminder.Threshold;

/**
 * What the event of a reminder says: ids, codes, days, and the path of a column.
 *
 * @param itemId the item, where it is a term of one
 * @param disclosureId the row of the register that it is, where it is public
 * @param column the column that has to have something new, where it is a term of one
 * @param suggestionId the suggestion that is to be answered or done, where it is a term of one
 * @param documentId the document that ends or that is to be made public, where it is one
 * @param decisionId the penalty that is to be withdrawn, where it is one of the ledger
 * @param dueOn its last day; where that is open, the day that it cannot be before
 * @param daysLeft working days until then, below 0 when it is over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReminderData(
        String agencyCode,
        UUID itemId,
        UUID disclosureId,
        String column,
        UUID suggestionId,
        UUID documentId,
        UUID decisionId,
        String timer,
        Threshold threshold,
        LocalDate dueOn,
        Integer daysLeft) {

    static ReminderData of(String agencyCode, RunningTerm term, Threshold threshold, Integer daysLeft) {
        LocalDate day = term.day();
        String timer = term.timer();
        ReminderData nothing =
                new ReminderData(agencyCode, null, null, null, null, null, null, timer, threshold, day, daysLeft);
        return switch (term.subject()) {
            case RunningTerm.OfItem item -> nothing.of(item.id(), item.record().orElse(null), null, null, null, null);
            case RunningTerm.OfColumn column -> nothing.of(null, null, column.path(), null, null, null);
            case RunningTerm.OfSuggestion suggestion -> nothing.of(null, null, null, suggestion.id(), null, null);
            case RunningTerm.OfDocument document -> nothing.of(null, null, null, null, document.id(), null);
            case RunningTerm.OfDecision decision -> nothing.of(null, null, null, null, null, decision.id());
        };
    }

    private ReminderData of(UUID item, UUID record, String path, UUID suggestion, UUID document, UUID decision) {
        return new ReminderData(
                agencyCode, item, record, path, suggestion, document, decision, timer, threshold, dueOn, daysLeft);
    }
}
