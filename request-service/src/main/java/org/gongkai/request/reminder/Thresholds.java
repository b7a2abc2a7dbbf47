package org.gongkai.request.reminder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.gongkai.kit.table.ResourceTable;
import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.due.DaysLeft;

/** Of which terms it is reminded when, as {@code reminders.csv} lists it. */
public final class Thresholds {

    private static final Map<String, List<Threshold>> BY_TIMER = read();

    private Thresholds() {}

    /** Terms that it is reminded of. */
    public static List<String> timers() {
        return BY_TIMER.keySet().stream().sorted().toList();
    }

    /** The nearest one that a term has reached; those before it are not made up for. */
    static Optional<Threshold> reached(String timer, int daysLeft) {
        return BY_TIMER.get(timer).stream()
                .filter(threshold -> threshold != Threshold.DATE_OPEN && threshold.isReached(daysLeft))
                .max(Comparator.naturalOrder());
    }

    /** Working days until a day, below 0 when it is over, also where no working day lies between. */
    static int daysLeft(LocalDate today, LocalDate due, WorkingCalendar calendar) {
        int left = DaysLeft.until(due, today, calendar);
        return due.isBefore(today) ? Math.min(-1, left) : left;
    }

    private static Map<String, List<Threshold>> read() {
        return ResourceTable.read(Thresholds.class, "reminders.csv", row -> row).stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.getField("timer"),
                        row -> ResourceTable.words(row, "thresholds").stream()
                                .map(Threshold::valueOf)
                                .toList()));
    }
}
