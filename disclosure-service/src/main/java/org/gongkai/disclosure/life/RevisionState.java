package org.gongkai.disclosure.life;

import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.disclosure.life.content.ItemContent;
import org.gongkai.disclosure.review.ReviewKind;

/**
 * How a text of an item stands.
 *
 * @param secrecyBy who has found that it is no secret
 * @param contentBy who has found that it is right
 * @param publishedOn when it was made public
 */
public record RevisionState(
        int number,
        ItemContent content,
        Optional<String> secrecyBy,
        Optional<String> contentBy,
        Optional<LocalDate> publishedOn) {

    /** Who has passed a review of it. */
    Optional<String> passedBy(ReviewKind kind) {
        return switch (kind) {
            case SECRECY -> secrecyBy;
            case CONTENT -> contentBy;
        };
    }

    /** Whether one of the reviews is passed. */
    boolean isPartlyReviewed() {
        return secrecyBy.isPresent() || contentBy.isPresent();
    }
}
