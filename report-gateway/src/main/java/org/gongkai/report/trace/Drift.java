package org.gongkai.report.trace;

import java.math.BigDecimal;
import java.util.List;

import org.gongkai.form.CellId;

/**
 * How the registers of a year have changed since its report was frozen.
 *
 * @param records the records whose entries differ, for the cells that are counted and not summed
 * @param complete false when a cell has more differing records than are listed
 */
public record Drift(int version, List<DriftedCell> cells, boolean complete) {

    /** A cell that would be another now. */
    public record DriftedCell(CellId cell, BigDecimal reported, BigDecimal now, List<DriftedRecord> records) {}

    /** A record that counts otherwise than it did; its amounts in the cell, then and now. */
    public record DriftedRecord(
            String kind, String id, String number, String href, BigDecimal reported, BigDecimal now) {}

    public Drift {
        cells = List.copyOf(cells);
    }
}
