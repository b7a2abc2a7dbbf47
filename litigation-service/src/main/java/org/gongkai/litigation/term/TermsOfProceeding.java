package org.gongkai.litigation.term;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.gongkai.litigation.course.CaseCourse;
import org.gongkai.litigation.course.Decision;
import org.gongkai.litigation.course.DecisionFacts;
import org.gongkai.litigation.course.Proceeding;
import org.gongkai.litigation.course.ProceedingFacts;
import org.gongkai.litigation.outcome.CaseOutcome;
import org.gongkai.litigation.outcome.Instance;
import org.gongkai.litigation.outcome.OutcomeRule;
import org.gongkai.litigation.outcome.OutcomeRule.How;
import org.gongkai.litigation.outcome.OutcomeRule.Ordered;
import org.gongkai.registers.calendar.WorkingCalendar;

/** The terms of one proceeding. */
final class TermsOfProceeding {

    /** Grounds of a suspension that end the reconsideration when they last (Art. 41 item 5 of the law). */
    private static final Set<Integer> ENDING_GROUNDS = Set.of(1, 2, 4);

    private static final Set<CaseOutcome> REFUSALS = Set.of(CaseOutcome.RC_NOT_ACCEPTED, CaseOutcome.RC_REJECT_APPL);

    private final CaseCourse course;
    private final Proceeding proceeding;
    private final ProceedingFacts facts;
    private final WorkingCalendar calendar;
    private final List<DueTerm> terms = new ArrayList<>();

    TermsOfProceeding(CaseCourse course, Proceeding proceeding, WorkingCalendar calendar) {
        this.course = course;
        this.proceeding = proceeding;
        this.facts = proceeding.facts();
        this.calendar = calendar;
    }

    /** Until it is decided on. */
    List<DueTerm> ofReconsideration() {
        terms.clear();
        add("T_RECON_ACCEPT", facts.filedOn(), accepted());
        if (facts.supplementAskedOn() != null) {
            add("T_RECON_SUPP_ASK", facts.filedOn(), Optional.of(facts.supplementAskedOn()));
            add("T_RECON_SUPP_GIVE", facts.supplementAskedOn(), accepted());
        }
        add(
                facts.goesSimple() ? "T_RECON_COPY_SIMPLE" : "T_RECON_COPY",
                facts.acceptedOn(),
                first(facts.learnedOn(), ended()));
        add(
                facts.goesSimple() ? "T_RECON_ANSWER_SIMPLE" : "T_RECON_ANSWER",
                facts.learnedOn(),
                first(facts.answeredOn(), ended()));
        decision().ifPresent(terms::add);
        suspension()
                .filter(decision -> decision.facts().suspensionItem() != null
                        && ENDING_GROUNDS.contains(decision.facts().suspensionItem()))
                .ifPresent(decision -> add("T_RECON_SUSPENDED", decision.facts().decidedOn(), Optional.empty()));
        add("T_RECON_OPINION", facts.opinionReceivedOn(), Optional.ofNullable(facts.opinionAnsweredOn()));
        return List.copyOf(terms);
    }

    /** Until it is decided on. */
    List<DueTerm> ofSuit() {
        terms.clear();
        switch (proceeding.instance()) {
            case FIRST_INSTANCE -> {
                add("T_COURT_FILING", facts.filedOn(), accepted());
                add("T_COURT_ANSWER", facts.learnedOn(), first(facts.answeredOn(), ended()));
                ofCourt(facts.goesSimple() ? "T_COURT_FIRST_SIMPLE" : "T_COURT_FIRST", facts.acceptedOn());
            }
            // An appeal has its term from the day on which it was received.
            case SECOND_INSTANCE ->
                ofCourt("T_COURT_SECOND", facts.filedOn() == null ? facts.acceptedOn() : facts.filedOn());
            case RETRIAL, RECONSIDERATION -> {}
        }
        return List.copyOf(terms);
    }

    /** Behind its decisions: within which a suit or appeal is possible, and what was ordered has to be done. */
    List<DueTerm> afterwards() {
        terms.clear();
        if (proceeding.instance() == Instance.RECONSIDERATION) {
            suit();
        }
        for (Decision decision : proceeding.endings()) {
            LocalDate served = decision.facts().servedOn();
            Effectiveness.appeal(proceeding, decision)
                    .filter(term -> decision.facts().effectiveOn() == null)
                    .ifPresent(term -> add(term.code(), served, begun(Instance.SECOND_INSTANCE)));
            if (served != null) {
                decision.rule().flatMap(OutcomeRule::orders).ifPresent(ordered -> order(decision, ordered, served));
            }
        }
        return List.copyOf(terms);
    }

    private void order(Decision decision, Ordered ordered, LocalDate served) {
        // What a judgment of first instance orders is to be done when it holds.
        Optional<LocalDate> start = proceeding.instance() == Instance.FIRST_INSTANCE
                ? Effectiveness.of(course, proceeding, decision, calendar)
                : Optional.of(served);
        boolean appealed = begun(Instance.SECOND_INSTANCE).isPresent() && course.isAppealed(proceeding);
        LocalDate named = decision.facts().redecisionDueOn();
        // Until when to pay or to remedy says the order, or nobody.
        boolean due = ordered == Ordered.REDECISION || named != null;
        if (start.isPresent() && !appealed && due) {
            String code = ordered == Ordered.REDECISION ? "T_REDECISION" : "T_PERFORM";
            DueTerm term = term(code, start.get(), 0, decision.followUp().map(followed -> followed.on()));
            terms.add(named == null ? term : term.until(named));
        }
    }

    /** From the decision, or from the day that there should have been one. */
    private void suit() {
        Optional<Decision> ending = proceeding.endings().stream().findFirst();
        if (ending.isPresent()) {
            boolean refused = ending.filter(decision -> decision.facts().outcome() != null
                            && REFUSALS.contains(decision.facts().outcome()))
                    .isPresent();
            DecisionFacts decided = ending.get().facts();
            if (decided.servedOn() != null) {
                terms.add(UntoldTerm.of(
                        refused ? "T_SUIT_AFTER_REFUSAL" : "T_SUIT_AFTER_RECON",
                        "T_SUIT_UNTOLD",
                        decided.servedOn(),
                        decided.remedies(),
                        (code, start) -> term(code, start, 0, begun(Instance.FIRST_INSTANCE))));
            }
            return;
        }
        decision()
                .flatMap(DueTerm::dueOn)
                .filter(due -> suspension().isEmpty())
                .ifPresent(due -> add("T_SUIT_AFTER_REFUSAL", due, begun(Instance.FIRST_INSTANCE)));
    }

    /** The term for the decision, longer by what it was lengthened and by the days that the reconsideration rested. */
    private Optional<DueTerm> decision() {
        if (facts.acceptedOn() == null || suspension().isPresent() || isToldWithoutDays()) {
            return Optional.empty();
        }
        int lengthened = facts.extendedDays() == null ? 0 : facts.extendedDays();
        return Optional.of(term(
                facts.goesSimple() ? "T_RECON_DECIDE_SIMPLE" : "T_RECON_DECIDE",
                facts.acceptedOn(),
                lengthened + rested(),
                ended()));
    }

    private int rested() {
        int days = 0;
        LocalDate since = null;
        for (Decision decision : proceeding.standing()) {
            LocalDate on = decision.facts().decidedOn();
            if (decision.is(How.RESTS)) {
                since = on;
            } else if (since != null && on != null) {
                days += (int) ChronoUnit.DAYS.between(since, on);
                since = null;
            }
        }
        return days;
    }

    /** The decision by which it rests now. */
    private Optional<Decision> suspension() {
        return proceeding.last().filter(decision -> decision.is(How.RESTS));
    }

    private void ofCourt(String code, LocalDate start) {
        if (start == null || suspension().isPresent() || isToldWithoutDays()) {
            return;
        }
        CaseTimer timer = CaseTimer.of(code);
        int rested = rested();
        terms.add(DueTerm.of(
                rested == 0 ? timer : timer.inDays(start),
                Optional.of(proceeding.number()),
                start,
                rested,
                ended(),
                calendar));
    }

    /** Whether a register has told since when its decision holds, and not when it was made. */
    private boolean isToldWithoutDays() {
        return proceeding.endings().stream()
                .anyMatch(decision -> decision.facts().decidedOn() == null);
    }

    /** When it was first asked for the next one. */
    private Optional<LocalDate> begun(Instance next) {
        return course.after(proceeding).stream()
                .filter(other -> other.instance() == next)
                .map(other -> other.facts().filedOn() == null
                        ? other.facts().acceptedOn()
                        : other.facts().filedOn())
                .filter(day -> day != null)
                .min(LocalDate::compareTo);
    }

    private Optional<LocalDate> accepted() {
        return first(facts.acceptedOn(), ended());
    }

    private Optional<LocalDate> ended() {
        return proceeding.endings().stream()
                .map(decision -> decision.facts().decidedOn() == null
                        ? decision.facts().effectiveOn()
                        : decision.facts().decidedOn())
                .filter(day -> day != null)
                .max(LocalDate::compareTo);
    }

    private static Optional<LocalDate> first(LocalDate day, Optional<LocalDate> otherwise) {
        return day == null ? otherwise : Optional.of(day);
    }

    private void add(String code, LocalDate start, Optional<LocalDate> metOn) {
        if (start != null) {
            terms.add(term(code, start, 0, metOn));
        }
    }

    private DueTerm term(String code, LocalDate start, int longer, Optional<LocalDate> metOn) {
        CaseTimer timer = CaseTimer.of(code).set(calendar, start);
        return DueTerm.of(timer, Optional.of(proceeding.number()), start, longer, metOn, calendar);
    }
}
