package org.gongkai.litigation.casefile.daily;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.litigation.casefile.CaseHandling;
import org.gongkai.litigation.casefile.state.RunningCase;
import org.gongkai.litigation.course.CaseCourse;
import org.gongkai.litigation.term.CaseTermFilter;
import org.gongkai.litigation.term.CaseTerms;
import org.gongkai.litigation.term.DueTerm;
import org.gongkai.litigation.term.MovedTerm;
import org.gongkai.litigation.term.TermDuty;
import org.gongkai.litigation.term.TermState;
import org.gongkai.litigation.term.WaitingTerm;
import org.gongkai.registers.calendar.Calendars;
import org.gongkai.registers.calendar.WorkingCalendar;

/** What is due in the cases of an agency: terms are worked out when they are asked for, and never scheduled. */
@ApplicationScoped
@Transactional
public class CaseTermList {

    private final CaseHandling cases;
    private final RunningCases running;
    private final Calendars calendars;
    private final Clock clock;

    CaseTermList(CaseHandling cases, RunningCases running, Calendars calendars, Clock clock) {
        this.cases = cases;
        this.running = running;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** A page of the terms that wait for somebody, those first whose last day comes first. */
    public Page<WaitingTerm> list(CaseTermFilter filter, PageRequest page) {
        LocalDate today = LocalDate.now(clock);
        WorkingCalendar calendar = calendars.of(filter.agencyCode());
        Optional<String> after = Cursor.read(page.after(), key -> key);
        List<WaitingTerm> oneMore = cases.running(filter.agencyCode(), today).stream()
                .flatMap(file -> waiting(file, calendar, today))
                .filter(waiting -> fits(waiting, filter))
                .sorted(WaitingTerm.ORDER)
                .filter(waiting ->
                        after.filter(key -> waiting.key().compareTo(key) <= 0).isEmpty())
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(oneMore, page.limit(), WaitingTerm::key);
    }

    /** All of an agency. */
    public List<WaitingTerm> waiting(String agencyCode, LocalDate today) {
        WorkingCalendar calendar = calendars.of(agencyCode);
        return cases.running(agencyCode, today).stream()
                .flatMap(file -> waiting(file, calendar, today))
                .toList();
    }

    /** Those of an agency that end on another day than they did by the calendar before. */
    public List<MovedTerm> moved(String agencyCode, WorkingCalendar before, LocalDate today) {
        WorkingCalendar now = calendars.of(agencyCode);
        return cases.running(agencyCode, today).stream()
                .flatMap(file -> moved(file, before, now, today))
                .toList();
    }

    private static Stream<MovedTerm> moved(
            RunningCase file, WorkingCalendar before, WorkingCalendar now, LocalDate today) {
        Map<String, WaitingTerm> stood = waiting(file, before, today)
                .collect(Collectors.toMap(CaseTermList::place, Function.identity(), (one, other) -> one));
        return waiting(file, now, today)
                .filter(waiting -> stood.containsKey(place(waiting)))
                .map(waiting -> new MovedTerm(stood.get(place(waiting)).term().dueOn(), waiting))
                .filter(moved -> !moved.dueOnBefore().equals(moved.now().term().dueOn()));
    }

    /** Which term of its case it is, whenever it ends. */
    private static String place(WaitingTerm waiting) {
        return waiting.term().timer().code() + " " + waiting.term().proceeding().orElse(0);
    }

    /** The agencies in whose cases something runs on a day. */
    public List<String> agencies(LocalDate today) {
        return running.agencies(today);
    }

    private static Stream<WaitingTerm> waiting(RunningCase file, WorkingCalendar calendar, LocalDate today) {
        CaseCourse course = file.course();
        return CaseTerms.of(course, calendar).stream()
                .filter(term -> waits(term, today))
                .map(term -> new WaitingTerm(
                        file.id(),
                        term.proceeding()
                                .flatMap(course::find)
                                .flatMap(proceeding ->
                                        Optional.ofNullable(proceeding.facts().caseNumber())),
                        Optional.ofNullable(course.subject().receiptNumber()),
                        term,
                        term.state(today)));
    }

    /** Who may go against something and has let the term pass is waited for no more. */
    private static boolean waits(DueTerm term, LocalDate today) {
        TermState state = term.state(today);
        TermDuty duty = term.timer().duty();
        return switch (state) {
            case RUNS, DATE_OPEN -> true;
            case OVER -> duty == TermDuty.AGENCY || duty == TermDuty.BODY;
            case MET, LATE -> false;
        };
    }

    private static boolean fits(WaitingTerm waiting, CaseTermFilter filter) {
        DueTerm term = waiting.term();
        return filter.duty().filter(duty -> duty != term.timer().duty()).isEmpty()
                && filter.dueTo()
                        .filter(last -> term.dueOn().orElse(term.dueNotBefore()).isAfter(last))
                        .isEmpty();
    }
}
