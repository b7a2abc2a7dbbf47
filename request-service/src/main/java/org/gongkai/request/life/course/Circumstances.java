package org.gongkai.request.life.course;

import java.time.LocalDate;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.clock.ReplyTerm;

/**
 * What a step is judged by besides how the application stands.
 *
 * @param calendar the body's
 * @param term the term for the reply as it stands before the step
 * @param by account of who takes it
 */
public record Circumstances(WorkingCalendar calendar, LocalDate today, ReplyTerm term, String by) {

    /** Whether a day is after the last of the term, where that is known. */
    boolean isAfterTerm(LocalDate day) {
        return term.dueOn().filter(day::isAfter).isPresent();
    }
}
