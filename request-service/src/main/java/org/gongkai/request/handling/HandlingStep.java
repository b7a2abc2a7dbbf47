package org.gongkai.request.handling;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import org.gongkai.request.handling.body.SplitWords;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.table.Step;

/** A step that was taken, as it is kept. */
@Entity
@Immutable
@Table(name = "handling_step")
class HandlingStep {

    @EmbeddedId
    private Place place;

    private String agencyCode;

    @Enumerated(EnumType.STRING)
    private Step step;

    private LocalDate happenedOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private String facts;

    private String words;

    private String takenBy;

    private String takenByName;

    private String approvedBy;

    private String approvedByName;

    private Instant recordedAt;

    /**
     * Which step of which application.
     *
     * @param serial from 1
     */
    @Embeddable
    record Place(UUID applicationId, int serial) implements Serializable {}

    /** For Hibernate. */
    HandlingStep() {}

    HandlingStep(Place place, String agencyCode, SplitWords said, Taken taken, String approvedBy) {
        this.place = place;
        this.agencyCode = agencyCode;
        this.step = taken.step();
        this.happenedOn = taken.event().on();
        this.facts = said.facts();
        this.words = said.words();
        this.takenBy = taken.by();
        this.takenByName = taken.names().by().orElse(null);
        this.approvedBy = approvedBy;
        this.approvedByName = taken.names().approvedBy().orElse(null);
        this.recordedAt = taken.at();
    }

    Place place() {
        return place;
    }

    Step step() {
        return step;
    }

    SplitWords said() {
        return new SplitWords(facts, words);
    }

    String takenBy() {
        return takenBy;
    }

    String approvedBy() {
        return approvedBy;
    }

    Taken.Names names() {
        return new Taken.Names(Optional.ofNullable(takenByName), Optional.ofNullable(approvedByName));
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
