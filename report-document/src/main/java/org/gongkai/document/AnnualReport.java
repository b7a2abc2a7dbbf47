package org.gongkai.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.gongkai.form.Figures;
import org.gongkai.form.Form;
import org.gongkai.form.edition.Editions;

/**
 * An annual report (政府信息公开工作年度报告): what every check reads and every format is made from.
 *
 * @param version counts from 1; an amendment makes the next
 * @param amendment why this version was made, empty for the first
 * @param narrative its texts, placeholders filled
 * @param fees processing fees of section 6, when the service that counts them answered
 * @param ruleSet version of the rules that gave the findings
 * @param members the bodies of a region, as they count in its report
 */
public record AnnualReport(
        ReportingBody agency,
        int year,
        Coverage coverage,
        Form form,
        ReportStatus status,
        int version,
        Optional<String> amendment,
        Narrative narrative,
        Figures figures,
        Optional<ProcessingFees> fees,
        List<ReportFinding> findings,
        List<SourceState> sources,
        String ruleSet,
        Members members) {

    public AnnualReport {
        findings = List.copyOf(findings);
        sources = List.copyOf(sources);
    }

    /** A report that has no members, as that of one body alone. */
    public AnnualReport(
            ReportingBody agency,
            int year,
            Coverage coverage,
            Form form,
            ReportStatus status,
            int version,
            Optional<String> amendment,
            Narrative narrative,
            Figures figures,
            Optional<ProcessingFees> fees,
            List<ReportFinding> findings,
            List<SourceState> sources,
            String ruleSet) {
        this(
                agency,
                year,
                coverage,
                form,
                status,
                version,
                amendment,
                narrative,
                figures,
                fees,
                findings,
                sources,
                ruleSet,
                Members.NONE);
    }

    /** Which report it is. */
    public ReportKey key() {
        return new ReportKey(agency.code(), year, coverage);
    }

    /** Its title as printed. */
    public String title() {
        return agency.name() + year + "年" + form.title().zh();
    }

    /** First day of the period it reports on. */
    public LocalDate from() {
        return LocalDate.of(year, 1, 1);
    }

    /** Last day of the period it reports on. */
    public LocalDate to() {
        return LocalDate.of(year, 12, 31);
    }

    /** Whether it was published elsewhere, and entered here by its office. */
    public boolean isFiled() {
        return sources.stream().anyMatch(SourceState::isFiling);
    }

    /** Its figures in the cells of another form, as far as the two compare. */
    public Figures figures(Editions editions, Form other) {
        return editions.mapping(form, other).convert(figures);
    }

    /** The same report with these findings. */
    public AnnualReport with(List<ReportFinding> found, String rules) {
        return new AnnualReport(
                agency, year, coverage, form, status, version, amendment, narrative, figures, fees, found, sources,
                rules, members);
    }

    /** The same report of another agency. */
    public AnnualReport of(ReportingBody other) {
        return new AnnualReport(
                other, year, coverage, form, status, version, amendment, narrative, figures, fees, findings, sources,
                ruleSet, members);
    }

    /** The same report with other figures. */
    public AnnualReport stating(Figures others) {
        return new AnnualReport(
                agency, year, coverage, form, status, version, amendment, narrative, others, fees, findings, sources,
                ruleSet, members);
    }

    /** The same report at another status. */
    public AnnualReport at(ReportStatus other) {
        return new AnnualReport(
                agency, year, coverage, form, other, version, amendment, narrative, figures, fees, findings, sources,
                ruleSet, members);
    }
}
