package org.gongkai.request.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.registers.reminder.ReminderTable;
import org.gongkai.registers.reminder.Threshold;

/** Of which terms it is reminded when, as {@code reminders.csv} lists it. */
public final class Thresholds {

    private static final ReminderTable TABLE = ReminderTable.read(Thresholds.class);

    private Thresholds() {}

    /** Terms that it is reminded of. */
    public static List<String> timers() {
        return TABLE.timers();
    }

    /** The nearest one that a term has reached; those before it are not made up for. */
    static Optional<Threshold> reached(String timer, int daysLeft) {
        return TABLE.reached(timer, daysLeft);
    }

    /** Whether it is reminded of a term whose last day waits for the notice of a year. */
    static boolean areOfOpenDates(String timer) {
        return TABLE.remindsOfOpenDates(timer);
    }

    /** Working days until a day, below 0 when it is over, also where no working day lies between. */
    static int daysLeft(LocalDate today, LocalDate due, WorkingCalendar calendar) {
        return ReminderTable.daysLeft(today, due, calendar);
    }
}
