package org.gongkai.report.render;

/** Makes one format of a report. */
public interface ReportRenderer {

    /** The format that it makes. */
    ReportFormat format();

    /** The report in the format. */
    byte[] render(Rendition rendition);
}
