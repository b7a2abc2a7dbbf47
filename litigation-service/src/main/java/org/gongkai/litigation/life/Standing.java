package org.gongkai.litigation.life;

import java.time.LocalDate;
import java.util.List;

import org.gongkai.litigation.check.FindingWords;
import org.gongkai.litigation.check.Findings;
import org.gongkai.litigation.counting.Counting;
import org.gongkai.litigation.course.CaseCourse;
import org.gongkai.litigation.course.Decision;
import org.gongkai.litigation.course.Proceeding;
import org.gongkai.litigation.life.table.CaseStage;
import org.gongkai.litigation.life.table.ProceedingStage;
import org.gongkai.litigation.outcome.OutcomeRule.How;
import org.gongkai.litigation.term.CaseTerms;
import org.gongkai.litigation.term.Effectiveness;
import org.gongkai.litigation.term.TermDuty;
import org.gongkai.registers.calendar.WorkingCalendar;

/**
 * How far a case has come on a day: worked out from what is kept of it, and never stored, since decisions come to hold with
 * nobody doing anything.
 *
 * @param voided whether it was recorded in error
 * @param keeping what is kept of who goes against the reply
 */
public record Standing(CaseCourse course, boolean voided, Keeping keeping, WorkingCalendar calendar, LocalDate today) {

    /** The stage of the case. */
    public CaseStage stage() {
        if (voided) {
            return CaseStage.INVALID;
        }
        if (course.proceedings().isEmpty()) {
            return CaseStage.OPENED;
        }
        if (course.proceedings().stream()
                .anyMatch(proceeding -> Counting.isUndecided(course, proceeding, calendar, today))) {
            return CaseStage.UNDER_WAY;
        }
        return leavesSomethingToDo() ? CaseStage.TO_PERFORM : CaseStage.ENDED;
    }

    /** The stage of one of its proceedings. */
    public ProceedingStage stage(Proceeding proceeding) {
        if (voided || proceeding.voidReason().isPresent()) {
            return ProceedingStage.INVALID;
        }
        List<Decision> endings = proceeding.endings();
        if (endings.isEmpty()) {
            return openStage(proceeding);
        }
        if (course.isAppealed(proceeding)) {
            return ProceedingStage.APPEALED;
        }
        if (endings.stream().anyMatch(decision -> decision.is(How.SENT_BACK))) {
            return ProceedingStage.SENT_BACK;
        }
        if (endings.stream().anyMatch(decision -> decision.is(How.NEVER_BEGAN))) {
            return ProceedingStage.NOT_BEGUN;
        }
        return endings.stream().allMatch(decision -> holds(proceeding, decision))
                ? ProceedingStage.EFFECTIVE
                : ProceedingStage.DECIDED;
    }

    private static ProceedingStage openStage(Proceeding proceeding) {
        if (proceeding.last().filter(decision -> decision.is(How.RESTS)).isPresent()) {
            return ProceedingStage.SUSPENDED;
        }
        return proceeding.facts().acceptedOn() == null ? ProceedingStage.FILED : ProceedingStage.OPEN;
    }

    private boolean holds(Proceeding proceeding, Decision decision) {
        return Effectiveness.of(course, proceeding, decision, calendar)
                .filter(day -> !day.isAfter(today))
                .isPresent();
    }

    private boolean leavesSomethingToDo() {
        return Findings.of(course, calendar, today).stream()
                        .anyMatch(finding -> finding.code() == FindingWords.FOLLOW_UP_MISSING)
                || CaseTerms.of(course, calendar).stream()
                        .anyMatch(term -> term.metOn().isEmpty() && term.timer().duty() == TermDuty.AGENCY);
    }
}
