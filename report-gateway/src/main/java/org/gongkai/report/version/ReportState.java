package org.gongkai.report.version;

import java.util.Optional;
import java.util.OptionalLong;

import org.gongkai.document.ReportKey;
import org.gongkai.document.ReportStatus;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;

/**
 * How far a report has come.
 *
 * @param version the version that is at work, or the last that was frozen
 * @param revision counts the steps; the entity tag of the workflow
 * @param amendment why the version at work is made, empty for the first
 * @param submittedBy account of who handed the version in
 * @param approvedBy account of the reviewer who agreed to it
 */
public record ReportState(
        ReportKey key,
        ReportStatus status,
        int version,
        long revision,
        Optional<String> amendment,
        Optional<String> submittedBy,
        Optional<String> approvedBy) {

    /** The state of a report that nobody has touched yet. */
    static ReportState untouched(ReportKey key) {
        return new ReportState(key, ReportStatus.DRAFT, 1, 0, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Refuses a change of another revision than the one that was read, where the client names one. */
    public void requireAt(OptionalLong expected) {
        if (expected.isPresent() && expected.getAsLong() != revision) {
            throw Problem.of(ProblemKind.STALE, "The report is at revision " + revision + ".");
        }
    }

    /** The state after a change that leaves it a draft. */
    public ReportState touched() {
        return new ReportState(key, status, version, revision + 1, amendment, submittedBy, approvedBy);
    }

    /** The state after handing in. */
    public ReportState submitted(String by) {
        return new ReportState(
                key, ReportStatus.SUBMITTED, version, revision + 1, amendment, Optional.of(by), Optional.empty());
    }

    /** The state after a reviewer's agreement. */
    public ReportState approved(String by) {
        return new ReportState(key, status, version, revision + 1, amendment, submittedBy, Optional.of(by));
    }

    /** The state after it was given back. */
    public ReportState returned() {
        return new ReportState(
                key, ReportStatus.DRAFT, version, revision + 1, amendment, Optional.empty(), Optional.empty());
    }

    /** The state after sign-off or publication. */
    public ReportState at(ReportStatus next) {
        return new ReportState(key, next, version, revision + 1, amendment, submittedBy, approvedBy);
    }

    /** The state in which the next version begins. */
    public ReportState amended(String reason) {
        return new ReportState(
                key,
                ReportStatus.DRAFT,
                version + 1,
                revision + 1,
                Optional.of(reason),
                Optional.empty(),
                Optional.empty());
    }
}
