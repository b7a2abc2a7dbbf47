package org.gongkai.request.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.Draft;
import org.gongkai.request.life.course.FurtherRound;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.outcome.OutcomeOfParts;
import org.gongkai.request.life.outcome.OutcomePolicy;
import org.gongkai.request.outcome.MovedOutcome.Standing;

/**
 * An outcome that follows from a rule, or would if nobody had decided or corrected it otherwise, and the day by whose settings.
 *
 * @param round which further decision, from 2; empty of the first
 * @param counted what the application counts in, or is drafted with
 * @param ruled what the rule is applied to where nothing was drafted here, with what stands below it
 * @param draft with its parts; empty where it was not drafted here
 * @param stays why the outcome does not follow the rule
 */
record JudgedOutcome(
        Standing standing,
        LocalDate on,
        Optional<Integer> round,
        String counted,
        Ruled ruled,
        Optional<Draft> draft,
        Optional<UnmovedReason> stays) {

    private static final String PARTIAL = "PARTIAL";
    private static final String GRANTED = "GRANTED";

    /** An outcome, and what stands below it. */
    record Ruled(String outcome, Optional<String> detail) {}

    /**
     * Those of an application: of its first decision, and of each further one.
     *
     * @param detail what stands below the outcome of the record
     * @param firstDay the first on which a draft could be signed
     */
    static List<JudgedOutcome> of(Course course, Optional<String> detail, LocalDate firstDay) {
        List<JudgedOutcome> all = new ArrayList<>();
        ofFirst(course, detail, firstDay).ifPresent(all::add);
        course.aftermath()
                .rounds()
                .forEach(round -> ofRound(course, round, firstDay).ifPresent(all::add));
        return all;
    }

    private static Optional<JudgedOutcome> ofFirst(Course course, Optional<String> detail, LocalDate firstDay) {
        Optional<Course.Concluded> concluded = course.concluded();
        Optional<Taken> concluding = DecidingSteps.concluding(course);
        Optional<UnmovedReason> corrected = DecidingSteps.correcting(course).map(correction -> UnmovedReason.CORRECTED);
        if (concluded.isEmpty() || concluding.filter(DecidingSteps::isOfDraft).isPresent()) {
            return DecidingSteps.deciding(course)
                    .flatMap(taken -> course.draft()
                            .flatMap(draft -> ofDraft(
                                    draft,
                                    standing(concluded.isPresent(), course.documentNumber()),
                                    taken,
                                    firstDay,
                                    Optional.empty(),
                                    concluded.map(Course.Concluded::outcome).orElse(draft.outcome()),
                                    corrected)));
        }
        Course.Concluded done = concluded.get();
        Course.Concluded ruled = corrected
                .flatMap(since -> DecidingSteps.beforeCorrection(course))
                .flatMap(Course::concluded)
                .orElse(done);
        return Optional.of(new JudgedOutcome(
                Standing.CLOSED,
                done.on(),
                Optional.empty(),
                done.outcome(),
                new Ruled(
                        ruled.outcome(),
                        corrected.isPresent() ? ruled.detail() : ruled.detail().or(() -> detail)),
                Optional.empty(),
                corrected));
    }

    private static Optional<JudgedOutcome> ofRound(Course course, FurtherRound round, LocalDate firstDay) {
        return DecidingSteps.deciding(course, round)
                .flatMap(taken -> round.draft()
                        .flatMap(draft -> ofDraft(
                                draft,
                                standing(!round.isOpen(), round.documentNumber()),
                                taken,
                                firstDay,
                                Optional.of(round.number()),
                                draft.outcome(),
                                Optional.empty())));
    }

    private static Optional<JudgedOutcome> ofDraft(
            Draft draft,
            Standing standing,
            Taken deciding,
            LocalDate firstDay,
            Optional<Integer> round,
            String counted,
            Optional<UnmovedReason> corrected) {
        if (draft.computed().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new JudgedOutcome(
                standing,
                standing == Standing.DRAFTED ? firstDay : deciding.event().on(),
                round,
                counted,
                new Ruled(draft.computed().get(), draft.detail()),
                Optional.of(draft),
                corrected
                        .or(() -> draft.isOverridden() ? Optional.of(UnmovedReason.OVERRIDDEN) : Optional.empty())
                        .or(() -> draft.parts().isEmpty() ? Optional.of(UnmovedReason.ERASED) : Optional.empty())));
    }

    private static Standing standing(boolean sent, Optional<String> documentNumber) {
        if (sent) {
            return Standing.CLOSED;
        }
        return documentNumber.isPresent() ? Standing.DECIDED : Standing.DRAFTED;
    }

    /** Whether it counts somewhere: further decisions do not. */
    boolean counts() {
        return round.isEmpty();
    }

    /** What it would be where a region sees it so; empty where its parts were erased, and nobody can tell. */
    Optional<String> by(OutcomePolicy policy) {
        if (draft.isEmpty()) {
            return Optional.of(policy.counted(ruled.outcome(), ruled.detail().orElse(null)));
        }
        return draft.filter(one -> !one.parts().isEmpty())
                .map(one -> OutcomeOfParts.ofParts(one.parts(), policy).outcome());
    }

    /**
     * Whether parts that were erased may come to another outcome: what is given in part may be granted where nothing has to be
     * withheld, and the other way round; where nothing is given, who asks for advice may decide which outcome most parts have.
     */
    boolean mayMove(OutcomePolicy before, OutcomePolicy after) {
        boolean given = ruled.outcome().equals(PARTIAL) || ruled.outcome().equals(GRANTED);
        boolean byDenial =
                before.denyOnly() != after.denyOnly() && ruled.outcome().equals(after.denyOnly() ? PARTIAL : GRANTED);
        return byDenial || !given && before.consultationAsPetition() != after.consultationAsPetition();
    }
}
