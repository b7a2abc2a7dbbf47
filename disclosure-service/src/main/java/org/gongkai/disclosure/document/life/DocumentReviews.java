package org.gongkai.disclosure.document.life;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.gongkai.disclosure.document.life.event.DocumentEvent;
import org.gongkai.disclosure.document.life.table.DocumentStep;
import org.gongkai.disclosure.review.ReviewKind;

/**
 * Who has reviewed a document as the register says it now, or what it shall say; what is written otherwise or given back is reviewed
 * anew.
 *
 * @param writers accounts of those who have written what is reviewed: they do not review it
 * @param passed the reviews that are passed
 * @param rewording what everybody shall read of one that is public; empty where nothing is proposed
 */
public record DocumentReviews(
        Set<String> writers, List<DocumentStepTaken> passed, Optional<DocumentStepTaken> rewording) {

    /** Of one that nobody may read yet. */
    static DocumentReviews ofUnpublished(
            List<DocumentStepTaken> steps, Set<String> writers, Optional<Instant> lastWritten) {
        int returned = last(steps, Set.of(DocumentStep.RETURN));
        return new DocumentReviews(
                writers,
                passed(steps, returned, writers).stream()
                        .filter(step -> lastWritten.filter(step.at()::isBefore).isEmpty())
                        .toList(),
                Optional.empty());
    }

    /** Of one that everybody may read: of the other words that are proposed for it last. */
    static DocumentReviews ofPublished(List<DocumentStepTaken> steps) {
        int settled = last(steps, Set.of(DocumentStep.RETURN, DocumentStep.PUBLISH));
        Optional<DocumentStepTaken> proposed = steps.stream()
                .filter(step -> step.step() == DocumentStep.REWORD && step.serial() > settled)
                .reduce((earlier, later) -> later);
        Set<String> writers = proposed.map(DocumentStepTaken::by).stream().collect(Collectors.toUnmodifiableSet());
        return new DocumentReviews(
                writers,
                proposed.map(words -> passed(steps, words.serial(), writers)).orElse(List.of()),
                proposed);
    }

    private static List<DocumentStepTaken> passed(List<DocumentStepTaken> steps, int after, Set<String> writers) {
        return steps.stream()
                .filter(step -> step.step() == DocumentStep.REVIEW && step.serial() > after)
                .filter(step -> !writers.contains(step.by()))
                .toList();
    }

    private static int last(List<DocumentStepTaken> steps, Set<DocumentStep> kinds) {
        return steps.stream()
                .filter(step -> kinds.contains(step.step()))
                .mapToInt(DocumentStepTaken::serial)
                .max()
                .orElse(0);
    }

    /** Account of who has passed a review. */
    public Optional<String> passedBy(ReviewKind kind) {
        return passed.stream()
                .filter(step -> step.event() instanceof DocumentEvent.Review review && review.kind() == kind)
                .map(DocumentStepTaken::by)
                .findFirst();
    }

    /** The other words that are proposed. */
    Optional<DocumentEvent.Rewording> proposed() {
        return rewording.map(step -> (DocumentEvent.Rewording) step.event());
    }

    /** Whether all reviews are passed. */
    boolean areComplete() {
        return List.of(ReviewKind.values()).stream()
                .allMatch(kind -> passedBy(kind).isPresent());
    }
}
