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
 * @param documentId the document that ends, where it is one
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
        String timer,
        Threshold threshold,
        LocalDate dueOn,
        Integer daysLeft) {

    static ReminderData of(String agencyCode, RunningTerm term, Threshold threshold, Integer daysLeft) {
        LocalDate day = term.day();
        String timer = term.timer();
        return switch (term.subject()) {
            case RunningTerm.OfItem item ->
                new ReminderData(
                        agencyCode,
                        item.id(),
                        item.record().orElse(null),
                        null,
                        null,
                        null,
                        timer,
                        threshold,
                        day,
                        daysLeft);
            case RunningTerm.OfColumn column ->
                new ReminderData(agencyCode, null, null, column.path(), null, null, timer, threshold, day, daysLeft);
            case RunningTerm.OfSuggestion suggestion ->
                new ReminderData(agencyCode, null, null, null, suggestion.id(), null, timer, threshold, day, daysLeft);
            case RunningTerm.OfDocument document ->
                new ReminderData(agencyCode, null, null, null, null, document.id(), timer, threshold, day, daysLeft);
        };
    }
}
