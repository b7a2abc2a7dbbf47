package org.gongkai.report.workflow;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.ReportFinding;
import org.gongkai.document.ReportJson;
import org.gongkai.document.ReportKey;
import org.gongkai.document.ReportStatus;
import org.gongkai.formats.words.SpokenFinding;
import org.gongkai.kit.privacy.PersonalDataScanner;
import org.gongkai.kit.problem.Problem;
import org.gongkai.report.agency.AgenciesInScope;
import org.gongkai.report.assemble.DraftReports;
import org.gongkai.report.authoring.AuthoringStep;
import org.gongkai.report.authoring.AuthoringWords;
import org.gongkai.report.authoring.ReportAuthoring;
import org.gongkai.report.authoring.ReportState;
import org.gongkai.report.check.RuleSet;
import org.gongkai.report.narrative.PrintableText;
import org.gongkai.report.problem.ReportProblem;
import org.gongkai.report.problem.ReportWords;
import org.gongkai.report.version.ReportVersions;
import org.gongkai.report.year.ReportYears;

/**
 * The steps of a report: handed in by who wrote it, agreed to or returned by a reviewer who did not, signed off by the
 * head of the office, published, amended. Each step is one transaction with its entry in the audit.
 */
@ApplicationScoped
public class ReportWorkflow {

    private static final Set<AuthoringStep> OF_YEARS_THAT_ARE_OVER =
            EnumSet.of(AuthoringStep.SUBMIT, AuthoringStep.FINALIZE);

    private final AgenciesInScope agencies;
    private final ReportAuthoring authoring;
    private final ReportVersions versions;
    private final DraftReports drafts;
    private final ReportYears years;
    private final RuleSet rules;
    private final SignatureReplication signatures;
    private final PrintRehearsal rehearsal;

    ReportWorkflow(
            AgenciesInScope agencies,
            ReportAuthoring authoring,
            ReportVersions versions,
            DraftReports drafts,
            ReportYears years,
            RuleSet rules,
            SignatureReplication signatures,
            PrintRehearsal rehearsal) {
        this.agencies = agencies;
        this.authoring = authoring;
        this.versions = versions;
        this.drafts = drafts;
        this.years = years;
        this.rules = rules;
        this.signatures = signatures;
        this.rehearsal = rehearsal;
    }

    /**
     * Why the caller may not take steps now; a step that is not among them would be taken. What is found when a report is
     * checked for its sign-off shows only then.
     */
    public Map<AuthoringStep, Problem> refusals(ReportKey key) {
        Map<AuthoringStep, Problem> refusals = authoring.refusals(key);
        years.findNotOver(key.year())
                .ifPresent(problem -> OF_YEARS_THAT_ARE_OVER.forEach(step -> refusals.putIfAbsent(step, problem)));
        return refusals;
    }

    /** Hands the draft in for review. */
    public ReportState submit(ReportKey key, OptionalLong expected, Optional<String> comment) {
        years.requireOver(key.year());
        return take(key, AuthoringStep.SUBMIT, expected, comment);
    }

    /** A reviewer agrees to what is handed in; never to a draft of their own. */
    public ReportState approve(ReportKey key, OptionalLong expected, Optional<String> comment) {
        return take(key, AuthoringStep.APPROVE, expected, comment);
    }

    /** Gives what is handed in back to its writers, saying why. */
    public ReportState giveBack(ReportKey key, OptionalLong expected, String comment) {
        return take(key, AuthoringStep.RETURN, expected, Optional.of(comment));
    }

    /**
     * Signs the report off: text, figures and findings are frozen as a version.
     *
     * @param warningsAcknowledged whether the signer knows of warnings that nobody has explained
     */
    public ReportState finalise(
            ReportKey key, OptionalLong expected, Optional<String> comment, boolean warningsAcknowledged) {
        years.requireOver(key.year());
        agencies.toWrite(key);
        ReportState before = authoring.requireAllows(key, AuthoringStep.FINALIZE, expected);
        AnnualReport report = drafts.draft(key, Optional.empty(), false, DraftReports.Depth.RECOUNTED);
        requireSound(report, warningsAcknowledged);
        return QuarkusTransaction.joiningExisting().call(() -> {
            // What has changed while the report was checked is another report.
            ReportState next = authoring.take(key, AuthoringStep.FINALIZE, OptionalLong.of(before.revision()), comment);
            versions.freeze(key, next.version(), next.amendment(), ReportJson.canonical(report));
            signatures.send(key, next.version());
            return next;
        });
    }

    /** Opens the version that was signed off to everybody. */
    public ReportState publish(ReportKey key, OptionalLong expected, Optional<String> comment) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            ReportState next = take(key, AuthoringStep.PUBLISH, expected, comment);
            versions.publish(key, next.version());
            return next;
        });
    }

    /** Begins the next version of a report that is frozen. */
    public ReportState amend(ReportKey key, OptionalLong expected, String reason) {
        // It is published with the version.
        PersonalDataScanner.requireNone("/reason", reason);
        PrintableText.require("/reason", reason);
        return take(key, AuthoringStep.AMEND, expected, Optional.of(reason));
    }

    /**
     * Takes a published version out of what is public, which also the feed tells of; it stays as it was signed.
     *
     * @throws Problem when the version is not public
     */
    public ReportState withdraw(ReportKey key, int version, OptionalLong expected, String reason) {
        // It is told to everybody who asks for the version.
        PersonalDataScanner.requireNone("/reason", reason);
        agencies.toWrite(key);
        return QuarkusTransaction.joiningExisting().call(() -> {
            ReportState before = authoring.state(key);
            if (before.version() == version) {
                // The step of the report itself, which says why it is not allowed.
                authoring.requireAllows(key, AuthoringStep.WITHDRAW, expected);
            } else if (versions.find(key, version)
                    .filter(found -> found.status() == ReportStatus.PUBLISHED)
                    .isEmpty()) {
                throw notPublic(version);
            }
            ReportState next = authoring.withdraw(key, version, expected, reason);
            if (!versions.withdraw(key, version, reason)) {
                throw notPublic(version);
            }
            return next;
        });
    }

    private static Problem notPublic(int version) {
        return Problem.of(ReportProblem.WRONG_STATUS, ReportWords.NOT_PUBLIC.with(version));
    }

    private ReportState take(ReportKey key, AuthoringStep step, OptionalLong expected, Optional<String> comment) {
        agencies.toWrite(key);
        return authoring.take(key, step, expected, comment);
    }

    private void requireSound(AnnualReport report, boolean warningsAcknowledged) {
        List<ReportFinding> inTheWay = report.findings().stream()
                .filter(finding -> rules.isInTheWay(finding) || finding.isUnsettled() && !warningsAcknowledged)
                .toList();
        if (inTheWay.isEmpty()) {
            rehearsal.requirePrintable(report);
            return;
        }
        boolean errors = inTheWay.stream().anyMatch(finding -> finding.severity() == ReportFinding.Severity.ERROR);
        throw Problem.of(
                        errors ? ReportProblem.REPORT_HAS_ERRORS : ReportProblem.WARNINGS_UNSETTLED,
                        errors ? AuthoringWords.ERRORS_FIRST : AuthoringWords.WARNINGS_FIRST)
                .with(Map.of(
                        "findings",
                        inTheWay.stream()
                                .map(finding -> SpokenFinding.json(report.form(), finding))
                                .toList()));
    }
}
