package org.gongkai.report.version;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.document.ReportKey;

/**
 * A report that was published elsewhere, before this system or in another, as its office has entered it. It stands for
 * the official report of its year where none was published here.
 *
 * @param number counts the filings of the report from 1; the last that is not voided counts
 * @param content its canonical JSON, with the findings of the rules when it was filed
 * @param sha256 over the content
 * @param publishedOn when it was first published
 * @param address where it stands
 * @param reason why an earlier filing had to be replaced
 * @param voiding empty while it counts
 * @param publicHere that its office shows it to everybody here too; empty while it does not
 */
public record Filing(
        ReportKey key,
        int number,
        String content,
        String sha256,
        LocalDate publishedOn,
        Optional<String> address,
        Optional<String> reason,
        Instant filedAt,
        String filedBy,
        Optional<Voiding> voiding,
        Optional<PublicHere> publicHere) {

    /** That it was entered by mistake. */
    public record Voiding(String reason, Instant at, String by) {}

    /** That everybody may read it here. */
    public record PublicHere(Instant since, String by) {}
}
