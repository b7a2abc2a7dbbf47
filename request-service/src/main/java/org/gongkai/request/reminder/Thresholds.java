package org.gongkai.request.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.registers.reminder.ReminderTable;
import org.gongkai.registers.reminder.ReminderTable.Reached;

/** Of which terms it is reminded when, as {@code reminders.csv} lists it. */
public final class Thresholds {

    private static final ReminderTable TABLE = ReminderTable.read(Thresholds.class);

    private Thresholds() {}

    /** Terms that it is reminded of. */
    public static List<String> timers() {
        return TABLE.timers();
    }

    /**
     * What a term has reached, if anything that it is reminded of.
     *
     * @param dueOn its last day; empty while that waits for the notice of a year
     */
    static Optional<Reached> reached(
            String timer, Optional<LocalDate> dueOn, LocalDate today, WorkingCalendar calendar) {
        return TABLE.reached(timer, dueOn, today, calendar);
    }
}
