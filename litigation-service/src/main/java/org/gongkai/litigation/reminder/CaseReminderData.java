package org.gongkai.litigation.reminder;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

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
record CaseReminderData(
        UUID caseFileId,
        String caseNumber,
        String receiptNumber,
        String agencyCode,
        Integer proceeding,
        String timer,
        TermDuty duty,
        Threshold threshold,
        LocalDate dueOn,
        Integer daysLeft) {}
