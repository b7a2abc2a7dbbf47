package org.gongkai.report.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.gongkai.form.CellId;
import org.gongkai.report.agreement.Agreement.Cause;
import org.gongkai.report.agreement.Agreement.Counted;

/** Why cells of a year may differ, from what differs beside them and from the days of the records. */
final class LikelyCauses {

    private static final String CARRIED_IN = "CARRIED_IN";
    private static final String CARRIED_OUT = "CARRIED_OUT";
    private static final String RECEIVED = "NEW_RECEIVED";

    /** So near to the turn of the year, a day may have been taken for one of the year beside it. */
    private static final MonthDay BEGINNING = MonthDay.of(1, 15);

    private static final MonthDay END = MonthDay.of(12, 17);

    /** What the registers have more, by cell, of the cells that differ. */
    private final Map<CellId, BigDecimal> surplus;

    private final Predicate<CellId> isSum;

    /**
     * Over the cells that differ.
     *
     * @param isSum whether a cell is the sum of others, and tells nothing by itself
     */
    LikelyCauses(Map<CellId, BigDecimal> surplus, Predicate<CellId> isSum) {
        this.surplus = surplus;
        this.isSum = isSum;
    }

    /** The likely causes for a cell, the likeliest first. */
    List<Cause> of(CellId cell, BigDecimal registered, List<Counted> records) {
        List<Cause> causes = new ArrayList<>();
        boolean fewer = surplus.get(cell).signum() < 0;
        if (cell.row().equals(CARRIED_IN) && fewer && registered.signum() == 0) {
            causes.add(cause(AgreementWords.NO_YEAR_BEFORE));
        }
        if (cell.row().equals(CARRIED_OUT) && !fewer) {
            causes.add(cause(AgreementWords.STILL_OPEN));
        }
        boolean isStock = cell.row().equals(CARRIED_IN) || cell.row().equals(CARRIED_OUT);
        if (!isSum.test(cell)) {
            if (!isStock && !cell.row().equals(RECEIVED)) {
                other(
                        causes,
                        AgreementWords.OTHER_OUTCOME,
                        cell,
                        beside -> beside.column().equals(cell.column())
                                && !beside.row().equals(CARRIED_IN)
                                && !beside.row().equals(CARRIED_OUT)
                                && !beside.row().equals(RECEIVED));
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

    private void other(List<Cause> causes, AgreementWords words, CellId cell, Predicate<CellId> beside) {
        List<CellId> others = surplus.entrySet().stream()
                .filter(other -> !other.getKey().equals(cell)
                        && !isSum.test(other.getKey())
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
