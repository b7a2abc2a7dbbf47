package org.gongkai.report.reading;

import java.util.List;

import org.gongkai.document.ReportFinding;
import org.gongkai.formats.read.ReportReading;

/**
 * A reading and what there is to say about it.
 *
 * @param ruleSet version of the rules that judged it
 */
public record JudgedReading(ReportReading reading, List<ReportFinding> findings, String ruleSet) {

    public JudgedReading {
        findings = List.copyOf(findings);
    }
}
