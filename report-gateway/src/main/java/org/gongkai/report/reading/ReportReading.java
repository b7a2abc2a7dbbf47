package org.gongkai.report.reading;

import java.util.List;

import org.gongkai.report.document.AnnualReport;
import org.gongkai.report.reading.table.ReadCell;

/**
 * A report that was read from a file.
 *
 * @param cells the cells that were placed for certain, with where they stand
 * @param unplaced what was not, in words; the cells are left out of the report
 * @param prose sentences beside the tables: a report has no place for them, and they may say what the figures mean
 */
public record ReportReading(AnnualReport report, List<ReadCell> cells, List<String> unplaced, List<Prose> prose) {

    /**
     * A sentence beside the tables.
     *
     * @param section the section that it stands in, from 1
     * @param place where in the file it stands
     */
    public record Prose(int section, String place, String text) {}

    public ReportReading {
        cells = List.copyOf(cells);
        unplaced = List.copyOf(unplaced);
        prose = List.copyOf(prose);
    }
}
