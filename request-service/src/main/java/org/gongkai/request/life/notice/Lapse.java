package org.gongkai.request.life.notice;

import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/** Whether the period that a notice has set is over without what it asked for (逾期). */
public final class Lapse {

    private Lapse() {}

    /**
     * Why the period does not count as over.
     *
     * @param dueOn its last day; empty while the notice is not served, or where the calendar is not known
     */
    public static Optional<Refusal> notOver(Optional<Notice> notice, Optional<LocalDate> dueOn, LocalDate on) {
        if (notice.flatMap(Notice::servedOn).isEmpty()) {
            return Refusal.of(StepWords.NOTICE_NOT_SERVED);
        }
        return dueOn.isEmpty()
                ? Refusal.of(StepWords.PERIOD_UNKNOWN)
                : Refusal.when(!on.isAfter(dueOn.get()), StepWords.PERIOD_NOT_OVER, dueOn.get());
    }

    /** Why the application may not end for it yet: not before the working day after the last day. */
    public static Optional<Refusal> notEnded(
            Optional<Notice> notice, Optional<LocalDate> dueOn, LocalDate on, WorkingCalendar calendar) {
        return notOver(notice, dueOn, on).or(() -> {
            Optional<LocalDate> from = calendar.lastDay(dueOn.orElseThrow(), 1);
            return from.isEmpty()
                    ? Refusal.of(StepWords.PERIOD_UNKNOWN)
                    : on.isBefore(from.get())
                            ? Refusal.at("/on", StepWords.FROM_WORKING_DAY, from.get())
                            : Optional.empty();
        });
    }
}
