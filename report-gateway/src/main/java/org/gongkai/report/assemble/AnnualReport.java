package org.gongkai.report.assemble;

import java.util.List;

import org.gongkai.form.Form;
import org.gongkai.report.agency.DirectoryEntry;
import org.gongkai.report.collect.Collected;
import org.gongkai.report.reconcile.ReportFinding;

/** An annual report (政府信息公开工作年度报告) as it stands now. */
public record AnnualReport(
        DirectoryEntry agency,
        int year,
        Coverage coverage,
        Form form,
        Collected collected,
        List<ReportFinding> findings) {

    public AnnualReport {
        findings = List.copyOf(findings);
    }

    /** Its title as printed. */
    public String title() {
        return agency.name() + year + "年" + form.title().zh();
    }
}
