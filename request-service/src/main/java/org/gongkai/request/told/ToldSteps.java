package org.gongkai.request.told;

import java.util.Optional;

import org.gongkai.form.words.Language;
import org.gongkai.form.words.Message;
import org.gongkai.kit.problem.Problem;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.FurtherRound;
import org.gongkai.request.life.event.LaterEvent.CaseEnding;
import org.gongkai.request.life.event.LaterEvent.CaseOpening;
import org.gongkai.request.life.event.LaterEvent.Origin;
import org.gongkai.request.life.event.LaterEvent.Round;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.problem.RequestProblem;

/** Which step of an application it is that something has happened to a case; none where it was recorded by hand before it was told. */
final class ToldSteps {

    private ToldSteps() {}

    /** @throws Problem that somebody here has to act first */
    static Optional<LifeEvent> of(ToldOfCase told, Course course) {
        return switch (told.kind()) {
            case OPENED -> opening(told, course);
            case ENDED -> ending(told, course);
            case ORDERED -> KnownOrders.has(told, course) ? Optional.empty() : Optional.of(order(told));
            case REVOKED -> {
                if (!isRevoked(course)) {
                    throw notRevoked(told);
                }
                yield Optional.empty();
            }
        };
    }

    private static Optional<LifeEvent> opening(ToldOfCase told, Course course) {
        if (course.aftermath().disputes().isOpen(told.caseNumber())) {
            return Optional.empty();
        }
        Boolean reopened = course.aftermath().disputes().isKnown(told.caseNumber()) ? true : null;
        return Optional.of(new CaseOpening(told.on(), told.caseNumber(), reopened));
    }

    /** One that was never recorded is refused by the step itself. */
    private static Optional<LifeEvent> ending(ToldOfCase told, Course course) {
        boolean over = course.aftermath().disputes().isKnown(told.caseNumber())
                && !course.aftermath().disputes().isOpen(told.caseNumber());
        return over ? Optional.empty() : Optional.of(new CaseEnding(told.on(), told.caseNumber(), told.result()));
    }

    /** Whether the body itself has begun to decide anew, be it long ago: that it has revoked its reply is why the case was given up. */
    private static boolean isRevoked(Course course) {
        return course.aftermath().rounds().stream().map(FurtherRound::origin).anyMatch(Origin.OWN::equals);
    }

    private static Round order(ToldOfCase told) {
        return new Round(
                told.on(),
                Origin.ORDER,
                told.result(),
                null,
                null,
                told.dueOn(),
                told.procedural() ? true : null,
                told.orderNumber(),
                words(StepWords.ORDERED_IN_CASE.with(told.caseNumber())));
    }

    /** The body revokes its own reply by its head, on a paper (D44): no case does that for them. */
    private static Problem notRevoked(ToldOfCase told) {
        return RequestProblem.refusing(
                Refusal.of(StepWords.REVOKE_FIRST, told.caseNumber()).orElseThrow());
    }

    private static String words(Message message) {
        return message.in(Language.CHINESE);
    }
}
