package org.gongkai.disclosure.life;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.gongkai.disclosure.life.content.ItemContent;
import org.gongkai.disclosure.review.ReviewKind;

/** A text of an item: the one that is worked on, or one that is or was public and stays as it was. */
@Entity
@Table(name = "item_revision")
class ItemRevision {

    @EmbeddedId
    private Place place;

    private String agencyCode;

    @Embedded
    private ItemContent content;

    private String secrecyBy;

    private String contentBy;

    private LocalDate publishedOn;

    /** Whether the text that it replaces can be read by everybody on. */
    private boolean earlierStays;

    /**
     * Which text of which item.
     *
     * @param number from 1
     */
    @Embeddable
    record Place(UUID itemId, int number) implements Serializable {}

    /** For Hibernate. */
    ItemRevision() {}

    ItemRevision(Place place, String agencyCode, ItemContent content) {
        this.place = place;
        this.agencyCode = agencyCode;
        this.content = content;
    }

    void write(ItemContent written) {
        content = written;
    }

    /** What was found of an earlier wording is nothing of this one. */
    void forgetReviews() {
        secrecyBy = null;
        contentBy = null;
    }

    void pass(ReviewKind kind, String by) {
        switch (kind) {
            case SECRECY -> secrecyBy = by;
            case CONTENT -> contentBy = by;
        }
    }

    void published(LocalDate on) {
        publishedOn = on;
    }

    void leaveEarlier() {
        earlierStays = true;
    }

    boolean earlierStays() {
        return earlierStays;
    }

    Place place() {
        return place;
    }

    ItemContent content() {
        return content;
    }

    Optional<LocalDate> publishedOn() {
        return Optional.ofNullable(publishedOn);
    }

    /** Whether it is public since a day and tells of what arose on another; one from an import, which says of none, of all before it. */
    boolean tellsOf(LocalDate arisenOn) {
        return content.arisenOn() == null
                ? publishedOn != null && !publishedOn.isBefore(arisenOn)
                : content.arisenOn().equals(arisenOn);
    }

    RevisionState state() {
        return new RevisionState(
                place.number(),
                content,
                Optional.ofNullable(secrecyBy),
                Optional.ofNullable(contentBy),
                Optional.ofNullable(publishedOn));
    }
}
