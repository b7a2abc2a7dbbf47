package org.gongkai.request.outcome;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.CellId;

/**
 * An application that would have another outcome by a setting.
 *
 * @param on the day whose settings it is judged by: that of the decision; of a draft the first on which it could be signed
 *     under the setting
 * @param round which further decision, from 2, which counts in no cell; empty of the first
 * @param outcome that it has, or is drafted with
 * @param becomes that it would have
 * @param cell in which it counts, or would if it were sent today
 * @param other in which it would count then
 * @param year of these cells
 */
public record MovedOutcome(
        UUID id,
        String agencyCode,
        String receiptNumber,
        Standing standing,
        LocalDate on,
        Optional<Integer> round,
        String outcome,
        String becomes,
        Optional<CellId> cell,
        Optional<CellId> other,
        int year) {

    /** How far an application has come that a setting is about. */
    @Schema(name = "MovedOutcomeStanding")
    public enum Standing {

        /** Drafted and not signed: it cannot be signed as it is, and has to be drafted anew. */
        DRAFTED,

        /** Signed and not sent: it keeps the outcome that was decided. */
        DECIDED,

        /** It counts already, and goes on counting where it does unless it is corrected. */
        CLOSED
    }
}
