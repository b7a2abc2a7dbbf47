package org.gongkai.report.check;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.ReportFinding;
import org.gongkai.form.edition.Editions;
import org.gongkai.report.check.evidence.CrossCheck;
import org.gongkai.report.check.evidence.Evidence;
import org.gongkai.report.deadline.ReportDeadline;
import org.gongkai.report.version.OfficialReports;

/** Judges reports that were published elsewhere, those that are read in and those that are filed, by the rules. */
@ApplicationScoped
public class PublishedReportCheck {

    private final RuleSet rules;
    private final Editions editions;
    private final OfficialReports official;
    private final Clock clock;

    PublishedReportCheck(RuleSet rules, Editions editions, OfficialReports official, Clock clock) {
        this.rules = rules;
        this.editions = editions;
        this.official = official;
        this.clock = clock;
    }

    /**
     * What the rules have to say, also by the years before where the agency is known.
     *
     * @param prose sentences that stand beside the tables
     */
    public List<ReportFinding> findings(AnnualReport report, List<String> prose) {
        List<CrossCheck.Copy> copies = report.agency().code() == null
                ? List.of()
                : official.find(report.key()).stream()
                        .map(other -> new CrossCheck.Copy(other.title(), other))
                        .toList();
        return rules.applyToPublished(evidence(report, prose, CrossCheck.NONE.with(copies), LocalDate.now(clock)));
    }

    /** What they have to say of a report that its office files, with what was asked of others. */
    public List<ReportFinding> findings(AnnualReport report, LocalDate publishedOn, CrossCheck crossCheck) {
        return rules.applyToFiled(evidence(report, List.of(), crossCheck, publishedOn));
    }

    private Evidence evidence(AnnualReport report, List<String> prose, CrossCheck crossCheck, LocalDate day) {
        List<AnnualReport> history = report.agency().code() == null ? List.of() : official.history(report.key());
        return new Evidence(
                editions,
                report,
                Map.of(),
                history,
                false,
                day,
                ReportDeadline.byLaw(report.coverage(), report.year()),
                crossCheck,
                prose,
                true);
    }
}
