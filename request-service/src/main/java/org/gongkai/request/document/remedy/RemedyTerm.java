package org.gongkai.request.document.remedy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.clock.Timer;
import org.gongkai.request.clock.Timers;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.table.Stage;

/**
 * A term in which the applicant may go against a reply; it begins with its service.
 *
 * @param dueNotBefore the day by the calendar, which a day off moves
 * @param dueOn its last day; empty where it is not known which days are off
 */
public record RemedyTerm(Timer timer, LocalDate startedOn, LocalDate dueNotBefore, Optional<LocalDate> dueOn) {

    /** From then on reconsideration comes first where disclosure is refused (Art. 23 of the law on reconsideration). */
    private static final LocalDate RECONSIDERATION_FIRST = LocalDate.of(2024, 1, 1);

    private static final String RECONSIDERATION = "T_RECON_APPLY";
    private static final String SUIT = "T_SUIT_DIRECT";

    /**
     * Those of the reply that was sent last, be it the first or that of a further decision; none before it is served, nor once it was
     * revoked or its application is voided: nobody goes against what holds no longer.
     */
    public static List<RemedyTerm> of(Course course, WorkingCalendar calendar) {
        if (course.aftermath().isReplyRevoked() || course.stage() == Stage.INVALID) {
            return List.of();
        }
        return SentReply.last(course)
                .flatMap(reply -> reply.servedOn()
                        .map(served -> timers(reply)
                                .map(Timers::get)
                                .map(timer -> new RemedyTerm(
                                        timer,
                                        served,
                                        timer.unit().notBefore(served, timer.length()),
                                        timer.lastDay(served, calendar)))
                                .toList()))
                .orElse(List.of());
    }

    /** Where everything is withheld, who sues at once is sent away; where a part is, the suit is about the others. */
    private static Stream<String> timers(SentReply reply) {
        return RemedyCase.of(reply.outcome(), reply.parts()) == RemedyCase.WITHHELD
                        && !reply.decidedOn().isBefore(RECONSIDERATION_FIRST)
                ? Stream.of(RECONSIDERATION)
                : Stream.of(RECONSIDERATION, SUIT);
    }
}
