package org.gongkai.disclosure.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.disclosure.life.table.ItemStep;
import org.gongkai.disclosure.review.ReviewKind;

/**
 * A step that was taken.
 *
 * @param revisionNumber the text that it was about
 * @param review of a review, what for
 * @param on the day on which it happened
 * @param reason what was said with it
 * @param by account of who has taken it
 * @param byName what people call them
 */
public record ItemStepTaken(
        ItemStep step,
        int revisionNumber,
        Optional<ReviewKind> review,
        LocalDate on,
        Optional<String> reason,
        String by,
        Optional<String> byName,
        Instant at) {

    /** Whether who has taken it wrote the text. */
    boolean isWritingOf(int number) {
        return step.isWriting() && revisionNumber == number;
    }
}
