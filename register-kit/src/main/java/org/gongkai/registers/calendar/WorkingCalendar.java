package org.gongkai.registers.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The working days (工作日) of a body: Monday to Friday, but for the days off and the days made up for them (调休) of the
 * notices. Days of a year without a notice for the nation are not known, and nothing is guessed of them. With the days goes
 * what is set of the lengths of terms: both together say when a term of the body ends.
 */
public final class WorkingCalendar {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Map<LocalDate, CalendarDay> notices = new HashMap<>();
    private final Set<Integer> years;
    private final SetLengths lengths;

    /** By these years of these layers, of which each overrides those before it. */
    public WorkingCalendar(List<CalendarYear> layers) {
        this(layers, SetLengths.NONE);
    }

    /**
     * Likewise.
     *
     * @param lengths how long terms of the body are, where that is set
     */
    public WorkingCalendar(List<CalendarYear> layers, SetLengths lengths) {
        this.lengths = lengths;
        for (CalendarYear year : layers) {
            year.days()
                    .forEach(span -> span.from()
                            .datesUntil(span.to().plusDays(1))
                            .forEach(day -> notices.put(
                                    day, new CalendarDay(day, kind(day, span.kind()), span.name(), year.notice()))));
        }
        // A notice may name days at the end of the year before, which makes that year no more known.
        years = layers.stream()
                .filter(year -> year.scope().equals(CalendarScope.NATION))
                .map(CalendarYear::year)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static CalendarDay.Kind kind(LocalDate day, CalendarYear.Kind kind) {
        return switch (kind) {
            case OFF -> CalendarDay.Kind.OFF;
            case WORK -> isWeekend(day) ? CalendarDay.Kind.MADE_UP : CalendarDay.Kind.WORKING;
        };
    }

    private static boolean isWeekend(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek());
    }

    /** Whether the notice of a year is known. */
    public boolean knows(int year) {
        return years.contains(year);
    }

    /** What a day is; empty when the year's notice is not known. */
    public Optional<CalendarDay> day(LocalDate day) {
        if (!knows(day.getYear())) {
            return Optional.empty();
        }
        CalendarDay noticed = notices.get(day);
        return Optional.of(
                noticed != null
                        ? noticed
                        : new CalendarDay(
                                day, isWeekend(day) ? CalendarDay.Kind.WEEKEND : CalendarDay.Kind.WORKING, "", ""));
    }

    /** Whether it is a working day; empty when the year's notice is not known. */
    public Optional<Boolean> isWorkingDay(LocalDate day) {
        return day(day).map(CalendarDay::works);
    }

    /**
     * The last day of a term: the day that it begins with is not counted, the first that is counted is the next working
     * day. Empty when it reaches into a year that is not known.
     */
    public Optional<LocalDate> lastDay(LocalDate start, int workingDays) {
        LocalDate day = start;
        for (int counted = 0; counted < workingDays; ) {
            day = day.plusDays(1);
            Optional<Boolean> works = isWorkingDay(day);
            if (works.isEmpty()) {
                return Optional.empty();
            }
            counted += works.get() ? 1 : 0;
        }
        return Optional.of(day);
    }

    /**
     * The last day of a term in calendar days or months: one that ends on a day off ends on the next working day (Art. 85 of
     * the Civil Procedure Law). Empty when the calendar of that day is not known.
     */
    public Optional<LocalDate> notOnADayOff(LocalDate last) {
        return isWorkingDay(last).flatMap(works -> works ? Optional.of(last) : lastDay(last, 1));
    }

    /** How many of its unit a term has that begins on a day, where that is set for the body; empty where it is as usual. */
    public OptionalInt setLength(String timer, LocalDate on) {
        return lengths.of(timer, on);
    }

    /** The first day on or after this one of which nothing is known. */
    public LocalDate firstUnknown(LocalDate from) {
        int year = from.getYear();
        if (!knows(year)) {
            return from;
        }
        while (knows(year)) {
            year++;
        }
        return LocalDate.of(year, 1, 1);
    }
}
