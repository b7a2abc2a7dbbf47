package org.gongkai.report.assemble;

import java.util.List;
import java.util.Map;

import org.gongkai.document.AnnualReport;
import org.gongkai.report.authoring.ReportState;
import org.gongkai.report.narrative.Facts;

/** A report before it is checked, with what it was made from. */
record Drafted(
        AnnualReport report,
        Facts facts,
        Map<String, List<String>> unfilled,
        ReportState state,
        Forerunners.History history) {}
