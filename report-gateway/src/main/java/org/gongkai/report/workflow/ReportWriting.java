package org.gongkai.report.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.ReportFinding;
import org.gongkai.document.ReportKey;
import org.gongkai.document.TextPlace;
import org.gongkai.form.Form;
import org.gongkai.form.edition.Editions;
import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.privacy.PersonalDataScanner;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.problem.Violation;
import org.gongkai.report.agency.AgenciesInScope;
import org.gongkai.report.assemble.DraftReports;
import org.gongkai.report.authoring.AuthoringWords;
import org.gongkai.report.authoring.FindingExplanations;
import org.gongkai.report.authoring.Narratives;
import org.gongkai.report.check.RuleSet;
import org.gongkai.report.narrative.NarrativeWords;
import org.gongkai.report.narrative.PlaceholderText;
import org.gongkai.report.narrative.PrintableText;
import org.gongkai.report.narrative.TextState;
import org.gongkai.report.year.ReportYears;

/** Writing a draft: its texts, and why its warnings are right to stand. */
@ApplicationScoped
public class ReportWriting {

    private final Editions editions;
    private final AgenciesInScope agencies;
    private final Narratives narratives;
    private final FindingExplanations explanations;
    private final DraftReports drafts;
    private final ReportYears years;
    private final RuleSet rules;
    private final CurrentCaller caller;

    ReportWriting(
            Editions editions,
            AgenciesInScope agencies,
            Narratives narratives,
            FindingExplanations explanations,
            DraftReports drafts,
            ReportYears years,
            RuleSet rules,
            CurrentCaller caller) {
        this.editions = editions;
        this.agencies = agencies;
        this.narratives = narratives;
        this.explanations = explanations;
        this.drafts = drafts;
        this.years = years;
        this.rules = rules;
        this.caller = caller;
    }

    /** Writes one text; {@code expected} is its revision that was read. */
    public TextState write(ReportKey report, String place, String text, OptionalLong expected) {
        require(report, Map.of(place, text), "/text");
        return narratives.write(report, place, text, expected);
    }

    /** Writes several texts together; {@code expected} is the revision of the report that was read. */
    public void write(ReportKey report, Map<String, String> texts, OptionalLong expected) {
        require(report, texts, "");
        narratives.write(report, texts, expected);
    }

    /** Explains a warning of the draft, or says why an error is none, where a rule lets the caller. It is published with the report. */
    public ReportFinding explain(ReportKey report, String fingerprint, String text) {
        agencies.toWrite(report);
        AnnualReport draft = drafts.draft(report, Optional.empty(), false, DraftReports.Depth.THOROUGH);
        ReportFinding finding = draft.findings().stream()
                .filter(one -> one.fingerprint().equals(fingerprint))
                .findFirst()
                .orElseThrow(() -> Problem.notFound(AuthoringWords.FINDING, fingerprint));
        if (finding.severity() == ReportFinding.Severity.ERROR) {
            requireSettles(finding);
        }
        PersonalDataScanner.requireNone("/text", text);
        PrintableText.require("/text", text);
        explanations.put(report, finding, text);
        return finding.explained(text);
    }

    private void requireSettles(ReportFinding finding) {
        Role role = rules.settledBy(finding)
                .orElseThrow(() -> Problem.of(ProblemKind.CONFLICT, AuthoringWords.ERRORS_ARE_CORRECTED));
        if (!(caller.get() instanceof Caller.SignedIn signedIn) || signedIn.role() != role) {
            throw Problem.of(ProblemKind.FORBIDDEN, AuthoringWords.SETTLED_BY.with(role));
        }
    }

    private void require(ReportKey report, Map<String, String> texts, String pointer) {
        years.require(report.year());
        agencies.toWrite(report);
        Form form = editions.of(report.year());
        List<Violation> violations = new ArrayList<>();
        texts.forEach((place, text) -> {
            String at = pointer.isEmpty() ? "/" + place.replace('.', '/') : pointer;
            if (TextPlace.find(form, place).isEmpty()) {
                throw Problem.notFound(NarrativeWords.TEXT, place);
            }
            violations.addAll(PlaceholderText.check(at, text, form));
            PrintableText.findFault(text).ifPresent(fault -> violations.add(new Violation(at, fault)));
        });
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }
}
