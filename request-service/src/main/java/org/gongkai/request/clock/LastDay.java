package org.gongkai.request.clock;

import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.form.words.Message;
import org.gongkai.registers.calendar.TermUnit;
import org.gongkai.registers.calendar.WorkingCalendar;

/**
 * The last day of a term, or what can be told of it while the notice of a year is not known (期限待定, domain 1.7). No day is
 * guessed: it is told when the year is loaded.
 *
 * @param dueOn empty where the term reaches into such a year
 * @param undated what can be told then; empty otherwise
 */
public record LastDay(Optional<LocalDate> dueOn, Optional<Undated> undated) {

    /**
     * What can be told of a last day that nobody knows.
     *
     * @param notBefore the first day that it may be
     * @param said how far the term is counted, and what it waits for
     */
    public record Undated(LocalDate notBefore, Message said) {}

    /** One that is known. */
    public static LastDay on(LocalDate day) {
        return new LastDay(Optional.of(day), Optional.empty());
    }

    /** One that is not. */
    static LastDay open(LocalDate notBefore, Message said) {
        return new LastDay(Optional.empty(), Optional.of(new Undated(notBefore, said)));
    }

    /**
     * That of a term.
     *
     * @param start the day that it begins with, itself not counted
     * @param length how many of the unit
     */
    public static LastDay of(TermUnit unit, LocalDate start, int length, WorkingCalendar calendar) {
        return unit.lastDay(start, length, calendar).map(LastDay::on).orElseGet(() -> switch (unit) {
            case WORKING_DAY -> counted(start, length, calendar);
            case DAY, MONTH, YEAR, DATE -> byTheCalendar(unit.notBefore(start, length), calendar);
        });
    }

    private static LastDay counted(LocalDate start, int length, WorkingCalendar calendar) {
        LocalDate unknown = calendar.firstUnknown(start.plusDays(1));
        int counted = (int) start.plusDays(1)
                .datesUntil(unknown)
                .filter(day -> calendar.isWorkingDay(day).orElseThrow())
                .count();
        return open(
                unknown.minusDays(1).plusDays(length - counted),
                ClockWords.DATE_OPEN.with(length, counted, String.valueOf(unknown.getYear())));
    }

    private static LastDay byTheCalendar(LocalDate last, WorkingCalendar calendar) {
        String year = String.valueOf(calendar.firstUnknown(last).getYear());
        return open(last, ClockWords.CALENDAR_MISSING.with(year));
    }
}
