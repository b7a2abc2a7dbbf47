package org.gongkai.litigation.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.gongkai.litigation.course.CaseCourse;
import org.gongkai.litigation.course.Decision;
import org.gongkai.litigation.course.PartyRole;
import org.gongkai.litigation.course.Proceeding;
import org.gongkai.litigation.outcome.Block;
import org.gongkai.litigation.outcome.CaseOutcome;
import org.gongkai.litigation.outcome.Instance;
import org.gongkai.litigation.term.CaseTerms;
import org.gongkai.litigation.term.Effectiveness;
import org.gongkai.litigation.term.TermState;
import org.gongkai.registers.calendar.WorkingCalendar;

/** Holds a case to the law (domain 5.3, V28, V29). */
public final class Findings {

    private final CaseCourse course;
    private final WorkingCalendar calendar;
    private final LocalDate today;
    private final List<Finding> findings = new ArrayList<>();

    private Findings(CaseCourse course, WorkingCalendar calendar, LocalDate today) {
        this.course = course;
        this.calendar = calendar;
        this.today = today;
    }

    /** What is found in a case, errors and warnings, proceeding by proceeding. */
    public static List<Finding> of(CaseCourse course, WorkingCalendar calendar, LocalDate today) {
        Findings findings = new Findings(course, calendar, today);
        course.proceedings().forEach(findings::check);
        findings.checkOpinions();
        return List.copyOf(findings.findings);
    }

    private void check(Proceeding proceeding) {
        if (proceeding.instance() == Instance.FIRST_INSTANCE) {
            checkRoad(proceeding);
            checkDefendant(proceeding);
        }
        if (proceeding.instance() == Instance.RECONSIDERATION) {
            course.proceedings().stream()
                    .filter(other -> other.instance() == Instance.FIRST_INSTANCE && Overlap.of(proceeding, other))
                    .forEach(other ->
                            findings.add(Finding.error(FindingWords.BOTH_ROADS, proceeding.number(), other.number())));
        }
        if (proceeding.endings().stream()
                .anyMatch(decision -> holds(proceeding, decision) && decision.lacksFollowUp())) {
            findings.add(Finding.warning(FindingWords.FOLLOW_UP_MISSING, proceeding.number()));
        }
    }

    private void checkOpinions() {
        CaseTerms.of(course, calendar).stream()
                .filter(term -> term.timer().code().equals("T_RECON_OPINION") && term.state(today) == TermState.OVER)
                .forEach(term -> findings.add(Finding.warning(
                        FindingWords.OPINION_UNANSWERED,
                        term.proceeding().orElseThrow(),
                        term.dueOn().orElseThrow())));
    }

    private void checkRoad(Proceeding suit) {
        boolean reconsidered =
                course.chain(suit).stream().anyMatch(link -> link.instance() == Instance.RECONSIDERATION);
        if (reconsidered) {
            return;
        }
        if (course.block(suit)
                .filter(Block.LITIGATION_AFTER_RECONSIDERATION::equals)
                .isPresent()) {
            findings.add(Finding.error(FindingWords.AFTER_WITHOUT_RECONSIDERATION, suit.number()));
            return;
        }
        ReconsiderationFirst.of(course.subject())
                .ifPresent(finding -> findings.add(Finding.warning(finding, suit.number())));
    }

    private void checkDefendant(Proceeding suit) {
        boolean changed = course.chain(suit).stream()
                .filter(link -> link.instance() == Instance.RECONSIDERATION)
                .flatMap(link -> link.endings().stream())
                .anyMatch(decision -> decision.facts().outcome() == CaseOutcome.RC_CHANGE);
        if (changed && suit.facts().roleOrUsual() == PartyRole.RESPONDENT) {
            findings.add(Finding.warning(FindingWords.NOT_THE_DEFENDANT, suit.number()));
        }
    }

    private boolean holds(Proceeding proceeding, Decision decision) {
        boolean appealed =
                course.after(proceeding).stream().anyMatch(next -> next.instance() == Instance.SECOND_INSTANCE);
        return !appealed
                && Effectiveness.of(proceeding, decision, calendar)
                        .filter(day -> !day.isAfter(today))
                        .isPresent();
    }
}
