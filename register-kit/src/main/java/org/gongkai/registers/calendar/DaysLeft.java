package org.gongkai.registers.calendar;

import java.time.LocalDate;

/** How many working days are left; a day of which nothing is known counts as one. */
public final class DaysLeft {

    /** Up to how many a term is about to end (临期). */
    public static final int SOON = 5;

    private DaysLeft() {}

    /** Working days after today up to the last one, below 0 when that is over. */
    public static int until(LocalDate due, LocalDate today, WorkingCalendar calendar) {
        boolean over = due.isBefore(today);
        LocalDate from = over ? due : today;
        LocalDate to = over ? today : due;
        int days = (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(day -> works(day, calendar))
                .count();
        return over ? -days : days;
    }

    /** The last day until which there are so many at most as are soon over. */
    public static LocalDate soon(LocalDate today, WorkingCalendar calendar) {
        LocalDate day = today;
        for (int left = 0; left <= SOON; ) {
            day = day.plusDays(1);
            left += works(day, calendar) ? 1 : 0;
        }
        return day.minusDays(1);
    }

    private static boolean works(LocalDate day, WorkingCalendar calendar) {
        return calendar.isWorkingDay(day).orElse(true);
    }
}
