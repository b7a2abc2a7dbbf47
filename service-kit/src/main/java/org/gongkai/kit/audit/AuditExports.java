package org.gongkai.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.access.CurrentCaller;

/** That somebody took the audit of a service away as a file. */
@ApplicationScoped
public class AuditExports {

    private final AuditTrail audit;
    private final Jdbi jdbi;
    private final CurrentCaller caller;

    AuditExports(AuditTrail audit, Jdbi jdbi, CurrentCaller caller) {
        this.audit = audit;
        this.jdbi = jdbi;
        this.caller = caller;
    }

    /** Writes an entry of it, which the file itself has at its end: of an auditor of one agency, among those of the agency. */
    @Transactional
    public void record(String service) {
        AuditEvent event = AuditEvent.of(AuditOperation.EXPORT_AUDIT, AuditObject.of("AUDIT", service));
        AuditEvent placed = caller.findOwnAgency().map(event::at).orElse(event);
        jdbi.useHandle(handle -> audit.record(handle, placed));
    }
}
