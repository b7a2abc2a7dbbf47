package org.gongkai.report.check;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.ReportFinding;
import org.gongkai.form.edition.Editions;
import org.gongkai.report.check.evidence.CrossCheck;
import org.gongkai.report.check.evidence.Evidence;
import org.gongkai.report.deadline.ReportDeadline;
import org.gongkai.report.version.Filings;
import org.gongkai.report.version.OfficialReports;

/** Judges reports that were published elsewhere, those that are read in and those that are filed, by the rules. */
@ApplicationScoped
public class PublishedReportCheck {

    private final RuleSet rules;
    private final Editions editions;
    private final OfficialReports official;
    private final Filings filings;
    private final Clock clock;

    PublishedReportCheck(RuleSet rules, Editions editions, OfficialReports official, Filings filings, Clock clock) {
        this.rules = rules;
        this.editions = editions;
        this.official = official;
        this.filings = filings;
        this.clock = clock;
    }

    /**
     * What the rules have to say, also by the years before where the agency is known.
     *
     * @param prose sentences that stand beside the tables
     * @param fileName what the file is called, where it has a name
     */
    public List<ReportFinding> findings(AnnualReport report, List<String> prose, Optional<String> fileName) {
        List<CrossCheck.Copy> copies = report.agency().code() == null
                ? List.of()
                : official.find(report.key()).stream()
                        .map(other -> new CrossCheck.Copy(other.title(), other))
                        .toList();
        return rules.applyToPublished(evidence(report, prose, CrossCheck.NONE.with(copies), LocalDate.now(clock))
                .in(fileName));
    }

    /**
     * What they have to say of a report that its office files, with what was asked of others.
     *
     * @param address where it stands; what was filed of it from other addresses is held against it
     */
    public List<ReportFinding> findings(
            AnnualReport report, LocalDate publishedOn, Optional<String> address, CrossCheck crossCheck) {
        CrossCheck held = crossCheck.with(copies(report, address));
        return rules.applyToFiled(evidence(report, List.of(), held, publishedOn));
    }

    /** By address the last that was filed; without an address nobody knows that it is another platform. */
    private List<CrossCheck.Copy> copies(AnnualReport report, Optional<String> address) {
        Map<String, CrossCheck.Copy> byAddress = new LinkedHashMap<>();
        address.ifPresent(own -> filings.of(report.key()).stream()
                .filter(filing -> filing.voiding().isEmpty())
                .forEach(filing -> filing.address()
                        .filter(other -> !other.equals(own))
                        .ifPresent(other -> byAddress.put(other, new CrossCheck.Copy(other, official.of(filing))))));
        return List.copyOf(byAddress.values());
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
