package org.gongkai.report.year;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.gongkai.form.edition.Editions;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.report.problem.ReportProblem;
import org.gongkai.report.problem.ReportWords;

/** Of which years there are reports: from the first one that has a form, up to the present one, which is only looked at. */
@Singleton
public class ReportYears {

    private final Editions editions;
    private final Clock clock;

    ReportYears(Editions editions, Clock clock) {
        this.editions = editions;
        this.clock = clock;
    }

    /** Refuses a year that no form is for, or that has not begun. */
    public void require(int year) {
        int first = editions.firstYear();
        if (year < first || year > thisYear()) {
            throw Problem.of(ProblemKind.NOT_FOUND, ReportWords.NO_REPORTS_OF_YEAR.with(first, thisYear(), year));
        }
    }

    /** Refuses a year that is not over: a report is of the past year (Art. 49 of the Regulations). */
    public void requireOver(int year) {
        require(year);
        Optional<Problem> refusal = findNotOver(year);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
    }

    /** Why a report of the year cannot be handed in yet. */
    public Optional<Problem> findNotOver(int year) {
        return year == thisYear()
                ? Optional.of(Problem.of(ReportProblem.YEAR_NOT_OVER, ReportWords.YEAR_NOT_OVER.with(year, year + 1)))
                : Optional.empty();
    }

    private int thisYear() {
        return LocalDate.now(clock).getYear();
    }
}
