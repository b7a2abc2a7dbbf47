package org.gongkai.disclosure.life;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import org.gongkai.disclosure.life.finding.Finding;
import org.gongkai.disclosure.life.finding.FoundPersonalData;

/** That what looks like personal data may be public all the same, and why. */
@Entity
@Immutable
@Table(name = "settled_finding")
class SettledFinding {

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

    SettledFinding(ItemLife item, FoundPersonalData found, String reason, String settledBy, Instant settledAt) {
        this.place = new Place(item.id(), found.fingerprint());
        this.agencyCode = item.agencyCode();
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
