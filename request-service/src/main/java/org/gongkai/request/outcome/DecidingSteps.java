package org.gongkai.request.outcome;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.FurtherRound;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.OfRound;
import org.gongkai.request.life.table.Step;

/** The steps by which an application has come to its outcome. */
final class DecidingSteps {

    private static final Set<Step> CONCLUDING = EnumSet.of(
            Step.DISPATCH,
            Step.ANSWER_ON_SPOT,
            Step.SUPPLEMENT_LAPSED,
            Step.FEE_LAPSED,
            Step.MERGE,
            Step.WITHDRAW,
            Step.APPLICANT_GONE,
            Step.RECORD_CONCLUDED,
            Step.LEDGER_REPLIED);

    private static final Set<Step> CORRECTING = EnumSet.of(Step.CORRECT_LEAF, Step.RECORD_CORRECTED);

    private static final Set<Step> BRINGING = EnumSet.copyOf(
            Stream.of(CONCLUDING, CORRECTING).flatMap(Set::stream).toList());

    /** What was drafted is decided when it is signed; on the spot at once. */
    private static final Set<Step> DECIDING = EnumSet.of(Step.PROPOSE, Step.APPROVE, Step.ANSWER_ON_SPOT);

    private DecidingSteps() {}

    /** The one that has brought the outcome; empty where the record alone says it. */
    static Optional<Taken> concluding(Course course) {
        return last(course, CONCLUDING);
    }

    /** Whether what was drafted was sent, so that it is the outcome. */
    static boolean isOfDraft(Taken concluding) {
        return concluding.step() == Step.DISPATCH || concluding.step() == Step.ANSWER_ON_SPOT;
    }

    /** The last correction of the outcome since. */
    static Optional<Taken> correcting(Course course) {
        return last(course, BRINGING).filter(taken -> CORRECTING.contains(taken.step()));
    }

    /** By which what was drafted is decided, or was proposed while it is not. */
    static Optional<Taken> deciding(Course course) {
        return last(course, DECIDING);
    }

    /** Likewise of what was drafted for a further decision. */
    static Optional<Taken> deciding(Course course, FurtherRound round) {
        return course.taken().reversed().stream()
                .filter(taken -> taken.step() == Step.PROPOSE_ROUND || taken.step() == Step.APPROVE_ROUND)
                .filter(taken -> taken.event() instanceof OfRound decision
                        && decision.furtherRound()
                                .filter(number -> number == round.number())
                                .isPresent())
                .findFirst();
    }

    /** How the application stood before its outcome was corrected; empty where nothing but the correction tells of it. */
    static Optional<Course> beforeCorrection(Course course) {
        List<Taken> all = course.taken();
        return IntStream.range(course.superseded(), all.size())
                .filter(at -> CORRECTING.contains(all.get(at).step()))
                .boxed()
                .findFirst()
                .filter(at -> at > course.superseded())
                .map(course::after);
    }

    private static Optional<Taken> last(Course course, Set<Step> steps) {
        List<Taken> all = course.taken();
        return all.subList(course.superseded(), all.size()).reversed().stream()
                .filter(taken -> steps.contains(taken.step()))
                .findFirst();
    }
}
