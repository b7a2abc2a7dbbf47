package org.gongkai.disclosure.evaluation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.audit.DisclosureOperation;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.agency.AgencyReplica;

/**
 * Revises what was declared (考评结果复核), as after a complaint of the body: the findings of some rules are put right, by the scheme that was
 * declared. Looking at the registers anew would judge what has been mended since as if it had never been wrong.
 */
@ApplicationScoped
@Transactional
public class EvaluationRevisions {

    private final EvaluationRows rows;
    private final AgencyReplica agencies;
    private final CurrentCaller caller;
    private final Jdbi jdbi;
    private final AuditTrail audit;
    private final Clock clock;

    EvaluationRevisions(
            EvaluationRows rows,
            AgencyReplica agencies,
            CurrentCaller caller,
            Jdbi jdbi,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.agencies = agencies;
        this.caller = caller;
        this.jdbi = jdbi;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a rule should have found. */
    public record Correction(EvaluationRule rule, long findings) {}

    /**
     * How it is put right.
     *
     * @param expected the version that was read
     */
    public record Revision(List<Correction> corrections, String reason, long expected) {

        public Revision {
            corrections = List.copyOf(corrections);
        }
    }

    /** Revises it; what it said before stays beside it. */
    public Evaluation revise(String agencyCode, int year, Optional<Integer> quarter, Revision revision) {
        agencies.requireReached(agencyCode);
        rows.lock(agencyCode);
        Evaluation before = rows.findDeclared(agencyCode, year, quarter)
                .orElseThrow(() -> Evaluations.refusal(EvaluationWords.NOT_DECLARED));
        Evaluation.Declared declared = before.declared().orElseThrow();
        if (declared.version() != revision.expected()) {
            throw Problem.stale(KitWords.CHANGED_MEANWHILE, declared.version());
        }
        Evaluation revised = before.corrected(findings(before, revision.corrections()))
                .with(new Evaluation.Declared(
                        declared.version() + 1,
                        Optional.of(revision.reason()),
                        declared.remark(),
                        caller.get().name(),
                        caller.get().displayName(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
        rows.keep(revised);
        AuditEvent event = AuditEvent.of(DisclosureOperation.REVISE_EVALUATION, Evaluations.object(year, quarter))
                .at(agencyCode)
                .from(JsonNodeFactory.instance.objectNode().put("score", before.score()))
                .to(JsonNodeFactory.instance.objectNode().put("score", revised.score()))
                .because(revision.reason());
        jdbi.useHandle(handle -> audit.record(handle, event));
        return revised;
    }

    private static Map<EvaluationRule, Long> findings(Evaluation before, List<Correction> corrections) {
        List<EvaluationRule> rules =
                before.lines().stream().map(Evaluation.Line::rule).toList();
        Map<EvaluationRule, Long> findings = new EnumMap<>(EvaluationRule.class);
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < corrections.size(); i++) {
            Correction correction = corrections.get(i);
            String pointer = "/lines/" + i + "/rule";
            if (!rules.contains(correction.rule())) {
                violations.add(new Violation(pointer, EvaluationWords.NOT_IN_SCHEME));
            } else if (findings.put(correction.rule(), correction.findings()) != null) {
                violations.add(new Violation(pointer, EvaluationWords.RULE_TWICE));
            }
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return findings;
    }
}
