package org.gongkai.request.due;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.gongkai.request.clock.ReplyTerm;
import org.gongkai.request.handling.open.OpenApplication;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.listed.ListedLife;

/**
 * What is to be done with an application (待办): its reply, and behind that what is still owed.
 *
 * @param dueOn the last day of the reply; behind it the first last day of what is owed
 * @param open why there is none, {@code DATE_OPEN} also where what it waits for has no last day for want of a notice
 * @param waits whether it waits for somebody else although its term runs, or without a term
 * @param waitingFor everybody who has to do something first
 * @param owed what is owed behind the reply
 */
public record ToDo(
        Optional<LocalDate> dueOn,
        Optional<ReplyTerm.Open.Kind> open,
        boolean waits,
        List<Waiting> waitingFor,
        List<TermsOfLife.Running> owed) {

    /**
     * That of an application on a day; empty where nothing is.
     *
     * @param proposed its steps that somebody has proposed
     */
    public static Optional<ToDo> of(OpenApplication one, List<ProposedSteps.Proposed> proposed, LocalDate today) {
        Course course = one.course();
        List<Waiting> waitingFor = Waiting.of(course, proposed, one.calendar(), today);
        if (course.stage().isOpen()) {
            ReplyTerm term = course.term(today);
            return Optional.of(new ToDo(
                    term.dueOn(),
                    term.open()
                            .map(open ->
                                    course.clock().isDateOpen(today) ? ReplyTerm.Open.Kind.DATE_OPEN : open.kind()),
                    TermState.isWaiting(course, today),
                    waitingFor,
                    List.of()));
        }
        boolean owing = ListedLife.isOwing(course);
        if (!owing && waitingFor.isEmpty()) {
            return Optional.empty();
        }
        List<TermsOfLife.Running> owed = TermsOfLife.of(course, one.calendar(), today);
        Optional<LocalDate> first =
                owed.stream().flatMap(term -> term.dueOn().stream()).min(Comparator.naturalOrder());
        boolean undecided = owing && first.isEmpty();
        return Optional.of(new ToDo(
                first,
                undecided ? Optional.of(ReplyTerm.Open.Kind.DATE_OPEN) : Optional.empty(),
                !owing,
                waitingFor,
                owed));
    }
}
