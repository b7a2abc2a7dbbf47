package org.gongkai.request.handling;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import org.gongkai.request.handling.body.SplitWords;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.table.Step;

/** A step that waits for somebody's agreement. */
@Entity
@Table(name = "pending_step")
class PendingStep {

    @EmbeddedId
    private Place place;

    private String agencyCode;

    @Enumerated(EnumType.STRING)
    private Step step;

    @JdbcTypeCode(SqlTypes.JSON)
    private String facts;

    private String words;

    private String proposedBy;

    private String proposedByName;

    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    private String decidedBy;

    private Instant decidedAt;

    /** Sealed; null where nothing was said. */
    private String comment;

    /** How it stands. */
    enum State {
        OPEN,
        APPROVED,
        REFUSED
    }

    /**
     * Which proposal of which application.
     *
     * @param number from 1
     */
    @jakarta.persistence.Embeddable
    record Place(java.util.UUID applicationId, int number) implements java.io.Serializable {}

    /** For Hibernate. */
    PendingStep() {}

    PendingStep(Place place, String agencyCode, SplitWords said, Taken proposed) {
        this.place = place;
        this.agencyCode = agencyCode;
        this.step = proposed.step();
        this.facts = said.facts();
        this.words = said.words();
        this.proposedBy = proposed.by();
        this.proposedByName = proposed.names().by().orElse(null);
        this.proposedAt = proposed.at();
    }

    Place place() {
        return place;
    }

    String agencyCode() {
        return agencyCode;
    }

    Step step() {
        return step;
    }

    SplitWords said() {
        return new SplitWords(facts, words);
    }

    String proposedBy() {
        return proposedBy;
    }

    Optional<String> proposedByName() {
        return Optional.ofNullable(proposedByName);
    }

    Instant proposedAt() {
        return proposedAt;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    boolean isApproved() {
        return state == State.APPROVED;
    }

    String decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    Optional<String> sealedComment() {
        return Optional.ofNullable(comment);
    }

    /** What is said with the decision, sealed. */
    void comment(String sealed) {
        comment = sealed;
    }

    void decide(boolean approved, String by, Instant at) {
        state = approved ? State.APPROVED : State.REFUSED;
        decidedBy = by;
        decidedAt = at;
    }
}
