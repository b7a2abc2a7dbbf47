package org.gongkai.request.reminder;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import org.gongkai.registers.reminder.Threshold;
import org.gongkai.request.life.table.Stage;

/**
 * What the event of a reminder says: numbers, codes, days.
 *
 * @param timer code of the term
 * @param number which of the record's terms of this kind; none where there is one
 * @param dueOn its last day; where that is open, the day that it cannot be before
 * @param daysLeft working days until then, below 0 when it is over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReminderData(
        String receiptNumber,
        String arrivalNumber,
        String agencyCode,
        Stage stage,
        @JsonProperty(required = true) String timer,
        Integer number,
        @JsonProperty(required = true) Threshold threshold,
        @JsonProperty(required = true) LocalDate dueOn,
        Integer daysLeft) {

    static ReminderData of(DueTerm term) {
        return new ReminderData(
                term.application() ? term.recordNumber() : null,
                term.application() ? null : term.recordNumber(),
                term.agencyCode(),
                term.stage(),
                term.timer(),
                term.number() == 0 ? null : term.number(),
                term.threshold(),
                term.dueOn(),
                term.daysLeft().orElse(null));
    }
}
