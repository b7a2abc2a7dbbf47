package org.gongkai.report.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.gongkai.form.CellId;
import org.gongkai.form.Form;
import org.gongkai.form.code.FigureName;
import org.gongkai.report.agreement.Agreement.Cause;
import org.gongkai.report.agreement.Agreement.Counted;

/** Why cells of a year may differ, from what differs beside them and from the days of the records. */
final class LikelyCauses {

    /** So near to the turn of the year, a day may have been taken for one of the year beside it. */
    private static final MonthDay BEGINNING = MonthDay.of(1, 15);

    private static final MonthDay END = MonthDay.of(12, 17);

    /** What the registers have more, by cell, of the cells that differ. */
    private final Map<CellId, BigDecimal> surplus;

    private final Form form;

    /** Over the cells of a form that differ. */
    LikelyCauses(Map<CellId, BigDecimal> surplus, Form form) {
        this.surplus = surplus;
        this.form = form;
    }

    /** The likely causes for a cell, the likeliest first. */
    List<Cause> of(CellId cell, BigDecimal registered, List<Counted> records) {
        List<Cause> causes = new ArrayList<>();
        boolean fewer = surplus.get(cell).signum() < 0;
        if (isInRowOf(FigureName.CARRIED_IN, cell) && fewer && registered.signum() == 0) {
            causes.add(cause(AgreementWords.NO_YEAR_BEFORE));
        }
        if (isInRowOf(FigureName.CARRIED_OUT, cell) && !fewer) {
            causes.add(cause(AgreementWords.STILL_OPEN));
        }
        boolean isStock = isStock(cell);
        if (!isSum(cell)) {
            if (isOutcome(cell)) {
                other(
                        causes,
                        AgreementWords.OTHER_OUTCOME,
                        cell,
                        beside -> beside.column().equals(cell.column()) && isOutcome(beside));
            }
            other(
                    causes,
                    AgreementWords.OTHER_COLUMN,
                    cell,
                    beside -> beside.row().equals(cell.row()));
        }
        List<String> atTheTurn = records.stream()
                .filter(record ->
                        record.effectiveOn().filter(LikelyCauses::isAtTheTurn).isPresent())
                .map(Counted::number)
                .toList();
        if (!fewer && !isStock && !atTheTurn.isEmpty()) {
            causes.add(new Cause(AgreementWords.YEAR_BOUNDARY, AgreementWords.YEAR_BOUNDARY, List.of(), atTheTurn));
        }
        if (causes.isEmpty()) {
            causes.add(cause(fewer ? AgreementWords.ROWS_MISSING : AgreementWords.ROWS_TOO_MANY));
        }
        return causes;
    }

    /** Sums tell nothing by themselves. */
    private boolean isSum(CellId cell) {
        return form.summands().containsKey(cell);
    }

    private boolean isStock(CellId cell) {
        return isInRowOf(FigureName.CARRIED_IN, cell) || isInRowOf(FigureName.CARRIED_OUT, cell);
    }

    private boolean isOutcome(CellId cell) {
        return !isStock(cell) && !isInRowOf(FigureName.RECEIVED, cell);
    }

    private boolean isInRowOf(FigureName name, CellId cell) {
        return form.cellsOf(name).stream()
                .anyMatch(named ->
                        named.table().equals(cell.table()) && named.row().equals(cell.row()));
    }

    private void other(List<Cause> causes, AgreementWords words, CellId cell, Predicate<CellId> beside) {
        List<CellId> others = surplus.entrySet().stream()
                .filter(other -> !other.getKey().equals(cell)
                        && !isSum(other.getKey())
                        && beside.test(other.getKey())
                        && other.getValue().signum() == -surplus.get(cell).signum())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (!others.isEmpty()) {
            causes.add(new Cause(
                    words, words.with(others.stream().map(CellId::toString).toList()), others, List.of()));
        }
    }

    private static Cause cause(AgreementWords words) {
        return new Cause(words, words, List.of(), List.of());
    }

    private static boolean isAtTheTurn(String day) {
        MonthDay monthDay = MonthDay.from(LocalDate.parse(day));
        return !monthDay.isAfter(BEGINNING) || !monthDay.isBefore(END);
    }
}
