package org.gongkai.litigation.term;

import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.litigation.course.CaseCourse;
import org.gongkai.litigation.course.Decision;
import org.gongkai.litigation.course.DecisionFacts;
import org.gongkai.litigation.course.Proceeding;
import org.gongkai.litigation.outcome.Instance;
import org.gongkai.registers.calendar.WorkingCalendar;

/**
 * Since when a decision holds (生效, domain 5.4): a decision of first instance that may be appealed against from the day after
 * the term of appeal, when nobody appeals, or from the service of the ruling by which the appeal was withdrawn; any other from its
 * service.
 */
public final class Effectiveness {

    private Effectiveness() {}

    /**
     * The day since which a decision holds, past or to come, if nobody appeals; empty while it is not known.
     *
     * @param course the case that the proceeding is one of
     */
    public static Optional<LocalDate> of(
            CaseCourse course, Proceeding proceeding, Decision decision, WorkingCalendar calendar) {
        DecisionFacts facts = decision.facts();
        if (facts.effectiveOn() != null) {
            return Optional.of(facts.effectiveOn());
        }
        Optional<Decision> withdrawal = course.withdrawalOfAppeal(proceeding);
        if (withdrawal.isPresent()) {
            return served(withdrawal.get());
        }
        return Optional.ofNullable(facts.servedOn())
                .flatMap(served -> appeal(proceeding, decision)
                        .map(term -> term.lastDay(served, calendar).map(last -> last.plusDays(1)))
                        .orElse(Optional.of(served)));
    }

    private static Optional<LocalDate> served(Decision withdrawal) {
        return Optional.ofNullable(withdrawal.facts().effectiveOn())
                .or(() -> Optional.ofNullable(withdrawal.facts().servedOn()));
    }

    /** The earliest day that it can be, where the calendar of the year is not known yet. */
    public static Optional<LocalDate> notBefore(CaseCourse course, Proceeding proceeding, Decision decision) {
        return Optional.ofNullable(decision.facts().servedOn())
                .filter(served -> course.withdrawalOfAppeal(proceeding).isEmpty())
                .map(served -> appeal(proceeding, decision)
                        .map(term ->
                                term.unit().notBefore(served, term.length()).plusDays(1))
                        .orElse(served));
    }

    /** The term of appeal against it; none where there is no appeal. */
    static Optional<CaseTimer> appeal(Proceeding proceeding, Decision decision) {
        return decision.rule()
                .filter(rule -> proceeding.instance() == Instance.FIRST_INSTANCE)
                .flatMap(rule -> rule.appeal())
                .map(CaseTimer::of);
    }
}
