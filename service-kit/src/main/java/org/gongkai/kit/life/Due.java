package org.gongkai.kit.life;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How near a last day is, for the badges of a desk. */
public enum Due {

    /** It has passed. */
    OVERDUE,

    /** It is today, or one of the next seven days. */
    WITHIN_A_WEEK,

    /** It is later. */
    LATER,

    /** Nobody knows it yet: it reaches into a year whose holidays are not known. */
    UNDATED;

    /** How near the nearest of several is on a day; none where there are none. */
    public static Optional<Due> nearest(Stream<Optional<LocalDate>> lastDays, LocalDate today) {
        return lastDays.map(day -> of(day, today)).min(Comparator.naturalOrder());
    }

    /** Numbers as they are told: the nearest first, and at last those without a last day. */
    public static Map<Optional<String>, Long> told(Map<Optional<Due>, Long> numbers) {
        Map<Optional<String>, Long> told = new LinkedHashMap<>();
        Stream.concat(Stream.of(values()).map(Optional::of), Stream.of(Optional.<Due>empty()))
                .filter(due -> numbers.getOrDefault(due, 0L) > 0)
                .forEach(due -> told.put(due.map(Due::name), numbers.get(due)));
        return told;
    }

    /** How near one is on a day. */
    public static Due of(Optional<LocalDate> lastDay, LocalDate today) {
        return lastDay.map(
                        day -> day.isBefore(today) ? OVERDUE : day.isAfter(today.plusWeeks(1)) ? LATER : WITHIN_A_WEEK)
                .orElse(UNDATED);
    }
}
