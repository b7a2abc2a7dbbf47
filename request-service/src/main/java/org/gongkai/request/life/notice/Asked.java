package org.gongkai.request.life.notice;

import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.clock.LastDay;
import org.gongkai.request.clock.Timer;
import org.gongkai.request.life.event.ServiceEvent.Delivery;

/**
 * Something that the applicant was asked for: a supplement (Art. 30 of the Regulations), reasons (Art. 35).
 *
 * @param notice on its way; from its service the period runs
 * @param days working days that the applicant has
 */
public record Asked(Timer timer, Notice notice, int days) {

    /**
     * One whose notice goes out.
     *
     * @param days null where as many as are set, or usual
     * @param servedOn null where that is not known yet
     */
    public static Asked on(LocalDate on, Integer days, Timer timer, LocalDate servedOn, WorkingCalendar calendar) {
        return new Asked(timer, Notice.sent(on, servedOn), days == null ? timer.length(on, calendar) : days);
    }

    /** When the notice was served. */
    public Optional<LocalDate> servedOn() {
        return notice.servedOn();
    }

    /** The last day for it, or what can be told of that; empty while the notice is not served. */
    public Optional<LastDay> last(WorkingCalendar calendar) {
        return servedOn().map(served -> timer.last(served, days, calendar));
    }

    /** The last day for it; empty while the notice is not served, or where the calendar is not known. */
    public Optional<LocalDate> dueOn(WorkingCalendar calendar) {
        return last(calendar).flatMap(LastDay::dueOn);
    }

    /** It, after this became of its notice. */
    public Asked after(Delivery delivery) {
        return new Asked(timer, notice.after(delivery), days);
    }
}
