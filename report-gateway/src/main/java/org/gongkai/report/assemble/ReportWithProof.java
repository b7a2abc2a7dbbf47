package org.gongkai.report.assemble;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Proof;

/** A report as it is shown, with what proves its content. */
public record ReportWithProof(AnnualReport report, Proof proof) {}
