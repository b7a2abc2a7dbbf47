package org.gongkai.disclosure.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.gongkai.disclosure.inspection.InspectionFinding;
import org.gongkai.disclosure.inspection.InspectionRule;
import org.gongkai.disclosure.inspection.InspectionSpan;
import org.gongkai.kit.life.Life;

/** The life of one task, from when it is opened on. */
@Entity
@Table(name = "supervision_task")
class SupervisionTask implements Life {

    @Id
    private UUID id;

    private String agencyCode;

    @Version
    private long revision;

    @Enumerated(EnumType.STRING)
    private InspectionRule rule;

    private String subjectId;

    private String subject;

    private LocalDate firstDay;

    private LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    private SupervisionStage stage;

    private LocalDate dueOn;

    private String openedBy;

    private Instant openedAt;

    private LocalDate closedOn;

    /** For Hibernate. */
    SupervisionTask() {}

    /** One that is opened now. */
    SupervisionTask(
            UUID id,
            String agencyCode,
            InspectionFinding finding,
            InspectionSpan span,
            LocalDate dueOn,
            String openedBy,
            Instant openedAt) {
        this.id = id;
        this.agencyCode = agencyCode;
        this.rule = finding.rule();
        this.subjectId = finding.subjectId();
        this.subject = finding.subject();
        this.firstDay = span.from();
        this.lastDay = span.to();
        this.stage = SupervisionStage.REMINDED;
        this.dueOn = dueOn;
        this.openedBy = openedBy;
        this.openedAt = openedAt;
    }

    /** Goes where a row of the table leads. */
    void take(SupervisionTransition row, Optional<LocalDate> due, LocalDate today) {
        stage = row.to().orElse(stage);
        dueOn = due.orElse(dueOn);
        if (stage == SupervisionStage.CLOSED) {
            closedOn = today;
        }
    }

    @Override
    public long revision() {
        return revision;
    }

    UUID id() {
        return id;
    }

    String agencyCode() {
        return agencyCode;
    }

    SupervisionStage stage() {
        return stage;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    InspectionFinding finding() {
        return InspectionFinding.of(rule, subjectId, subject);
    }

    InspectionSpan span() {
        return new InspectionSpan(firstDay, lastDay);
    }

    String openedBy() {
        return openedBy;
    }

    Instant openedAt() {
        return openedAt;
    }

    Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }
}
