package org.gongkai.report.authoring;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.document.ReportKey;
import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.problem.Problem;

/** How far every report has come, and the steps that led there. */
@ApplicationScoped
@Transactional
public class ReportAuthoring {

    private final Authorings authorings;
    private final StepEntries steps;
    private final Narratives narratives;
    private final Jdbi jdbi;
    private final CurrentCaller caller;
    private final Clock clock;
    private final AuditTrail audit;

    ReportAuthoring(
            Authorings authorings,
            StepEntries steps,
            Narratives narratives,
            Jdbi jdbi,
            CurrentCaller caller,
            Clock clock,
            AuditTrail audit) {
        this.authorings = authorings;
        this.steps = steps;
        this.narratives = narratives;
        this.jdbi = jdbi;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** How far the report has come. */
    public ReportState state(ReportKey key) {
        return authorings.authoring(key).state();
    }

    /**
     * How far it has come, where the caller may take the step now.
     *
     * @param expected the revision that was read, where the caller names one
     */
    public ReportState requireAllows(ReportKey key, AuthoringStep step, OptionalLong expected) {
        Authoring authoring = authorings.authoring(key);
        authoring.requireAt(expected);
        authoring.requireAllows(step, caller.get().name(), narratives.writers(key));
        return authoring.state();
    }

    /** Why the caller may not take steps of the report now; a step that is not among them would be taken. */
    public Map<AuthoringStep, Problem> refusals(ReportKey key) {
        Authoring authoring = authorings.authoring(key);
        Set<String> writers = narratives.writers(key);
        Map<AuthoringStep, Problem> refusals = new EnumMap<>(AuthoringStep.class);
        for (AuthoringStep step : AuthoringStep.values()) {
            authoring.findRefusal(step, caller.get().name(), writers).ifPresent(problem -> refusals.put(step, problem));
        }
        return refusals;
    }

    /** The steps of a report, the first first. */
    public List<TakenStep> steps(ReportKey key) {
        return steps.of(key).stream().map(StepEntry::step).toList();
    }

    /**
     * Takes a step on behalf of the caller, with its entry in the audit.
     *
     * @param expected the revision that was read, where the caller names one
     * @param comment what the caller has to say; with an amendment why it is made
     */
    public ReportState take(ReportKey key, AuthoringStep step, OptionalLong expected, Optional<String> comment) {
        Authoring authoring = authorings.locked(key);
        authoring.requireAt(expected);
        authoring.take(step, caller.get().name(), narratives.writers(key), comment);
        keep(key, step, authoring.state().version(), comment);
        authorings.changed(authoring);
        ReportState next = authoring.state();
        record(step, next, next.version(), comment);
        return next;
    }

    /**
     * Takes down that a version was withdrawn; when it is the last, the report itself is withdrawn until it is amended.
     *
     * @param expected the revision that was read, where the caller names one
     */
    public ReportState withdraw(ReportKey key, int version, OptionalLong expected, String reason) {
        Authoring authoring = authorings.locked(key);
        authoring.requireAt(expected);
        ReportState before = authoring.state();
        if (before.version() == version) {
            authoring.take(AuthoringStep.WITHDRAW, caller.get().name(), narratives.writers(key), Optional.of(reason));
        }
        keep(key, AuthoringStep.WITHDRAW, version, Optional.of(reason));
        authorings.changed(authoring);
        record(AuthoringStep.WITHDRAW, authoring.state(), version, Optional.of(reason));
        return authoring.state();
    }

    private void keep(ReportKey key, AuthoringStep step, int version, Optional<String> comment) {
        Caller present = caller.get();
        steps.persist(new StepEntry(
                key,
                new TakenStep(
                        version,
                        step.operation().name(),
                        present.name(),
                        present.roleName(),
                        clock.instant(),
                        comment)));
    }

    private void record(AuthoringStep step, ReportState next, int version, Optional<String> comment) {
        ObjectNode after = JsonNodeFactory.instance.objectNode();
        after.put("status", next.status().name());
        after.put("version", version);
        AuditEvent event = AuditEvent.of(
                        step.operation(),
                        AuditObject.of("ANNUAL_REPORT", next.key().toString()))
                .at(next.key().agencyCode())
                .to(after);
        jdbi.useHandle(
                handle -> audit.record(handle, comment.map(event::because).orElse(event)));
    }
}
