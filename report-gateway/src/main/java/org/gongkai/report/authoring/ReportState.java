package org.gongkai.report.authoring;

import java.util.Optional;

import org.gongkai.document.ReportKey;
import org.gongkai.document.ReportStatus;

/**
 * How far a report has come.
 *
 * @param version the version that is at work, or the last that was frozen
 * @param revision counts the changes; the entity tag of the workflow
 * @param amendment why the version at work is made, empty for the first
 * @param submittedBy account of whoever handed the version in
 * @param approvedBy account of the reviewer who agreed to it
 */
public record ReportState(
        ReportKey key,
        ReportStatus status,
        int version,
        long revision,
        Optional<String> amendment,
        Optional<String> submittedBy,
        Optional<String> approvedBy) {}
