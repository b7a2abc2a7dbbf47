package org.gongkai.report.check.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongkai.document.AnnualReport;
import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.Figures;
import org.gongkai.form.edition.Editions;
import org.gongkai.report.deadline.ReportDeadline;

/**
 * What rules are applied to.
 *
 * @param editions by which figures of a report in another form are brought into the cells of its own
 * @param unfilled placeholders without a figure, by the place of their text
 * @param history the last official report of each earlier year, the latest first; of the year before together with those
 *     of bodies that have gone into this one since
 * @param reorganised whether bodies have gone into this one in the year
 * @param today the day on which it is judged
 * @param dueOn the last day for its publication
 * @param crossCheck what was asked of others
 * @param prose sentences that stand beside the tables of a report that was read in
 * @param reviewed whether a reviewer has agreed; true where that is no question
 * @param fileName of a report that was read in, where it has one
 */
public record Evidence(
        Editions editions,
        AnnualReport report,
        Map<String, List<String>> unfilled,
        List<AnnualReport> history,
        boolean reorganised,
        LocalDate today,
        LocalDate dueOn,
        CrossCheck crossCheck,
        List<String> prose,
        boolean reviewed,
        Optional<String> fileName) {

    /** About a report that is in no file, or in one without a name. */
    public Evidence(
            Editions editions,
            AnnualReport report,
            Map<String, List<String>> unfilled,
            List<AnnualReport> history,
            boolean reorganised,
            LocalDate today,
            LocalDate dueOn,
            CrossCheck crossCheck,
            List<String> prose,
            boolean reviewed) {
        this(
                editions,
                report,
                unfilled,
                history,
                reorganised,
                today,
                dueOn,
                crossCheck,
                prose,
                reviewed,
                Optional.empty());
    }

    /** About a report that has no prose beside its tables, as those that are written here. */
    public Evidence(
            Editions editions,
            AnnualReport report,
            Map<String, List<String>> unfilled,
            List<AnnualReport> history,
            LocalDate today,
            CrossCheck crossCheck,
            boolean reviewed) {
        this(
                editions,
                report,
                unfilled,
                history,
                false,
                today,
                ReportDeadline.byLaw(report.coverage(), report.year()),
                crossCheck,
                List.of(),
                reviewed);
    }

    public Evidence {
        unfilled = Map.copyOf(unfilled);
        history = List.copyOf(history);
        prose = List.copyOf(prose);
    }

    /** The same, read in from a file of this name. */
    public Evidence in(Optional<String> file) {
        return new Evidence(
                editions, report, unfilled, history, reorganised, today, dueOn, crossCheck, prose, reviewed, file);
    }

    /** The official report of the year before. */
    public Optional<AnnualReport> lastYear() {
        return history.stream().filter(one -> one.year() == report.year() - 1).findFirst();
    }

    /** Its figures in the cells of the form of the report; without one the stocks that the body has brought along. */
    public Figures lastFigures() {
        return lastYear().map(last -> last.figures(editions, report.form())).orElseGet(this::openings);
    }

    private Figures openings() {
        Figures figures = Figures.none();
        for (CrossCheck.Opening opening : crossCheck.openings()) {
            figures = figures.with(opening.cell(), CellValue.of(opening.amount()));
        }
        return figures;
    }

    /** Whether the cell is nought, or no number. */
    public boolean isZero(CellId cell) {
        return report.figures().amount(cell).map(BigDecimal::signum).orElse(0) == 0;
    }
}
