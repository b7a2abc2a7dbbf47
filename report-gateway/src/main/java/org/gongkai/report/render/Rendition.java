package org.gongkai.report.render;

import org.gongkai.report.comparison.Series;
import org.gongkai.report.document.AnnualReport;
import org.gongkai.report.document.Seal;

/**
 * What is rendered.
 *
 * @param series the report and those of the years before it, for the plots
 */
public record Rendition(AnnualReport report, Seal seal, Series series) {}
