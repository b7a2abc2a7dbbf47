package org.gongkai.report.check;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
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
public class Explanations {

    private final Jdbi jdbi;
    private final CurrentCaller caller;
    private final Clock clock;
    private final AuditTrail audit;

    Explanations(Jdbi jdbi, CurrentCaller caller, Clock clock, AuditTrail audit) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    private record Given(String values, String text) {}

    /** The findings, each with its explanation; one that was given for other values counts no more. */
    public List<ReportFinding> attach(ReportKey report, List<ReportFinding> findings) {
        if (findings.isEmpty()) {
            return findings;
        }
        Map<String, Given> given = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select fingerprint, explained_values, text from report_explanation
                        where agency_code = :agencyCode and year = :year and coverage = :coverage""")
                .bindMethods(report)
                .map((row, context) -> Map.entry(
                        row.getString("fingerprint"),
                        new Given(row.getString("explained_values"), row.getString("text"))))
                .forEach(entry -> given.put(entry.getKey(), entry.getValue())));
        return findings.stream()
                .map(finding -> {
                    Given one = given.get(finding.fingerprint());
                    return one != null && one.values().equals(finding.values())
                            ? finding.explained(one.text())
                            : finding;
                })
                .toList();
    }

    /** Keeps an explanation, in place of an earlier one. */
    public void put(Handle handle, ReportKey report, ReportFinding finding, String text) {
        handle.createUpdate("""
                        insert into report_explanation (agency_code, year, coverage, fingerprint, explained_values, text,
                            explained_at, explained_by)
                        values (:agencyCode, :year, :coverage, :fingerprint, :values, :text, :at, :by)
                        on conflict (agency_code, year, coverage, fingerprint) do update
                            set explained_values = excluded.explained_values, text = excluded.text,
                                explained_at = excluded.explained_at, explained_by = excluded.explained_by""")
                .bindMethods(report)
                .bind("fingerprint", finding.fingerprint())
                .bind("values", finding.values())
                .bind("text", text)
                .bind("at", clock.instant())
                .bind("by", caller.get().name())
                .execute();
        audit.record(
                handle,
                AuditEvent.of(
                                ReportOperation.EXPLAIN_FINDING,
                                AuditObject.of("REPORT_FINDING", report + "/" + finding.fingerprint()))
                        .at(report.agencyCode())
                        .because(text));
    }
}
