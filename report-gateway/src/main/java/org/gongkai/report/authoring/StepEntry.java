package org.gongkai.report.authoring;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import org.gongkai.document.Coverage;
import org.gongkai.document.ReportKey;

/** A step that was taken, as it is kept. */
@Entity
@Immutable
@Table(name = "report_step")
class StepEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String agencyCode;

    private int year;

    @Enumerated(EnumType.STRING)
    private Coverage coverage;

    private int version;

    private String kind;

    private String takenBy;

    private String role;

    private Instant at;

    private String comment;

    /** For Hibernate. */
    StepEntry() {}

    /** A step that was just taken. */
    StepEntry(ReportKey report, TakenStep step) {
        agencyCode = report.agencyCode();
        year = report.year();
        coverage = report.coverage();
        version = step.version();
        kind = step.kind();
        takenBy = step.by();
        role = step.role();
        at = step.at();
        comment = step.comment().orElse(null);
    }

    /** What was done. */
    TakenStep step() {
        return new TakenStep(version, kind, takenBy, role, at, Optional.ofNullable(comment));
    }
}
