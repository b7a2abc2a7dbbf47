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
import org.gongkai.request.clock.ReplyTerm;
import org.gongkai.request.clock.Timer;
import org.gongkai.request.clock.Timers;
import org.gongkai.request.document.remedy.RemedyTerm;
import org.gongkai.request.life.course.Consulting;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.ConsultationEvent;
import org.gongkai.request.life.event.FeeEvent;
import org.gongkai.request.life.event.LaterEvent;
import org.gongkai.request.life.event.SupplementEvent;
import org.gongkai.request.life.table.Stage;

/** Counts terms of what is assumed, by the same course and the same clock as those of what is recorded. */
@Singleton
public class TermCalculator {

    private static final LocalDate FIRST = LocalDate.of(2008, 5, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private final Calendars calendars;

    TermCalculator(Calendars calendars) {
        this.calendars = calendars;
    }

    /**
     * Counts.
     *
     * @throws Problem naming what cannot be: a day out of bounds, an event that the life cycle refuses
     */
    public Calculation calculate(Assumption assumed) {
        requireBounds(assumed);
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
        Course course = AssumedCourse.of(received, arrived, assumed.events(), calendar);
        LocalDate last = assumed.events().stream()
                .map(AssumedEvent::on)
                .max(LocalDate::compareTo)
                .orElse(received);
        ReplyTerm term = course.term(last);
        add(terms, "T_SUPP_NOTICE", received, Optional.empty(), calendar);
        terms.add(new CalculatedTerm(Timers.get("T_REPLY"), term.start(), term.length(), term.dueOn()));
        course.taken().forEach(taken -> begun(terms, taken, calendar));
        RemedyTerm.of(course, calendar)
                .forEach(remedy -> add(terms, remedy.timer().code(), remedy.startedOn(), Optional.empty(), calendar));
        return new Calculation(
                receipt,
                course.stage(),
                Optional.of(term),
                course.inTime(),
                course.lateness()
                        .map(late -> workingDays(late.dueOn(), late.until(), calendar))
                        .orElse(0),
                terms,
                course.taken());
    }

    private static Calculation unconfirmed(Assumption assumed, List<CalculatedTerm> terms, WorkingCalendar calendar) {
        if (assumed.arrivedOn() == null && assumed.timers().isEmpty()) {
            throw Problem.invalid("/receivedOn", CalculationWords.NO_RECEIPT);
        }
        if (assumed.arrivedOn() != null) {
            LocalDate last = Stream.concat(
                            Stream.of(assumed.arrivedOn()),
                            assumed.events().stream()
                                    .filter(event -> event.event().equals("confirmationFailed"))
                                    .map(AssumedEvent::on))
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            add(terms, "T_CONFIRM", last, Optional.empty(), calendar);
        }
        return new Calculation(
                Optional.empty(), Stage.SUBMITTED, Optional.empty(), Optional.empty(), 0, terms, List.of());
    }

    /** The terms that a step begins. */
    private static void begun(List<CalculatedTerm> terms, Taken taken, WorkingCalendar calendar) {
        LocalDate on = taken.event().on();
        switch (taken.event()) {
            case SupplementEvent.SupplementRequest asked ->
                add(
                        terms,
                        "T_SUPPLEMENT",
                        asked.servedOn(),
                        days("T_SUPPLEMENT", asked.days(), on, calendar),
                        calendar);
            case SupplementEvent.ReasonRequest asked ->
                add(terms, "T_REASON", asked.servedOn(), days("T_REASON", asked.days(), on, calendar), calendar);
            case ConsultationEvent.Consultation sent -> {
                String code = Consulting.timer(sent.party()).code();
                add(terms, code, sent.deliveredOn(), days(code, null, on, calendar), calendar);
            }
            case ConsultationEvent.Override override ->
                add(
                        terms,
                        "T_OVERRIDE_WAIT",
                        override.servedOn(),
                        days("T_OVERRIDE_WAIT", null, on, calendar),
                        calendar);
            case FeeEvent.FeeNotice notice -> add(terms, "T_FEE", notice.servedOn(), Optional.empty(), calendar);
            case LaterEvent.Round round ->
                add(terms, "T_REDECISION", round.on(), Optional.ofNullable(round.days()), calendar);
            default -> {}
        }
    }

    /** As a notice of a day says, else as was set for that day. */
    private static Optional<Integer> days(String code, Integer said, LocalDate on, WorkingCalendar calendar) {
        return Optional.of(said == null ? Timers.get(code).length(on, calendar) : said);
    }

    private static void add(
            List<CalculatedTerm> terms,
            String code,
            LocalDate start,
            Optional<Integer> days,
            WorkingCalendar calendar) {
        if (start != null) {
            terms.add(CalculatedTerm.of(Timers.get(code), start, days, calendar));
        }
    }

    private static CalculatedTerm other(Assumption.AssumedTimer asked, int place, WorkingCalendar calendar) {
        Timer timer = Timers.find(asked.timer())
                .orElseThrow(() ->
                        Problem.invalid("/timers/" + place + "/timer", CalculationWords.NO_TIMER.with(asked.timer())));
        return CalculatedTerm.of(timer, asked.on(), Optional.ofNullable(asked.days()), calendar);
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
