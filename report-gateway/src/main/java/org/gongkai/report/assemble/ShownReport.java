package org.gongkai.report.assemble;

import org.gongkai.report.document.AnnualReport;
import org.gongkai.report.document.Seal;

/** A report as it is shown, with what proves its content. */
public record ShownReport(AnnualReport report, Seal seal) {}
