package org.gongkai.report.check.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Coverage;
import org.gongkai.document.SourceState;
import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.Figures;
import org.gongkai.form.Form;
import org.gongkai.form.FormTable;
import org.gongkai.form.Keeping;
import org.gongkai.form.Unit;
import org.gongkai.form.code.AgencyKind;
import org.gongkai.form.code.FigureName;
import org.gongkai.report.check.evidence.Evidence;
import org.gongkai.report.check.evidence.Hit;

/** Checks of the figures alone. */
public final class FigureChecks {

    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(20);
    private static final int COUNTY_DIGITS = 6;

    private static final List<FigureName> DISPUTES =
            List.of(FigureName.RECONSIDERATIONS, FigureName.SUITS_AT_ONCE, FigureName.SUITS_AFTER_RECONSIDERATION);

    private FigureChecks() {}

    /** V11, V12, V13: the ledger is what the registers recount to. */
    public static Stream<Hit> ledger(Evidence evidence) {
        return evidence.crossCheck().ledger().stream()
                .map(difference -> Hit.at(difference.cell()).values(difference.recount(), difference.ledger()));
    }

    /** K03: every cell holds a number; what has none is told by table. Cells of a missing source the report itself tells of. */
    public static Stream<Hit> complete(Evidence evidence) {
        if (!evidence.report().sources().stream().allMatch(SourceState::complete)) {
            return Stream.empty();
        }
        return evidence.report().form().tables().stream()
                .map(FormTable::id)
                .map(table -> evidence.report().form().cells().keySet().stream()
                        .filter(cell -> cell.table().equals(table))
                        .filter(cell -> evidence.report()
                                .figures()
                                .amount(cell)
                                .filter(amount -> isOfUnit(
                                        amount, evidence.report().form().findUnit(cell)))
                                .isEmpty())
                        .toList())
                .filter(cells -> !cells.isEmpty())
                .map(cells -> Hit.at(cells, Optional.empty(), Optional.of(BigDecimal.valueOf(cells.size()))));
    }

    /** Whole and not negative, but for money and for a difference (增/减). */
    private static boolean isOfUnit(BigDecimal amount, Optional<Unit> unit) {
        boolean whole = unit.filter(Unit::isMoney).isPresent()
                || amount.stripTrailingZeros().scale() <= 0;
        return whole && (amount.signum() >= 0 || unit.equals(Optional.of(Unit.SIGNED_ITEMS)));
    }

    /** K39: a total of reconsiderations or suits that is nought or blank over columns that are not. */
    public static Stream<Hit> totalsOfDisputes(Evidence evidence) {
        Form form = evidence.report().form();
        Figures figures = evidence.report().figures();
        return DISPUTES.stream()
                .flatMap(name -> form.cellsOf(name).stream())
                .filter(evidence::isZero)
                .flatMap(total -> form
                        .counted(total)
                        .flatMap(part -> figures.amount(part).stream())
                        .reduce(BigDecimal::add)
                        .filter(parts -> parts.signum() > 0)
                        .map(parts -> Hit.at(List.of(total), Optional.of(parts), figures.amount(total)))
                        .stream());
    }

    /** K32: the report is made in the edition of the form that its year has. */
    public static Stream<Hit> editionOfYear(Evidence evidence) {
        return evidence
                .editions()
                .findOf(evidence.report().year())
                .map(Form::edition)
                .filter(edition -> !edition.equals(evidence.report().form().edition()))
                .map(Hit::about)
                .stream();
    }

    /** V23: a register of which there is no record and no nil report; its cells are unknown, not 0. */
    public static Stream<Hit> unknown(Evidence evidence) {
        AnnualReport report = evidence.report();
        boolean whole = report.sources().stream().allMatch(SourceState::complete);
        return report.form().keepings().stream()
                .collect(Collectors.groupingBy(Keeping::label, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(register -> Hit.at(unknown(report, register.getValue()), Optional.empty(), Optional.empty())
                        .of(register.getKey().said()))
                .filter(hit -> !hit.cells().isEmpty() && whole && !report.isFiled());
    }

    /** Whether nobody knows what a register would tell of the report. */
    public static boolean isUnknown(AnnualReport report, Keeping register) {
        return report.sources().stream().allMatch(SourceState::complete)
                && !unknown(report, List.of(register)).isEmpty();
    }

    private static List<CellId> unknown(AnnualReport report, List<Keeping> register) {
        return register.stream()
                .flatMap(keeping -> keeping.cells().stream())
                .filter(cell -> report.form().findCell(cell).isPresent()
                        ? report.figures()
                                .value(cell)
                                .filter(CellValue.Unknown.class::isInstance)
                                .isPresent()
                        : report.fees().isEmpty())
                .toList();
    }

    /** V18: regulations (规章) are made by governments of cities with districts and above. */
    public static Stream<Hit> ruleMaking(Evidence evidence) {
        AnnualReport report = evidence.report();
        boolean county = report.agency().regionCode().length() == COUNTY_DIGITS
                && !report.agency().regionCode().endsWith("00");
        boolean mayMake = report.agency().kind() == AgencyKind.GOVERNMENT_OFFICE && !county
                || report.coverage() == Coverage.REGION && !county;
        return mayMake
                ? Stream.empty()
                : report.form().cellsOf(FigureName.REGULATIONS).stream()
                        .flatMap(cell -> report
                                .figures()
                                .amount(cell)
                                .filter(amount -> amount.signum() > 0)
                                .map(amount -> Hit.at(cell).value(amount))
                                .stream());
    }

    /** K14: all counts are last year's and not all are zero. */
    public static Stream<Hit> sameAsLastYear(Evidence evidence) {
        Figures now = evidence.report().figures();
        boolean same = evidence.lastYear().isPresent()
                && now.amounts().equals(evidence.lastFigures().amounts())
                && now.amounts().keySet().stream().anyMatch(cell -> !evidence.isZero(cell));
        return same ? Stream.of(Hit.about("")) : Stream.empty();
    }

    /** K23: more than a fifth of the outcomes is "other". */
    public static Stream<Hit> shareOfOther(Evidence evidence) {
        Form form = evidence.report().form();
        Figures figures = evidence.report().figures();
        return form
                .amount(figures, List.of(FigureName.CLOSED))
                .filter(closed -> closed.signum() > 0)
                .flatMap(closed -> form.amount(figures, List.of(FigureName.OTHER))
                        .map(other -> other.movePointRight(2).divide(closed, 1, RoundingMode.HALF_UP)))
                .filter(percent -> percent.compareTo(MOST_PERCENT) > 0)
                .map(percent -> Hit.at(form.cellsOf(FigureName.OTHER), Optional.of(MOST_PERCENT), Optional.of(percent)))
                .stream();
    }

    /** Says that last year's report was not published here, but entered by the office. */
    public static Stream<Hit> filedLastYear(Evidence evidence) {
        return evidence.lastYear().filter(AnnualReport::isFiled).map(last -> Hit.about(last.title())).stream();
    }

    /** Says that checks against last year could not be made. */
    public static Stream<Hit> noLastYear(Evidence evidence) {
        return evidence.lastYear().isPresent() ? Stream.empty() : Stream.of(Hit.about(""));
    }
}
