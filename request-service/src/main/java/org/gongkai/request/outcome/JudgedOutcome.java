package org.gongkai.request.outcome;

import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.Draft;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.outcome.OutcomeOfParts;
import org.gongkai.request.life.outcome.OutcomePolicy;
import org.gongkai.request.outcome.MovedOutcome.Standing;

/**
 * An outcome that follows from a rule, and the day by whose settings it does.
 *
 * @param counted what it is
 * @param detail what stands below it
 * @param draft with its parts; empty where it was not drafted here
 */
record JudgedOutcome(Standing standing, LocalDate on, String counted, Optional<String> detail, Optional<Draft> draft) {

    /**
     * That of an application; empty where it has none, or somebody has decided or corrected it otherwise.
     *
     * @param detail what stands below the outcome of the record
     * @param firstDay the first on which a draft could be signed
     */
    static Optional<JudgedOutcome> of(Course course, Optional<String> detail, LocalDate firstDay) {
        if (DecidingSteps.correcting(course).isPresent()) {
            return Optional.empty();
        }
        Optional<Course.Concluded> concluded = course.concluded();
        Optional<Taken> concluding = DecidingSteps.concluding(course);
        if (concluded.isEmpty() || concluding.filter(DecidingSteps::isOfDraft).isPresent()) {
            return DecidingSteps.deciding(course).flatMap(taken -> ofDraft(course, taken, firstDay));
        }
        Course.Concluded done = concluded.get();
        return Optional.of(new JudgedOutcome(
                Standing.CLOSED, done.on(), done.outcome(), done.detail().or(() -> detail), Optional.empty()));
    }

    private static Optional<JudgedOutcome> ofDraft(Course course, Taken deciding, LocalDate firstDay) {
        Standing standing = standing(course);
        return course.draft()
                .filter(draft -> !draft.parts().isEmpty() && !draft.isOverridden())
                .map(draft -> new JudgedOutcome(
                        standing,
                        standing == Standing.DRAFTED
                                ? firstDay
                                : deciding.event().on(),
                        draft.outcome(),
                        draft.detail(),
                        Optional.of(draft)));
    }

    private static Standing standing(Course course) {
        if (course.concluded().isPresent()) {
            return Standing.CLOSED;
        }
        return course.documentNumber().isPresent() ? Standing.DECIDED : Standing.DRAFTED;
    }

    /** What it would be where a region sees it so. */
    String by(OutcomePolicy policy) {
        return draft.map(one -> OutcomeOfParts.ofParts(one.parts(), policy).outcome())
                .orElseGet(() -> policy.counted(counted, detail.orElse(null)));
    }
}
