package org.gongkai.report.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.ReportFinding;
import org.gongkai.document.ReportJson;
import org.gongkai.document.ReportKey;
import org.gongkai.document.ReportStatus;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.audit.AuditVerb;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.report.agency.ReachedAgencies;
import org.gongkai.report.assemble.DraftReports;
import org.gongkai.report.audit.ReportOperation;
import org.gongkai.report.narrative.Narratives;
import org.gongkai.report.narrative.TextState;
import org.gongkai.report.problem.ReportProblem;
import org.gongkai.report.version.ReportState;
import org.gongkai.report.version.ReportStates;
import org.gongkai.report.version.ReportVersions;
import org.gongkai.report.year.ReportYears;

/**
 * The steps of a report: handed in by who wrote it, agreed to or returned by a reviewer who did not, signed off by the
 * head of the office, published, amended. Each step is one transaction with its entry in the audit.
 */
@ApplicationScoped
public class ReportWorkflow {

    private final Jdbi jdbi;
    private final ReachedAgencies agencies;
    private final ReportStates states;
    private final ReportVersions versions;
    private final Narratives narratives;
    private final DraftReports drafts;
    private final CurrentCaller caller;
    private final AuditTrail audit;
    private final ReportYears years;

    ReportWorkflow(
            Jdbi jdbi,
            ReachedAgencies agencies,
            ReportStates states,
            ReportVersions versions,
            Narratives narratives,
            DraftReports drafts,
            CurrentCaller caller,
            AuditTrail audit,
            ReportYears years) {
        this.jdbi = jdbi;
        this.agencies = agencies;
        this.states = states;
        this.versions = versions;
        this.narratives = narratives;
        this.drafts = drafts;
        this.caller = caller;
        this.audit = audit;
        this.years = years;
    }

    /** Hands the draft in for review. */
    public ReportState submit(ReportKey key, OptionalLong expected, Optional<String> comment) {
        years.requireOver(key.year());
        return step(key, expected, (handle, state) -> {
            require(state, ReportStatus.DRAFT);
            return taken(handle, state.submitted(me()), ReportOperation.SUBMIT_REPORT, comment);
        });
    }

    /** A reviewer agrees to what is handed in; never to a draft of their own. */
    public ReportState approve(ReportKey key, OptionalLong expected, Optional<String> comment) {
        return step(key, expected, (handle, state) -> {
            require(state, ReportStatus.SUBMITTED);
            requireOther(handle, state);
            return taken(handle, state.approved(me()), ReportOperation.APPROVE_REPORT, comment);
        });
    }

    /** Gives what is handed in back to its writers, saying why. */
    public ReportState giveBack(ReportKey key, OptionalLong expected, String comment) {
        return step(key, expected, (handle, state) -> {
            require(state, ReportStatus.SUBMITTED);
            return taken(handle, state.returned(), ReportOperation.RETURN_REPORT, Optional.of(comment));
        });
    }

    /**
     * Signs the report off: text, figures and findings are frozen as a version.
     *
     * @param warningsAcknowledged whether the signer knows of warnings that nobody has explained
     */
    public ReportState finalise(
            ReportKey key, OptionalLong expected, Optional<String> comment, boolean warningsAcknowledged) {
        years.requireOver(key.year());
        agencies.agency(key.agencyCode());
        ReportState before = states.state(key);
        require(before, ReportStatus.SUBMITTED);
        AnnualReport report = drafts.draft(key, Optional.empty(), false, DraftReports.Depth.RECOUNTED);
        requireSound(report, warningsAcknowledged);
        return step(key, expected, (handle, state) -> {
            if (state.revision() != before.revision()) {
                throw Problem.of(ProblemKind.STALE, "The report has changed while it was checked.");
            }
            requireOther(handle, state);
            versions.freeze(handle, state, ReportJson.canonical(report));
            return taken(handle, state.at(ReportStatus.FINAL), ReportOperation.FINALIZE_REPORT, comment);
        });
    }

    /** Opens the version that was signed off to everybody. */
    public ReportState publish(ReportKey key, OptionalLong expected, Optional<String> comment) {
        return step(key, expected, (handle, state) -> {
            require(state, ReportStatus.FINAL);
            versions.publish(handle, key, state.version());
            return taken(handle, state.at(ReportStatus.PUBLISHED), ReportOperation.PUBLISH_REPORT, comment);
        });
    }

    /** Begins the next version of a report that is frozen. */
    public ReportState amend(ReportKey key, OptionalLong expected, String reason) {
        return step(key, expected, (handle, state) -> {
            if (!state.status().isFrozen()) {
                throw wrongStatus(state);
            }
            return taken(handle, state.amended(reason), ReportOperation.AMEND_REPORT, Optional.of(reason));
        });
    }

    private interface Step {
        ReportState take(Handle handle, ReportState state);
    }

    private ReportState step(ReportKey key, OptionalLong expected, Step step) {
        agencies.agency(key.agencyCode());
        return QuarkusTransaction.joiningExisting()
                .call(() -> jdbi.withHandle(handle -> {
                    ReportState state = states.lock(handle, key);
                    state.requireAt(expected);
                    return step.take(handle, state);
                }));
    }

    private ReportState taken(Handle handle, ReportState next, AuditVerb operation, Optional<String> comment) {
        states.store(handle, next);
        states.record(handle, next, operation.name(), comment);
        ObjectNode after = JsonNodeFactory.instance.objectNode();
        after.put("status", next.status().name());
        after.put("version", next.version());
        AuditEvent event = AuditEvent.of(
                        operation, AuditObject.of("ANNUAL_REPORT", next.key().toString()))
                .at(next.key().agencyCode())
                .to(after);
        audit.record(handle, comment.map(event::because).orElse(event));
        return next;
    }

    /** Whoever has written or handed in a draft does not decide on it. */
    private void requireOther(Handle handle, ReportState state) {
        Set<String> writers = new HashSet<>(narratives.texts(handle, state.key()).values().stream()
                .map(TextState::changedBy)
                .toList());
        state.submittedBy().ifPresent(writers::add);
        if (writers.contains(me())) {
            throw Problem.of(
                    ReportProblem.OWN_DRAFT, "Somebody else decides on a draft that you have written or handed in.");
        }
    }

    private static void requireSound(AnnualReport report, boolean warningsAcknowledged) {
        List<ReportFinding> inTheWay = report.findings().stream()
                .filter(finding -> finding.severity() == ReportFinding.Severity.ERROR
                        || finding.isUnsettled() && !warningsAcknowledged)
                .toList();
        if (inTheWay.isEmpty()) {
            return;
        }
        boolean errors = inTheWay.stream().anyMatch(finding -> finding.severity() == ReportFinding.Severity.ERROR);
        throw Problem.of(
                        errors ? ReportProblem.REPORT_HAS_ERRORS : ReportProblem.WARNINGS_UNSETTLED,
                        errors
                                ? "Errors have to be mended first."
                                : "Warnings have to be explained, or acknowledged with acknowledgeWarnings.")
                .with(Map.of(
                        "findings",
                        inTheWay.stream()
                                .map(finding -> ReportJson.finding(report.form(), finding))
                                .toList()));
    }

    private static void require(ReportState state, ReportStatus... allowed) {
        if (Stream.of(allowed).noneMatch(status -> status == state.status())) {
            throw wrongStatus(state);
        }
    }

    private static Problem wrongStatus(ReportState state) {
        return Problem.of(
                ReportProblem.WRONG_STATUS,
                "The report is " + state.status() + " in version " + state.version()
                        + ", which does not allow this step.");
    }

    private String me() {
        return caller.get().name();
    }
}
