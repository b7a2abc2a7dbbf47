package org.gongkai.request.life.listed;

import java.util.stream.Collectors;

import org.gongkai.request.life.consultation.Consulting;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.Draft;
import org.gongkai.request.life.course.FurtherRound;
import org.gongkai.request.life.proposal.Proposed;
import org.gongkai.request.life.table.Flag;

/** What of a course is kept beside its stage so that lists find it; none of it changes from one step to the next. */
public final class ListedLife {

    private ListedLife() {}

    /** The flags that last, separated by spaces. */
    public static String flags(Course course) {
        return course.flags(course.clockFacts().receivedOn()).stream()
                .filter(Flag::lasts)
                .map(Flag::name)
                .collect(Collectors.joining(" "));
    }

    /** Whether somebody was asked and has neither answered nor been released; silence is the calendar's matter. */
    public static boolean isConsulting(Course course) {
        return course.stage().isOpen() && course.allConsultations().stream().anyMatch(Consulting::isUnanswered);
    }

    /** Whether somebody has decided another outcome than the parts of the reply come to. */
    public static boolean isOverridden(Course course) {
        return course.draft().filter(Draft::isOverridden).isPresent();
    }

    /** Whether something is still owed when it has its outcome: a further decision, a publication. */
    public static boolean isOwing(Course course) {
        return course.aftermath().rounds().stream().anyMatch(FurtherRound::isOpen)
                || course.aftermath().proposals().stream().anyMatch(ListedLife::isOwed);
    }

    /**
     * Whether the head has something to do with it also when it has its outcome: somebody has proposed to publish what was asked
     * for and nobody has decided that (Art. 44), or money is to be given back (Art. 42).
     */
    public static boolean isProposed(Course course) {
        return course.aftermath().proposals().stream().anyMatch(Proposed::isOpen)
                || !course.paidInVain().isEmpty();
    }

    private static boolean isOwed(Proposed proposal) {
        return proposal.state() == Proposed.State.TO_BE_PUBLISHED;
    }
}
