package org.gongkai.request.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gongkai.form.words.Message;
import org.gongkai.registers.calendar.CalendarDay;
import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.clock.ClockFacts.Pause;
import org.gongkai.request.clock.ClockFacts.Stop;

/**
 * One run over the days of a term for the reply: which of them count and which do not, each with the reason in words, and
 * where the last one lies.
 */
final class DayCount {

    private final WorkingCalendar calendar;
    private final LocalDate start;
    private final int length;
    private final List<Pause> pauses;
    private final List<TermDay> days = new ArrayList<>();
    private int counted;
    private int excluded;
    private LocalDate due;
    private Optional<LocalDate> unknown = Optional.empty();

    /**
     * Before the first day.
     *
     * @param start the day from which it is counted, which does not count itself
     * @param length how many days count
     * @param pauses the consultations, each with its end, in order
     */
    DayCount(WorkingCalendar calendar, LocalDate start, int length, List<Pause> pauses) {
        this.calendar = calendar;
        this.start = start;
        this.length = length;
        this.pauses = pauses;
        this.due = start;
    }

    /**
     * Until all days are counted, and over the days of consultations behind that: one that was sent on the last day still
     * moves it.
     *
     * @param last behind which nothing is counted
     */
    void run(LocalDate last) {
        List<TermDay> behind = new ArrayList<>();
        for (LocalDate day = start.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            Optional<CalendarDay> known = calendar.day(day);
            Optional<Pause> pause = pauseOf(day);
            if (counted == length && known.filter(CalendarDay::works).isPresent() && pause.isEmpty()) {
                return;
            }
            if (known.isEmpty()) {
                days.addAll(behind);
                unknown = counted < length || pause.isPresent() ? Optional.of(day) : Optional.empty();
                return;
            }
            behind.add(dayOf(known.get(), pause));
            if (known.get().works()) {
                due = day;
                days.addAll(behind);
                behind.clear();
            }
        }
    }

    /** Over the days on which the term waits, unless it had ended before. */
    void wait(Stop stop, LocalDate today) {
        if (counted == length || unknown.isPresent()) {
            return;
        }
        LocalDate from = days.isEmpty() ? start : days.getLast().day();
        for (LocalDate day = from.plusDays(1); !day.isAfter(today); day = day.plusDays(1)) {
            Optional<CalendarDay> known = calendar.day(day);
            if (known.isEmpty()) {
                return;
            }
            days.add(new TermDay(day, Optional.empty(), known.get().works() ? waited(stop) : dayOff(known.get())));
        }
    }

    /** The last day, or the first that might be it. */
    LocalDate notBefore() {
        return unknown.map(day -> day.minusDays(1).plusDays(length - counted)).orElse(due);
    }

    LocalDate start() {
        return start;
    }

    int length() {
        return length;
    }

    /** How many have counted. */
    int counted() {
        return counted;
    }

    /** How many working days did not, for a consultation. */
    int excluded() {
        return excluded;
    }

    /** The last working day that was come to. */
    LocalDate due() {
        return due;
    }

    /** The day at which the count ends too early, because the notice of its year is not known. */
    Optional<LocalDate> unknown() {
        return unknown;
    }

    /** Every day that was come to, with what it is. */
    List<TermDay> days() {
        return days;
    }

    private TermDay dayOf(CalendarDay day, Optional<Pause> pause) {
        if (!day.works()) {
            return new TermDay(day.day(), Optional.empty(), dayOff(day));
        }
        if (pause.isPresent()) {
            excluded++;
            return new TermDay(
                    day.day(),
                    Optional.empty(),
                    ClockWords.CONSULTED.with(
                            pause.get().number(),
                            pause.get().sentOn(),
                            pause.get().endedOn().orElseThrow()));
        }
        counted++;
        return new TermDay(
                day.day(),
                Optional.of(counted),
                day.kind() == CalendarDay.Kind.MADE_UP
                        ? ClockWords.MADE_UP.with(counted, day.name(), day.notice())
                        : ClockWords.COUNTED.with(counted));
    }

    private Optional<Pause> pauseOf(LocalDate day) {
        return pauses.stream()
                .filter(pause -> pause.sentOn().isBefore(day)
                        && !day.isAfter(pause.endedOn().orElseThrow())
                        && !(counted == length && pause.sentOn().isAfter(due)))
                .findFirst();
    }

    private static Message waited(Stop stop) {
        return switch (stop.awaited()) {
            case SUPPLEMENT -> ClockWords.WAITED_FOR_SUPPLEMENT.with(stop.on());
            case FEE -> ClockWords.WAITED_FOR_FEE.with(stop.on());
        };
    }

    private static Message dayOff(CalendarDay day) {
        return day.kind() == CalendarDay.Kind.WEEKEND
                ? ClockWords.WEEKEND
                : ClockWords.DAY_OFF.with(day.name(), day.notice());
    }
}
