package org.gongkai.request.outcome;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.request.outcome.MovedOutcome.Standing;

/**
 * An application that keeps its outcome by a setting although that is about what was drafted for it.
 *
 * @param on the day whose settings its parts are judged by
 * @param round which further decision, from 2; empty of the first
 * @param outcome that it has, or is drafted with
 * @param partsBecome what the parts would come to; empty where they were erased
 */
public record UnmovedOutcome(
        UUID id,
        String agencyCode,
        String receiptNumber,
        Standing standing,
        LocalDate on,
        Optional<Integer> round,
        String outcome,
        Optional<String> partsBecome,
        UnmovedReason reason) {}
