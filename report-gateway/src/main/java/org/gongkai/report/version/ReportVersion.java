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
 * @param withdrawal that it was taken out of what is public
 */
public record ReportVersion(
        ReportKey key,
        int version,
        Proof proof,
        Instant finalizedAt,
        String finalizedBy,
        Optional<String> amendment,
        Optional<Long> position,
        Optional<Withdrawal> withdrawal) {

    /**
     * That a version is not public any more (撤回).
     *
     * @param reason what everybody is told
     * @param position its place in the order of publications
     */
    public record Withdrawal(Instant at, String reason, long position) {}

    /** Its canonical JSON, byte for byte what was signed. */
    public String content() {
        return proof.content();
    }

    /** Final, published or withdrawn. */
    public ReportStatus status() {
        if (withdrawal.isPresent()) {
            return ReportStatus.WITHDRAWN;
        }
        return position.isPresent() ? ReportStatus.PUBLISHED : ReportStatus.FINAL;
    }

    /** Where the feed tells of it: of one that was withdrawn where it was; empty while it is not published. */
    public Optional<Long> place() {
        return withdrawal.map(Withdrawal::position).or(() -> position);
    }
}
