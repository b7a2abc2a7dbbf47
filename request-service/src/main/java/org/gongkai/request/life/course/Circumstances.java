package org.gongkai.request.life.course;

import java.time.LocalDate;
import java.util.function.Supplier;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.clock.ReplyTerm;

/** What a step is judged by besides how the application stands. Its term is counted when it is asked for: for most steps it is not. */
public final class Circumstances {

    private final WorkingCalendar calendar;
    private final LocalDate today;
    private final Supplier<ReplyTerm> count;
    private final String by;
    private ReplyTerm term;

    /**
     * Before a step.
     *
     * @param calendar the body's
     * @param count counts the term for the reply as it stands before the step
     * @param by account of who takes it
     */
    Circumstances(WorkingCalendar calendar, LocalDate today, Supplier<ReplyTerm> count, String by) {
        this.calendar = calendar;
        this.today = today;
        this.count = count;
        this.by = by;
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    LocalDate today() {
        return today;
    }

    String by() {
        return by;
    }

    /** The term for the reply. */
    ReplyTerm term() {
        if (term == null) {
            term = count.get();
        }
        return term;
    }

    /** Whether a day is after the last of the term, where that is known. */
    boolean isAfterTerm(LocalDate day) {
        return term().dueOn().filter(day::isAfter).isPresent();
    }
}
