package org.gongkai.litigation.casefile;

import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.litigation.check.FindingWords;
import org.gongkai.litigation.check.Findings;
import org.gongkai.litigation.counting.Counting;
import org.gongkai.litigation.course.CaseCourse;
import org.gongkai.litigation.term.CaseTerms;
import org.gongkai.litigation.term.DueTerm;
import org.gongkai.litigation.term.TermDuty;
import org.gongkai.registers.calendar.WorkingCalendar;

/** How long a case has to be looked at when it is asked what is due. */
final class Watch {

    private Watch() {}

    /** The last day; empty as long as something has to be decided or done, whenever that is. */
    static Optional<LocalDate> until(CaseCourse course, WorkingCalendar calendar, LocalDate today) {
        boolean undecided = course.proceedings().isEmpty()
                || course.proceedings().stream()
                        .anyMatch(proceeding -> Counting.isUndecided(course, proceeding, calendar, today));
        boolean undone = Findings.of(course, calendar, today).stream()
                        .anyMatch(finding -> finding.code() == FindingWords.FOLLOW_UP_MISSING)
                || CaseTerms.of(course, calendar).stream()
                        .anyMatch(term -> term.metOn().isEmpty() && term.timer().duty() == TermDuty.AGENCY);
        if (undecided || undone) {
            return Optional.empty();
        }
        return Optional.of(CaseTerms.of(course, calendar).stream()
                .filter(term -> term.metOn().isEmpty())
                .map(Watch::lastDay)
                .max(LocalDate::compareTo)
                .orElse(today.minusDays(1)));
    }

    private static LocalDate lastDay(DueTerm term) {
        // A calendar that is loaded later moves it by days off, of which no run is longer than a month.
        return term.dueOn().orElse(term.dueNotBefore().plusMonths(1));
    }
}
