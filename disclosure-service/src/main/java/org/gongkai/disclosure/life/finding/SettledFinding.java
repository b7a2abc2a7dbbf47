package org.gongkai.disclosure.life.finding;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** That what looks like personal data may be public all the same, and why. */
@Entity
@Immutable
@Table(name = "settled_finding")
public class SettledFinding {

    @EmbeddedId
    private Place place;

    private String agencyCode;

    private String kind;

    private String reason;

    private String settledBy;

    private Instant settledAt;

    /** Which value of which item. */
    @Embeddable
    record Place(UUID itemId, String fingerprint) implements Serializable {}

    /** For Hibernate. */
    SettledFinding() {}

    /** What somebody has said of a place in the texts of an item. */
    public SettledFinding(
            UUID itemId,
            String agencyCode,
            FoundPersonalData found,
            String reason,
            String settledBy,
            Instant settledAt) {
        this.place = new Place(itemId, found.fingerprint());
        this.agencyCode = agencyCode;
        this.kind = found.kind().name();
        this.reason = reason;
        this.settledBy = settledBy;
        this.settledAt = settledAt;
    }

    boolean isOf(FoundPersonalData found) {
        return place.fingerprint().equals(found.fingerprint());
    }

    Finding.Settled settled() {
        return new Finding.Settled(reason, settledBy, settledAt);
    }
}
