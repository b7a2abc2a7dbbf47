package org.gongkai.formats.print;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Proof;
import org.gongkai.document.Series;

/**
 * What is rendered.
 *
 * @param series the report and those of the years before it, for the plots
 * @param links where a page of it leads
 */
public record Rendition(AnnualReport report, Proof proof, Series series, PageLinks links) {

    /** A report that leads nowhere. */
    public Rendition(AnnualReport report, Proof proof, Series series) {
        this(report, proof, series, PageLinks.NONE);
    }
}
