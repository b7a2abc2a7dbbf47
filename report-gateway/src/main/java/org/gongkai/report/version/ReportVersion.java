package org.gongkai.report.version;

import java.time.Instant;
import java.util.Optional;

import org.gongkai.document.Proof;
import org.gongkai.document.ReportKey;
import org.gongkai.document.ReportStatus;

/**
 * A frozen version of a report.
 *
 * @param finalizedBy account of whoever signed it off
 * @param position its place in the order of publications of this installation; empty while it is not published
 */
public record ReportVersion(
        ReportKey key,
        int version,
        Proof proof,
        Instant finalizedAt,
        String finalizedBy,
        Optional<String> amendment,
        Optional<Long> position) {

    /** Its canonical JSON, byte for byte what was signed. */
    public String content() {
        return proof.content();
    }

    /** Final or published. */
    public ReportStatus status() {
        return position.isPresent() ? ReportStatus.PUBLISHED : ReportStatus.FINAL;
    }
}
