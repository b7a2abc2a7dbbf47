package org.gongkai.report.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.gongkai.form.CellId;
import org.gongkai.form.edition.Editions;
import org.gongkai.report.check.RenamedEdition;

/** Causes follow from what rows are, whatever an edition calls them. */
class LikelyCausesTest {

    private static final List<String> ROWS = List.of("NEW_RECEIVED", "CARRIED_IN", "CARRIED_OUT", "GRANTED", "PARTIAL");
    private static final List<String> RENAMED = List.of("APPLIED_FOR", "LEFT_BEFORE", "LEFT_NOW", "GRANTED", "PARTIAL");

    @Test
    void stocks_and_receipts_are_told_from_outcomes(@TempDir Path folder) throws IOException {
        Editions editions = RenamedEdition.in(folder);

        assertThat(causes(editions, 2026, "T3", ROWS)).isEqualTo(causes(editions, 2027, "APPS", RENAMED));
        assertThat(causes(editions, 2027, "APPS", RENAMED))
                .containsExactly(
                        List.of(AgreementWords.ROWS_MISSING),
                        List.of(AgreementWords.NO_YEAR_BEFORE),
                        List.of(AgreementWords.STILL_OPEN),
                        List.of(AgreementWords.OTHER_OUTCOME),
                        List.of(AgreementWords.OTHER_OUTCOME));
    }

    /** The registers have fewer received and carried in, more carried out, and one granted that was granted in part. */
    private static List<List<AgreementWords>> causes(Editions editions, int year, String table, List<String> rows) {
        List<CellId> cells = rows.stream()
                .map(row -> new CellId(table, row, "NATURAL_PERSON"))
                .toList();
        Map<CellId, BigDecimal> surplus = Map.of(
                cells.get(0), BigDecimal.valueOf(-2),
                cells.get(1), BigDecimal.valueOf(-1),
                cells.get(2), BigDecimal.ONE,
                cells.get(3), BigDecimal.ONE,
                cells.get(4), BigDecimal.valueOf(-1));
        LikelyCauses causes = new LikelyCauses(surplus, editions.of(year));
        return cells.stream()
                .map(cell -> causes.of(cell, BigDecimal.ZERO, List.of()).stream()
                        .map(Agreement.Cause::code)
                        .toList())
                .toList();
    }
}
