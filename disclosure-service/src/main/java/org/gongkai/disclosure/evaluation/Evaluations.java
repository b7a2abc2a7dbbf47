package org.gongkai.disclosure.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.audit.DisclosureOperation;
import org.gongkai.disclosure.inspection.InspectionSpan;
import org.gongkai.disclosure.inspection.Inspections;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.agency.AgencyReplica;
import org.gongkai.registers.problem.RegisterProblem;

/** Evaluates bodies by the scheme of their region: from what is there now, until it is declared, and then as it was. */
@ApplicationScoped
@Transactional
public class Evaluations {

    private final EvaluationRows rows;
    private final Schemes schemes;
    private final Inspections inspections;
    private final AgencyReplica agencies;
    private final CurrentCaller caller;
    private final Jdbi jdbi;
    private final AuditTrail audit;
    private final Clock clock;

    Evaluations(
            EvaluationRows rows,
            Schemes schemes,
            Inspections inspections,
            AgencyReplica agencies,
            CurrentCaller caller,
            Jdbi jdbi,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.schemes = schemes;
        this.inspections = inspections;
        this.agencies = agencies;
        this.caller = caller;
        this.jdbi = jdbi;
        this.audit = audit;
        this.clock = clock;
    }

    /** That of a body: as it was declared, or as it would be. */
    public Evaluation of(String agencyCode, int year, Optional<Integer> quarter) {
        agencies.requireReached(agencyCode);
        return rows.findDeclared(agencyCode, year, quarter).orElseGet(() -> evaluated(agencyCode, year, quarter));
    }

    /** Declares it; it stays as it is from then on, whatever is mended later. */
    public Evaluation declare(String agencyCode, int year, Optional<Integer> quarter, Optional<String> remark) {
        agencies.requireReached(agencyCode);
        rows.lock(agencyCode);
        rows.findDeclared(agencyCode, year, quarter)
                .flatMap(Evaluation::declared)
                .ifPresent(declared -> {
                    throw refusal(EvaluationWords.DECLARED_ALREADY, ChinaTime.say(declared.at()));
                });
        LocalDate last = InspectionSpan.of(year, quarter).to();
        if (!last.isBefore(LocalDate.now(clock))) {
            throw refusal(EvaluationWords.NOT_OVER, last);
        }
        Evaluation declared = evaluated(agencyCode, year, quarter)
                .with(new Evaluation.Declared(
                        1,
                        Optional.empty(),
                        remark,
                        caller.get().name(),
                        caller.get().displayName(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
        rows.keep(declared);
        AuditEvent event = AuditEvent.of(DisclosureOperation.DECLARE_EVALUATION, object(year, quarter))
                .at(agencyCode)
                .to(JsonNodeFactory.instance.objectNode().put("score", declared.score()));
        jdbi.useHandle(handle -> audit.record(handle, remark.map(event::because).orElse(event)));
        return declared;
    }

    /** It as it was declared and each time revised, the first at first; nothing where it was not declared. */
    public List<Evaluation> versions(String agencyCode, int year, Optional<Integer> quarter) {
        agencies.requireReached(agencyCode);
        return rows.declared(agencyCode, year, quarter);
    }

    /** The bodies of a region that the caller reaches, each with its score once one was declared. */
    public Page<Evaluation.Summary> list(
            int year, Optional<Integer> quarter, Optional<String> region, PageRequest page) {
        Optional<String> after = Cursor.read(page.after(), code -> code);
        return Page.of(
                rows.list(year, quarter, region, after, page.limit() + 1),
                page.limit(),
                Evaluation.Summary::agencyCode);
    }

    private Evaluation evaluated(String agencyCode, int year, Optional<Integer> quarter) {
        InspectionSpan span = InspectionSpan.of(year, quarter);
        Scheme scheme = schemes.around(rows.region(agencyCode), year);
        Map<EvaluationRule, Long> counts = new EnumMap<>(EvaluationRule.class);
        counts.putAll(rows.tasks(agencyCode, span, LocalDate.now(clock)));
        inspections
                .of(agencyCode, span)
                .rules()
                .forEach(rule -> counts.put(EvaluationRule.valueOf(rule.rule().name()), rule.findings()));
        List<Evaluation.Line> lines = scheme.rules().stream()
                .map(rule -> rule.line(counts.getOrDefault(rule.rule(), 0L)))
                .toList();
        return new Evaluation(
                agencyCode,
                year,
                quarter,
                scheme.region(),
                scheme.version(),
                Evaluation.score(lines),
                lines,
                Optional.empty());
    }

    /** What the audit calls an evaluation of a body. */
    static AuditObject object(int year, Optional<Integer> quarter) {
        return AuditObject.of(
                "EVALUATION", year + quarter.map(number -> "-Q" + number).orElse(""));
    }

    static Problem refusal(EvaluationWords reason, Object... values) {
        return Problem.of(RegisterProblem.STEP_REFUSED, reason.with(values)).with(Map.of("reason", reason.name()));
    }
}
