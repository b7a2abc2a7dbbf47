package org.gongkai.disclosure.reminder;

import java.util.List;

import org.gongkai.registers.reminder.ReminderTable;

/** Of which terms it is reminded when, as {@code reminders.csv} lists it. */
public final class DisclosureReminderTable {

    static final ReminderTable TABLE = ReminderTable.read(DisclosureReminderTable.class);

    private DisclosureReminderTable() {}

    /** Terms that it is reminded of. */
    public static List<String> timers() {
        return TABLE.timers();
    }
}
