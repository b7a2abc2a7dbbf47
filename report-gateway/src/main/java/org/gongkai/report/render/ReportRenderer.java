package org.gongkai.report.render;

import org.gongkai.report.document.AnnualReport;
import org.gongkai.report.document.Seal;

/** Makes one format of a report. */
public interface ReportRenderer {

    /** The format that it makes. */
    ReportFormat format();

    /** The report in the format. */
    byte[] render(AnnualReport report, Seal seal);
}
