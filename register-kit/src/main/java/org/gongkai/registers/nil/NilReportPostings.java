package org.gongkai.registers.nil;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jdbi.v3.core.Handle;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.registers.audit.RegisterOperation;
import org.gongkai.registers.ledger.LedgerTransaction;
import org.gongkai.registers.ledger.Movement;
import org.gongkai.registers.ledger.RecordReference;
import org.gongkai.registers.signed.ErrataJson;
import org.gongkai.registers.signed.SignedReport;

/** What a declaration does in the ledger, and what the audit has of it. */
@ApplicationScoped
class NilReportPostings {

    private static final String KIND = "NIL_REPORT";

    private final CurrentCaller caller;
    private final Clock clock;
    private final AuditTrail audit;

    NilReportPostings(CurrentCaller caller, Clock clock, AuditTrail audit) {
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** Counts one that was written. */
    void begin(Handle handle, LedgerTransaction ledger, NilReport report) {
        ledger.count(reference(report), movements(report));
        audit.record(handle, event(RegisterOperation.DECLARE_NIL, report, ledger.errataOf(handle, report.id())));
    }

    /** Ends one that stands, which counts no more from then on. */
    NilReport end(Handle handle, LedgerTransaction ledger, NilReport report, String because) {
        NilReport.End end =
                new NilReport.End(caller.get().name(), clock.instant().truncatedTo(ChronoUnit.MICROS), because);
        NilReportRows.end(handle, report.id(), end);
        ledger.settle(handle, Map.of(reference(report), List.of()));
        audit.record(
                handle,
                event(RegisterOperation.END_NIL, report, ledger.errataOf(handle, report.id()))
                        .because(because));
        return new NilReport(
                report.id(),
                report.agencyCode(),
                report.year(),
                report.register(),
                report.flow(),
                report.comment(),
                report.declaredBy(),
                report.declaredAt(),
                Optional.of(end));
    }

    private static List<Movement> movements(NilReport report) {
        return List.of(Movement.one(report.flow(), LocalDate.of(report.year(), 12, 31)));
    }

    private static RecordReference reference(NilReport report) {
        return new RecordReference(KIND, report.id(), report.year() + "/" + report.register(), report.agencyCode());
    }

    private static AuditEvent event(RegisterOperation operation, NilReport report, List<SignedReport> errata) {
        ObjectNode after = JsonNodeFactory.instance.objectNode();
        after.put("year", report.year());
        after.put("register", report.register());
        return AuditEvent.of(operation, AuditObject.of(KIND, report.id().toString()))
                .at(report.agencyCode())
                .to(ErrataJson.addTo(after, errata));
    }
}
