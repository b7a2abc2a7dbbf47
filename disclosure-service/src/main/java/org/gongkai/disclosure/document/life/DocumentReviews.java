package org.gongkai.disclosure.document.life;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.gongkai.disclosure.review.ReviewKind;

/**
 * Who has reviewed a document as the register says it now; what is written otherwise or given back is reviewed anew.
 *
 * @param writers accounts of those who have registered or corrected it before it was public
 * @param passed the reviews that are passed
 */
public record DocumentReviews(Set<String> writers, List<DocumentStepTaken> passed) {

    /**
     * Those that count of all that became of a document.
     *
     * @param lastWritten when it was last written; empty where nobody knows
     */
    static DocumentReviews of(List<DocumentStepTaken> steps, Set<String> writers, Optional<Instant> lastWritten) {
        int returned = steps.stream()
                .filter(step -> step.step() == DocumentStep.RETURN)
                .mapToInt(DocumentStepTaken::serial)
                .max()
                .orElse(0);
        return new DocumentReviews(
                writers,
                steps.stream()
                        .filter(step -> step.step() == DocumentStep.REVIEW && step.serial() > returned)
                        .filter(step -> lastWritten.filter(step.at()::isBefore).isEmpty())
                        .toList());
    }

    /** Account of who has passed a review. */
    public Optional<String> passedBy(ReviewKind kind) {
        return passed.stream()
                .filter(step -> step.event() instanceof DocumentEvent.Review review && review.kind() == kind)
                .map(DocumentStepTaken::by)
                .findFirst();
    }

    /** Whether all reviews are passed. */
    boolean areComplete() {
        return List.of(ReviewKind.values()).stream()
                .allMatch(kind -> passedBy(kind).isPresent());
    }
}
