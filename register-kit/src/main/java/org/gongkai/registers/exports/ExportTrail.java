package org.gongkai.registers.exports;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.registers.audit.RegisterOperation;

/** What the audit has of lists that are taken away as files: by whom, of which register, and what was asked for. */
@ApplicationScoped
public class ExportTrail {

    private final AuditTrail audit;
    private final Jdbi jdbi;
    private final ObjectMapper mapper;
    private final CurrentCaller caller;

    ExportTrail(AuditTrail audit, Jdbi jdbi, ObjectMapper mapper, CurrentCaller caller) {
        this.audit = audit;
        this.jdbi = jdbi;
        this.mapper = mapper;
        this.caller = caller;
    }

    /**
     * Writes an entry, before anything of the file goes out; of somebody of one agency, among those of the agency.
     *
     * @param recordKind what the audit calls the records of the register
     * @param asked what was asked for, nothing of which names a person
     */
    public void record(String recordKind, Map<String, ?> asked) {
        AuditEvent event = AuditEvent.of(RegisterOperation.EXPORT, AuditObject.of(recordKind, "export"))
                .to(mapper.valueToTree(Map.of("asked", asked)));
        AuditEvent placed = caller.findOwnAgency().map(event::at).orElse(event);
        QuarkusTransaction.joiningExisting().run(() -> jdbi.useHandle(handle -> audit.record(handle, placed)));
    }
}
