package org.gongkai.report.authoring;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import org.gongkai.document.Coverage;
import org.gongkai.document.ReportKey;
import org.gongkai.report.narrative.TextState;

/** A revision of a text, as it is kept; the highest is the one that stands. */
@Entity
@Immutable
@Table(name = "report_text")
@IdClass(TextEntry.Key.class)
class TextEntry {

    @Id
    private String agencyCode;

    @Id
    private int year;

    @Id
    @Enumerated(EnumType.STRING)
    private Coverage coverage;

    @Id
    private String place;

    @Id
    private long revision;

    private String text;

    private Instant changedAt;

    private String changedBy;

    /** For Hibernate. */
    TextEntry() {}

    /** Which revision of which text. */
    record Key(String agencyCode, int year, Coverage coverage, String place, long revision) {}

    /** A revision that was just written. */
    TextEntry(ReportKey report, TextState written) {
        agencyCode = report.agencyCode();
        year = report.year();
        coverage = report.coverage();
        place = written.place();
        revision = written.revision();
        text = written.text();
        changedAt = written.changedAt();
        changedBy = written.changedBy();
    }

    /** What it says. */
    TextState state() {
        return new TextState(place, text, revision, changedAt, changedBy);
    }
}
