package org.gongkai.report.reconcile;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.gongkai.form.Figures;
import org.gongkai.form.Finding;
import org.gongkai.form.Form;
import org.gongkai.form.Identity;

/** Holds a report's figures against the identities of the form (勾稽关系). */
public final class Reconciliation {

    private Reconciliation() {}

    /** The broken equations; one whose cells are absent, because a source is missing, is not judged. */
    public static List<ReportFinding> of(Form form, Figures figures) {
        Map<String, Identity> identities =
                form.identities().stream().collect(Collectors.toMap(Identity::id, identity -> identity));
        return form.check(figures).stream()
                .filter(finding -> figures.knows(finding.cells()))
                .map(finding -> finding(identities.get(finding.rule()), finding))
                .toList();
    }

    private static ReportFinding finding(Identity identity, Finding finding) {
        return new ReportFinding(
                finding.rule(),
                finding.isUncheckable() ? ReportFinding.Severity.INFO : ReportFinding.Severity.ERROR,
                finding.cells(),
                finding.expected(),
                finding.actual(),
                identity.label().zh());
    }
}
