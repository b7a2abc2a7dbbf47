package org.gongkai.report.authoring;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.gongkai.document.Coverage;
import org.gongkai.document.ReportFinding;
import org.gongkai.document.ReportKey;

/** Why a warning is right to stand. */
@Entity
@Table(name = "report_explanation")
@IdClass(Explanation.Key.class)
class Explanation {

    @Id
    private String agencyCode;

    @Id
    private int year;

    @Id
    @Enumerated(EnumType.STRING)
    private Coverage coverage;

    @Id
    private String fingerprint;

    @Column(name = "explained_values")
    private String values;

    private String text;

    private Instant explainedAt;

    private String explainedBy;

    /** For Hibernate. */
    Explanation() {}

    /** Which finding of which report. */
    record Key(String agencyCode, int year, Coverage coverage, String fingerprint) {

        static Key of(ReportKey report, ReportFinding finding) {
            return new Key(report.agencyCode(), report.year(), report.coverage(), finding.fingerprint());
        }
    }

    /** That of a finding which nobody has explained yet. */
    Explanation(Key key) {
        agencyCode = key.agencyCode();
        year = key.year();
        coverage = key.coverage();
        fingerprint = key.fingerprint();
    }

    /** Says why, in place of what was said. */
    void say(ReportFinding finding, String why, Instant at, String by) {
        values = finding.values();
        text = why;
        explainedAt = at;
        explainedBy = by;
    }

    /** The finding that it is about. */
    String fingerprint() {
        return fingerprint;
    }

    /** The finding with it, while it has the values that were explained. */
    ReportFinding attach(ReportFinding finding) {
        return values.equals(finding.values()) ? finding.explained(text) : finding;
    }
}
