package org.gongkai.report.authoring;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.document.ReportFinding;
import org.gongkai.document.ReportKey;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.report.audit.ReportOperation;

/** Why warnings are right to stand, by the fingerprint of the finding. */
@ApplicationScoped
@Transactional
public class FindingExplanations {

    private final Authorings authorings;
    private final Explanations explanations;
    private final Jdbi jdbi;
    private final CurrentCaller caller;
    private final Clock clock;
    private final AuditTrail audit;

    FindingExplanations(
            Authorings authorings,
            Explanations explanations,
            Jdbi jdbi,
            CurrentCaller caller,
            Clock clock,
            AuditTrail audit) {
        this.authorings = authorings;
        this.explanations = explanations;
        this.jdbi = jdbi;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** The findings, each with its explanation; one that was given for other values counts no more. */
    public List<ReportFinding> attach(ReportKey report, List<ReportFinding> findings) {
        if (findings.isEmpty()) {
            return findings;
        }
        Map<String, Explanation> given = explanations.of(report).stream()
                .collect(Collectors.toMap(Explanation::fingerprint, Function.identity()));
        return findings.stream()
                .map(finding -> {
                    Explanation one = given.get(finding.fingerprint());
                    return one == null ? finding : one.attach(finding);
                })
                .toList();
    }

    /** Explains a finding, in place of an earlier explanation, while the report is not frozen. */
    public void put(ReportKey report, ReportFinding finding, String text) {
        Authoring authoring = authorings.locked(report);
        authoring.requireNotFrozen();
        Explanation.Key key = Explanation.Key.of(report, finding);
        Explanation explanation = explanations.findByIdOptional(key).orElseGet(() -> new Explanation(key));
        explanation.say(finding, text, clock.instant(), caller.get().name());
        explanations.persist(explanation);
        authorings.changed(authoring);
        jdbi.useHandle(handle -> audit.record(
                handle,
                AuditEvent.of(
                                ReportOperation.EXPLAIN_FINDING,
                                AuditObject.of("REPORT_FINDING", report + "/" + finding.fingerprint()))
                        .at(report.agencyCode())
                        .because(text)));
    }
}
