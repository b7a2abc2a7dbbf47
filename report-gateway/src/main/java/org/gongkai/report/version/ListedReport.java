package org.gongkai.report.version;

import java.time.Instant;
import java.util.Optional;

import org.gongkai.document.ReportKey;

/**
 * A report of a list, without its content.
 *
 * @param agencyName of the body, as the directory has it today
 * @param version the version that is at work or was frozen last; of one that was filed the number of the filing
 * @param amendment why the version was made, empty for the first
 * @param sha256 over the content that everybody may read, or that was filed; else empty
 * @param publishedAt when that was published, of one that was filed when it was elsewhere
 */
public record ListedReport(
        ReportKey key,
        String agencyName,
        ReportStanding standing,
        int version,
        Optional<String> amendment,
        Optional<String> sha256,
        Optional<Instant> publishedAt) {}
