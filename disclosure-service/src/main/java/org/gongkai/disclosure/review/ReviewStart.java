package org.gongkai.disclosure.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Since when a body reviews here what it makes public.
 *
 * @param version how often it has said so; 0 where it never has
 * @param reviewedFrom the first day of publication; none where it does not
 * @param setBy account of who has said so
 */
public record ReviewStart(
        String agencyCode,
        long version,
        Optional<LocalDate> reviewedFrom,
        Optional<String> reason,
        Optional<String> setBy,
        Optional<Instant> setAt) {

    /** That of a body which has never said anything. */
    static ReviewStart none(String agencyCode) {
        return new ReviewStart(agencyCode, 0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
