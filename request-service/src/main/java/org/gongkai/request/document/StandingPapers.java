package org.gongkai.request.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.request.document.catalogue.DocumentKind;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.table.Flag;
import org.gongkai.request.life.table.LifeCycle;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.life.table.Transition;
import org.gongkai.request.submission.ArrivedSubmissions;
import org.gongkai.request.submission.SubmissionState;

/**
 * Papers that a complete file has without a step of the life that asks for them: how the receipt was confirmed (D54), and why
 * the reply was late (D51). What a ledger tells was confirmed and explained where it was kept.
 */
@ApplicationScoped
class StandingPapers {

    private static final String CONFIRMATION = "D54_CONFIRMATION";
    private static final String OVERDUE = "D51_OVERDUE";

    private final ArrivedSubmissions submissions;

    StandingPapers(ArrivedSubmissions submissions) {
        this.submissions = submissions;
    }

    /** Those of an application as it stands. */
    List<MissingPaper> asked(HandlingState state) {
        return Stream.concat(
                        confirmedOn(state).map(on -> paper(CONFIRMATION, on)).stream(),
                        lateOn(state).map(on -> paper(OVERDUE, on)).stream())
                .toList();
    }

    private static MissingPaper paper(String code, LocalDate on) {
        return new MissingPaper(DocumentKind.get(code), 1, on, Optional.empty(), false);
    }

    /** When both sides have confirmed the receipt; empty where the arrival is its own evidence, or where nobody knows how it came. */
    private Optional<LocalDate> confirmedOn(HandlingState state) {
        return submissions
                .findOf(state.application().id())
                .filter(SubmissionState::wasConfirmed)
                .flatMap(SubmissionState::receivedOn);
    }

    /** When one came to its end whose last day had passed, with which its explanation can say when it was answered. */
    private static Optional<LocalDate> lateOn(HandlingState state) {
        Course course = state.course();
        return course.flags(state.today()).contains(Flag.OVERDUE) && isEndedHere(course)
                ? course.concluded().map(Course.Concluded::on)
                : Optional.empty();
    }

    /** Whether a step here has ended it: what a ledger or the register tells was answered elsewhere. */
    private static boolean isEndedHere(Course course) {
        List<Taken> taken = course.taken();
        int told = FileGuard.toldByALedger(taken);
        return taken.subList(Math.min(told, taken.size()), taken.size()).reversed().stream()
                .map(Taken::step)
                .filter(StandingPapers::isEnding)
                .findFirst()
                .filter(step -> step != Step.RECORD_CONCLUDED)
                .isPresent();
    }

    private static boolean isEnding(Step step) {
        Transition row = LifeCycle.of(step);
        return row.to() instanceof Transition.Target.To(Stage stage)
                && stage.isFinished()
                && row.from().stream().anyMatch(Stage::isOpen);
    }
}
