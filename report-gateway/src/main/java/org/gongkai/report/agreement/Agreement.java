package org.gongkai.report.agreement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.gongkai.document.AnnualReport;
import org.gongkai.form.CellId;
import org.gongkai.form.words.Message;

/**
 * Registers beside the official report of their year.
 *
 * @param reported the official report
 * @param compared cells that both know
 * @param unknown cells that one of the two does not know
 * @param differences cells in which they differ
 */
public record Agreement(AnnualReport reported, int compared, List<CellId> unknown, List<Difference> differences) {

    public Agreement {
        unknown = List.copyOf(unknown);
        differences = List.copyOf(differences);
    }

    /**
     * A cell in which they differ.
     *
     * @param records what makes up the cell in the registers
     * @param complete false when there are more records than are listed
     */
    public record Difference(
            CellId cell,
            BigDecimal reported,
            BigDecimal registered,
            List<Counted> records,
            boolean complete,
            List<Cause> causes) {

        /** What the registers have more than the report; less than zero where they have less. */
        public BigDecimal surplus() {
            return registered.subtract(reported);
        }
    }

    /**
     * A record that counts in a cell.
     *
     * @param effectiveOn day on which it counts; empty for what has none
     */
    public record Counted(
            String kind, String id, String number, String href, Optional<String> effectiveOn, BigDecimal amount) {}

    /**
     * Why a cell may differ.
     *
     * @param code in one word
     * @param cells other cells that have to do with it
     * @param numbers numbers of the records that are meant, where not all are
     */
    public record Cause(AgreementWords code, Message message, List<CellId> cells, List<String> numbers) {}
}
