package org.gongkai.registers.reminder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.gongkai.kit.table.ResourceTable;
import org.gongkai.registers.calendar.DaysLeft;
import org.gongkai.registers.calendar.WorkingCalendar;

/** Of which terms it is reminded when, as a resource file lists it: {@code timer,thresholds}. */
public final class ReminderTable {

    private final Map<String, List<Threshold>> byTimer;

    private ReminderTable(Map<String, List<Threshold>> byTimer) {
        this.byTimer = byTimer;
    }

    /** The table in {@code reminders.csv} beside a class. */
    public static ReminderTable read(Class<?> beside) {
        return new ReminderTable(ResourceTable.read(beside, "reminders.csv", row -> row).stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.getField("timer"),
                        row -> ResourceTable.words(row, "thresholds").stream()
                                .map(Threshold::valueOf)
                                .toList())));
    }

    /** Terms that it is reminded of. */
    public List<String> timers() {
        return byTimer.keySet().stream().sorted().toList();
    }

    /** The nearest one that a term has reached; those before it are not made up for. */
    private Optional<Threshold> reached(String timer, int daysLeft) {
        return byTimer.get(timer).stream()
                .filter(threshold -> threshold != Threshold.DATE_OPEN && threshold.isReached(daysLeft))
                .max(Comparator.naturalOrder());
    }

    /**
     * How near a term has come that it is reminded of.
     *
     * @param daysLeft working days until its last day; empty where that waits for the calendar of a year
     */
    public record Reached(Threshold threshold, Optional<Integer> daysLeft) {}

    /**
     * What a term has reached today, if anything that it is reminded of.
     *
     * @param dueOn its last day; empty where that waits for the calendar of a year
     */
    public Optional<Reached> reached(
            String timer, Optional<LocalDate> dueOn, LocalDate today, WorkingCalendar calendar) {
        if (dueOn.isEmpty()) {
            return Optional.of(new Reached(Threshold.DATE_OPEN, Optional.empty()))
                    .filter(open -> byTimer.get(timer).contains(open.threshold()));
        }
        int left = daysLeft(today, dueOn.get(), calendar);
        return reached(timer, left).map(threshold -> new Reached(threshold, Optional.of(left)));
    }

    /** Working days until a day, below 0 when it is over, also where no working day lies between. */
    private static int daysLeft(LocalDate today, LocalDate due, WorkingCalendar calendar) {
        int left = DaysLeft.until(due, today, calendar);
        return due.isBefore(today) ? Math.min(-1, left) : left;
    }
}
