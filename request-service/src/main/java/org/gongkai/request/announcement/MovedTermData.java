package org.gongkai.request.announcement;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.gongkai.request.due.MovedTerms.Moved;
import org.gongkai.request.life.table.Stage;

/**
 * What the event of last days that move says: numbers, codes, days.
 *
 * @param cause why they do without a step of the application
 * @param dueOn last day for the reply where it is one that moves, or for the further decision; none where it is open
 * @param terms all that move and that the applicant hears of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MovedTermData(
        String receiptNumber,
        String agencyCode,
        Stage stage,
        TermChange.Cause cause,
        LocalDate on,
        LocalDate dueOn,
        List<Term> terms) {

    /**
     * One of them.
     *
     * @param number which of the application's terms of this kind; none where there is one
     * @param before its last day as it was; none where that was open
     * @param after its last day; none where it is open
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Term(String timer, Integer number, LocalDate before, LocalDate after) {

        static Term of(Moved moved) {
            return new Term(
                    moved.timer(),
                    moved.number() == 0 ? null : moved.number(),
                    moved.before().orElse(null),
                    moved.after().orElse(null));
        }
    }

    /** That of the terms of one application. */
    static MovedTermData of(List<Moved> ofOne, TermChange.Cause cause, LocalDate on) {
        Moved first = ofOne.getFirst();
        String decisive = first.stage().isOpen() ? "T_REPLY" : "T_REDECISION";
        return new MovedTermData(
                first.recordNumber(),
                first.agencyCode(),
                first.stage(),
                cause,
                on,
                ofOne.stream()
                        .filter(moved -> moved.timer().equals(decisive))
                        .findFirst()
                        .flatMap(Moved::after)
                        .orElse(null),
                ofOne.stream().map(Term::of).toList());
    }
}
