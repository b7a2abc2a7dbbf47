package org.gongkai.litigation.moved;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.gongkai.litigation.term.MovedTerm;
import org.gongkai.litigation.term.TermDuty;
import org.gongkai.litigation.term.WaitingTerm;

/**
 * What the event of a moved term says: numbers, codes, days.
 *
 * @param proceeding number of the proceeding; none where the term is about the reply
 * @param dueOnBefore its last day as it was; none where that was open
 * @param dueOn its last day; none where that is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MovedCaseTerm(
        UUID caseFileId,
        String caseNumber,
        String receiptNumber,
        String agencyCode,
        Integer proceeding,
        String timer,
        TermDuty duty,
        LocalDate dueOnBefore,
        LocalDate dueOn) {

    static MovedCaseTerm of(String agencyCode, MovedTerm moved) {
        WaitingTerm now = moved.now();
        return new MovedCaseTerm(
                now.caseFile(),
                now.caseNumber().orElse(null),
                now.receiptNumber().orElse(null),
                agencyCode,
                now.term().proceeding().orElse(null),
                now.term().timer().code(),
                now.term().timer().duty(),
                moved.dueOnBefore().orElse(null),
                now.term().dueOn().orElse(null));
    }
}
