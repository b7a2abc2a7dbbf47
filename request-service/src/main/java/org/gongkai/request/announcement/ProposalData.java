package org.gongkai.request.announcement;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import org.gongkai.request.life.StepProposed;
import org.gongkai.request.life.table.Stage;

/**
 * What the event of a proposed step says: numbers, codes, days; no name and no word of anybody.
 *
 * @param step its code in the table of steps
 * @param number its place among the steps of the application that somebody has to agree to
 * @param dueOn last day for the reply, where it can be told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProposalData(
        String receiptNumber,
        String agencyCode,
        Stage stage,
        @JsonProperty(required = true) String step,
        int number,
        LocalDate on,
        LocalDate dueOn) {

    static ProposalData of(StepProposed proposed) {
        return new ProposalData(
                proposed.receiptNumber(),
                proposed.agencyCode(),
                proposed.stage(),
                proposed.step().code(),
                proposed.number(),
                proposed.on(),
                proposed.dueOn().orElse(null));
    }
}
