package org.gongkai.request.document.source;

import java.time.LocalDate;

import org.gongkai.form.words.Language;
import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.clock.ReplyTerm;
import org.gongkai.request.clock.Timer;
import org.gongkai.request.document.element.Elements;

/**
 * Last days as papers say them. Where the day cannot be told yet (期限待定), what the clock says is the value: a term that is
 * stopped, paused, or reaches into a year whose notice is not known refuses no paper.
 */
final class OpenDay {

    private OpenDay() {}

    /** The last day of the term for the reply. */
    static String of(ReplyTerm term) {
        return term.dueOn().map(Elements::said).orElseGet(() -> "待定（" + why(term) + "）");
    }

    /** Whether a reply of a day was in time. */
    static String kept(ReplyTerm term, LocalDate on) {
        if (term.dueOn().isPresent()) {
            return on.isAfter(term.dueOn().get()) ? "逾期" : "按期";
        }
        return term.dueNotBefore().filter(day -> !on.isAfter(day)).isPresent() ? "按期" : "待定（" + why(term) + "）";
    }

    private static String why(ReplyTerm term) {
        return term.open().map(open -> open.said().in(Language.CHINESE)).orElse("期限尚未起算")
                + term.dueNotBefore().map(day -> "，不早于" + Elements.said(day)).orElse("");
    }

    /** The last day of another term. */
    static String after(Timer timer, LocalDate start, int length, WorkingCalendar calendar) {
        return timer.lastDay(start, length, calendar)
                .map(Elements::said)
                .orElseGet(() -> "%s起第%d个工作日（待%d年放假安排）"
                        .formatted(
                                Elements.said(start),
                                length,
                                calendar.firstUnknown(start).getYear()));
    }
}
