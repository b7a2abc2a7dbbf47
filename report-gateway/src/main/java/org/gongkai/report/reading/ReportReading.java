package org.gongkai.report.reading;

import java.util.List;

import org.gongkai.report.document.AnnualReport;

/**
 * A report that was read from a file.
 *
 * @param cells the cells that were placed for certain, with where they stand
 * @param unplaced what was not, in words; the cells are left out of the report
 */
public record ReportReading(AnnualReport report, List<ReadCell> cells, List<String> unplaced) {

    public ReportReading {
        cells = List.copyOf(cells);
        unplaced = List.copyOf(unplaced);
    }
}
