package org.gongkai.request.announcement;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.gongkai.request.life.table.Duty;
import org.gongkai.request.life.table.Stage;

/**
 * What the event of a step says: numbers, codes, days; no name and no word of anybody.
 *
 * @param step its code in the table of steps
 * @param dueOn last day for the reply, or for the further decision, while it is open and where it can be told
 * @param duty of who took it; none for the calendar, and for what an import has told of the record alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StepData(
        String receiptNumber,
        String arrivalNumber,
        String agencyCode,
        Stage stage,
        String step,
        LocalDate on,
        LocalDate dueOn,
        String outcome,
        Duty duty) {}
