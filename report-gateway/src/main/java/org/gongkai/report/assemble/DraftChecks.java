package org.gongkai.report.assemble;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.ReportFinding;
import org.gongkai.form.edition.Editions;
import org.gongkai.report.authoring.FindingExplanations;
import org.gongkai.report.check.RuleSet;
import org.gongkai.report.check.evidence.CrossCheck;
import org.gongkai.report.check.evidence.Evidence;
import org.gongkai.report.deadline.ReportDeadlines;

/** What the rules find in a draft, with what the office has said about it. */
@ApplicationScoped
class DraftChecks {

    private final RuleSet rules;
    private final Editions editions;
    private final FindingExplanations explanations;
    private final CrossChecks crossChecks;
    private final ReportDeadlines deadlines;
    private final Clock clock;

    DraftChecks(
            RuleSet rules,
            Editions editions,
            FindingExplanations explanations,
            CrossChecks crossChecks,
            ReportDeadlines deadlines,
            Clock clock) {
        this.rules = rules;
        this.editions = editions;
        this.explanations = explanations;
        this.crossChecks = crossChecks;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The version of the rules. */
    String version() {
        return rules.version();
    }

    /** The report with what is found in it. */
    AnnualReport check(Drafted drafted, DraftReports.Depth depth) {
        AnnualReport report = drafted.report();
        CrossCheck crossCheck = switch (depth) {
            case QUICK -> CrossCheck.NONE;
            case THOROUGH -> crossChecks.about(report, false);
            case RECOUNTED -> crossChecks.about(report, true);
        };
        Evidence evidence = new Evidence(
                editions,
                report,
                drafted.unfilled(),
                drafted.history().reports(),
                drafted.history().reorganised(),
                LocalDate.now(clock),
                deadlines.of(report.agency(), report.coverage(), report.year()),
                crossCheck,
                List.of(),
                drafted.state().approvedBy().isPresent());
        List<ReportFinding> findings = rules.apply(evidence);
        return report.with(explanations.attach(report.key(), findings), rules.version());
    }
}
