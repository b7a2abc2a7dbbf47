package org.gongkai.request.calculation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.calendar.Calendars;
import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.clock.ReplyClock;
import org.gongkai.request.clock.ReplyTerm;
import org.gongkai.request.clock.Timer;
import org.gongkai.request.clock.Timers;
import org.gongkai.request.document.remedy.RemedyTerm;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.said.RefusalNames;

/** Counts terms of what is assumed, by the same course and the same clock as those of what is recorded. */
@Singleton
public class TermCalculator {

    private static final String REPLY = "T_REPLY";

    private static final LocalDate FIRST = LocalDate.of(2008, 5, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private final Calendars calendars;
    private final RefusalNames names;

    TermCalculator(Calendars calendars, RefusalNames names) {
        this.calendars = calendars;
        this.names = names;
    }

    /**
     * Counts.
     *
     * @throws Problem naming what cannot be: a day out of bounds, an event that the life cycle refuses
     */
    public Calculation calculate(Assumption assumed) {
        requireBounds(assumed);
        AssumedDays.require(assumed);
        WorkingCalendar calendar =
                assumed.agencyCode() == null ? calendars.national() : calendars.of(assumed.agencyCode());
        List<CalculatedTerm> terms = new ArrayList<>();
        for (int i = 0; i < assumed.timers().size(); i++) {
            terms.add(other(assumed.timers().get(i), i, calendar));
        }
        Optional<LocalDate> receipt = assumed.receipt();
        if (receipt.isEmpty()) {
            return unconfirmed(assumed, terms, calendar);
        }
        LocalDate received = receipt.get();
        Optional<LocalDate> arrived = Optional.ofNullable(assumed.arrivedOn()).filter(on -> on.isBefore(received));
        Course course = AssumedCourse.of(received, arrived, assumed.events(), calendar, names);
        LocalDate last = assumed.events().stream()
                .map(AssumedEvent::on)
                .max(LocalDate::compareTo)
                .orElse(received);
        ReplyTerm term = course.term(last);
        add(terms, "T_SUPP_NOTICE", course.clockFacts().receivedOn(), calendar);
        terms.add(CalculatedTerm.counted(Timers.get(REPLY), term.start(), term.length(), term.last()));
        terms.addAll(BegunTerms.of(course, calendar));
        RemedyTerm.of(course, calendar)
                .forEach(remedy -> add(terms, remedy.timer().code(), remedy.startedOn(), calendar));
        return new Calculation(
                Optional.of(course.clockFacts().receivedOn()),
                course.stage(),
                Optional.of(term),
                course.clock().inTime(),
                course.clock()
                        .lateness()
                        .map(late -> workingDays(late.dueOn(), late.until(), calendar))
                        .orElse(0),
                terms,
                course.taken());
    }

    private static Calculation unconfirmed(Assumption assumed, List<CalculatedTerm> terms, WorkingCalendar calendar) {
        if (assumed.arrivedOn() == null && assumed.timers().isEmpty()) {
            throw Problem.invalid("/receivedOn", CalculationWords.NO_RECEIPT);
        }
        AssumedCourse.requireUnreceived(assumed.events());
        boolean isOver =
                assumed.events().stream().anyMatch(event -> event.event().equals("discard"));
        if (assumed.arrivedOn() != null && !isOver) {
            LocalDate last = Stream.concat(
                            Stream.of(assumed.arrivedOn()),
                            assumed.events().stream()
                                    .filter(event -> event.event().equals("confirmationFailed"))
                                    .map(AssumedEvent::on))
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            add(terms, "T_CONFIRM", last, calendar);
        }
        return new Calculation(
                Optional.empty(),
                isOver ? Stage.DISCARDED : Stage.SUBMITTED,
                Optional.empty(),
                Optional.empty(),
                0,
                terms,
                List.of());
    }

    private static void add(List<CalculatedTerm> terms, String code, LocalDate start, WorkingCalendar calendar) {
        terms.add(CalculatedTerm.of(Timers.get(code), start, Optional.empty(), calendar));
    }

    private static CalculatedTerm other(Assumption.AssumedTimer asked, int place, WorkingCalendar calendar) {
        Timer timer = Timers.find(asked.timer())
                .orElseThrow(() ->
                        Problem.invalid("/timers/" + place + "/timer", CalculationWords.NO_TIMER.with(asked.timer())));
        // Before the revision of the Regulations the reply had another term.
        Optional<Integer> length = Optional.ofNullable(asked.days())
                .or(() -> Optional.of(ReplyClock.length(asked.on()))
                        .filter(days -> timer.code().equals(REPLY)));
        return CalculatedTerm.of(timer, asked.on(), length, calendar);
    }

    private static int workingDays(LocalDate after, LocalDate until, WorkingCalendar calendar) {
        return (int) after.plusDays(1)
                .datesUntil(until.plusDays(1))
                .filter(day -> calendar.isWorkingDay(day).orElse(false))
                .count();
    }

    private static void requireBounds(Assumption assumed) {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        days.put("/arrivedOn", assumed.arrivedOn());
        days.put("/receivedOn", assumed.receivedOn());
        for (int i = 0; i < assumed.events().size(); i++) {
            days.put("/events/" + i + "/on", assumed.events().get(i).on());
            days.put("/events/" + i + "/servedOn", assumed.events().get(i).servedOn());
            days.put("/events/" + i + "/deferredTo", assumed.events().get(i).deferredTo());
            days.put("/events/" + i + "/receivedOn", assumed.events().get(i).receivedOn());
            days.put("/events/" + i + "/dueOn", assumed.events().get(i).dueOn());
        }
        for (int i = 0; i < assumed.timers().size(); i++) {
            days.put("/timers/" + i + "/on", assumed.timers().get(i).on());
        }
        days.forEach((pointer, day) -> {
            if (day != null && (day.isBefore(FIRST) || day.isAfter(LAST))) {
                throw Problem.invalid(pointer, CalculationWords.TOO_EARLY_OR_LATE.with(FIRST, LAST));
            }
        });
    }
}
