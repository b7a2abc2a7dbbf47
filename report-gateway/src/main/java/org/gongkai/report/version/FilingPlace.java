package org.gongkai.report.version;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.document.ReportKey;

/**
 * Where the feed tells of a report that was published elsewhere.
 *
 * @param number of the filing
 * @param sha256 over its content
 * @param publishedOn when it was first published elsewhere
 * @param reason what its office said of why it is shown no more, where it said something
 * @param at when the feed told of it
 */
public record FilingPlace(
        ReportKey key,
        int number,
        String sha256,
        LocalDate publishedOn,
        long position,
        Kind kind,
        Optional<String> reason,
        Instant at) {

    /** What has happened. */
    public enum Kind {
        /** It is shown to everybody. */
        SHOWN,
        /** It was entered by mistake. */
        VOIDED,
        /** Another filing stands in its place. */
        REPLACED,
        /** A version that was made here stands in its place. */
        REPORTED_HERE
    }

    /** Whether it may still be read. */
    public boolean isShown() {
        return kind == Kind.SHOWN;
    }
}
