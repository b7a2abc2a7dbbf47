package org.gongkai.disclosure.life;

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

import org.gongkai.disclosure.life.table.ItemStep;
import org.gongkai.disclosure.review.ReviewKind;

/** A step that was taken, as it is kept for good. */
@Entity
@Immutable
@Table(name = "item_step")
class KeptStep {

    @EmbeddedId
    private Place place;

    private String agencyCode;

    @Enumerated(EnumType.STRING)
    private ItemStep step;

    private int revisionNumber;

    @Enumerated(EnumType.STRING)
    private ReviewKind review;

    private LocalDate happenedOn;

    private String reason;

    private String takenBy;

    private String takenByName;

    private Instant recordedAt;

    /**
     * Which step of which item.
     *
     * @param serial from 1
     */
    @Embeddable
    record Place(UUID itemId, int serial) implements Serializable {}

    /** For Hibernate. */
    KeptStep() {}

    KeptStep(Place place, String agencyCode, ItemStepTaken taken) {
        this.place = place;
        this.agencyCode = agencyCode;
        this.step = taken.step();
        this.revisionNumber = taken.revisionNumber();
        this.review = taken.review().orElse(null);
        this.happenedOn = taken.on();
        this.reason = taken.reason().orElse(null);
        this.takenBy = taken.by();
        this.takenByName = taken.byName().orElse(null);
        this.recordedAt = taken.at();
    }

    ItemStepTaken taken() {
        return new ItemStepTaken(
                step,
                revisionNumber,
                Optional.ofNullable(review),
                happenedOn,
                Optional.ofNullable(reason),
                takenBy,
                Optional.ofNullable(takenByName),
                recordedAt);
    }
}
