package org.gongkai.request.due;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.clock.ReplyTerm;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.table.Stage;

/** How urgent an open application is, the most urgent first. */
@Schema(name = "WorklistState")
public enum TermState {

    /** The last day is over (逾期). */
    OVERDUE,

    /** Five working days at most are left (临期). */
    DUE,

    /** More than that. */
    RUNNING,

    /** The applicant has to do something, or somebody is being consulted. */
    WAITING,

    /** The last day lies in a year whose notice is not known (期限待定). */
    DATE_OPEN;

    /** The same over the columns of {@link OpenTerms}; {@code :today} is the day. */
    public static final String SQL = """
            case when o.open = 'DATE_OPEN' then 'DATE_OPEN'
                when o.open is not null then 'WAITING'
                when o.due_on < :today then 'OVERDUE'
                when o.waiting then 'WAITING'
                when o.due_on <= o.soon then 'DUE'
                else 'RUNNING' end""";

    /** That of a course whose term stands so. */
    public static TermState of(Course course, ReplyTerm term, LocalDate today, WorkingCalendar calendar) {
        if (term.open().isPresent()) {
            return term.open().get().kind() == ReplyTerm.Open.Kind.DATE_OPEN ? DATE_OPEN : WAITING;
        }
        LocalDate due = term.dueOn().orElseThrow();
        if (due.isBefore(today)) {
            return OVERDUE;
        }
        if (isWaiting(course, today)) {
            return WAITING;
        }
        return DaysLeft.until(due, today, calendar) <= DaysLeft.SOON ? DUE : RUNNING;
    }

    /** Whether it waits for somebody else although its term runs. */
    static boolean isWaiting(Course course, LocalDate today) {
        return course.isPaused(today) || course.stage() == Stage.REASON_REQUESTED;
    }
}
