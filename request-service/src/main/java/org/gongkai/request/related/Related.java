package org.gongkai.request.related;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.gongkai.request.applicant.Frequency;

/**
 * What else was applied for at the same body.
 *
 * @param others the newest first; of the applicant, or for the same information
 * @param applicants how many have asked for the same information, as far as they are told apart
 * @param itemOfMonth which of the applicant's of the month of receipt it is; empty where nobody knows who has applied
 * @param frequency how often the applicant has applied, this one counted; likewise
 * @param hints what to think of before it is decided
 */
public record Related(
        List<Other> others,
        int applicants,
        Optional<Integer> itemOfMonth,
        Optional<Frequency> frequency,
        Set<RelatedHint> hints) {

    /**
     * Another application.
     *
     * @param closedOn when it got its outcome
     * @param dueOn until when its reply, or a further decision on it, is to be sent; empty where it is, or the calendar is not
     *     known
     */
    public record Other(
            UUID id,
            String receiptNumber,
            LocalDate receivedOn,
            Optional<LocalDate> closedOn,
            Optional<LocalDate> dueOn,
            Optional<String> outcome,
            Optional<String> outcomeDetail,
            boolean sameApplicant,
            boolean sameInformation) {

        /**
         * The same with its last day.
         *
         * @param day null where there is none
         */
        Other due(LocalDate day) {
            return new Other(
                    id,
                    receiptNumber,
                    receivedOn,
                    closedOn,
                    Optional.ofNullable(day),
                    outcome,
                    outcomeDetail,
                    sameApplicant,
                    sameInformation);
        }
    }
}
