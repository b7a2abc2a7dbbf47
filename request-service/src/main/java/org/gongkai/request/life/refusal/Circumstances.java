package org.gongkai.request.life.refusal;

import java.time.LocalDate;
import java.util.function.Function;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.clock.ReplyTerm;

/**
 * What a step is judged by besides how the application stands. Its term is counted when it is asked for: for most steps it is
 * not.
 */
public final class Circumstances {

    private final WorkingCalendar calendar;
    private final LocalDate day;
    private final Function<LocalDate, ReplyTerm> count;
    private final String by;
    private ReplyTerm term;

    /**
     * Before a step.
     *
     * @param calendar the body's
     * @param day the day that it is judged by: that on which the event happened, else today
     * @param count counts the term for the reply as it stands before the step, on a day
     * @param by account of who takes it
     */
    public Circumstances(WorkingCalendar calendar, LocalDate day, Function<LocalDate, ReplyTerm> count, String by) {
        this.calendar = calendar;
        this.day = day;
        this.count = count;
        this.by = by;
    }

    /** The same on another day. */
    public Circumstances on(LocalDate other) {
        return new Circumstances(calendar, other, count, by);
    }

    public WorkingCalendar calendar() {
        return calendar;
    }

    /** The day that the step is judged by. */
    public LocalDate day() {
        return day;
    }

    public String by() {
        return by;
    }

    /** The term for the reply. */
    public ReplyTerm term() {
        if (term == null) {
            term = count.apply(day);
        }
        return term;
    }

    /** Whether a day is after the last of the term, where that is known. */
    public boolean isAfterTerm(LocalDate other) {
        return term().dueOn().filter(other::isAfter).isPresent();
    }
}
