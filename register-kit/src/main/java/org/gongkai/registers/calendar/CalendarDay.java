package org.gongkai.registers.calendar;

import java.time.LocalDate;

/**
 * A day, and what it is by the calendar.
 *
 * @param name the holiday that it has to do with; empty where it is what its weekday says
 * @param notice the notice that says so; empty likewise
 */
public record CalendarDay(LocalDate day, Kind kind, String name, String notice) {

    /** What a day is. */
    public enum Kind {

        /** Monday to Friday. */
        WORKING(true),

        /** A working day made up for a day off (调休上班). */
        MADE_UP(true),

        /** Saturday or Sunday (周末). */
        WEEKEND(false),

        /** A day off by notice (放假). */
        OFF(false);

        private final boolean works;

        Kind(boolean works) {
            this.works = works;
        }
    }

    /** Whether it is a working day. */
    public boolean works() {
        return kind.works;
    }
}
