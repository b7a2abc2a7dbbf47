package org.gongkai.formats.print;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Proof;
import org.gongkai.document.Series;

/**
 * What is rendered.
 *
 * @param series the report and those of the years before it, for the plots
 */
public record Rendition(AnnualReport report, Proof proof, Series series) {}
