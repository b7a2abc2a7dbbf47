package org.gongkai.litigation.reminder;

import java.util.List;

import org.gongkai.registers.reminder.ReminderTable;

/** Of which terms of cases it is reminded when, as {@code reminders.csv} lists it. */
public final class CaseReminderTable {

    static final ReminderTable TABLE = ReminderTable.read(CaseReminderTable.class);

    private CaseReminderTable() {}

    /** Terms that it is reminded of. */
    public static List<String> timers() {
        return TABLE.timers();
    }
}
