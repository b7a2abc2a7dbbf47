package org.gongkai.litigation.reminder;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import org.gongkai.litigation.term.TermDuty;
import org.gongkai.registers.reminder.Threshold;

/**
 * What the event of a reminder says: numbers, codes, days.
 *
 * @param proceeding number of the proceeding; none where the term is about the reply
 * @param timer code of the term
 * @param duty whose it is
 * @param dueOn its last day; where that is open, the day that it cannot be before
 * @param daysLeft working days until then, below 0 when it is over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseReminderData(
        UUID caseFileId,
        String caseNumber,
        String receiptNumber,
        String agencyCode,
        Integer proceeding,
        @JsonProperty(required = true) String timer,
        @JsonProperty(required = true) TermDuty duty,
        @JsonProperty(required = true) Threshold threshold,
        @JsonProperty(required = true) LocalDate dueOn,
        Integer daysLeft) {}
