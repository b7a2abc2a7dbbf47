package org.gongkai.formats.read;

import java.util.List;
import java.util.Optional;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Coverage;
import org.gongkai.document.Narrative;
import org.gongkai.document.ReportStatus;
import org.gongkai.document.ReportingBody;
import org.gongkai.form.Figures;
import org.gongkai.form.Form;
import org.gongkai.form.words.Message;
import org.gongkai.formats.read.table.ReadCell;

/**
 * What was read from a file that somebody published as a report.
 *
 * @param body whose report it says it is
 * @param year the year that it reports on; empty where it was not found, and nothing is guessed
 * @param form the edition that its tables follow
 * @param figures what the placed cells say
 * @param cells the cells that were placed for certain, with where they stand
 * @param unplaced what was not, in words; the cells are left out of the figures
 * @param prose sentences beside the tables: a report has no place for them, and they may say what the figures mean
 */
public record ReportReading(
        ReportingBody body,
        Optional<Integer> year,
        Form form,
        Narrative narrative,
        Figures figures,
        List<ReadCell> cells,
        List<Message> unplaced,
        List<Prose> prose) {

    /**
     * A sentence beside the tables, or around the report on its page.
     *
     * @param section the section that it stands in, from 1; 0 before the title and behind the end of the report
     * @param place where in the file it stands
     */
    public record Prose(int section, Message place, String text) {}

    public ReportReading {
        cells = List.copyOf(cells);
        unplaced = List.copyOf(unplaced);
        prose = List.copyOf(prose);
    }

    /** The report that it is, published as it stands there; empty where nobody knows of which year. */
    public Optional<AnnualReport> report() {
        return year.map(this::reportOf);
    }

    /** What it is if it reports on this year. */
    AnnualReport reportOf(int known) {
        return new AnnualReport(
                body,
                known,
                Coverage.AGENCY,
                form,
                ReportStatus.PUBLISHED,
                1,
                Optional.empty(),
                narrative,
                figures,
                Optional.empty(),
                List.of(),
                List.of(),
                "");
    }

    /** The same of a body of which more is known. */
    public ReportReading of(ReportingBody known) {
        return new ReportReading(known, year, form, narrative, figures, cells, unplaced, prose);
    }
}
