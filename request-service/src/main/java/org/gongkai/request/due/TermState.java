package org.gongkai.request.due;

import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.registers.calendar.DaysLeft;
import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.clock.ReplyTerm;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.table.Stage;

/** How urgent it is what is to be done with an application, the most urgent first. */
@Schema(name = "WorklistState")
public enum TermState {

    /** The last day is over (逾期). */
    OVERDUE,

    /** Five working days at most are left (临期). */
    DUE,

    /** More than that. */
    RUNNING,

    /** The applicant has to do something, or somebody is being consulted; or it waits without a term. */
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

    /** That of what is to be done. */
    public static TermState of(ToDo toDo, LocalDate today, WorkingCalendar calendar) {
        return of(toDo.open(), toDo.dueOn(), toDo.waits(), today, calendar);
    }

    private static TermState of(
            Optional<ReplyTerm.Open.Kind> open,
            Optional<LocalDate> dueOn,
            boolean waits,
            LocalDate today,
            WorkingCalendar calendar) {
        if (open.isPresent()) {
            return open.get() == ReplyTerm.Open.Kind.DATE_OPEN ? DATE_OPEN : WAITING;
        }
        if (dueOn.filter(today::isAfter).isPresent()) {
            return OVERDUE;
        }
        if (waits || dueOn.isEmpty()) {
            return WAITING;
        }
        return DaysLeft.until(dueOn.get(), today, calendar) <= DaysLeft.SOON ? DUE : RUNNING;
    }

    /** Whether it waits for somebody else although its term runs. */
    static boolean isWaiting(Course course, LocalDate today) {
        return course.clock().isPaused(today) || course.stage() == Stage.REASON_REQUESTED;
    }
}
